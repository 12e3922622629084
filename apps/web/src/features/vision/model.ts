import { type Label, text } from '@cityloom/operating-model';
import type { Wanted } from '../../records/address.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** The record types of this page, and the fields that it reads. */
export const visionType = 'vision';
export const sectionType = 'visionSection';
/** The title of a section, as its record type has it: the practices hold too many words for this page. */
export const titleField = text({ label: { en: 'Title', zh: '标题' }, bilingual: true, required: true });

/** A city's vision as the page reads it. */
export type Vision = Readonly<{
  record: RecordView;
  title: Label;
  statement: Label | null;
  /** The year by which it is to be real. */
  horizon: number | null;
  /** The last day for comments, where a window is set that ends. */
  commentsUntil: string | null;
}>;

/** A section of it. Organisations are ids. */
export type Section = Readonly<{
  record: RecordView;
  number: number;
  title: Label;
  lead: string | null;
  others: readonly string[];
  mayWriteText: boolean;
  mayWriteTitle: boolean;
}>;

const none: Label = { zh: '', en: '' };

/** Reader codes count up, so the newest has the highest number. */
const numberIn = (code: string) => Number(/\d+$/.exec(code)?.[0] ?? 0);

/** The vision that the city works on or goes by: the newest that no other has taken the place of. */
export function currentVision(records: readonly RecordView[]): Vision | undefined {
  const [record] = records
    .filter(({ state }) => state !== 'superseded' && state !== 'archived')
    .toSorted((one, other) => numberIn(other.code) - numberIn(one.code));
  if (!record) return undefined;
  return {
    record,
    title: valueOf(record, 'title', kinds.bilingual) ?? none,
    statement: valueOf(record, 'statement', kinds.bilingual),
    horizon: valueOf(record, 'horizon', kinds.number),
    commentsUntil: valueOf(record, 'consultationWindow', kinds.period)?.to ?? null,
  };
}

/** The vision that the city goes by, where one is adopted: the one that it works on, or the one before. */
export function visionInForce(records: readonly RecordView[]): RecordView | undefined {
  return records
    .filter(({ state }) => state === 'adopted')
    .toSorted((one, other) => numberIn(other.code) - numberIn(one.code))[0];
}

/** Which sections belong to a vision. */
export const sectionsWanted = (vision: string): Wanted => ({ filter: { vision: { eq: vision } }, sort: 'order' });

/** The sections in their order; one without a number takes the one of its place. */
export function sectionsOf(records: readonly RecordView[]): readonly Section[] {
  const order = (record: RecordView) => valueOf(record, 'order', kinds.number);
  return records
    .toSorted((one, other) => (order(one) ?? Infinity) - (order(other) ?? Infinity))
    .map((record, place) => ({
      record,
      number: order(record) ?? place + 1,
      title: valueOf(record, 'title', kinds.bilingual) ?? none,
      lead: valueOf(record, 'leadOrg', kinds.ref),
      others: valueOf(record, 'coEditors', kinds.refs)?.map(({ to }) => to) ?? [],
      mayWriteText: record.writes.includes('text'),
      mayWriteTitle: record.writes.includes('title'),
    }));
}

/** How much of a vision somebody may write. */
export type Share = Readonly<{ much: 'all' | 'some' | 'none'; numbers: readonly number[] }>;

/** Which sections the reader may write, by their numbers. */
export function shareOf(sections: readonly Section[]): Share {
  const numbers = sections.filter(({ mayWriteText }) => mayWriteText).map(({ number }) => number);
  if (numbers.length === 0) return { much: 'none', numbers };
  return { much: numbers.length === sections.length ? 'all' : 'some', numbers };
}

/** The first sentence of a text, for places that have room for one. */
export function firstSentence(text: string): string {
  return /^.*?(?:[。！？]|[.!?](?=\s|$))/su.exec(text.trim())?.[0] ?? text.trim();
}
