import { isEmptyText, type Label, type RecordType, type Tone } from '@cityloom/operating-model';
import { answerOf, daysUntil, outcomesOf } from '../../../fields/answer/answer-of.ts';
import type { RecordView } from '../../../records/shapes.ts';

/** What becomes of something, as it is offered. */
type Outcome = Label & { readonly tone?: Tone };

/** Something that an organisation said, and how it stands. */
export type Said = Readonly<{
  type: RecordType;
  record: RecordView;
  /** `open` while it waits for its answer, `closed` where it was closed without one; else what became of it, by what is stored. */
  stands: string;
  /** What became of it; null where nothing did. */
  outcome: Outcome | null;
  /** Why; null where that is not written. */
  why: Label | null;
  /** The day by which an answer was promised, ISO 8601; null where none was, or it has come. */
  due: string | null;
}>;

/** Reads it; null for what nobody answers and for a draft, which is not said yet. */
export function saidIn(type: RecordType, record: RecordView): Said | null {
  const answer = answerOf(type, record);
  if (answer === null || record.state === 'draft') return null;
  const outcome = outcomesOf(type)[answer.outcome ?? ''] ?? null;
  const isOpen = outcome === null && record.state === 'shared';
  return {
    type,
    record,
    stands: outcome === null ? (isOpen ? 'open' : 'closed') : (answer.outcome ?? ''),
    outcome,
    why: outcome === null || isEmptyText(answer.why ?? '') ? null : answer.why,
    due: isOpen ? answer.due : null,
  };
}

const never = '9999-12-31';
const newest = (one: Said, other: Said) =>
  other.record.createdAt.localeCompare(one.record.createdAt) || other.record.id.localeCompare(one.record.id);

/** In the order in which it is read: what waits comes first, what was promised soonest before the rest, then the newest. */
export const inOrder = (said: readonly Said[]): readonly Said[] =>
  said.toSorted(
    (one, other) =>
      Number(other.stands === 'open') - Number(one.stands === 'open') ||
      (one.due ?? never).localeCompare(other.due ?? never) ||
      newest(one, other),
  );

/** How much was said and what became of it; the parts add up to all. */
export type Tally = Readonly<{
  all: number;
  /** Those that occur, in the order in which they are offered. */
  outcomes: readonly Readonly<{ outcome: Outcome; count: number }>[];
  waiting: number;
  closed: number;
  /** Days to the soonest promised day, fewer than none where that is past; null where nothing was promised. */
  left: number | null;
}>;

/** Counts it. @param today the city's own day, ISO 8601 */
export function tallyOf(said: readonly Said[], today: string): Tally {
  const counted = new Map<string, { outcome: Outcome; count: number }>();
  for (const type of new Set(said.map((one) => one.type)))
    for (const [stored, outcome] of Object.entries(outcomesOf(type)))
      if (!counted.has(stored)) counted.set(stored, { outcome, count: 0 });
  const count = (stands: string) => said.filter((one) => one.stands === stands).length;
  const [soonest] = said.flatMap(({ due }) => due ?? []).toSorted();
  return {
    all: said.length,
    outcomes: [...counted]
      .map(([stored, { outcome }]) => ({ outcome, count: count(stored) }))
      .filter((one) => one.count > 0),
    waiting: count('open'),
    closed: count('closed'),
    left: soonest === undefined ? null : daysUntil(soonest, today),
  };
}

/**
 * The answers that tell most on one page: the newest of each kind first, so that a letter with good news hides no other, then
 * the newest of the rest. Those without a reason tell nothing.
 */
export function mostTelling(said: readonly Said[], most: number): readonly Said[] {
  const explained = said.filter(({ why }) => why !== null).toSorted(newest);
  const first = explained.filter(({ stands }, place) => explained.findIndex((one) => one.stands === stands) === place);
  return [...new Set([...first, ...explained])].slice(0, most);
}
