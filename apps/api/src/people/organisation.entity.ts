import type { Label, OrganisationKind, Sector } from '@cityloom/operating-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that takes part in a city's work. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'city_id' }) cityId: string;
  /** What readers call it: `S06`. */
  @Column('text') code: string;
  @Column('jsonb') name: Label;
  @Column('text') kind: OrganisationKind;
  /** Where it counts; taken from its kind unless the city moved it. */
  @Column('text') sector: Sector;
}
