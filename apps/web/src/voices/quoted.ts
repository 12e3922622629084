import type { Passage } from '@cityloom/live';
import type { Comment } from './comment.ts';

/** Words of a text that something is said about, as a draft and a comment hold them. */
export type Quoted = Readonly<{
  /** Address of the text, and behind a `#` where in it. */
  part: string;
  quote: string;
  before: string;
  after: string;
}>;

/** What the comments of a record are opened for: one thing said by its code, words to say something about, or a field to suggest a change of. */
export type Opening = Readonly<{ comment?: string; quoted?: Quoted; suggest?: string }>;

/** Words spoken about, by the address of their text and the id of what was said. */
export type QuotedAt = Passage & Readonly<{ id: string; address: string }>;

/** The passage of some words, without who speaks about them. */
export const quotedWords = (quoted: Quoted): QuotedAt => quotedBy('', quoted);

/** The words that a comment is about, by the address of their text; null where it is about none. */
export const quotedAt = ({ record, part, quoted }: Comment): QuotedAt | null =>
  part === null || quoted === null ? null : quotedBy(record.id, { part, ...quoted });

/** The passage of words that something is said about. @param id of what is said */
export function quotedBy(id: string, { part, ...words }: Quoted): QuotedAt {
  const [address = '', anchor = ''] = part.split('#');
  return { id, address, anchor, ...words };
}
