import { useInfiniteQuery } from '@tanstack/react-query';
import { useHere } from '../server/here.tsx';
import { membersQuery } from '../server/queries.ts';
import { useWords } from '../words/use-words.ts';

/** The names of those in the programme office whom the reader can ask, as a choice; null where there is nobody else. */
export function useWhomToAsk(): string | null {
  const { of, anyOf } = useWords();
  const { city, member } = useHere();
  const members = useInfiniteQuery(membersQuery(city.id));
  const names = (members.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id, roles }) => id !== member.id && roles.includes('programme_manager'))
    .map(({ name }) => of(name));
  return names.length > 0 ? anyOf(names) : null;
}
