import type { PresentPerson } from '../join-shapes.ts';
import type { Presents } from './desk.ts';
import { recordOfKey } from '../prose-address.ts';

/** Somebody who writes on a page of texts, and in which records. */
interface Writer extends Pick<PresentPerson, 'person' | 'name' | 'sector' | 'organisation'> {
  readonly records: readonly string[];
}

/** Who else is at the texts of a page. */
export interface Company {
  /** Whether the server tells: without a live line nobody knows. */
  readonly isKnown: boolean;
  readonly writers: readonly Writer[];
  /** How many others read: they are a number, for nobody likes to be watched while reading (design, everyday 3). */
  readonly readers: number;
}

/**
 * Who is there, from what is told of each text. Whoever has the page open is at all of its records, so the fullest one
 * tells how many are there.
 * @param me the reader, who is told of others only
 */
export function companyOf(presents: Presents, me: string): Company {
  const all = [...presents].map(([key, present]) => ({ ...present, record: recordOfKey(key) }));
  const windows = new Set(all.flatMap(({ writers }) => writers.map(({ connection }) => connection)));
  const there = Math.max(0, ...all.map(({ writers, readers }) => writers.length + readers));
  const writers = new Map<string, Writer>();
  for (const { record, writers: here } of all) {
    for (const { person, name, sector, organisation } of here) {
      if (person === me) continue;
      const records = new Set([...(writers.get(person)?.records ?? []), record]);
      writers.set(person, { person, name, sector, organisation, records: [...records] });
    }
  }
  return {
    isKnown: all.some(({ isKnown }) => isKnown),
    writers: [...writers.values()],
    readers: Math.max(0, there - windows.size),
  };
}
