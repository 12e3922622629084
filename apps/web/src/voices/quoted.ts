import type { Passage } from '../prose/passages/passage.ts';
import type { Comment } from './comment.ts';

/** Words of a text that something is said about, as a draft and a comment hold them. */
export type Quoted = Readonly<{
  /** Address of the text, and behind a `#` where in it. */
  part: string;
  quote: string;
  before: string;
  after: string;
}>;

/** What the comments of a record are opened for: one of them by its code, or words to say something about. */
export type Opening = Readonly<{ comment?: string; quoted?: Quoted }>;

/** The words that a comment is about, by the address of their text; null where it is about none. */
export function quotedAt({ record, part, quoted }: Comment): (Passage & { id: string; address: string }) | null {
  if (part === null || quoted === null) return null;
  const [address = '', anchor = ''] = part.split('#');
  return { id: record.id, address, anchor, ...quoted };
}
