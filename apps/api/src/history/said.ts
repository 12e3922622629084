import { type Actor, mayUse, type RecordType, serialize, type WholeRecord } from '@cityloom/operating-model';
import { LiveText } from '../prose/live-text.ts';
import { projectionOf } from '../prose/projection.ts';
import type { HeldText } from '../prose/prose.repository.ts';
import { isPersonal } from '../records/personal.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { wholeOf } from '../records/stored.ts';
import { subjectOf } from '../records/subject.ts';
import type { SealedContent, SealedText } from './sealed-content.ts';

/** What a record says, without what is personal: that must stay erasable. */
export type Said = Pick<SealedContent, 'fields' | 'links' | 'texts' | 'parts' | 'decision'>;

/** What a record and its live texts say. */
export const saidBy = ({ type, fields, links }: WholeRecord, texts: readonly HeldText[] = []): Said => ({
  fields: withoutPersonal(type, fields),
  links,
  texts: texts.map(textOf),
});

function textOf({ field, language, stored }: HeldText): SealedText {
  const live = new LiveText(stored);
  try {
    return { field, language, seq: live.seq, ...projectionOf(live.doc) };
  } finally {
    live.doc.destroy();
  }
}

const withoutPersonal = (type: RecordType, fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !isPersonal(type, name)));

/** What a version said, as far as its reader may read the same fields of the record today. */
export interface SaidTo {
  fields: Record<string, unknown>;
  texts: Pick<SealedText, 'field' | 'language' | 'json'>[];
}

/** @param record as it is now, and by it the rights of the reader */
export function saidTo(
  actor: Actor,
  { record, type }: { record: StoredRecord; type: RecordType },
  { fields, links, texts }: Said,
): SaidTo {
  const subject = subjectOf(record, type);
  return {
    fields: serialize({ ...wholeOf(record, new Map()), fields, links }, actor).fields,
    texts: texts
      .filter(({ field }) => mayUse(type, actor, 'read', field, subject))
      .map(({ field, language, json }) => ({ field, language, json })),
  };
}
