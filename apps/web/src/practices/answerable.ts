import type { Language, RecordType } from '@cityloom/operating-model';
import { answerOf } from '../fields/answer/answer-of.ts';
import { inEither } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';

/** Those that wait for an answer which the reader may give; what was promised soonest comes first. */
export function toAnswer(type: RecordType, records: readonly RecordView[]): readonly RecordView[] {
  const { answer } = type;
  if (answer === undefined) return [];
  const due = (record: RecordView) => answerOf(type, record)?.due ?? '9999';
  return records
    .filter(
      (record) =>
        record.state !== 'draft' && record.writes.includes(answer.outcome) && answerOf(type, record)?.outcome === null,
    )
    .toSorted((one, other) => due(one).localeCompare(due(other)));
}

/** As many earlier reasons as are looked through at a glance. */
const most = 8;

/** Reasons that somebody has given before, the latest first, each once: whoever answers much says much again. @param by their id */
export function earlierReasons(
  type: RecordType,
  records: readonly RecordView[],
  by: string,
  language: Language,
): readonly string[] {
  const mine = records.filter((record) => answerOf(type, record)?.by === by);
  const reasons = mine
    .toSorted((one, other) => other.clock - one.clock)
    .flatMap((record) => inEither(answerOf(type, record)?.why ?? null, language) ?? []);
  return [...new Set(reasons)].slice(0, most);
}
