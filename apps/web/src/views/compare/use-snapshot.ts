import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isReadable } from '../../fields/readable.ts';
import { proseAtQuery } from '../../prose/prose-query.ts';
import { partsQuery } from '../../records/parts.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { Problem } from '../../server/problem.ts';
import { namedTextQuery, versionQuery } from '../version/version-query.ts';
import { languagesOf, type Snapshot } from './field-changes.ts';
import type { Part } from './part-changes.ts';
import type { Side } from './sides.ts';

/** What a record says at one time, or why that could not be read; neither while it is on its way. */
export type Reading = Readonly<{ snapshot: WithParts | null; error: unknown; retry: () => void }>;
/** What it says, and what it is made of. */
type WithParts = Snapshot & Readonly<{ parts: readonly Part[] }>;

/** Reads a sealed or a named version, or the text of today as the server last wrote it out, a few seconds old at most. */
export function useSnapshot(type: RecordType, record: RecordView, side: Side): Reading {
  const { city } = useHere();
  const isNow = side === 'now';
  const sealed = useQuery({
    ...versionQuery(city.id, type.id, record.code, typeof side === 'number' ? side : 0),
    enabled: typeof side === 'number',
  });
  const isNamed = !isNow && typeof side !== 'number';
  const named = useQuery({ ...namedTextQuery(city.id, type.id, record.code, side), enabled: isNamed });
  const { data, error, refetch } = isNamed ? named : sealed;
  const kept = useMemo<WithParts | null>(() => {
    if (data === undefined) return null;
    const sideOf = (number: number | null): Part['side'] => (isNamed && number !== null ? `named-${number}` : number);
    return { ...data, parts: data.parts.map(({ number, ...part }) => ({ ...part, side: sideOf(number) })) };
  }, [data, isNamed]);
  const { fields } = record;
  const texts = useMemo(() => (isNow ? textsOf(type, record) : []), [isNow, type, record]);
  const now = useQueries({
    queries: texts.map(({ field, language }) => ({
      ...proseAtQuery({ city: city.id, record: record.id, field, language }, record.version),
      placeholderData: keepPreviousData,
    })),
    combine: combined,
  });
  const { answers } = now;
  const isWhole = isNow && type.holds !== undefined;
  const { data: held, ...heldNow } = useQuery({ ...partsQuery(city.id, type, record.id), enabled: isWhole });
  const written = useMemo<WithParts | null>(() => {
    if (answers === null || (isWhole && held === undefined)) return null;
    return {
      fields,
      texts: texts.flatMap((text, at) =>
        answers[at] ? [{ ...text, json: answers[at].json, seq: answers[at].seq }] : [],
      ),
      parts: (held ?? []).map(partOfToday),
    };
  }, [answers, fields, texts, isWhole, held]);
  const retryNow = () => {
    now.retry();
    if (heldNow.error !== null) void heldNow.refetch();
  };
  if (isNow) return { snapshot: written, error: now.error ?? heldNow.error, retry: retryNow };
  return { snapshot: kept, error, retry: () => void refetch() };
}

const partOfToday = ({ type, code, fields }: RecordView): Part => ({
  type,
  code,
  title: fields[recordTypes.get(type)?.title ?? ''] ?? null,
  side: 'now',
});

/** The texts of a record that its reader may read, each language of them. */
const textsOf = (type: RecordType, record: RecordView) =>
  Object.entries(type.fields).flatMap(([name, field]) =>
    field.kind === 'prose' && isReadable(type, record, name)
      ? languagesOf(field).map((language) => ({ field: name, language }))
      : [],
  );

type Answer = UseQueryResult<{ json: Snapshot['texts'][number]['json']; seq: number }>;

/** What came of several readings. A text that may not be read is none. */
function combined(results: readonly Answer[]) {
  const failed = results.find(({ error }) => error !== null && !(error instanceof Problem && error.status === 404));
  return {
    answers: results.some(({ isPending }) => isPending) ? null : results.map(({ data }) => data),
    error: failed?.error ?? null,
    retry: () => void Promise.all(results.map(({ refetch }) => refetch())),
  };
}
