import type { Sector } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { inEither } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useNames } from '../records/use-names.ts';
import { nameIn } from './comment.ts';
import { useWords } from '../words/use-words.ts';

/** Who speaks, as a reader is told; null where they may not know it, or do not yet. */
export type Speaker = Readonly<{
  name: string | null;
  organisation: string | null;
  sector: Sector | null;
  /** Whether it is the organisation that speaks, through them. */
  isForOrganisation: boolean;
}>;

/** The people and organisations that speak, by their ids, as one text that stays the same while they do. */
const speakersIn = (said: readonly RecordView[]): string => {
  const ids = said.flatMap(({ owner, ownerOrg }) => [owner, ownerOrg]);
  return [...new Set(ids)]
    .filter((id) => id !== null)
    .toSorted()
    .join(',');
};

/** Who says some things. @returns `speakerOf` one of them, `sectorOf` a person by their id, undefined until it is known, and every side that speaks */
export function useSpeakers(said: readonly RecordView[]) {
  const { language } = useWords();
  const ids = speakersIn(said);
  const names = useNames(useMemo(() => ids.split(',').filter(Boolean), [ids]));
  const nameOf = (id: string | null) => inEither((id === null ? null : names.get(id))?.name ?? null, language);
  const sectorOf = (person: string | null) => {
    if (person !== null && !names.has(person)) return undefined;
    return (person === null ? null : names.get(person)?.sector) ?? null;
  };
  const speakerOf = (record: RecordView): Speaker => {
    const { owner, ownerOrg } = record;
    const name = nameIn(record);
    return {
      name: nameOf(owner),
      organisation: nameOf(ownerOrg),
      sector: (name === null ? sectorOf(owner) : null) ?? sectorOf(ownerOrg) ?? null,
      isForOrganisation: name !== null,
    };
  };
  const speaking = new Set(said.flatMap((one) => speakerOf(one).sector ?? []));
  return { speakerOf, sectorOf, speaking };
}
