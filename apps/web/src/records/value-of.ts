import * as z from 'zod/mini';
import type { RecordView } from './shapes.ts';

/** How a value of each kind of field is read; the kinds are those of the operating model. */
export const kinds = {
  bilingual: z.object({ zh: z.string(), en: z.string() }),
  text: z.string(),
  flag: z.boolean(),
  number: z.number(),
  date: z.iso.date(),
  instant: z.iso.datetime(),
  period: z.object({ from: z.iso.date(), to: z.nullable(z.iso.date()) }),
  money: z.object({ amount: z.number(), currency: z.string() }),
  tags: z.array(z.string()),
  place: z.object({ latitude: z.number(), longitude: z.number(), name: z.optional(z.string()) }),
  ref: z.string(),
  refs: z.array(z.object({ to: z.string(), as: z.nullable(z.string()) })),
  rows: z.array(z.object({ id: z.string(), order: z.string(), cells: z.record(z.string(), z.unknown()) })),
};

/**
 * The value of a field.
 * @param kind one of `kinds`, as the record's type defines the field
 * @returns null where the field is empty, may not be read, or holds something of another kind
 */
export function valueOf<Kind extends z.ZodMiniType>(
  record: RecordView,
  field: string,
  kind: Kind,
): z.infer<Kind> | null {
  const read = kind.safeParse(record.fields[field]);
  return read.success ? read.data : null;
}
