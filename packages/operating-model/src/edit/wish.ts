import { z } from 'zod';
import { cellSchemas, createSchema, patchSchema } from '../derive/schema.ts';
import type { RecordType } from '../kernel/define.ts';
import { audiences, states } from '../kernel/state.ts';

/** How many wishes one set may hold; a set is carried out whole or not at all. */
export const mostWishes = 100;

/** A fractional index: rows sort by it as text, and there is always room between two of them. */
const order = z.string().regex(/^[0-9A-Za-z]{1,200}$/);
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/);
/** In lower case, as the store gives them back, so that one id is never two. */
const id = z.uuid().toLowerCase();
/** The city's clock that the sender had seen: what changed since is told back as overwritten. */
const seen = z.int().min(0);
const every = {
  /** Made by the sender, one for each wish: sent again, it gets its first answer again. */
  operation: id,
  record: id,
};

/**
 * A wish: what somebody asks of a record. Its fields are checked against the record's type in a second step, by
 * {@link wishedFields}, for only the store knows the type of an existing record.
 */
export const wishSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...every,
    kind: z.literal('create'),
    type: name,
    fields: z.record(name, z.unknown()),
    ownerOrg: id.nullable().optional(),
    visibility: z.enum(audiences).optional(),
  }),
  z.strictObject({ ...every, kind: z.literal('patch'), seen, fields: z.record(name, z.unknown()) }),
  z.strictObject({ ...every, kind: z.literal('link'), field: name, to: id, as: name.nullable().default(null) }),
  z.strictObject({ ...every, kind: z.literal('unlink'), field: name, to: id }),
  z.strictObject({
    ...every,
    kind: z.literal('row'),
    seen,
    field: name,
    row: id,
    /** Where the row stands among the others; needed for a new one. */
    order: order.optional(),
    cells: z.record(name, z.unknown()).default({}),
  }),
  z.strictObject({ ...every, kind: z.literal('unrow'), field: name, row: id }),
  z.strictObject({
    ...every,
    kind: z.literal('move'),
    state: z.enum(states),
    /** Why, for all to read; asked for where something adopted is taken up again. */
    why: z.string().trim().min(1).max(2000).optional(),
    /** The decision of a body that an adoption rests on. */
    decision: id.optional(),
  }),
  z.strictObject({ ...every, kind: z.literal('show'), visibility: z.enum(audiences) }),
  z.strictObject({ ...every, kind: z.literal('bin') }),
  z.strictObject({ ...every, kind: z.literal('restore') }),
]);
export type Wish = z.infer<typeof wishSchema>;
export type WishKind = Wish['kind'];

/** What one request may ask for; all of it happens, or nothing. */
export const wishesSchema = z.strictObject({ wishes: z.array(wishSchema).min(1).max(mostWishes) });

/** How the fields of a wish are checked once the type of its record is known. */
export function wishedFields(type: Pick<RecordType, 'fields'>, wish: Wish): z.ZodType | null {
  if (wish.kind === 'create') return createSchema(type);
  if (wish.kind === 'patch') return patchSchema(type);
  return null;
}

/** The cells of one row of a small table, any of them; null where the field is no small table. */
export function cellsSchema(type: Pick<RecordType, 'fields'>, field: string): z.ZodType | null {
  return cellSchemas(type).get(field) ?? null;
}
