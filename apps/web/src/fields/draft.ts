import type { Label, Language, Written } from '@cityloom/operating-model';
import { kinds } from '../records/value-of.ts';

/**
 * A value while somebody writes it: its parts, each as the text that stands in the field, also where it makes no sense yet.
 * Kept apart from the value, so that half a date or a number with a slip is never lost and never sent.
 */
export type Draft = Readonly<Record<string, string>>;

/** Between tags in a draft; no tag holds a line break. */
const between = '\n';
export const tagsIn = ({ tags = '' }: Draft): readonly string[] => (tags === '' ? [] : tags.split(between));
export const withTags = (tags: readonly string[]): Draft => ({ tags: [...new Set(tags)].join(between) });

/** Minor units in one unit of the currency, as amounts are read too. */
export const minorUnits = 100;
/** The currency of an amount that has none yet. */
const usualCurrency = 'CNY';

const two = (figure: number) => String(figure).padStart(2, '0');

/** A moment as `datetime-local` wants it: in the zone of the reader, to the minute. */
function localMoment(instant: string): string {
  const at = new Date(instant);
  const day = [String(at.getFullYear()).padStart(4, '0'), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/**
 * Begins to write where a value stands.
 * @param value as it came from the server; what is not of the field's kind counts as empty
 */
export function draftOf(field: Written, value: unknown): Draft {
  switch (field.kind) {
    case 'text':
      return field.bilingual ? (kinds.bilingual.safeParse(value).data ?? { zh: '', en: '' }) : { text: textOf(value) };
    case 'choice':
      return { choice: textOf(value) };
    case 'tags':
      return withTags(kinds.tags.safeParse(value).data ?? []);
    case 'date':
      return { date: textOf(value) };
    case 'period': {
      const period = kinds.period.safeParse(value).data;
      return { from: period?.from ?? '', to: period?.to ?? '' };
    }
    case 'number':
    case 'percent':
    case 'score':
      return { number: figureOf(value) };
    case 'money': {
      const money = kinds.money.safeParse(value).data;
      return money
        ? { amount: String(money.amount / minorUnits), currency: money.currency }
        : { amount: '', currency: usualCurrency };
    }
    case 'instant': {
      const instant = kinds.instant.safeParse(value).data;
      return { instant: instant === undefined ? '' : localMoment(instant) };
    }
    case 'flag': {
      const flag = kinds.flag.safeParse(value).data;
      return { flag: flag === undefined ? '' : flag ? 'yes' : 'no' };
    }
    case 'person':
    case 'ref':
      return { id: textOf(value) };
    case 'place': {
      const place = kinds.place.safeParse(value).data;
      return { name: place?.name ?? '', latitude: figureOf(place?.latitude), longitude: figureOf(place?.longitude) };
    }
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const figureOf = (value: unknown) => (typeof value === 'number' ? String(value) : '');

/** Whether two drafts hold the same. */
export const sameDraft = (one: Draft, other: Draft): boolean =>
  Object.keys({ ...one, ...other }).every((part) => one[part] === other[part]);

/**
 * A text in two languages that somebody has changed, while others may have changed it too: the language that was not touched
 * is theirs.
 * @param before what it began with
 * @param draft what they made of it
 * @param now what stands there by now
 */
export function mergedText(before: Label, draft: Label, now: Label): Label {
  const pick = (language: Language) => (draft[language] === before[language] ? now[language] : draft[language]);
  return { zh: pick('zh'), en: pick('en') };
}

/** The same for a draft of any field; all others are one thing, and wholly the writer's. */
export function mergedDraft(field: Written, before: Draft, draft: Draft, now: Draft): Draft {
  if (field.kind !== 'text' || !field.bilingual) return draft;
  const both = ({ zh = '', en = '' }: Draft): Label => ({ zh, en });
  return mergedText(both(before), both(draft), both(now));
}
