import { type RecordType, recordTypes, type Subject } from '@cityloom/operating-model';
import type { StoredRecord } from './record.entity.ts';

/** A stored record as the policy sees it. */
export function subjectOf(record: StoredRecord, type: RecordType): Subject {
  return {
    id: record.id,
    class: type.class,
    practice: type.clause,
    state: record.state,
    visibility: record.visibility,
    owner: record.ownerId,
    ownerOrg: record.ownerOrg,
    ownerSector: record.ownerSector,
    lastEditor: record.lastEditor,
  };
}

/** The type of a stored record. @throws Error where a record outlived its type: no release may drop one in use */
export function typeOf({ type, code }: StoredRecord): RecordType {
  const known = recordTypes.get(type);
  if (known === undefined) throw new Error(`${code} is of the unknown type ${type}`);
  return known;
}
