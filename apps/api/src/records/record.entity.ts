import type { Address, Sector, State, Visibility } from '@cityloom/operating-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bigint as a number: clocks stay far below 2^53. */
const asNumber = { to: (value: number) => value, from: (value: string) => Number(value) };

/** A record of any type: what it is stands in its definition, and its values in `fields`. */
@Entity('record')
export class StoredRecord {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'city_id' }) cityId: string;
  @Column('text') type: string;
  /** What readers call it: `VSC-3`. */
  @Column('text') code: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'owner_org', nullable: true }) ownerOrg: string | null;
  @Column('text', { name: 'owner_sector', nullable: true }) ownerSector: Sector | null;
  @Column('uuid', { name: 'last_editor', nullable: true }) lastEditor: string | null;
  @Column('text') state: State;
  @Column('text') visibility: Visibility;
  /** Registers by name; a small table as `{ [row]: { order, cells } }`. Links stand in `link`, prose in its documents. */
  @Column('jsonb') fields: Record<string, unknown>;
  /** The city's clock at the last change of each address. */
  @Column('jsonb') clocks: Record<Address, number>;
  @Column('integer') version: number;
  @Column('bigint', { transformer: asNumber }) clock: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('timestamptz', { name: 'binned_at', nullable: true }) binnedAt: Date | null;
  @Column('uuid', { name: 'about_id', nullable: true }) aboutId: string | null;
  /** The record on whose page it stands, where it is said about one. */
  @Column('uuid', { name: 'host_id', nullable: true }) hostId: string | null;
  /** What no other record shares, where an organisation has one only; empty in the bin. */
  @Column('text', { nullable: true }) sole: string | null;
  /** What it speaks about, where its type speaks about something: the repository reads it along. */
  about?: StoredRecord;
}
