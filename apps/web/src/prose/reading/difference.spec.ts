import { differenceOf } from './difference.ts';

describe('what differs in a paragraph', () => {
  it.each([
    ['一句。两句。', '一句。两句。三句。', '', '三句。'],
    ['一句。两句。三句。', '一句。三句。', '两句。', ''],
    ['一句。老话。三句。', '一句。新话！三句。', '老话。', '新话！'],
    ['One. Two at 3.5 m. Three.', 'One. Two at 4.5 m. Three.', 'Two at 3.5 m.', 'Two at 4.5 m.'],
    ['One. Two.', 'One. Two. Three.', '', 'Three.'],
    ['One. Two.', 'One.', 'Two.', ''],
    ['', '全新的一段', '', '全新的一段'],
    ['没有标点的一段', '', '没有标点的一段', ''],
    ['好。好。', '好。好。好。', '', '好。'],
  ])('between %j and %j is %j, now %j', (before, after, old, now) => {
    expect(differenceOf(before, after)).toEqual({ before: old, after: now });
  });
});
