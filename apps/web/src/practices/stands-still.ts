import type { RecordView } from '../records/shapes.ts';
import type { Asked } from '../records/use-changes.ts';

/**
 * Whether what somebody asked for still stands in a record. Where others have gone on since, taking it back would undo what
 * they did, and might show to many what they have just closed.
 */
export function standsStill(asked: Asked, { state, visibility }: Pick<RecordView, 'state' | 'visibility'>): boolean {
  if (asked.kind === 'move') return state === asked.state;
  return asked.kind !== 'show' || visibility === asked.visibility;
}
