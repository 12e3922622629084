import type { Label, RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';

/** What a record is called, in both languages; null where it has no name or the reader may not know it. */
export function titleOf(type: RecordType, record: RecordView): Label | null {
  const plain = valueOf(record, type.title, kinds.text);
  return plain === null ? valueOf(record, type.title, kinds.bilingual) : { zh: plain, en: plain };
}
