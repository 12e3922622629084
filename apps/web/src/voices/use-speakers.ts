import type { Sector } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { inEither } from '../records/names.ts';
import { useNames } from '../records/use-names.ts';
import { useWords } from '../words/use-words.ts';
import type { Comment } from './comment.ts';
import { saidIn, type Thread } from './threads.ts';

/** Who speaks, as a reader is told; null where they may not know it, or do not yet. */
export type Speaker = Readonly<{ name: string | null; organisation: string | null; sector: Sector | null }>;

/** The people and organisations that speak, by their ids, as one text that stays the same while they do. */
const speakersIn = (threads: readonly Thread[]): string => {
  const ids = threads.flatMap(saidIn).flatMap(({ record: { owner, ownerOrg } }) => [owner, ownerOrg]);
  return [...new Set(ids)]
    .filter((id) => id !== null)
    .toSorted()
    .join(',');
};

/** Who speaks in some threads. @returns `speakerOf` a comment, `sectorOf` a person by their id, undefined until it is known, and every side that speaks */
export function useSpeakers(threads: readonly Thread[]) {
  const { language } = useWords();
  const ids = speakersIn(threads);
  const names = useNames(useMemo(() => ids.split(',').filter(Boolean), [ids]));
  const nameOf = (id: string | null) => inEither((id === null ? null : names.get(id))?.name ?? null, language);
  const sectorOf = (person: string | null) => {
    if (person !== null && !names.has(person)) return undefined;
    return (person === null ? null : names.get(person)?.sector) ?? null;
  };
  const speakerOf = ({ record: { owner, ownerOrg } }: Comment): Speaker => ({
    name: nameOf(owner),
    organisation: nameOf(ownerOrg),
    sector: sectorOf(owner) ?? sectorOf(ownerOrg) ?? null,
  });
  const speaking = new Set(threads.flatMap(saidIn).flatMap((comment) => speakerOf(comment).sector ?? []));
  return { speakerOf, sectorOf, speaking };
}
