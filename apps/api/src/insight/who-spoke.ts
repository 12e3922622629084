import { type RecordType, type Sector, sectorOf, sectors, smallestGroup } from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';

/** What was said in one sector; `null` are those who speak for no organisation, with or without an account. */
export interface Spoken {
  sector: Sector | null;
  /** How much was said. */
  said: number;
  /** How many people said it; null where they are too few to be told as a number, or were not counted. */
  people: number | null;
}

/** What was said, by sector; all three are told, so that silence is seen, and whoever stands for none where somebody did. */
export function bySector(answers: readonly StoredRecord[]): Spoken[] {
  return [...sectors, null].flatMap((sector): Spoken[] => {
    const here = answers.filter((one) => one.ownerSector === sector);
    if (sector === null && here.length === 0) return [];
    const owners = here.map(({ ownerId }) => ownerId);
    const people = new Set(owners).size;
    const isTold = people === 0 || (people >= smallestGroup && !owners.includes(null));
    return [{ sector, said: here.length, people: isTold ? people : null }];
  });
}

/** How much each organisation said, those that said most first. */
export function byOrganisation(answers: readonly StoredRecord[]): { id: string; said: number }[] {
  const said = new Map<string, number>();
  for (const { ownerOrg } of answers) if (ownerOrg !== null) said.set(ownerOrg, (said.get(ownerOrg) ?? 0) + 1);
  return [...said]
    .map(([id, count]) => ({ id, said: count }))
    .toSorted((one, other) => other.said - one.said || one.id.localeCompare(other.id));
}

/**
 * Whether somebody of those whom a record stands for has said something: an organisation by itself, a group of people by anybody of
 * its sector.
 */
export function hasSpoken(
  type: RecordType,
  { ownerOrg, fields }: StoredRecord,
  answers: readonly StoredRecord[],
): boolean {
  const { standsFor } = type;
  if (standsFor === undefined) return false;
  if (fields[standsFor.as] === standsFor.self)
    return ownerOrg !== null && answers.some((one) => one.ownerOrg === ownerOrg);
  const sector = sectorOf(fields[standsFor.sector]);
  return sector !== null && answers.some((one) => one.ownerSector === sector);
}
