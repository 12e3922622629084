import type { Label, RecordType, Sector, Subject, WholeRecord } from '@cityloom/operating-model';
import type { StoredRecord } from './record.entity.ts';
import { aboutOf, typeOf } from './subject.ts';

/** A link as it is stored. */
export interface StoredLink {
  from: string;
  field: string;
  to: string;
  kind: string | null;
}

/** A record that another refers to, as far as a decision on the other asks for it. */
export interface Target {
  type: RecordType;
  subject: Subject;
  fields: Readonly<Record<string, unknown>>;
  binned: boolean;
}

/** What something is called, wherever only its id is known. */
export interface Named {
  id: string;
  /** Id of its record type, `organisation` or `person`. */
  type: string;
  /** What readers call it; people have none. */
  code: string | null;
  /** Null where nobody has given it one. */
  name: Label | null;
  /** Of organisations and people; of a record that of the organisation it belongs to. */
  sector: Sector | null;
  /** Id of the organisation that a person or a record belongs to. */
  organisation: string | null;
}

/** Links by the record that they lead from, and by field. */
export type LinksByRecord = ReadonlyMap<string, Record<string, Record<string, string | null>>>;

/** Puts stored links together by record and field. */
export function linksByRecord(links: readonly StoredLink[]): LinksByRecord {
  const all = new Map<string, Record<string, Record<string, string | null>>>();
  for (const { from, field, to, kind } of links) {
    const ofRecord = all.get(from) ?? {};
    all.set(from, { ...ofRecord, [field]: { ...ofRecord[field], [to]: kind } });
  }
  return all;
}

/** A stored record with its links, as the operating model sees it. @throws Error where its type is unknown */
export function wholeOf(stored: StoredRecord, links: LinksByRecord): WholeRecord {
  const type = typeOf(stored);
  return {
    id: stored.id,
    type,
    code: stored.code,
    state: stored.state,
    visibility: stored.visibility,
    owner: stored.ownerId,
    ownerOrg: stored.ownerOrg,
    ownerSector: stored.ownerSector,
    lastEditor: stored.lastEditor,
    about: aboutOf(stored, type),
    fields: stored.fields,
    links: links.get(stored.id) ?? {},
    version: stored.version,
    clock: stored.clock,
    createdAt: stored.createdAt.toISOString(),
    changedAt: stored.changedAt.toISOString(),
    binnedAt: stored.binnedAt?.toISOString() ?? null,
  };
}
