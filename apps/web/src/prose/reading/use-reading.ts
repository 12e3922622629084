import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useSession } from '../../session/session.ts';
import { useHere } from '../../server/here.tsx';
import { addressKey, type ProseAddress } from '../prose-address.ts';
import { type Company, companyOf } from './company-of.ts';
import { Desk } from './desk.ts';
import type { News } from './pace.ts';
import { useProseNotes } from './prose-notes.ts';
import type { BlockChange } from './stop.ts';
import { deviceMemory } from './stop-memory.ts';

/** A text that is read on a page. */
export interface ReadText {
  readonly address: ProseAddress;
  /** The city's clock when its record changed last. */
  readonly clock: number;
}

/** A change in one of the texts. */
export interface TextChange extends BlockChange {
  /** The key of the text. */
  readonly text: string;
  readonly record: string;
}

/** The reader's desk, and what others have changed in its texts since the reader stopped there. */
export interface Reading {
  readonly desk: Desk;
  readonly changes: readonly TextChange[];
  readonly company: Company;
}

/**
 * Follows what others make of the texts of a page. To be shown along with a `WatchedText` for each of them.
 * @param texts in the order of the page; keep it the same list
 * @param tell told of what others do; keep it the same function
 */
export function useReading(texts: readonly ReadText[], tell: (news: News) => void): Reading {
  const { city, member } = useHere();
  const session = useSession();
  const username = 'username' in session ? session.username : null;
  const desk = useMemo(() => new Desk(member.id, deviceMemory(username ?? ''), tell), [member.id, username, tell]);
  const stop = useMemo(() => earliest(desk, texts), [desk, texts]);
  const newest = Math.max(0, ...texts.map(({ clock }) => clock));
  const known = useProseNotes(city.id, stop, newest);
  useEffect(() => {
    if (known !== null) desk.noted(known.notes, known.from);
  }, [desk, known]);
  const byText = useSyncExternalStore(desk.follow, () => desk.changes);
  const changes = useMemo(
    () =>
      texts.flatMap(({ address }) => {
        const text = addressKey(address);
        return (byText.get(text) ?? []).map((change) => ({ ...change, text, record: address.record }));
      }),
    [byText, texts],
  );
  const presents = useSyncExternalStore(desk.follow, () => desk.presents);
  const company = useMemo(() => companyOf(presents, member.id), [presents, member.id]);
  return { desk, changes, company };
}

/** Lays the texts on the desk. @returns where the reader stopped first; null where there is nothing to read */
function earliest(desk: Desk, texts: readonly ReadText[]): number | null {
  const stops = texts.map(({ address, clock }) => {
    const { record, field, language } = address;
    const named = language === null ? field : `${field}/${language}`;
    return desk.open({ key: addressKey(address), record, address: named, clock });
  });
  return stops.length === 0 ? null : Math.min(...stops);
}
