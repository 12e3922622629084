import type { Label } from '@cityloom/operating-model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useHere } from '../server/here.tsx';
import { membersQuery } from '../server/queries.ts';
import type { Answer } from './shapes.ts';

/** A value that somebody else had put there, null where they had emptied it, and who it was; null where that is not known. */
type Overwritten = Readonly<{ value: unknown; name: Label | null }>;

/**
 * What a wish wrote over that its sender had not seen: a value of somebody else.
 * @param field which field to tell of
 * @returns undefined where nothing of others was written over
 */
export function useOverwritten(answer: Answer | undefined, field: string): Overwritten | undefined {
  const { city, member } = useHere();
  const lost = answer?.overwrote[field];
  const isOthers = lost !== undefined && lost.by !== member.id;
  const members = useInfiniteQuery({ ...membersQuery(city.id), enabled: isOthers });
  if (!isOthers) return undefined;
  const people = members.data?.pages.flatMap(({ items }) => items) ?? [];
  return { value: lost.value ?? null, name: people.find(({ id }) => id === lost.by)?.name ?? null };
}
