import { guest, mayDo, mayUse, serialize, subjectIn, type WholeRecord } from '@cityloom/operating-model';
import type { Published } from './published.service.ts';

/** A record as everybody may read it; nothing where they may not. */
export function asGuest(whole: WholeRecord, texts: Published['texts'], seal: Published['seal']): Published[] {
  const { type, id, code, state } = whole;
  const subject = subjectIn(whole);
  if (whole.binnedAt !== null || !mayDo(type, guest, 'view', subject)) return [];
  const read = texts.filter(({ field }) => mayUse(type, guest, 'read', field, subject));
  const at = seal === null ? whole.changedAt : seal.at.toISOString();
  return [{ type, id, code, fields: serialize(whole, guest).fields, texts: read, seal, at, state }];
}
