import { useMemo, useSyncExternalStore } from 'react';
import { useHere } from '../server/here.tsx';
import type { Change } from './shapes.ts';

/** The last change of a record that somebody made while the page was open. */
export interface RecentChange {
  readonly person: string;
  /** The addresses that it touched. */
  readonly addresses: readonly string[];
}

/** For how long a change counts as recent, in milliseconds: long enough to be looked for and read. */
export const staysRecent = 6_000;

let recent: ReadonlyMap<string, RecentChange> = new Map();
const listeners = new Set<() => void>();

function become(next: ReadonlyMap<string, RecentChange>): void {
  recent = next;
  for (const listener of listeners) listener();
}

const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const ears = new Set<(changes: readonly Change[]) => void>();

/** Calls `listener` with all that changes while the page is open. @returns how to stop */
export function hearChanges(listener: (changes: readonly Change[]) => void): () => void {
  ears.add(listener);
  return () => ears.delete(listener);
}

/** Remembers for a while who changed what, by record; the newest takes the place of the one before. */
export function noteChanges(changes: readonly Change[]): void {
  for (const listener of ears) listener(changes);
  const told = changes.flatMap(({ record, by, after }) =>
    by ? [[record, { person: by.person, addresses: Object.keys(after) }] as const] : [],
  );
  if (told.length === 0) return;
  const noted = new Map(told);
  become(new Map([...recent, ...noted]));
  setTimeout(() => become(new Map([...recent].filter(([id, one]) => noted.get(id) !== one))), staysRecent);
}

/** What others have just changed, by record; one's own changes are no news. */
export function useRecentChanges(): ReadonlyMap<string, RecentChange> {
  const { member } = useHere();
  const all = useSyncExternalStore(follow, () => recent);
  return useMemo(() => new Map([...all].filter(([, { person }]) => person !== member.id)), [all, member.id]);
}
