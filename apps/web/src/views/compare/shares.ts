import { fieldAt, type Sector } from '@cityloom/operating-model';
import * as z from 'zod/mini';
import type { Change } from '../../records/shapes.ts';

/** What somebody changed, or several who wrote a text in the same minutes: nobody can tell apart who of them wrote which letter. */
export interface Share {
  /** Member ids, in the order of the alphabet. */
  readonly people: readonly string[];
  /** Whom they stood for when they did it; null for none, or where they were several. */
  readonly organisation: string | null;
  /** Undefined where only the people themselves can tell. */
  readonly sector: Sector | null | undefined;
  /** Moments of the first and the last change. */
  readonly from: string;
  readonly to: string;
  /** Names of the fields that were touched. */
  readonly fields: readonly string[];
  /** Characters that were put into texts and taken out of them. */
  readonly added: number;
  readonly removed: number;
}

/** What the log says of a text that was written. */
const note = z.object({ authors: z.array(z.string()), added: z.number(), removed: z.number() });

/**
 * Who changed what of a record, the last one first.
 * @param changes as the log has them
 */
export function sharesIn(changes: readonly Change[]): readonly Share[] {
  const shares = new Map<string, Share>();
  for (const change of changes) {
    const touched = Object.entries(change.after).filter(([address]) => fieldAt(address) !== null);
    const one = shareOf(change, touched);
    if (one === null) continue;
    const key = `${one.people.join(' ')} ${one.organisation} ${one.sector}`;
    const before = shares.get(key);
    shares.set(key, before === undefined ? one : together(before, one));
  }
  return [...shares.values()].toSorted((one, other) => (one.to < other.to ? 1 : -1));
}

function shareOf({ by, at, kind }: Change, touched: readonly [string, unknown][]): Share | null {
  const notes = kind === 'prose' ? touched.flatMap(([, value]) => note.safeParse(value).data ?? []) : [];
  const authors = notes.flatMap((one) => one.authors);
  const people = [...new Set(authors.length > 0 ? authors : by ? [by.person] : [])].toSorted();
  if (touched.length === 0 || people.length === 0) return null;
  const isAlone = people.length === 1 && by?.person === people[0];
  return {
    people,
    organisation: isAlone ? (by?.organisation ?? null) : null,
    sector: isAlone ? (by?.sector ?? null) : undefined,
    from: at,
    to: at,
    fields: [...new Set(touched.map(([address]) => fieldAt(address) ?? address))],
    added: notes.reduce((sum, one) => sum + one.added, 0),
    removed: notes.reduce((sum, one) => sum + one.removed, 0),
  };
}

const together = (before: Share, one: Share): Share => ({
  ...before,
  from: one.from < before.from ? one.from : before.from,
  to: one.to > before.to ? one.to : before.to,
  fields: [...new Set([...before.fields, ...one.fields])],
  added: before.added + one.added,
  removed: before.removed + one.removed,
});

/** What one side changed; null for people who stand for none, `several` for those of several sides who wrote together. */
export type SideShare = Readonly<{
  side: Sector | 'several' | null;
  people: readonly string[];
  fields: readonly string[];
  added: number;
  removed: number;
}>;

/**
 * The same by sector.
 * @param sectorOf the sector of a person today, for those who wrote together with others
 */
export function sidesIn(shares: readonly Share[], sectorOf: (person: string) => Sector | null): readonly SideShare[] {
  const sides = new Map<SideShare['side'], SideShare>();
  for (const share of shares) {
    const among = new Set(share.sector === undefined ? share.people.map(sectorOf) : [share.sector]);
    const [first = null, ...more] = among;
    const side = more.length > 0 ? 'several' : first;
    const before = sides.get(side) ?? { side, people: [], fields: [], added: 0, removed: 0 };
    sides.set(side, {
      side,
      people: [...new Set([...before.people, ...share.people])],
      fields: [...new Set([...before.fields, ...share.fields])],
      added: before.added + share.added,
      removed: before.removed + share.removed,
    });
  }
  return order.flatMap((side) => sides.get(side) ?? []);
}

const order: readonly SideShare['side'][] = ['government', 'business', 'community', 'several', null];
