import fc from 'fast-check';
import { alike, featuresOf, similarity } from './similarity.ts';

const between = (one: string, other: string) => similarity(featuresOf(one), featuresOf(other));
/** Letters of several scripts, signs, spaces, and what is made of many. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...Array.from('周末操场开放夜间路灯太暗the bus is late at night，。！ ＡＢＣ１２３')), {
      maxLength: 60,
    })
    .map((signs) => signs.join('')),
);

describe('how much two texts say the same', () => {
  it('is the same from either side, and from nothing to all', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const found = between(one, other);
        expect(between(other, one)).toBe(found);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1 + Number.EPSILON);
      }),
    );
  });

  it('is all for a text and itself, however wide, loud or punctuated it is', () => {
    fc.assert(
      fc.property(text, (one) => {
        fc.pre(featuresOf(one).size > 0);
        expect(between(one, one)).toBeCloseTo(1, 10);
        expect(between(`  ${one}。！`, one)).toBeCloseTo(1, 10);
      }),
    );
    expect(between('Ｗｉ-Ｆｉ in THE library!', 'wi fi library')).toBeCloseTo(1, 10);
  });

  it('is nothing where one of them says nothing', () => {
    for (const empty of ['', ' ', '。，！', '—']) expect(between(empty, '周末开放学校操场')).toBe(0);
  });

  it.each([
    ['周末开放学校操场', '希望学校的操场周末能向居民开放'],
    ['夜里公交末班车太早', '公交末班车能不能晚一点，夜里回不了家'],
    ['小区门口的路灯坏了', '路灯坏了好久，小区门口一片黑'],
    ['给老旧小区装电梯', '老旧小区加装电梯，老人下楼方便'],
    ['Open the school yards at weekends', 'School yards should be open on weekends for families'],
    ['The last bus leaves too early', 'Please let the last bus run later, it leaves too early for shift workers'],
    ['Benches by the river', 'More benches along the river path'],
  ])('is enough to be shown: %s / %s', (one, other) => {
    expect(between(one, other)).toBeGreaterThanOrEqual(alike);
  });

  it.each([
    ['周末开放学校操场', '夜里公交末班车太早'],
    ['希望建议增加公交班次', '希望建议增加垃圾桶'],
    ['学校门口太堵', '医院挂号太难'],
    ['Open the school yards at weekends', 'The last bus leaves too early'],
    ['We would like more trees in our street', 'We would like more doctors in our hospital'],
    ['Fix the street lights', 'Free swimming for children'],
  ])('is too little to be shown: %s / %s', (one, other) => {
    expect(between(one, other)).toBeLessThan(alike);
  });
});
