import { recordTypes } from '@cityloom/operating-model';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import type { RecordView } from '../../records/shapes.ts';
import {
  currentVision,
  firstSentence,
  sectionsOf,
  sectionType,
  shareOf,
  titleField,
  visionInForce,
  visionType,
} from './model.ts';

const record = (code: string, facts: Partial<RecordView> = {}) =>
  recordFor({ id: code, code, state: 'consultation', ...facts });
const section = (order: number, writes: string[] = []) =>
  record(`VSC-${order}`, { writes, fields: { order, title: { zh: `第${order}`, en: `No ${order}` } } });

describe('what the vision page reads', () => {
  it.each([
    [visionType, { title: 'text', statement: 'text', horizon: 'number', consultationWindow: 'period' }],
    [sectionType, { title: 'text', vision: 'ref', order: 'number', text: 'prose', leadOrg: 'ref', coEditors: 'refs' }],
  ])('stands in the definition of %s', (type, kinds) => {
    const fields = recordTypes.get(type)?.fields ?? {};
    expect(Object.fromEntries(Object.keys(kinds).map((name) => [name, fields[name]?.kind]))).toEqual(kinds);
  });

  it('names the title of a section as its definition does', () => {
    expect(recordTypes.get(sectionType)?.fields['title']).toEqual(titleField);
  });
});

describe('the vision of a city', () => {
  it('is the newest that no other has taken the place of', () => {
    const visions = [
      record('VIS-9', { state: 'adopted' }),
      record('VIS-10'),
      record('VIS-11', { state: 'superseded' }),
    ];
    expect(currentVision(visions)?.record.code).toBe('VIS-10');
    expect(visionInForce(visions)?.code).toBe('VIS-9');
  });

  it('may be missing', () => {
    expect(currentVision([record('VIS-1', { state: 'archived' })])).toBeUndefined();
  });

  it('is read as far as the reader may: what is not there is empty', () => {
    expect(currentVision([record('VIS-1')])).toMatchObject({ statement: null, horizon: null, commentsUntil: null });
  });
});

describe('the sections of a vision', () => {
  it('stand in their order, and one without a number comes last', () => {
    const sections = sectionsOf([record('VSC-9'), section(2), section(1)]);
    expect(sections.map(({ number, record: { code } }) => [number, code])).toEqual([
      [1, 'VSC-1'],
      [2, 'VSC-2'],
      [3, 'VSC-9'],
    ]);
  });

  it.each([
    ['none', [section(1), section(2, ['title'])], []],
    ['some', [section(1, ['text']), section(2), section(4, ['title', 'text'])], [1, 4]],
    ['all', [section(1, ['text']), section(2, ['text'])], [1, 2]],
  ] as const)('may be written by a reader: %s', (much, records, numbers) => {
    expect(shareOf(sectionsOf(records))).toEqual({ much, numbers });
  });
});

describe('the first sentence of a text', () => {
  it.each([
    ['到2035年，栖川慢慢变好：办事不求人。房屋一起规划。', '到2035年，栖川慢慢变好：办事不求人。'],
    ['By 2035 it costs 1.5 less. Homes are planned.', 'By 2035 it costs 1.5 less.'],
    ['One line without an end', 'One line without an end'],
    ['', ''],
  ])('of %s', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});
