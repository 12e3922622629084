import { createSchema, isRegister, type Register } from '../derive/schema.ts';
import { carried } from '../kernel/carried.ts';
import type { RecordType } from '../kernel/define.ts';
import type { Cell, Field, FieldKind } from '../kernel/field.ts';
import type { Label } from '../kernel/label.ts';
import { practices, recordTypes } from './index.ts';

const types = practices.flatMap(({ records }) => records);
const named = types.map((type) => [type.id, type] as const);
const fieldsOf = ({ fields }: RecordType) => Object.entries(fields);
const columnsOf = (field: Field): [string, Cell][] => (field.kind === 'rows' ? Object.entries(field.columns) : []);

/** A field, and the columns of it where it is a small table. */
const withColumns = ([name, field]: [string, Field]): [string, Field][] => [
  [name, field],
  ...columnsOf(field).map(([column, cell]): [string, Field] => [`${name}.${column}`, cell]),
];

/** The types that a reference may lead to. */
function targetsOf(field: Field): readonly string[] {
  if (field.kind !== 'ref' && field.kind !== 'refs') return [];
  return typeof field.to === 'string' ? [field.to] : field.to;
}

/** Options of a choice, of closed tags, or kinds of a link. */
function optionsOf(field: Field): [string, Label][] {
  if (field.kind === 'choice' || field.kind === 'tags') return Object.entries(field.options ?? {});
  return field.kind === 'refs' ? Object.entries(field.kinds ?? {}) : [];
}

function wordsOfField([name, field]: [string, Field]): [string, Label][] {
  return [
    [name, field.label],
    ...(field.hint ? [[`${name} hint`, field.hint] as [string, Label]] : []),
    ...optionsOf(field).map(([key, label]): [string, Label] => [`${name} ${key}`, label]),
  ];
}

const wordsOfType = (type: RecordType): [string, Label][] => [
  ['label', type.label],
  ['plural', type.plural],
  ['purpose', type.purpose],
  ...(type.views.form ?? []).map(({ label }): [string, Label] => ['group', label]),
  ...fieldsOf(type).flatMap(withColumns).flatMap(wordsOfField),
];

/** Which kinds of field each part of a view may name; `undefined` where any will do. */
function namesOfViews({ views, title }: RecordType): [string, string, readonly FieldKind[] | undefined][] {
  const { form = [], table, board, timeline, calendar, document } = views;
  const one = (view: string, name: string | undefined, kinds: readonly FieldKind[]) =>
    name === undefined ? [] : [[view, name, kinds] as [string, string, readonly FieldKind[]]];
  return [
    ['title', title, ['text']],
    ...[...form.flatMap(({ fields }) => fields), ...table].map((name): [string, string, undefined] => [
      'form or table',
      name,
      undefined,
    ]),
    ...one('board', board?.by, ['choice']),
    ...one('timeline', timeline?.period, ['period', 'date']),
    ...one('lane', timeline?.lane, ['choice', 'ref']),
    ...one('arrows', timeline?.arrows, ['refs']),
    ...one('progress', timeline?.progress, ['percent']),
    ...one('calendar', calendar?.date, ['date', 'period', 'instant']),
    ...(document?.body ?? []).flatMap((name) => one('document', name, ['prose', 'text'])),
  ];
}

/** Some value that a register takes. */
function someValue(field: Register): unknown {
  switch (field.kind) {
    case 'text':
      return field.web ? 'https://city.example' : field.bilingual ? { zh: '字', en: '' } : 'text';
    case 'choice':
      return Object.keys(field.options)[0];
    case 'tags':
      return Object.keys(field.options ?? { free: true }).slice(0, 1);
    case 'date':
      return '2026-06-30';
    case 'period':
      return { from: '2026-06-30', to: null };
    case 'number':
    case 'score':
      return field.min ?? 0;
    case 'money':
      return { amount: 1, currency: 'CNY' };
    case 'instant':
      return '2026-06-30T00:00:00Z';
    case 'percent':
      return 50;
    case 'flag':
      return true;
    case 'person':
    case 'ref':
      return '0199c0de-0000-7000-8000-000000000000';
    case 'place':
      return { latitude: 31.2, longitude: 121.5 };
  }
}

const repeated = (list: readonly string[]) => list.filter((entry, index) => list.indexOf(entry) !== index);

// The package knows no Node, so that nothing in it can use Node; this test alone reads a file, by a name the compiler does not follow.
const files: string = 'node:fs';
const { readFileSync }: { readFileSync: (path: URL, encoding: 'utf8') => string } = await import(files);

/** Rows of the README's table of fields that wait for their target: `| outcome | beneficiaries | SEG | 6.10 |`. */
const waitingRows = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  .split('\n## ')
  .filter((section) => section.startsWith('Fields that wait'))
  .flatMap((section) => section.split('\n').filter((line) => line.startsWith('| ')))
  .slice(1);
const leftOut = waitingRows.flatMap((line) => {
  const [, type, field, missing] = /^\| (\w+) \| (\w+) \| ([A-Z, ]+|files) \| [\d., ]+ \|$/.exec(line) ?? [];
  return type && field && missing ? [{ type, field, missing: missing.split(', ') }] : [];
});

describe('the practices', () => {
  it('give every record type an id and a code of its own, under the clause of its practice', () => {
    expect(repeated(types.map(({ id }) => id))).toEqual([]);
    expect(repeated(types.map(({ code }) => code))).toEqual([]);
    expect(repeated(practices.map(({ clause }) => clause))).toEqual([]);
    expect(recordTypes.size).toBe(types.length);
    expect(types.filter(({ id, code }) => !/^[a-z][a-zA-Z]*$/.test(id) || !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(
      practices.flatMap(({ clause, records }) => records.filter((type) => type.clause !== clause).map(({ id }) => id)),
    ).toEqual([]);
  });

  it('say why in three sentences of each language', () => {
    const sentences = practices.map(({ clause, why }) => [
      clause,
      why.zh.split('。').length - 1,
      why.en.split(/\.(?: |$)/).length - 1,
    ]);
    expect(sentences).toEqual(practices.map(({ clause }) => [clause, 3, 3]));
  });

  it('refer only to types that exist', () => {
    const known = new Set([...recordTypes.keys(), 'organisation', 'person', 'adopted', 'any']);
    const dangling = types.flatMap((type) =>
      fieldsOf(type)
        .flatMap(withColumns)
        .flatMap(([name, field]) => targetsOf(field).map((target) => ({ field: `${type.id}.${name}`, target })))
        .filter(({ target }) => !known.has(target)),
    );
    expect(dangling).toEqual([]);
  });

  it('leave out only what still has no target', () => {
    const codes = new Set(types.map(({ code }) => code));
    expect(leftOut.length).toBeGreaterThan(0);
    expect(leftOut).toHaveLength(waitingRows.length);
    expect(leftOut.filter(({ missing }) => missing.some((code) => codes.has(code)))).toEqual([]);
    expect(leftOut.filter(({ type }) => !recordTypes.has(type))).toEqual([]);
  });
});

describe.each(named)('%s', (_, type) => {
  it('shows fields that it has, of a kind that fits', () => {
    const wrong = namesOfViews(type).filter(([, name, kinds]) => {
      const field = type.fields[name];
      return field === undefined || (kinds !== undefined && !kinds.includes(field.kind));
    });
    expect(wrong).toEqual([]);
  });

  it('speaks only of options that its choices have', () => {
    const { answer, carriedOut, decides, explains, standsFor, withholds } = type;
    const { stage, underWay = [], done = [], dropped = [] } = carriedOut ?? {};
    const spoken: [string | undefined, readonly (string | undefined)[]][] = [
      [answer?.outcome, [answer?.merges?.as, withholds?.shown]],
      [stage, [...underWay, ...done, ...dropped]],
      [decides?.rule, [decides?.consent]],
      [explains?.choice, explains?.unless ?? []],
      [standsFor?.as, [standsFor?.self]],
    ];
    const strange = spoken.flatMap(([name, options]) => {
      const field = type.fields[name ?? ''];
      const known = field === undefined ? [] : optionsOf(field).map(([option]) => option);
      return options.filter((option) => option !== undefined && !known.includes(option));
    });
    expect(strange).toEqual([]);
    expect(repeated([...underWay, ...done, ...dropped])).toEqual([]);
  });

  it('has each of its own fields in the form once', () => {
    const own = Object.keys(type.fields).filter((name) => !Object.hasOwn(carried, name));
    const shown = (type.views.form ?? []).flatMap(({ fields }) => fields);
    expect(shown.toSorted()).toEqual(own.toSorted());
  });

  it('speaks both languages, each with its own punctuation', () => {
    const words = wordsOfType(type);
    const halfWidth = /[,.;:!?()[\]"'<>/]/;
    const fullWidth = /[\u2E80-\u9FFF\uFF00-\uFFEF]/;
    const abbreviation = /^[A-Z0-9 ]+$/;
    expect(words.filter(([, { zh }]) => zh.trim() === '' || halfWidth.test(zh))).toEqual([]);
    expect(words.filter(([, { en }]) => en.trim() === '' || fullWidth.test(en))).toEqual([]);
    expect(words.filter(([, { zh, en }]) => zh === en && !abbreviation.test(en))).toEqual([]);
    expect(words.filter(([, { zh }]) => !/\p{Script=Han}/u.test(zh) && !abbreviation.test(zh))).toEqual([]);
  });

  it('tells its options apart, in keys and in words', () => {
    const keyed = fieldsOf(type)
      .flatMap(withColumns)
      .map(([name, field]) => ({ name, options: optionsOf(field) }));
    expect(keyed.flatMap(({ options }) => options).filter(([key]) => !/^[a-z][a-z0-9_]*$/.test(key))).toEqual([]);
    const alike = keyed.filter(
      ({ options }) =>
        repeated(options.map(([, { zh }]) => zh)).length > 0 || repeated(options.map(([, { en }]) => en)).length > 0,
    );
    expect(alike).toEqual([]);
  });

  it('tells its fields apart by their words', () => {
    const labels = fieldsOf(type).map(([, { label }]) => label);
    expect(repeated(labels.map(({ zh }) => zh))).toEqual([]);
    expect(repeated(labels.map(({ en }) => en))).toEqual([]);
  });

  it('takes a record of its required fields and nothing less', () => {
    const required = fieldsOf(type).flatMap(([name, field]) =>
      field.required && isRegister(field) ? [[name, someValue(field)] as const] : [],
    );
    const schema = createSchema(type);
    expect(required.length).toBeGreaterThan(0);
    expect(schema.safeParse(Object.fromEntries(required)).success).toBe(true);
    const lacking = required.map(([missing]) => required.filter(([name]) => name !== missing));
    expect(lacking.filter((fields) => schema.safeParse(Object.fromEntries(fields)).success)).toEqual([]);
    const everything = fieldsOf(type).flatMap(([name, field]) =>
      isRegister(field) ? [[name, someValue(field)] as const] : [],
    );
    expect(schema.safeParse(Object.fromEntries(everything)).success).toBe(true);
  });

  it('does not have a field that it is said to wait for', () => {
    const waiting = leftOut.filter((entry) => entry.type === type.id && entry.field in type.fields);
    // A field may exist already and wait for some of its targets.
    const complete = waiting.filter(({ field }) => {
      const facts = type.fields[field];
      return facts === undefined || targetsOf(facts).length === 0;
    });
    expect(complete).toEqual([]);
  });
});
