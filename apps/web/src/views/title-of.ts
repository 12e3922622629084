import type { Label, RecordType } from '@cityloom/operating-model';
import { titleIn } from '../fields/title-in.ts';
import type { RecordView } from '../records/shapes.ts';

/** What a record is called, in both languages; null where it has no name or the reader may not know it. */
export const titleOf = (type: RecordType, record: RecordView): Label | null => titleIn(type, record.fields);
