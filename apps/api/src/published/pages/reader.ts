import type { Label, Language } from '@cityloom/operating-model';
import type { CityView } from '../../people/people.service.ts';
import { addressOf } from '../address.ts';
import type { NamedHere, Names } from '../published.service.ts';
import { type Words, words } from '../words/words.ts';

/** How a page speaks to whoever reads it: its language, its city's calendar, and what ids stand for. */
export class Reader {
  readonly words: Words;
  private readonly locale: string;

  constructor(
    readonly language: Language,
    readonly city: CityView,
    private readonly names: Names = new Map(),
  ) {
    this.words = words[language];
    // Days as they are written here: 27 November 2026.
    this.locale = language === 'en' ? 'en-GB' : locales[language];
  }

  /** A label in the reader's language, in the other where it has none; empty for no label at all. */
  of(label: unknown): string {
    if (typeof label === 'string') return label;
    if (!isLabel(label)) return '';
    return label[this.language] || label[this.language === 'zh' ? 'en' : 'zh'];
  }

  /** The `lang` of a label that has no words in the reader's language. */
  langOf(label: unknown): string | undefined {
    if (!isLabel(label) || label[this.language] !== '') return undefined;
    return locales[this.language === 'zh' ? 'en' : 'zh'];
  }

  /** A calendar day, `YYYY-MM-DD`. */
  day(date: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  }

  /** A calendar day of these months, without its year. */
  dayShort(date: string): string {
    return new Intl.DateTimeFormat(this.locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  }

  /** A calendar day, without its year where that is the city's own now. */
  dayNear(date: string): string {
    return date.slice(0, 4) === this.city.today.slice(0, 4) ? this.dayShort(date) : this.day(date);
  }

  /** The day of a moment in the city's zone. @param instant ISO 8601 */
  dayOf(instant: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: this.city.zone }).format(
      new Date(instant),
    );
  }

  /** A moment in the city's zone. @param instant ISO 8601 */
  moment(instant: string): string {
    return new Intl.DateTimeFormat(this.locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: this.city.zone,
    }).format(new Date(instant));
  }

  number(figure: number): string {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: 4, useGrouping: 'min2' }).format(figure);
  }

  /** What an id stands for, where everybody may know. */
  named(id: string): NamedHere | undefined {
    return this.names.get(id);
  }

  /** Where something of the city is read. */
  link({ type, code }: { type: string; code?: string }): string {
    return addressOf(this.city.slug, this.language, type, ...(code === undefined ? [] : [code]));
  }

  /** Where what an id stands for is read, if it has a page. */
  linkTo({ type, code }: NamedHere): string | null {
    return type === null || code === null ? null : this.link({ type, code });
  }
}

/** Languages as HTML names them. */
export const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
