import type { RecordType } from '@cityloom/operating-model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { mayBegin } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { membersQuery } from '../server/queries.ts';
import { useWords } from '../words/use-words.ts';

/**
 * The names of those in the programme office whom the reader can ask, and who have come themselves, as a choice; null where there is nobody else.
 * @param type what they are to begin; without one, anybody of the office will do
 */
export function useWhomToAsk(type?: RecordType): string | null {
  const { of, anyOf } = useWords();
  const { city, member } = useHere();
  const members = useInfiniteQuery(membersQuery(city.id));
  const names = (members.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id, hasCome, roles }) => hasCome && id !== member.id && roles.includes('programme_manager'))
    .filter((one) => !type || mayBegin(type, one))
    .map(({ name }) => of(name));
  return names.length > 0 ? anyOf(names) : null;
}
