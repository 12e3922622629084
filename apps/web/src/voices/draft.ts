import * as z from 'zod/mini';
import type { Asked } from '../records/use-changes.ts';
import { forget, keep, kept, unsentKey } from '../ui/device-memory.ts';
import { commentType, contributionType, firstLine } from './comment.ts';
import { textOf } from '../words/written.ts';

const draftShape = z.object({
  text: z.string(),
  /** Address of the field spoken about; empty for the whole record. */
  part: z.string(),
  /** The words of a text spoken about, in place of a part; null for none. */
  quoted: z.nullable(z.object({ part: z.string(), quote: z.string(), before: z.string(), after: z.string() })),
  visibility: z.enum(['members', 'owner']),
  /** Whether its author wants an answer in the city's name. */
  wantsAnswer: z.boolean(),
  /** Under which ids it was sent, while nobody knows whether it came: sent again under the same, it is written once. */
  sent: z.nullable(z.object({ record: z.string(), operations: z.array(z.string()) })),
});
/** What somebody is about to say. */
export type Draft = z.infer<typeof draftShape>;
export type Sent = NonNullable<Draft['sent']>;

export const blank: Draft = { text: '', part: '', quoted: null, visibility: 'members', wantsAnswer: false, sent: null };

/** Where a draft is kept on this device. @param member whose it is @param place the id of what is spoken about, or answered */
export const draftKey = (member: string, place: string): string => `${unsentKey(member)}.${place}`;

/** What is kept under a key; blank where there is nothing. */
export function keptDraft(key: string): Draft {
  try {
    return draftShape.safeParse(JSON.parse(kept(key) ?? 'null')).data ?? blank;
  } catch {
    return blank;
  }
}

/** Keeps it, over a reload and a failure, until it is said; what has no words is not kept. */
export function keepDraft(key: string, draft: Draft): void {
  if (draft.text.trim() === '') forget(key);
  else keep(key, JSON.stringify(draft));
}

/** About what something is said: a record, and where it answers, the comment answered. */
export type Spoken = Readonly<{ on: string; answers?: string }>;

/**
 * What is asked of the server so that a draft is said: a comment, or a contribution that is shared at once.
 * @param preface what a contribution begins with, which has no place of its own for the part spoken about
 */
export function wishesOf(
  draft: Draft,
  { on, answers }: Spoken,
  { record, operations }: Sent,
  preface = '',
): readonly Asked[] {
  const [begin = record, share = record] = operations;
  const words = draft.text.trim();
  if (draft.wantsAnswer) {
    const fields = {
      title: textOf(firstLine(words)),
      text: textOf(words, preface),
      kind: 'comment',
      on,
    };
    return [
      { kind: 'create', type: contributionType, record, operation: begin, fields, visibility: 'members' },
      { kind: 'move', record, operation: share, state: 'shared' },
    ];
  }
  const fields = {
    text: textOf(words),
    on,
    ...(draft.part !== '' && { part: draft.part }),
    ...draft.quoted,
    ...(answers !== undefined && { answers }),
  };
  return [{ kind: 'create', type: commentType, record, operation: begin, fields, visibility: draft.visibility }];
}
