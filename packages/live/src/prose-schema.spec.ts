import { Schema } from '@tiptap/pm/model';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { inspect } from './guard/inspect.ts';
import { elementRules, isAllowedMark, markRules } from './prose-rules.ts';
import { proseMarks, proseNodes, proseRoot, schemaFingerprint } from './prose-schema.ts';

const schema = new Schema({ nodes: { ...proseNodes }, marks: { ...proseMarks } });

const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const item = (...content: object[]) => ({ type: 'listItem', content });
const cell = (type: string, attrs: object) => ({ type, attrs, content: [paragraph(words('cell'))] });

/** Everything that prose may hold. */
const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 3 }, content: [words('愿景 Vision')] },
    paragraph(
      words('plain'),
      words('bold', { type: 'bold' }, { type: 'italic' }, { type: 'strike' }, { type: 'highlight' }),
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
      ],
    },
  ],
};

describe('the schema of prose', () => {
  it('is one that ProseMirror builds, and the document with everything is valid', () => {
    const node = schema.nodeFromJSON(document);
    expect(() => node.check()).not.toThrow(RangeError);
  });

  it('survives the way into Yjs and back, and passes the guard as the binding writes it', () => {
    const doc = new Y.Doc();
    doc.clientID = 5;
    prosemirrorJSONToYXmlFragment(schema, document, doc.getXmlFragment(proseRoot));
    const update = Y.encodeStateAsUpdate(doc);
    expect(inspect(new Y.Doc(), update, { clientId: 5 })).toMatchObject({ ok: true, empty: false });
    const back = schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(proseRoot)));
    expect(back.eq(schema.nodeFromJSON(document))).toBe(true);
  });

  it('has a rule for every element and mark', () => {
    expect([...elementRules.keys()]).toEqual(
      Object.keys(proseNodes).filter((name) => name !== 'doc' && name !== 'text'),
    );
    expect([...markRules.keys()]).toEqual(Object.keys(proseMarks));
    expect([...(elementRules.get('listItem')?.children ?? [])]).toContain('table');
    expect(isAllowedMark('bold', {})).toBe(true);
  });

  it('has one fingerprint on both sides, whatever else a side adds', () => {
    const nodes: Record<string, object> = {};
    schema.spec.nodes.forEach((name, spec) => Object.assign(nodes, { [name]: { ...spec, toDOM: () => ['p', 0] } }));
    expect(schemaFingerprint({ nodes, marks: proseMarks })).toBe(schemaFingerprint());
    // Changed by intent only, and together with schemaVersion.
    expect(schemaFingerprint()).toBe('ea4c5340d8fdd497');
  });

  it('has another fingerprint with any difference that decides what is valid', () => {
    const differing = [
      { ...proseNodes, callout: { content: 'block+', group: 'block' } },
      { ...proseNodes, listItem: { content: 'block+', defining: true } },
      { ...proseNodes, heading: { ...proseNodes['heading'], attrs: { level: { default: 1 } } } },
    ].map((nodes) => schemaFingerprint({ nodes, marks: proseMarks }));
    const { link, ...rest } = proseMarks;
    const reordered = schemaFingerprint({ nodes: proseNodes, marks: { ...rest, ...(link && { link }) } });
    expect(new Set([schemaFingerprint(), reordered, ...differing]).size).toBe(5);
  });
});
