import { type Sector, sectors } from '@cityloom/operating-model';

/** Which threads are shown: those not settled, or those in which the reader speaks; all where it is left out. */
export const whichThreads = ['open', 'mine'] as const;

/** What an address says of comments: which threads are shown, those of which side, the code of what to go to, and the field to suggest a change of. */
export interface TalkSearch {
  comments?: (typeof whichThreads)[number];
  by?: Sector;
  comment?: string;
  suggest?: string;
}

/** A change of it; undefined takes a part out. */
export type NextTalkSearch = { readonly [Name in keyof TalkSearch]?: TalkSearch[Name] | undefined };

/** Reads it; what makes no sense is left out. Apart from what it is for, for every address of records is read on the first screen. */
export function readTalkSearch({ comments, by, comment, suggest }: Record<string, unknown>): TalkSearch {
  const which = whichThreads.find((one) => one === comments);
  const side = sectors.find((one) => one === by);
  const isField = typeof suggest === 'string' && /^[a-z][A-Za-z0-9]{0,63}$/.test(suggest);
  const isCode = typeof comment === 'string' && /^[A-Z]{2,5}-\d{1,9}$/.test(comment);
  return {
    ...(which && { comments: which }),
    ...(side && { by: side }),
    ...(isCode && { comment }),
    ...(isField && { suggest }),
  };
}
