import { type Label, mayLeadTo, type RecordType, recordTypes, type Sector } from '@cityloom/operating-model';
import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { listAddress } from '../records/address.ts';
import { recordsKey } from '../records/queries.ts';
import { recordPage } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { membersQuery, organisationsQuery } from '../server/queries.ts';
import { read } from '../server/read.ts';
import { titleIn } from './title-in.ts';

/** Something that a field may lead to. */
export type Choosable = Readonly<{
  id: string;
  name: Label;
  /** What readers call a record; null for organisations and people. */
  code: string | null;
  sector: Sector | null;
}>;

/** Whether something is meant by these words: a part of its name in either language, or its code. */
export const fits = ({ name, code }: Choosable, words: string): boolean =>
  [name.zh, name.en, code ?? ''].some((text) => text.toLowerCase().includes(words.toLowerCase()));

/** Where a field may lead: as the operating model says it, or `person`. */
export type Target = string | readonly string[];

/** The record types that a target names; where it names none of them, what is said about others is left out. */
export function typesIn(to: Target): readonly RecordType[] {
  if (to === 'any' || to === 'adopted')
    return [...recordTypes.values()].filter((type) => type.about === undefined && mayLeadTo(to, type));
  return [to].flat().flatMap((id) => recordTypes.get(id) ?? []);
}

/**
 * What a field may lead to, as far as the reader may see it: the first 200 of each record type, and where a type has more,
 * those whose name holds what was typed.
 * @param enabled false until somebody looks for something
 */
export function useChoosable(
  to: Target,
  typed: string,
  enabled: boolean,
): { items: readonly Choosable[]; isPending: boolean } {
  const { city } = useHere();
  const wanted = new Set([to].flat());
  const organisations = useQuery({
    ...organisationsQuery(city.id),
    enabled: enabled && wanted.has('organisation'),
  });
  const members = useInfiniteQuery({ ...membersQuery(city.id), enabled: enabled && wanted.has('person') });
  const types = typesIn(to);
  const pageOf = (type: RecordType, words: string) => ({
    enabled,
    queryKey: [...recordsKey(city.id), 'choosable', type.id, words],
    queryFn: ({ signal }: { signal: AbortSignal }) => {
      const filter = words === '' ? {} : { filter: { [type.title]: { contains: words } } };
      return read(listAddress(city.id, type.id, { sort: type.title, ...filter }, null), recordPage, signal);
    },
  });
  const first = useQueries({ queries: types.map((type) => pageOf(type, '')) });
  const long = types.filter((_, place) => first[place]?.data?.next != null);
  const further = useQueries({ queries: typed === '' ? [] : long.map((type) => pageOf(type, typed)) });

  const records = [...first, ...further].flatMap(({ data }) => data?.items ?? []);
  const plain = ({ id, name, sector }: Pick<Choosable, 'id' | 'name' | 'sector'>): Choosable => ({
    id,
    name,
    sector,
    code: null,
  });
  const items: readonly Choosable[] = [
    ...(organisations.data ?? []).filter(() => wanted.has('organisation')).map(plain),
    ...(members.data?.pages ?? []).filter(() => wanted.has('person')).flatMap((page) => page.items.map(plain)),
    ...records.map(({ id, type, code, fields }) => ({
      id,
      name: titleIn(recordTypes.get(type), fields) ?? { zh: code, en: code },
      sector: null,
      code,
    })),
  ];
  const unique = new Map(items.map((item) => [item.id, item]));
  const asked = [organisations, members, ...first, ...further];
  return { items: [...unique.values()], isPending: asked.some(({ isLoading }) => isLoading) };
}
