import {
  choice,
  date,
  type Field,
  flag,
  instant,
  money,
  number,
  percent,
  period,
  person,
  place,
  type RecordType,
  ref,
  refs,
  rows,
  score,
  tags,
  text,
} from '@cityloom/operating-model';
import { recordFor } from '../../records/rehearsal/record-for.ts';

const named = (name: string) => ({ label: { en: name, zh: name } });
const options = { one: { en: 'One', zh: '一' }, two: { en: 'Two', zh: '二' } };
/** Where links lead. */
export const target = '0197f0c0-0000-7000-8000-000000000001';
/** The one row of its table. */
export const row = '0197f0c0-0000-7000-8000-000000000002';
const moment = new Date(2026, 5, 1, 9, 30).toISOString();

/** A field of every kind that is written in a form, its value, what is typed into its first control, and what is sent. */
export const every: Readonly<Record<string, readonly [field: Field, value: unknown, typed: string, sent: unknown]>> = {
  short: [text(named('short')), 'old', 'new', 'new'],
  long: [text({ ...named('long'), long: true }), 'old', 'two\nlines', 'two\nlines'],
  both: [text({ ...named('both'), bilingual: true }), { en: 'old', zh: '旧' }, 'new', { en: 'new', zh: '旧' }],
  choice: [choice({ ...named('choice'), options }), 'one', 'two', 'two'],
  tags: [tags({ ...named('tags'), options }), ['one'], 'two', ['one', 'two']],
  date: [date(named('date')), '2026-01-01', '2026-02-02', '2026-02-02'],
  period: [period(named('period')), { from: '2026-01-01', to: null }, '2025-01-01', { from: '2025-01-01', to: null }],
  number: [number({ ...named('number'), min: 0 }), 1, '1,200', 1200],
  money: [money(named('money')), { amount: 100, currency: 'CNY' }, '3万', { amount: 3_000_000, currency: 'CNY' }],
  instant: [instant(named('instant')), moment, '2026-06-02T10:00', new Date(2026, 5, 2, 10).toISOString()],
  percent: [percent(named('percent')), 10, '20%', 20],
  score: [score({ ...named('score'), min: 0, max: 4 }), 1, '3', 3],
  flag: [flag(named('flag')), true, 'no', false],
  place: [
    place(named('place')),
    { latitude: 1, longitude: 2, name: 'old' },
    'new',
    { latitude: 1, longitude: 2, name: 'new' },
  ],
};
const others: Readonly<Record<string, readonly [field: Field, value: unknown]>> = {
  person: [person(named('person')), target],
  ref: [ref({ ...named('ref'), to: 'organisation' }), target],
  refs: [refs({ ...named('refs'), to: 'organisation' }), [{ to: target, as: null }]],
  rows: [
    rows({ ...named('rows'), columns: { cell: text(named('cell')) } }),
    [{ id: row, order: 'V', cells: { cell: 'old' } }],
  ],
};
const all = { ...every, ...others };
export const fields = Object.fromEntries(Object.entries(all).map(([name, [field]]) => [name, field]));
/** A record type with a field of every kind. */
export const madeType: RecordType = {
  id: 'made',
  clause: '0',
  code: 'MAD',
  class: 'portfolio',
  ...named('Made'),
  plural: { en: 'Made', zh: 'Made' },
  purpose: { en: '', zh: '' },
  lifecycle: 'small',
  title: 'short',
  fields,
  views: { form: [{ ...named('Group'), fields: Object.keys(fields) }], table: [] },
};
/** A record of it. */
export const madeRecord = recordFor({
  id: 'r',
  type: 'made',
  code: 'MAD-1',
  state: 'shared',
  version: 3,
  clock: 10,
  fields: Object.fromEntries(Object.entries(all).map(([name, [, value]]) => [name, value])),
  may: ['edit'],
  writes: Object.keys(fields),
});
