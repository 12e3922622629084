import type { Label, RecordType } from '@cityloom/operating-model';
import { kinds } from '../records/value-of.ts';

/** How a record is called in its own fields; null where it has no title that the reader may read. */
export function titleIn(type: RecordType | undefined, fields: Readonly<Record<string, unknown>>): Label | null {
  const value = type && fields[type.title];
  const title = typeof value === 'string' ? { zh: value, en: value } : kinds.bilingual.safeParse(value).data;
  return title === undefined || (title.zh === '' && title.en === '') ? null : title;
}
