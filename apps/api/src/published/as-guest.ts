import {
  guest,
  mayDo,
  mayUse,
  type RecordType,
  type RecordView,
  serialize,
  type State,
  subjectIn,
  type WholeRecord,
} from '@cityloom/operating-model';
import type { SealedText } from '../history/sealed-content.ts';

/** Something that everybody may read: a sealed version, or a record that is never sealed as it stands. */
export interface Published {
  type: RecordType;
  id: string;
  code: string;
  /** As far as everybody may read it. */
  fields: RecordView['fields'];
  texts: readonly Pick<SealedText, 'field' | 'language' | 'json' | 'text'>[];
  /** Of a sealed version; null where it stands open. */
  seal: { number: number; at: Date; hash: string } | null;
  /** When it was sealed, or changed last where it stands open; ISO 8601. */
  at: string;
  /** Adopted, or how it stands open. */
  state: State;
}

/** A record as everybody may read it; nothing where they may not. */
export function asGuest(whole: WholeRecord, texts: Published['texts'], seal: Published['seal']): Published[] {
  const { type, id, code, state } = whole;
  const subject = subjectIn(whole);
  if (whole.binnedAt !== null || !mayDo(type, guest, 'view', subject)) return [];
  const read = texts.filter(({ field }) => mayUse(type, guest, 'read', field, subject));
  const at = seal === null ? whole.changedAt : seal.at.toISOString();
  return [{ type, id, code, fields: serialize(whole, guest).fields, texts: read, seal, at, state }];
}
