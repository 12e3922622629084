import { type About, leadOf, type RecordType, recordTypes, type Subject } from '@cityloom/operating-model';
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
    about: aboutOf(record, type),
  };
}

/** What a stored record speaks about; null where it speaks about nothing. */
export function aboutOf(record: StoredRecord, type: RecordType): About | null {
  const { about } = record;
  if (about === undefined) return null;
  const aboutType = typeOf(about);
  const field = leadOf(type, record.fields)?.field ?? null;
  return { type: aboutType, subject: subjectOf(about, aboutType), field, binned: about.binnedAt !== null };
}

/** The type of a stored record. @throws Error where a record outlived its type: no release may drop one in use */
export function typeOf({ type, code }: StoredRecord): RecordType {
  const known = recordTypes.get(type);
  if (known === undefined) throw new Error(`${code} is of the unknown type ${type}`);
  return known;
}
