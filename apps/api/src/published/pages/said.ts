import { type Hearing, hearingOf, type Label, languages } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import type { Reader } from './reader.ts';

/** The longest beginning of a text that stands for it, in letters. */
const longest = 180;

/** What something is called, and in which language where that is not the reader's. */
export function titleOf({ type, code, fields }: Published, reader: Reader): { title: string; lang?: string } {
  const title = fields[type.title];
  return { title: reader.of(title) || code, lang: reader.langOf(title) };
}

/** How something begins, in one or two sentences: of its text, else of its summary. */
export function said({ type, fields, texts }: Published, reader: Reader): { text: string; lang?: string } {
  for (const name of [...(type.views.document?.body ?? []), 'summary']) {
    const label = wordsIn(name, { fields, texts });
    const whole = reader.of(label).replaceAll(/\s+/g, ' ').trim();
    if (whole !== '') return { text: cut(whole), lang: reader.langOf(label) };
  }
  return { text: '' };
}

/** Until when a question is open, or when it was. */
export function hearingSaid({ stands, from, to }: Hearing, reader: Reader): string {
  const { words, city } = reader;
  switch (stands) {
    case 'ahead':
      return words.askedAhead(reader.dayNear(from));
    case 'past':
      return words.askedPast(reader.dayNear(to ?? from));
    case 'closed':
      return words.askedClosed;
    case 'open':
      if (to === null) return words.askedOpen;
      return to === city.today ? words.askedLastDay : words.askedLeft(daysBetween(city.today, to), reader.dayNear(to));
  }
}

/** The same in words that are true later too. */
export function untilSaid(hearing: Hearing, reader: Reader): string {
  const { stands, to } = hearing;
  return stands === 'open' && to !== null ? reader.words.askedUntil(reader.dayNear(to)) : hearingSaid(hearing, reader);
}

/** When it was adopted, until when it is asked, or how it stands open. */
export function fact(one: Published, reader: Reader): string {
  const hearing = hearingOf(one, reader.city.today);
  if (hearing !== null) return hearingSaid(hearing, reader);
  const { seal, at } = one;
  const day = reader.dayOf(at);
  return seal === null ? reader.words.changed(day) : reader.words.adopted(seal.number, day);
}

const dayInMs = 86_400_000;
const daysBetween = (day: string, later: string): number => (Date.parse(later) - Date.parse(day)) / dayInMs;

/** A field in both languages, whether it is one line or a text that several wrote. */
function wordsIn(name: string, { fields, texts }: Pick<Published, 'fields' | 'texts'>): Label | string {
  const written = texts.filter(({ field }) => field === name);
  if (written.length === 0) return (fields[name] ?? '') as Label | string;
  const common = written.find(({ language }) => language === null);
  if (common) return common.text;
  const [zh, en] = languages.map((language) => written.find((one) => one.language === language)?.text ?? '');
  return { zh: zh ?? '', en: en ?? '' };
}

/** By letters as readers count them: none is torn. */
function cut(text: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return letters.length <= longest ? text : `${letters.slice(0, longest).join('').trimEnd()}…`;
}
