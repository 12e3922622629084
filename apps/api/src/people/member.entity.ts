import type { Label } from '@cityloom/operating-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as one city knows them. */
@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'city_id' }) cityId: string;
  /** The account at the identity provider; none before the person has come for the first time. */
  @Column('text', { nullable: true }) subject: string | null;
  @Column('jsonb') name: Label;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  /** Since when they no longer take part; `access_end` says who ended it. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt: Date | null;
}
