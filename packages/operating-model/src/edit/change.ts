import type { Action } from '../kernel/policy.ts';
import type { Sector } from '../kernel/sector.ts';
import type { State, Visibility } from '../kernel/state.ts';
import type { Address } from './address.ts';
import type { WishKind } from './wish.ts';

/** Who did something, and for whom: as it was when it was done. */
export interface Doer {
  readonly person: string;
  readonly organisation: string | null;
  readonly sector: Sector | null;
}

/** What a wish came to: a place in the city's clock, and what it wrote over that its sender had not seen. */
export interface Answer {
  readonly operation: string;
  readonly record: string;
  /** What readers call the record: `VSC-3`. */
  readonly code: string;
  /** The city's clock at the change; a wish that changed nothing has its place in it too. */
  readonly clock: number;
  readonly version: number;
  /** By address: the value that was there, and who had put it there. */
  readonly overwrote: Readonly<Record<Address, { readonly value: unknown; readonly by: string | null }>>;
}

/** What a change did, as a reader may see it. Values by address; null where something was emptied or taken away. */
export interface Change {
  readonly clock: number;
  readonly record: string;
  readonly type: string;
  readonly code: string;
  readonly version: number;
  readonly kind: WishKind | 'prose';
  readonly operation: string;
  readonly by: Doer | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The reason that was given, for all who see the change. */
  readonly why: string | null;
  readonly after: Readonly<Record<Address, unknown>>;
}

/** The changes behind `after`, up to `upto`, that a reader may see; there may be none of them in it. */
export interface ChangeFrame {
  readonly after: number;
  readonly upto: number;
  readonly changes: readonly Change[];
}

/** A row of a small table as it is read. */
export interface RowView {
  readonly id: string;
  readonly order: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** A link as it is read; where it leads is told by id only, for the reader may not be allowed to see it. */
export interface LinkView {
  readonly to: string;
  readonly as: string | null;
}

/** A record as one reader may see it. */
export interface RecordView {
  readonly id: string;
  readonly type: string;
  readonly code: string;
  readonly state: State;
  readonly visibility: Visibility;
  readonly owner: string | null;
  readonly ownerOrg: string | null;
  readonly version: number;
  /** The city's clock at the last change of the record. */
  readonly clock: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** Registers by value, links as `LinkView[]`, small tables as `RowView[]`; only what the reader may read. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What the reader may do with the record. */
  readonly may: readonly Action[];
  /** The fields that the reader may write. */
  readonly writes: readonly string[];
}
