import type { Address, RecordType } from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import { type Line, mergedLines, type Part, type Waits } from './merge.ts';

/** Whose what happened may be. */
export interface Mine {
  /** Ids of the records of which they hear everything. */
  concerning: ReadonlySet<string>;
  /** Of these, unless they concern them anyway, they hear only how they stand: something of theirs went into them. */
  fed: ReadonlySet<string>;
  /** Of what is said in the threads in which they were mentioned they hear what comes new, unless that is about what they have muted. */
  threads: ReadonlySet<string>;
  muted: ReadonlySet<string>;
}

/** Where something is told: with what it is about, or by itself. */
export const hostOf = ({ id, hostId }: Pick<StoredRecord, 'id' | 'hostId'>): string => hostId ?? id;

/**
 * Of what happened, what somebody hears of. Where they are mentioned they always do.
 * @param awaited ids of records that wait for them: those are told as that, and not once more as news
 */
export function partsOf(parts: readonly Part[], mine: Mine, awaited: ReadonlySet<string>): Part[] {
  const { concerning, fed, threads, muted } = mine;
  return parts.filter(({ record, type, address, group }) => {
    const host = hostOf(record);
    if (group === 'called') return true;
    if (awaited.has(record.id) && (group === 'talk' || address === null || address === '@state')) return false;
    if (address === null && threads.has(record.id) && !muted.has(host)) return true;
    return concerning.has(host) || (fed.has(host) && saysHowItStands(type, address));
  });
}

const saysHowItStands = ({ carriedOut }: RecordType, address: Address | null): boolean =>
  address === '@state' || (address !== null && address === carriedOut?.stage);

/** What happened, one line a record, the newest first. */
export function newsOf(parts: readonly Part[], records: ReadonlyMap<string, StoredRecord>): Line[] {
  return mergedLines(parts, new Map(), records).toSorted((one, other) => other.clock - one.clock);
}

/** What waits, one line a record: what was promised soonest first. */
export function waitsOf(waits: ReadonlyMap<string, Waits>, records: ReadonlyMap<string, StoredRecord>): Line[] {
  return mergedLines([], waits, records);
}
