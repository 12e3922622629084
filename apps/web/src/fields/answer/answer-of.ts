import { type Label, type Options, optionsOf, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** How something stands that is to be answered. */
export type AnswerOf = Readonly<{
  /** What became of it; null while it waits. */
  outcome: string | null;
  why: Label | null;
  by: string | null;
  /** The day by which it was promised, ISO 8601; null where none was. */
  due: string | null;
  /** Id of what it was merged into; null where it was not. */
  into: string | null;
  /** Ids of what it led to. */
  ledTo: readonly string[];
}>;

/** What an answer led to when somebody began to change it, and what it is to lead to now: ids. What others add meanwhile stays. */
export type LedTo = Readonly<{ was: readonly string[]; now: readonly string[] }>;

/** An answer as somebody writes it: where it is merged, into what, and what it led to. */
export type Written = Readonly<{ outcome: string; why: string; into: string | null; ledTo: LedTo }>;

/** Reads it; null for types that nobody answers. */
export function answerOf({ answer }: RecordType, record: RecordView): AnswerOf | null {
  if (answer === undefined) return null;
  return {
    outcome: valueOf(record, answer.outcome, kinds.text),
    why: valueOf(record, answer.why, kinds.bilingual),
    by: valueOf(record, answer.by, kinds.ref),
    due: answer.due === undefined ? null : valueOf(record, answer.due.day, kinds.date),
    into: valueOf(record, answer.merges?.into ?? '', kinds.ref),
    ledTo: (valueOf(record, answer.leadsTo ?? '', kinds.refs) ?? []).map(({ to }) => to),
  };
}

/** The fields of a type that say how it was answered, and what its speaker says to that: each has a place of its own. */
export const answerFields = ({ answer }: RecordType): readonly string[] =>
  answer === undefined
    ? []
    : [answer.outcome, answer.why, answer.by, answer.leadsTo, answer.merges?.into, answer.merges?.apart].flatMap(
        (name) => name ?? [],
      );

/** What can become of it, by what is stored. */
export const outcomesOf = (type: RecordType): Options => optionsOf(type, type.answer?.outcome ?? '');

const dayInMs = 86_400_000;

/** Days from one day to another, fewer than none where that is past. */
export const daysUntil = (day: string, today: string): number => (Date.parse(day) - Date.parse(today)) / dayInMs;
