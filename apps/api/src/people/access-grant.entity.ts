import type { RecordRole, Role } from '@cityloom/operating-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is given something: a person by id, an organisation by id, or everyone of a sector by its word. */
export const principalKinds = ['person', 'organisation', 'sector'] as const;
export type PrincipalKind = (typeof principalKinds)[number];

/**
 * A role given for a time. Rows are never changed or deleted: revoking appends a row that names the one it ends,
 * so who could do what on any past day stays a query.
 */
@Entity('access_grant')
export class AccessGrant {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'city_id' }) cityId: string;
  @Column('text', { name: 'principal_kind' }) principalKind: PrincipalKind;
  @Column('text') principal: string;
  @Column('text') role: Role | RecordRole;
  /** Holds for records of this clause only: `6.9`. */
  @Column('text', { nullable: true }) practice: string | null;
  /** Holds for this record only. */
  @Column('uuid', { name: 'record_id', nullable: true }) recordId: string | null;
  @Column('timestamptz', { name: 'valid_from' }) validFrom: Date;
  @Column('timestamptz', { name: 'valid_until', nullable: true }) validUntil: Date | null;
  /** Member id; none when the seed or the operator gave it. */
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy: string | null;
  @Column('uuid', { name: 'revokes', nullable: true }) revokes: string | null;
}
