import { type Label, type Language, type Sector, sectors } from '@cityloom/operating-model';
import type { PersonState } from './shapes.ts';

/** What a list of people goes by. */
export type Listed = Readonly<{
  name: Label;
  organisation: Readonly<{ code: string; name: Label }> | null;
  sector: Sector | null;
  state?: PersonState;
}>;

/** Whom to look for; what is left out does not matter. */
export type Sought = Readonly<{ words: string; sector?: Sector | undefined; state?: PersonState | undefined }>;

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The people that are looked for: each word somewhere in their names or their organisation’s, in either language. */
export function found<One extends Listed>(people: readonly One[], { words, sector, state }: Sought): readonly One[] {
  const parts = plain(words)
    .split(/\s+/)
    .filter((part) => part !== '');
  return people.filter((one) => {
    const { name, organisation } = one;
    const text = plain([name.zh, name.en, organisation?.name.zh, organisation?.name.en].join(' '));
    return (
      (sector === undefined || one.sector === sector) &&
      (state === undefined || one.state === state) &&
      parts.every((part) => text.includes(part))
    );
  });
}

/** People by name, as a reader of the language looks them up. */
export function byName<One extends Listed>(people: readonly One[], language: Language): readonly One[] {
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : 'en');
  return people.toSorted((one, other) => compare(one.name[language], other.name[language]));
}

/** People side by side, and behind them those who stand for none of the sides; a side without anybody is left out. */
export function bySide<One extends Listed>(people: readonly One[]) {
  return [...sectors, null].flatMap((sector) => {
    const those = people.filter((one) => one.sector === sector);
    return those.length === 0 ? [] : [{ sector, people: those }];
  });
}

/** The calendar day of a moment where the city is. @param zone IANA name @returns `YYYY-MM-DD` */
export const dayIn = (zone: string, moment: Date): string =>
  // Sweden writes dates as ISO does.
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(moment);

/** The last day of something that ends at a moment. @param until the first moment behind its end, ISO 8601 */
export const lastDay = (until: string, zone: string): string => dayIn(zone, new Date(Date.parse(until) - 1));

/** The first day that may be the last of somebody’s access. An example city stands still on its day; access does not. */
export const firstDay = (zone: string): string => dayIn(zone, new Date());
