import { useState } from 'react';
import { keep, kept } from '../../ui/device-memory.ts';

/** Of whose writing somebody wants to hear: of none, of what concerns them, of all. */
export const levels = ['off', 'mine', 'all'] as const;
export type Level = (typeof levels)[number];

const levelKey = 'cityloom.announcing';
const keysKey = 'cityloom.change-keys';

/** How much somebody wants to hear while they read, and whether keys lead to the changes. Kept on this device. */
export interface Announcing {
  readonly level: Level;
  readonly setLevel: (level: Level) => void;
  readonly hasKeys: boolean;
  readonly setKeys: (hasKeys: boolean) => void;
}

/** What this device keeps of it; what concerns the reader is told unless they say otherwise. */
export function useAnnouncing(): Announcing {
  const [level, setLevel] = useState<Level>(() => levels.find((one) => one === kept(levelKey)) ?? 'mine');
  const [hasKeys, setKeys] = useState(() => kept(keysKey) !== 'off');
  return {
    level,
    setLevel: (next) => {
      keep(levelKey, next);
      setLevel(next);
    },
    hasKeys,
    setKeys: (next) => {
      keep(keysKey, next ? 'on' : 'off');
      setKeys(next);
    },
  };
}

/**
 * Whether something that happens in a section is told.
 * @param mine the records that the reader may write @param reading the record that the reader is in
 */
export function isTold(level: Level, record: string, mine: ReadonlySet<string>, reading: string | null): boolean {
  if (level === 'off') return false;
  return level === 'all' || mine.has(record) || record === reading;
}
