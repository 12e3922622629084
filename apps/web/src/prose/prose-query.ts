import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../server/read.ts';
import { send } from '../server/send.ts';
import type { ProseAddress } from './prose-address.ts';
import { proseNode } from './prose-json.ts';

const projection = z.object({ json: proseNode, seq: z.number(), at: z.nullable(z.string()) });

const textBlock = z.object({ id: z.string(), text: z.nullable(z.string()) });
const withBlocks = z.object({ json: proseNode, seq: z.number(), writes: z.boolean(), blocks: z.array(textBlock) });

const putIn = z.object({ seq: z.number(), others: z.nullable(z.string()) });

/** Words for one paragraph that were written apart. */
export interface CarefulWish {
  /** The same when the wish is sent again. */
  readonly operation: string;
  /** Place in the log of the text that their author saw. */
  readonly seq: number;
  /** Null for a new paragraph at the end. */
  readonly block: string | null;
  readonly text: string;
}

/** What became of them: `others` is the paragraph as others had changed it meanwhile, null where nobody had. */
export type CarefulAnswer = z.infer<typeof putIn>;

/** A text as the server last wrote it out, a few seconds old at most: shown until the live document is there. */
export const proseQuery = (address: ProseAddress) =>
  queryOptions({
    queryKey: ['city', address.city, 'prose', address.record, address.field, address.language],
    queryFn: ({ signal }) => read(pathOf(address), projection, signal),
  });

/** The same, read anew with each version of its record: a note of what was written makes one. */
export const proseAtQuery = (address: ProseAddress, version: number) =>
  queryOptions({
    queryKey: [...proseQuery(address).queryKey, 'at', version],
    queryFn: ({ signal }) => read(pathOf(address), projection, signal),
  });

/** A text as it reads now, with its paragraphs by name: what is shown where no live line opens. */
export const blocksQuery = (address: ProseAddress) =>
  queryOptions({
    queryKey: [...proseQuery(address).queryKey, 'blocks'],
    queryFn: ({ signal }) => read(`${pathOf(address)}/blocks`, withBlocks, signal),
  });

/**
 * Puts words in the place of a paragraph's, merged by the server with what others did meanwhile.
 * @throws Problem what the server said instead · Unreachable no answer: it may have been done or not · Misunderstood
 */
export const sendWish = (address: ProseAddress, wish: CarefulWish): Promise<CarefulAnswer> =>
  send('POST', `${pathOf(address)}/blocks`, wish, putIn);

function pathOf({ city, record, field, language }: ProseAddress): string {
  return `/api/cities/${[city, 'prose', record, field, language ?? '-'].map(encodeURIComponent).join('/')}`;
}
