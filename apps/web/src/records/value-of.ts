import * as z from 'zod/mini';
import type { RecordView } from './shapes.ts';

/** How a value of each kind of field is read; the kinds are those of the operating model. */
export const kinds = {
  bilingual: z.object({ zh: z.string(), en: z.string() }),
  number: z.number(),
  period: z.object({ from: z.iso.date(), to: z.nullable(z.iso.date()) }),
  ref: z.string(),
  refs: z.array(z.object({ to: z.string(), as: z.nullable(z.string()) })),
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
