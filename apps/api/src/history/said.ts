import { isDeepStrictEqual } from 'node:util';
import { type Actor, mayUse, type RecordType, serialize, type WholeRecord } from '@cityloom/operating-model';
import { LiveText } from '../prose/live-text.ts';
import { projectionOf } from '../prose/projection.ts';
import type { HeldText } from '../prose/prose.repository.ts';
import { isPersonal } from '../records/personal.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { wholeOf } from '../records/stored.ts';
import { subjectOf } from '../records/subject.ts';
import type { SealedContent, SealedText } from './sealed-content.ts';

/** What a record itself says, without what is personal: that must stay erasable. */
export type Said = Pick<SealedContent, 'fields' | 'links' | 'texts'>;

/** What a record and its live texts say. */
export const saidBy = ({ type, fields, links }: WholeRecord, texts: readonly HeldText[] = []): Said => ({
  fields: withoutPersonal(type, fields),
  links,
  texts: texts.map(textOf),
});

/** Whether what was kept reads as what would be kept now. Where a text stands in its log tells nothing of that. */
export function saysTheSame(kept: Said, said: Said): boolean {
  const plain = ({ fields, links, texts }: Said) => ({
    fields,
    links,
    texts: texts.map(({ field, language, json }) => ({ field, language, json })),
  });
  return isDeepStrictEqual(plain(kept), plain(JSON.parse(JSON.stringify(said)) as Said));
}

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

/** A version that another is made of, with its title as it was. */
export interface PartTo {
  type: string;
  code: string;
  number: number;
  title: unknown;
}

/** @param content what the version said @param record as it is now, and by it the rights of the reader */
export function partTo(
  actor: Actor,
  { record, type }: { record: StoredRecord; type: RecordType },
  number: number,
  { fields, links }: Said,
): PartTo {
  const told = serialize({ ...wholeOf(record, new Map()), fields, links }, actor).fields;
  return { type: type.id, code: record.code, number, title: told[type.title] ?? null };
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
