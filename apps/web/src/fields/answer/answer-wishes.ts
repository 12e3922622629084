import { type Label, mayHaveLed, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import type { Asked } from '../../records/use-changes.ts';
import { answerOf, type LedTo } from './answer-of.ts';

/** What becomes of something, and why; where it is merged, the id of the other one; what it led to, where that is to change. */
export type Given = Readonly<{ outcome: string; why: Label; into?: string | null; ledTo?: LedTo }>;

const asBefore: LedTo = { was: [], now: [] };

/**
 * What is asked of the server to answer a record: the answer, and where it leads.
 * @param given the answer; null takes back the one that stands there
 * @param by id of who answers
 * @param operationOf the id of an operation, the same again for the same name
 */
export function answerWishes(
  type: RecordType,
  record: RecordView,
  given: Given | null,
  by: string,
  operationOf: (name: string) => string,
): Asked[] {
  const { answer } = type;
  if (answer === undefined) return [];
  const { id, clock } = record;
  const fields = {
    [answer.outcome]: given?.outcome ?? null,
    [answer.why]: given?.why ?? null,
    [answer.by]: given && by,
    ...(answer.merges && { [answer.merges.into]: given?.into ?? null }),
  };
  const stands = answerOf(type, record)?.ledTo ?? [];
  const { was, now } = mayHaveLed(type, given?.outcome) ? (given?.ledTo ?? asBefore) : { was: stands, now: [] };
  const led = (to: string) => ({ operation: operationOf(`${id} ${to}`), record: id, field: answer.leadsTo ?? '', to });
  // What waits has led nowhere: an answer comes before what it leads to, and goes after it.
  return [
    ...was.filter((to) => !now.includes(to)).map((to): Asked => ({ kind: 'unlink', ...led(to) })),
    { kind: 'patch', operation: operationOf(id), record: id, seen: clock, fields },
    ...now.filter((to) => !was.includes(to)).map((to): Asked => ({ kind: 'link', ...led(to), as: null })),
  ];
}
