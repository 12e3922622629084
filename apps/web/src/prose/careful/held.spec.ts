import type { ProseNode } from '../prose-json.ts';
import { type ShownText, textWith } from '../text-blocks.ts';
import { heldFrom, withHeld } from './held.ts';

const paragraph = (words: string): ProseNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const list = (...items: ProseNode[]): ProseNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
});
const text = (content: ProseNode[], ids: string[]): ShownText =>
  textWith(
    { type: 'doc', content },
    ids.map((id) => ({ id, text: id })),
  );
const wordsOf = ({ text: words, content }: ProseNode): string => (words ?? '') + (content ?? []).map(wordsOf).join('|');
const read = (shown: ShownText) => [...shown.blocks].map(([node, { id }]) => [id, wordsOf(node)]);

describe('a paragraph that is being read', () => {
  const before = text([paragraph('甲'), list(paragraph('乙')), paragraph('丙')], ['a', 'b', 'c']);

  it('stays as it was while the text around it changes, in a list too', () => {
    const now = text([paragraph('甲甲'), list(paragraph('乙乙')), paragraph('丙丙')], ['a', 'b', 'c']);
    const shown = withHeld(now, heldFrom(before, 'b'));
    expect(read(shown)).toEqual([
      ['a', '甲甲'],
      ['b', '乙'],
      ['c', '丙丙'],
    ]);
    expect(shown.json.content?.map(wordsOf)).toEqual(['甲甲', '乙', '丙丙']);
  });

  it('stays where it stood when others take it away', () => {
    const now = text([paragraph('甲'), paragraph('丙')], ['a', 'c']);
    const shown = withHeld(now, heldFrom(before, 'b'));
    expect(shown.json.content?.map(wordsOf)).toEqual(['甲', '乙', '丙']);
  });

  it('is what it is by now where nobody reads', () => {
    expect(withHeld(before, null)).toBe(before);
    expect(heldFrom(before, 'z')).toBeNull();
  });
});
