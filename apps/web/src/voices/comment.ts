import { type Label, recordTypes, spokenFor } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';

/** What people say about a record, and what they say to be answered in the city's name. */
export const commentType = 'comment';
export const contributionType = 'contribution';
/** What people suggest to be changed. */
export const suggestionType = 'suggestion';

/** As much as one comment holds, in UTF-16 units. */
export const longestComment = 4_000;

/** As many people as one may mention: as its definition says, and the server holds. */
export const mostMentions = 20;

/** A comment as it is read. */
export type Comment = Readonly<{
  record: RecordView;
  text: Label;
  /** Id of what it speaks about, and the address of the part; null for the whole. */
  on: string | null;
  part: string | null;
  /** Id of the comment that it answers. */
  answers: string | null;
  /** The words of a text that it is about, and what stood around them; null where it is about none. */
  quoted: Readonly<{ quote: string; before: string; after: string }> | null;
  /** Ids of the people whom it mentions. */
  mentions: readonly string[];
  isSettled: boolean;
}>;

/** Reads a comment from its record. */
export const commentOf = (record: RecordView): Comment => ({
  record,
  text: valueOf(record, 'text', kinds.bilingual) ?? { zh: '', en: '' },
  on: valueOf(record, 'on', kinds.ref),
  part: valueOf(record, 'part', kinds.text) || null,
  answers: valueOf(record, 'answers', kinds.ref),
  quoted: quotedOf(record),
  mentions: (valueOf(record, 'mentions', kinds.refs) ?? []).map(({ to }) => to),
  isSettled: valueOf(record, 'resolved', kinds.flag) === true,
});

/** The organisation in whose name something was said; null where whoever said it spoke for themselves. */
export function nameIn(record: RecordView): string | null {
  const type = recordTypes.get(record.type);
  return type ? spokenFor({ ...record, type }) : null;
}

function quotedOf(record: RecordView): Comment['quoted'] {
  const [quote, before, after] = ['quote', 'before', 'after'].map((name) => valueOf(record, name, kinds.text) ?? '');
  return quote ? { quote, before: before ?? '', after: after ?? '' } : null;
}

/** The first line of what was said, short enough for a title. */
export function firstLine(words: string): string {
  const [line = ''] = words.trim().split(/\r?\n/);
  return Array.from(line.trim()).slice(0, 80).join('');
}
