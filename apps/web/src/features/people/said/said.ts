import {
  type Field,
  isEmptyText,
  type Label,
  type RecordType,
  recordTypes,
  type Tone,
} from '@cityloom/operating-model';
import { type AnswerOf, answerOf, daysUntil, outcomesOf } from '../../../fields/answer/answer-of.ts';
import type { Wanted } from '../../../records/address.ts';
import type { RecordView } from '../../../records/shapes.ts';
import { kinds, valueOf } from '../../../records/value-of.ts';
import type { Stage } from './stage.ts';

/** What becomes of something, as it is offered. */
type Outcome = Label & { readonly tone?: Tone };

/** What people say here: what somebody answers, and what may be said in the name of an organisation. */
export const saidTypes: readonly RecordType[] = [...recordTypes.values()].filter(
  ({ answer, inName, withholds }) => (answer !== undefined || inName !== undefined) && withholds === undefined,
);

/** Whose words: those of a person, or of an organisation; by their id. */
export type Speaking = Readonly<{ person: string } | { organisation: string }>;

/**
 * How to ask for what somebody said. What is asked for in an organisation is its own, whoever of its people wrote it down; a remark that
 * one of them makes as themselves is theirs.
 */
export function wantedOf(speaking: Speaking, { answer, inName }: RecordType): Wanted {
  if ('person' in speaking) return { filter: { '@owner': { eq: speaking.person } } };
  const isTheirs = answer === undefined && inName !== undefined ? { [inName]: { eq: 'true' } } : {};
  return { filter: { '@ownerOrg': { eq: speaking.organisation }, ...isTheirs } };
}

/** Something that somebody said, and how it stands. */
export type Said = Readonly<{
  type: RecordType;
  record: RecordView;
  /** Id of what it is about; null where it is about nothing in particular. */
  on: string | null;
  /**
   * `open` while it waits for its answer, `closed` where it was closed without one, `hidden` while others do not see it, `talk` where nobody
   * is asked for one; else what became of it, by what is stored.
   */
  stands: string;
  /** What became of it; null where nothing did. */
  outcome: Outcome | null;
  /** Why; null where that is not written. */
  why: Label | null;
  /** Id of whoever answered; null where nobody did. */
  by: string | null;
  /** The day by which an answer was promised, ISO 8601; null where none was, or it has come. */
  due: string | null;
}>;

/** Reads it; null for a draft, which is not said yet, and for what is not said at all. */
export function saidIn(type: RecordType, record: RecordView): Said | null {
  if (!saidTypes.includes(type) || record.state === 'draft') return null;
  const answer = answerOf(type, record);
  const outcome = answer === null ? settledIn(type, record) : (outcomesOf(type)[answer.outcome ?? ''] ?? null);
  const verdict = answer !== null && outcome !== null ? answer : null;
  const stands = standsOf(record, answer === null, verdict);
  return {
    type,
    record,
    on: valueOf(record, type.about?.on ?? type.says?.on ?? '', kinds.ref),
    stands,
    outcome,
    why: verdict === null || isEmptyText(verdict.why ?? '') ? null : verdict.why,
    by: verdict?.by ?? null,
    due: stands === 'open' ? (answer?.due ?? null) : null,
  };
}

function standsOf({ visibility, state }: RecordView, isTalk: boolean, verdict: AnswerOf | null): string {
  if (visibility === 'withheld') return 'hidden';
  if (isTalk) return 'talk';
  return verdict?.outcome ?? (state === 'shared' ? 'open' : 'closed');
}

/** That talk is settled, in the words of its type; null while it is not. */
function settledIn(type: RecordType, record: RecordView): Outcome | null {
  const isHandling = ({ kind, class: of }: Field) => kind === 'flag' && of === 'handling';
  const settled = Object.entries(type.fields).find(
    ([name, field]) => isHandling(field) && valueOf(record, name, kinds.flag) === true,
  );
  return settled === undefined ? null : { ...settled[1].label, tone: 'ok' };
}

const stageBy: Readonly<Record<string, Stage>> = { open: 'waiting', closed: 'ended', hidden: 'ended', talk: 'talk' };

/** In which way it stands. */
export const stageOf = ({ stands }: Said): Stage => stageBy[stands] ?? 'answered';

const never = '9999-12-31';
const newest = (one: Said, other: Said) =>
  other.record.createdAt.localeCompare(one.record.createdAt) || other.record.id.localeCompare(one.record.id);

/** The newest first. */
export const newestFirst = (said: readonly Said[]): readonly Said[] => said.toSorted(newest);

/** In the order in which an organisation is told of it: what waits comes first, what was promised soonest before the rest, then the newest. */
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

/** Counts what is answered. @param said without talk, and without what is hidden @param today the city's own day, ISO 8601 */
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
