import type { Sector } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { type Comment, commentOf, nameIn } from './comment.ts';
import type { TalkSearch } from './talk-search.ts';

/** What somebody said, and what was answered. */
export type Thread = Readonly<{ root: Comment; replies: readonly Comment[] }>;

/** Codes count up as comments come. */
const numberIn = ({ record: { code } }: Comment) => Number(/\d+$/.exec(code)?.[0] ?? 0);
const byAge = (one: Comment, other: Comment) => numberIn(one) - numberIn(other);

/** The threads about one record, the oldest first. @param host its id */
export function threadsOf(records: readonly RecordView[], host: string): readonly Thread[] {
  const all = records.map(commentOf).toSorted(byAge);
  return all
    .filter(({ on, answers }) => on === host && answers === null)
    .map((root) => ({ root, replies: all.filter(({ answers }) => answers === root.record.id) }));
}

/** What was answered to something else than a comment, the oldest first. @param to its id */
export const repliesTo = (records: readonly RecordView[], to: string): readonly Comment[] =>
  records
    .map(commentOf)
    .filter(({ answers }) => answers === to)
    .toSorted(byAge);

/** Everything that was said in a thread. */
export const saidIn = ({ root, replies }: Thread): readonly Comment[] => [root, ...replies];

/** Threads that nobody has settled yet. */
export const openOf = (threads: readonly Thread[]): readonly Thread[] => threads.filter(({ root }) => !root.isSettled);

/** Threads in which somebody has spoken. @param member their id */
export const spokenBy = (threads: readonly Thread[], member: string): readonly Thread[] =>
  threads.filter((thread) => saidIn(thread).some(({ record }) => record.owner === member));

/** Whether a comment, or one of its answers, has this code. */
export const holds = (thread: Thread, code: string | undefined): boolean =>
  saidIn(thread).some(({ record }) => record.code === code);

/**
 * The threads that are asked for; the one with the comment that the reader came for always.
 * @param sectorOf the side for which a person or an organisation speaks, by their id; undefined until it is known, and then they are not left out
 */
export function narrowed(
  threads: readonly Thread[],
  { comments, by, comment }: TalkSearch,
  member: string,
  sectorOf: (speaker: string | null) => Sector | null | undefined,
): readonly Thread[] {
  const which = { open: openOf(threads), mine: spokenBy(threads, member) };
  const wanted = new Set(comments === undefined ? threads : which[comments]);
  const isOf = ({ record }: Comment) => {
    const side = sectorOf(nameIn(record) ?? record.owner);
    return side === undefined || side === by;
  };
  return threads.filter(
    (thread) => holds(thread, comment) || (wanted.has(thread) && (by === undefined || saidIn(thread).some(isOf))),
  );
}
