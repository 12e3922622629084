import type { ReadBlock } from './read-block.ts';
import { changesOf, heardOf, type Look, looked, type Stop, stopAt, toKeep } from './stop.ts';

const [me, zhou, wang] = ['me', 'zhou', 'wang'];
const text = (...blocks: [string, string][]): ReadBlock[] => blocks.map(([id, words]) => ({ id, words }));
const first = text(['a', '甲。'], ['b', '乙。'], ['c', '丙。']);

/** Somebody has read the text, and others go on. */
const after = (stop: Stop, now: ReadBlock[], authors: string[], more: Partial<Look> = {}) =>
  looked(stop, { now, clock: stop.latest + 1, authors, me, mine: new Set(), ...more });
const told = (stop: Stop) => changesOf(stop).map(({ block, what, by, isHeard }) => ({ block, what, by, isHeard }));

describe('what has changed since somebody stopped reading', () => {
  it('is nothing in a text that was never read before', () => {
    expect(changesOf(stopAt(first, 5))).toEqual([]);
  });

  it('is what others changed, added and took away, in the order of the text, with the place to find it', () => {
    const stop = after(stopAt(first, 5), text(['a', '甲。更多。'], ['c', '丙。'], ['d', '丁。']), [zhou]);
    expect(changesOf(stop)).toEqual([
      { block: 'a', place: 'a', what: 'changed', before: '', after: '更多。', by: [zhou], isHeard: false },
      { block: 'b', place: 'a', what: 'removed', before: '乙。', after: '', by: [zhou], isHeard: false },
      { block: 'd', place: 'd', what: 'added', before: '', after: '丁。', by: [zhou], isHeard: false },
    ]);
  });

  it('has no place above a first paragraph that was taken away', () => {
    const stop = after(stopAt(first, 5), text(['b', '乙。'], ['c', '丙。']), [zhou]);
    expect(changesOf(stop)).toMatchObject([{ block: 'a', place: null, what: 'removed' }]);
  });

  it('names those who wrote between two looks only', () => {
    const one = after(stopAt(first, 5), text(['a', '甲甲。'], ['b', '乙。'], ['c', '丙。']), [zhou]);
    const two = after(one, text(['a', '甲甲。'], ['b', '乙乙。'], ['c', '丙。']), [wang]);
    expect(told(two)).toMatchObject([
      { block: 'a', by: [zhou] },
      { block: 'b', by: [wang] },
    ]);
  });

  it('is nothing where the reader alone wrote, also from elsewhere', () => {
    const stop = after(stopAt(first, 5), text(['a', '我的。'], ['b', '乙。'], ['c', '丙。']), [me]);
    expect(told(stop)).toEqual([]);
    expect(toKeep(stop)).toMatchObject({ clock: 6, kept: stop.now });
  });

  it('leaves out the paragraphs that the reader wrote in here while others wrote beside', () => {
    const now = text(['a', '我的。'], ['b', '别人的。'], ['c', '丙。']);
    const stop = after(stopAt(first, 5), now, [me, zhou], { mine: new Set(['a']) });
    expect(told(stop)).toEqual([{ block: 'b', what: 'changed', by: [zhou], isHeard: false }]);
  });

  it('says that it is not known who wrote where nothing tells', () => {
    const stop = after(stopAt(first, 5), text(['a', '谁？'], ['b', '乙。'], ['c', '丙。']), []);
    expect(told(stop)).toMatchObject([{ block: 'a', by: [] }]);
  });

  it('is gone when others have put it back', () => {
    const stop = after(after(stopAt(first, 5), text(['a', '甲。']), [zhou]), first, [zhou]);
    expect(told(stop)).toEqual([]);
  });

  it('stays in the list once it was gone to, and is news again when it changes again: before is what was heard', () => {
    const one = heardOf(after(stopAt(first, 5), text(['a', '甲一。'], ['b', '乙。'], ['c', '丙。']), [zhou]), 'a');
    expect(told(one)).toMatchObject([{ block: 'a', isHeard: true }]);
    const two = after(one, text(['a', '甲二。'], ['b', '乙。'], ['c', '丙。']), [wang]);
    expect(changesOf(two)).toMatchObject([
      { block: 'a', before: '甲一。', after: '甲二。', by: [wang], isHeard: false },
    ]);
  });
});

describe('what is kept for the next time', () => {
  const changed = after(stopAt(first, 5), text(['a', '甲一。'], ['b', '乙一。'], ['c', '丙。']), [zhou]);

  it('is the text as it was, as long as something was not gone to', () => {
    const heard = heardOf(changed, 'a');
    expect(toKeep(heard)).toEqual({ clock: 5, kept: text(['a', '甲一。'], ['b', '乙。'], ['c', '丙。']) });
  });

  it('is the text as it is once all was', () => {
    expect(toKeep(heardOf(heardOf(changed, 'a'), 'b'))).toEqual({ clock: 6, kept: changed.now });
  });
});
