import * as z from 'zod/mini';
import type { Asked } from '../records/use-changes.ts';
import { forget, keep, kept, unsentKey } from '../ui/device-memory.ts';
import { commentType, contributionType, firstLine } from './comment.ts';
import { type Mention, mentionedIn } from './mentions/mention-words.ts';
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
  /** Who was chosen to be mentioned; those whose name still stands in the text are. Kept from before, it may say nothing of this. */
  mentions: z._default(z.array(z.object({ id: z.string(), name: z.string() })), []),
  /** Whether it is said for its author's organisation. */
  forOrganisation: z._default(z.boolean(), false),
  /** Under which ids it was sent, while nobody knows whether it came: sent again under the same, it is written once. */
  sent: z.nullable(z.object({ record: z.string(), operations: z.array(z.string()) })),
});
/** What somebody is about to say. */
export type Draft = z.infer<typeof draftShape>;
export type Sent = NonNullable<Draft['sent']>;

export const blank: Draft = {
  text: '',
  part: '',
  quoted: null,
  visibility: 'members',
  wantsAnswer: false,
  mentions: [],
  forOrganisation: false,
  sent: null,
};

/** What changes in a draft when its text does. @param chosen who was chosen to be mentioned in it */
export const withText = ({ mentions }: Draft, text: string, chosen?: Mention): Pick<Draft, 'text' | 'mentions'> => ({
  text,
  mentions: chosen === undefined ? mentions : [...mentions, chosen],
});

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

/** About what something is said: a record, and where it answers, the comment answered; `kept` where its draft has a place of its own. */
export type Spoken = Readonly<{ on: string; answers?: string; kept?: string }>;

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
  const [begin = record, share = record, ...linking] = operations;
  const words = draft.text.trim();
  const links = mentionedIn(draft.text, draft.mentions).map((to, place): Asked => {
    const operation = linking[place];
    return { kind: 'link', record, field: 'mentions', to, as: null, ...(operation && { operation }) };
  });
  const name = draft.forOrganisation && { forOrganisation: true };
  if (draft.wantsAnswer) {
    const fields = {
      title: textOf(firstLine(words)),
      text: textOf(words, preface),
      kind: 'comment',
      on,
      ...name,
    };
    return [
      { kind: 'create', type: contributionType, record, operation: begin, fields, visibility: 'members' },
      ...links,
      { kind: 'move', record, operation: share, state: 'shared' },
    ];
  }
  const fields = {
    text: textOf(words),
    on,
    ...(draft.part !== '' && { part: draft.part }),
    ...draft.quoted,
    ...(answers !== undefined && { answers }),
    ...name,
  };
  return [
    { kind: 'create', type: commentType, record, operation: begin, fields, visibility: draft.visibility },
    ...links,
  ];
}
