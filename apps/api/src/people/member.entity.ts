import type { Label } from '@cityloom/operating-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as one city knows them. */
@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'city_id' }) cityId: string;
  /** The account at the identity provider. */
  @Column('text') subject: string;
  @Column('jsonb') name: Label;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt: Date | null;
}
