import type { RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { answerOf } from './answer-of.ts';
import { DueClock } from './due-clock.tsx';

/** By when an answer was promised that has not come. Nothing where it has come, or none was promised. */
export function AnswerClock({ type, record }: { type: RecordType; record: RecordView }) {
  const { outcome = null, due = null } = answerOf(type, record) ?? {};
  return outcome !== null || due === null ? null : (
    <p>
      <DueClock due={due} />
    </p>
  );
}
