import { proseRoot } from '@cityloom/live';
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { proseExtensions } from './editor-extensions.ts';
import { isEmptyProse, jsonOfDoc, proseNode, type ProseNode } from './prose-json.ts';
import { ProseText } from './prose-text.tsx';

const schema = getSchema(proseExtensions(2));
const words = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]) => ({
  type: 'text',
  text,
  marks,
});
const paragraph = (...content: ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const item = (...content: ProseNode[]): ProseNode => ({ type: 'listItem', content });
const cell = (type: string, attrs: Record<string, unknown>): ProseNode => ({
  type,
  attrs,
  content: [paragraph(words('cell'))],
});

/** Everything that prose may hold. */
const everything: ProseNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [words('愿景 Vision')] },
    paragraph(
      words('plain'),
      words('bold', { type: 'highlight' }, { type: 'strike' }, { type: 'italic' }, { type: 'bold' }),
      words('link', { type: 'link', attrs: { href: 'https://example.org' } }),
      words('code', { type: 'code' }),
      { type: 'hardBreak' },
      { type: 'mention', attrs: { id: '019a', label: '韩梅梅' } },
      { type: 'recordLink', attrs: { id: '019b', type: 'initiative', code: 'INI-19' } },
    ),
    {
      type: 'bulletList',
      content: [
        item(paragraph(words('one')), {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [item(paragraph(words('deep')))],
        }),
      ],
    },
    { type: 'blockquote', content: [paragraph(words('said'))] },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            cell('tableHeader', { colspan: 2, rowspan: 1, colwidth: [80, 90] }),
            cell('tableCell', { colspan: 1, rowspan: 1, colwidth: null }),
          ],
        },
        { type: 'tableRow', content: [cell('tableHeader', {}), cell('tableHeader', {}), cell('tableHeader', {})] },
      ],
    },
  ],
};

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function shown(json: ProseNode, more: Partial<Parameters<typeof ProseText>[0]> = {}): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  act(() => root.render(<ProseText json={json} language="zh" headingLevel={2} empty="还没有人写。" {...more} />));
  const html = place.innerHTML;
  act(() => root.unmount());
  return html;
}
const inside = (...content: ProseNode[]) => shown({ type: 'doc', content: [paragraph(...content)] });

describe('a text to read', () => {
  it('is the document with everything, as elements', () => {
    expect(shown(everything).replaceAll('><', '>\n<')).toMatchInlineSnapshot(`
"<div class="text" lang="zh-CN">
<h4 data-level="3">愿景 Vision</h4>
<p>plain<strong>
<em>
<s>
<mark>bold</mark>
</s>
</em>
</strong>
<a href="https://example.org" rel="noopener noreferrer nofollow">link</a>
<code>code</code>
<br>
<span data-mention="true">@韩梅梅</span>
<span data-record="true">INI-19</span>
</p>
<ul>
<li>
<p>one</p>
<ol start="4">
<li>
<p>deep</p>
</li>
</ol>
</li>
</ul>
<blockquote>
<p>said</p>
</blockquote>
<div data-table="true">
<table>
<tbody>
<tr>
<th scope="row" colspan="2">
<p>cell</p>
</th>
<td>
<p>cell</p>
</td>
</tr>
<tr>
<th scope="col">
<p>cell</p>
</th>
<th scope="col">
<p>cell</p>
</th>
<th scope="col">
<p>cell</p>
</th>
</tr>
</tbody>
</table>
</div>
</div>"
`);
  });

  it('stands one level below the heading above it, and never below the sixth', () => {
    const heading = (level: number) => ({ type: 'heading', attrs: { level }, content: [words('x')] });
    const text = { type: 'doc', content: [heading(2), heading(3), heading(4)] };
    const levelsAt = (headingLevel: number) =>
      [...shown(text, { headingLevel }).matchAll(/<h(\d)/g)].map(([, level]) => level);
    expect(levelsAt(1)).toEqual(['2', '3', '4']);
    expect(levelsAt(3)).toEqual(['4', '5', '6']);
    expect(levelsAt(5)).toEqual(['6', '6', '6']);
  });

  it('never makes markup of words, nor a link of anything but an allowed address', () => {
    expect(inside(words('<img src=x onerror=bad()>'))).toContain('&lt;img src=x onerror=bad()&gt;');
    const link = (href: unknown) => inside(words('x', { type: 'link', attrs: { href } }));
    for (const href of ['javascript:bad()', 'data:text/html,x', ' https://x.org', '//x.org', 7, null]) {
      expect(link(href)).not.toContain('<a');
    }
    expect(link('/qichuan/vision')).toContain('<a href="/qichuan/vision"');
  });

  it('shows the words of what a newer server knows', () => {
    expect(inside({ type: 'callout', content: [words('mind', { type: 'glow' })] })).toContain('<p>mind</p>');
  });

  it('invites where nobody has written', () => {
    expect(shown({ type: 'doc' })).toContain('还没有人写。');
    expect(shown({ type: 'doc', content: [paragraph(), paragraph(words('  '))] })).toContain('还没有人写。');
    expect(isEmptyProse({ type: 'doc', content: [paragraph({ type: 'mention' })] })).toBe(false);
  });
});

describe('the JSON of a live text', () => {
  it('is the same as the editor’s own', () => {
    const doc = new Y.Doc();
    prosemirrorJSONToYXmlFragment(schema, schema.nodeFromJSON(everything).toJSON(), doc.getXmlFragment(proseRoot));
    const own = schema.nodeFromJSON(jsonOfDoc(doc));
    expect(own.eq(schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(proseRoot))))).toBe(true);
    expect(own.eq(schema.nodeFromJSON(everything))).toBe(true);
    expect(proseNode.safeParse(jsonOfDoc(doc)).success).toBe(true);
  });

  it('of an empty text has nothing in it', () => {
    expect(jsonOfDoc(new Y.Doc())).toEqual({ type: 'doc', content: [] });
  });
});
