import { z } from 'zod';
import { invalidFields } from '../problem/invalid-fields.ts';
import type { Term } from './list-sort.ts';

/** Where a page ended: what it was sorted by, the value of the last record and its id. */
export interface Cursor {
  sort: string;
  value: string | null;
  id: string;
}

const values: Readonly<Record<Term['cast'], z.ZodType<string>>> = {
  numeric: z.string().regex(/^-?\d{1,400}(\.\d{1,400})?$/),
  boolean: z.enum(['true', 'false']),
  text: z
    .string()
    .max(4_000)
    .refine((text) => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)),
};

/** The end of a page, as it is handed out. */
export const cursorText = ({ sort, value, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/**
 * The end of a page that somebody hands back. Whatever stands in it enters the statement as a parameter only.
 * @throws Problem invalid_field where it is none of this sort
 */
export function cursorFrom(text: string, sort: string, cast: Term['cast']): Cursor {
  const schema = z.tuple([z.literal(sort), values[cast].nullable(), z.uuid()]);
  const parsed = schema.safeParse(parsedJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) throw invalidFields(['after']);
  const [, value, id] = parsed.data;
  return { sort, value, id };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
