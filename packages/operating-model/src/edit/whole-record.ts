import type { RecordType } from '../kernel/define.ts';
import type { About, Subject } from '../kernel/policy.ts';
import type { Sector } from '../kernel/sector.ts';
import type { State, Visibility } from '../kernel/state.ts';
import type { Address } from './address.ts';

/** A row of a small table as it is stored; an empty cell is left out. */
export interface StoredRow {
  readonly order: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** A record with everything in it, whoever may read it. Instants are ISO 8601, UTC. */
export interface WholeRecord {
  readonly id: string;
  readonly type: RecordType;
  /** What readers call it: `VSC-3`; empty until it is committed. */
  readonly code: string;
  readonly state: State;
  readonly visibility: Visibility;
  readonly owner: string | null;
  readonly ownerOrg: string | null;
  readonly ownerSector: Sector | null;
  readonly lastEditor: string | null;
  /** What it speaks about, as that stands now; null where it stands for itself. */
  readonly about: About | null;
  /** Registers by name, an empty one left out; a small table as `{ [row]: StoredRow }`. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** By field: where each link leads, and its kind. */
  readonly links: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
  readonly version: number;
  /** The city's clock at its last change. */
  readonly clock: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly binnedAt: string | null;
}

/** A record as the policy sees it. */
export const subjectIn = (record: WholeRecord): Subject => ({
  id: record.id,
  class: record.type.class,
  practice: record.type.clause,
  state: record.state,
  visibility: record.visibility,
  owner: record.owner,
  ownerOrg: record.ownerOrg,
  ownerSector: record.ownerSector,
  lastEditor: record.lastEditor,
  about: record.about,
});

/** The rows of a small table by id. */
export const rowsIn = (record: Pick<WholeRecord, 'fields'>, field: string): Readonly<Record<string, StoredRow>> =>
  (record.fields[field] ?? {}) as Readonly<Record<string, StoredRow>>;

/** The links of a field: where each leads, and its kind. */
export const linksIn = (record: Pick<WholeRecord, 'links'>, field: string): Readonly<Record<string, string | null>> =>
  record.links[field] ?? {};

/** The value at an address, as a change tells it; null where nothing is. */
export function valueAt(record: WholeRecord, address: Address): unknown {
  switch (address) {
    case '@state':
      return record.state;
    case '@visibility':
      return record.visibility;
    case '@owner':
      return record.owner;
    case '@ownerOrg':
      return record.ownerOrg;
    case '@binned':
      return record.binnedAt === null ? null : true;
  }
  const [field = '', inside, column] = address.split('/');
  if (inside === undefined) return record.fields[field] ?? null;
  const links = record.links[field];
  if (links !== undefined && inside in links) return { to: inside, as: links[inside] ?? null };
  const row = rowsIn(record, field)[inside];
  if (row === undefined) return null;
  return column === undefined ? row.order : (row.cells[column] ?? null);
}
