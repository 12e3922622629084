import * as z from 'zod/mini';

/** A text in both languages. */
export const label = z.object({ en: z.string(), zh: z.string() });
/** A record as a link to it needs it. */
export const ref = z.object({ id: z.string(), type: z.string(), code: z.string() });
const amount = { added: z.number(), removed: z.number() };

const says = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['writer', 'invited']), person: z.string() }),
  z.object({ kind: z.enum(['asked', 'talk']), label, count: z.number() }),
  z.object({ kind: z.literal('mentioned'), person: z.nullable(z.string()), organisation: z.nullable(z.string()) }),
  z.object({ kind: z.literal('replied'), count: z.number() }),
  z.object({
    kind: z.literal('answered'),
    whose: z.enum(['own', 'supported', 'joined']),
    label,
    to: z.nullable(label),
    why: z.nullable(label),
    into: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('hidden'), label, reason: label }),
  z.object({ kind: z.enum(['new', 'gone', 'back']) }),
  z.object({ kind: z.literal('stands'), to: z.nullable(label) }),
  z.object({ kind: z.literal('field'), label, to: z.nullable(label) }),
  z.object({
    kind: z.literal('written'),
    label,
    language: z.nullable(z.enum(['en', 'zh'])),
    people: z.number(),
    ...amount,
  }),
]);
/** What a line says of its record, in one phrase. */
export type Says = z.infer<typeof says>;

const told = { record: ref, by: z.nullable(z.string()), for: z.nullable(z.string()), at: z.string() };
const values = { address: z.string(), before: z.unknown(), after: z.unknown() };
const tells = z.discriminatedUnion('kind', [
  z.object({ ...told, kind: z.literal('changed'), ...values }),
  z.object({ ...told, kind: z.literal('written'), address: z.string(), people: z.array(z.string()), ...amount }),
  z.object({ ...told, kind: z.literal('asked'), of: ref, why: z.unknown(), ...values }),
  z.object({ ...told, kind: z.literal('said'), words: z.unknown() }),
]);
/** One thing that happened. */
export type Tells = z.infer<typeof tells>;

export const line = z.object({
  record: z.extend(ref, { label, isGone: z.boolean() }),
  group: z.enum(['waits', 'called', 'decided', 'facts', 'text', 'talk']),
  due: z.nullable(z.string()),
  by: z.array(z.string()),
  at: z.string(),
  says: z.array(says),
  tells: z.array(tells),
  untold: z.number(),
});
/** All that others did to one record, and what waits there. */
export type Line = z.infer<typeof line>;
