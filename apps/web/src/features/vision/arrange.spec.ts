import { recordFor } from '../../records/rehearsal/record-for.ts';
import { mayArrange, numbered, placedAt, without } from './arrange.ts';
import { firstVision, nextSection } from './begin.ts';
import { type Section, sectionsOf } from './model.ts';

const sections = sectionsOf(
  [1, 2, 4].map((order) => recordFor({ id: `s${order}`, clock: order * 10, fields: { order }, writes: ['order'] })),
);
const [first, second, third] = sections as [Section, Section, Section];
const idsOf = (list: readonly Section[]) => list.map(({ record }) => record.id);
const numbers = (list: readonly Section[]) =>
  numbered(list).map((asked) => asked.kind === 'patch' && [asked.record, asked.fields['order'], asked.seen]);

describe('the order of sections', () => {
  it('changes by taking one to another place, and closes gaps', () => {
    expect(idsOf(placedAt(sections, first, 1))).toEqual(['s2', 's1', 's4']);
    expect(idsOf(placedAt(sections, third, 0))).toEqual(['s4', 's1', 's2']);
    expect(numbers(placedAt(sections, first, 1))).toEqual([
      ['s2', 1, 20],
      ['s1', 2, 10],
      ['s4', 3, 40],
    ]);
  });

  it('takes one back in that is not there any more', () => {
    expect(idsOf(placedAt(without(sections, second), second, 1))).toEqual(['s1', 's2', 's4']);
  });

  it('goes by the section as it is now, and not as it was known before', () => {
    const known = { ...second, record: { ...second.record, fields: { order: 1 } } };
    expect(numbers(placedAt([first, second], known, 0))).toEqual([
      ['s2', 1, 20],
      ['s1', 2, 10],
    ]);
  });

  it('leaves alone what has its number already', () => {
    expect(numbers([first, second])).toEqual([]);
    expect(numbers(without(sections, second))).toEqual([['s4', 2, 40]]);
  });

  it('is open to those who may change the number of every section', () => {
    expect(mayArrange(sections)).toBe(true);
    const led = sectionsOf([...sections.map(({ record }) => record), recordFor({ id: 'x', writes: ['text'] })]);
    expect(mayArrange(led)).toBe(false);
  });
});

const city = {
  id: 'c',
  slug: 'c',
  name: { zh: '云溪', en: 'Yunxi' },
  zone: 'Asia/Shanghai',
  today: '2026-11-26',
  example: false,
  hearsAll: false,
  readsFirst: true,
  answerDays: 15,
};

describe('what begins', () => {
  it('is a vision of one sentence, in the language that it is written in, ten years ahead', () => {
    expect(firstVision('v', city, ' 人人都走得到公园。 ', 'zh')).toEqual({
      kind: 'create',
      record: 'v',
      type: 'vision',
      visibility: 'members',
      fields: {
        title: { zh: '云溪2036愿景', en: 'Yunxi vision 2036' },
        statement: { zh: '人人都走得到公园。', en: '' },
        horizon: 2036,
      },
    });
  });

  it('is a section behind the last, of the organisation that leads it', () => {
    const title = { zh: '出行', en: '' };
    expect(nextSection('n', 'v', sections, { title, lead: 'o' })).toMatchObject({
      ownerOrg: 'o',
      fields: { title, vision: 'v', order: 5, leadOrg: 'o' },
    });
    expect(nextSection('n', 'v', [], { title, lead: null })).toMatchObject({
      ownerOrg: null,
      fields: { title, vision: 'v', order: 1 },
    });
  });
});
