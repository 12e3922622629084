import type { RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';

/** What tells what its reader may read. */
export type Readable = Pick<RecordView, 'fields' | 'writes'>;

/** Classes of fields that are read by whoever sees the record. */
const forEveryReader: ReadonlySet<string> = new Set(['open', 'decision', 'answer', 'consent', 'handling', 'fixed']);

/**
 * Whether the reader may read a field of a record, so that an empty one can be told from a hidden one. The server decides by
 * the class of a field: one that says something, or may be written, speaks for all of its class.
 */
export function isReadable(type: Pick<RecordType, 'fields'>, record: Readable, name: string): boolean {
  const { class: own = 'open' } = type.fields[name] ?? {};
  if (forEveryReader.has(own)) return type.fields[name] !== undefined;
  return Object.entries(type.fields).some(
    ([other, field]) => field.class === own && (other in record.fields || record.writes.includes(other)),
  );
}
