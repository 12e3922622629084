import type { Label } from './label.ts';

/**
 * Who may read and write a field, finer than its record:
 * `open` who views / who edits · `contact` the person and their organisation · `commercial` the owner organisation ·
 * `assessment` the programme and the organisation about itself · `ballot` the voter alone · `decision` who views / who may transition ·
 * `answer` who views / the programme office · `objection` who spoke and the programme office / who spoke ·
 * `consent` who views / who spoke ·
 * `handling` who views / who spoke, and whose it is that was spoken about ·
 * `verdict` who views / whoever may write the field that it speaks about · `fixed` who views / written when the record begins, and never again ·
 * `case` whose words were hidden, and the programme office / the programme office · `appeal` the same / whose words were hidden ·
 * `ruling` who views / the programme office.
 */
export const fieldClasses = [
  'open',
  'contact',
  'commercial',
  'assessment',
  'ballot',
  'decision',
  'answer',
  'objection',
  'consent',
  'handling',
  'verdict',
  'fixed',
  'case',
  'appeal',
  'ruling',
] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** How an option stands: well, under way, needing care, badly, or not begun. Shown as sign and colour beside its words. */
export type Tone = 'ok' | 'busy' | 'warn' | 'crit' | 'idle';

/** Options of a choice: what is stored, its words, and what somebody can do about it. */
export type Options = Readonly<Record<string, Label & { tone?: Tone; advice?: Label }>>;

/** What every field says about itself. */
export interface FieldFacts {
  label: Label;
  /** What belongs here, in one sentence under the field. */
  hint?: Label;
  /** `open` where left out. */
  class?: FieldClass;
  required?: boolean;
}

/** What each kind says besides. */
export interface KindFacts {
  /** A short text. Bilingual ones hold `{zh, en}`. `long`: up to 4,000 characters, else 500. `web`: the address of a page, and nothing else. */
  text: { bilingual?: boolean; long?: boolean; web?: boolean };
  /** Text that several write together, letter by letter; one document a language. */
  prose: { bilingual?: boolean };
  choice: { options: Options };
  tags: { options?: Options };
  date: object;
  period: object;
  number: { unit?: Label; min?: number; max?: number; integer?: boolean };
  money: object;
  instant: object;
  percent: object;
  score: { min: number; max: number };
  flag: object;
  person: object;
  /** One record; `to` is a type's id, a list of them, `adopted` for whatever the city adopts, or `any`. */
  ref: { to: string | readonly string[] };
  /** Typed links as rows; `kinds` names the kinds that a link may have, `most` how many there may be, where that is few. */
  refs: { to: string | readonly string[]; kinds?: Options; most?: number };
  /** A small table, patched cell by cell; its rows have ids and an order. */
  rows: { columns: Readonly<Record<string, Cell>> };
  place: object;
  /** A value of another record's field, of whatever kind that is: what it is to become, what it was. */
  value: object;
}
export type FieldKind = keyof KindFacts;

/** Kinds that a cell of a small table may have. */
export type CellKind = 'text' | 'choice' | 'date' | 'number' | 'percent' | 'score' | 'flag' | 'person' | 'ref';

/** A field as engines see it: its kind tells which facts it has. */
export type Field = { [Kind in FieldKind]: FieldFacts & KindFacts[Kind] & { kind: Kind } }[FieldKind];
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>;
/** A column of a small table: a field without a class of its own. */
export type Cell = Extract<Field, { kind: CellKind }>;
export type Fields = Readonly<Record<string, Field>>;

const as =
  <Kind extends FieldKind>(kind: Kind) =>
  <const Facts extends FieldFacts & KindFacts[Kind]>(facts: Facts): Facts & { kind: Kind } => ({ ...facts, kind });

export const text = as('text');
export const prose = as('prose');
export const choice = as('choice');
export const tags = as('tags');
export const date = as('date');
export const period = as('period');
export const number = as('number');
export const money = as('money');
export const instant = as('instant');
export const percent = as('percent');
export const score = as('score');
export const flag = as('flag');
export const person = as('person');
export const ref = as('ref');
export const refs = as('refs');
export const rows = as('rows');
export const place = as('place');
export const value = as('value');
