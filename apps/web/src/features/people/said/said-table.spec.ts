import { type RecordType, recordTypes } from '@cityloom/operating-model';
import type { Named } from '../../../records/names.ts';
import { recordFor } from '../../../records/rehearsal/record-for.ts';
import { type Said, saidIn } from './said.ts';
import { idsIn, tableOf, type Telling } from './said-table.ts';

const both = (text: string) => ({ zh: text, en: text });
const named = (id: string, type: string, name: string, organisation: string | null = null): Named => {
  return { id, type, code: id, name: both(name), sector: null, organisation };
};
const names = new Map(
  [
    named('warning', 'initiative', '江河预警'),
    named('chen', 'person', '陈明', 'office'),
    named('office', 'organisation', '项目办'),
  ].map((one) => [one.id, one]),
);
const telling: Telling = {
  language: 'zh',
  of: ({ zh }) => zh,
  t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
  standsOf: ({ stands }) => ({ tone: 'idle', word: stands }),
  nameOf: (id) => names.get(id) ?? null,
  addressOf: (type, code) => `https://city/${type}/${code}`,
  dayOf: (instant) => instant.slice(0, 10),
};
const said = (typeId: string, fields: Record<string, unknown>): Said => {
  const type = recordTypes.get(typeId) as RecordType;
  return saidIn(type, recordFor({ type: typeId, code: 'X-1', state: 'shared', fields })) as Said;
};
const row = (one: Said) => tableOf([one], telling)[1];

describe('what was said, as a table', () => {
  const answered = said('contribution', {
    title: both('夜市'),
    text: both('夜市那几天别演练。'),
    on: 'warning',
    effect: 'partly',
    reply: both('避开三天。'),
    repliedBy: 'chen',
    replyDue: '2026-07-15',
  });

  it('tells of each its number, kind, subject, day, words, outcome, reason, who answered, the promised day and the way there', () => {
    expect(row(answered)).toEqual([
      'X-1',
      '意见与提案',
      '江河预警',
      '2026-06-01',
      '夜市那几天别演练。',
      'partly',
      '避开三天。',
      'said.by 陈明 项目办',
      '2026-07-15',
      'https://city/contribution/X-1',
    ]);
    expect(idsIn([answered, answered])).toEqual(['warning', 'chen']);
  });

  it('tells of a suggestion what it would change, and for what', () => {
    const [, , about, , words] =
      row(
        said('suggestion', { on: 'warning', part: 'intent/zh', quote: '演练', words: '演习', reason: both('更准确') }),
      ) ?? [];
    expect([about, words]).toEqual(['江河预警 · 想做成什么', '演练 → 演习\n更准确']);
  });

  it('tells once what stands in the title and below it', () => {
    const words = (text: string) => row(said('contribution', { title: both('夜市'), text: both(text) }))?.[4];
    expect([words('夜市'), words('夜市那几天'), words('别演练')]).toEqual(['夜市', '夜市那几天', '夜市\n别演练']);
  });

  it('leaves empty what there is not, and says of what the reader may not know that it is so', () => {
    const open = said('contribution', { title: both('夜市'), on: 'secret' });
    expect(row(open)?.slice(2)).toEqual([
      'field.hidden',
      '2026-06-01',
      '夜市',
      'open',
      '',
      '',
      '',
      'https://city/contribution/X-1',
    ]);
    expect(row(said('comment', { text: both('好') }))?.[2]).toBe('');
  });

  it('has as many cells in each row as in its head', () => {
    const lengths = tableOf([answered, said('comment', { text: both('好') })], telling).map(({ length }) => length);
    expect(new Set(lengths).size).toBe(1);
  });
});
