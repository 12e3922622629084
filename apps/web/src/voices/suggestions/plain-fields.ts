import type { RecordView } from '../../records/shapes.ts';
import { kinds } from '../../records/value-of.ts';

/** The fields of a record with small tables as the operating model keeps them: rows by id. */
export const plainFields = ({ fields }: RecordView): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const rows = kinds.rows.safeParse(value).data;
      return [name, rows === undefined ? value : Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))];
    }),
  );
