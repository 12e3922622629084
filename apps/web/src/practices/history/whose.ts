import type { Sector } from '@cityloom/operating-model';
import type { Sitting } from './sittings.ts';

/** Whose changes are shown: everybody's, those of a sector, or somebody's by member id. */
export type Whose = 'all' | `sector:${Sector}` | `person:${string}`;

/** @param sectorOf the sector of a person today, for those who wrote together with others */
export function isBy({ people, sector }: Sitting, whose: Whose, sectorOf: (person: string) => Sector | null): boolean {
  if (whose === 'all') return true;
  const [kind, wanted = ''] = whose.split(':');
  if (kind === 'person') return people.includes(wanted);
  return sector === undefined ? people.some((person) => sectorOf(person) === wanted) : sector === wanted;
}
