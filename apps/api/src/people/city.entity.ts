import { answerDays, type Label } from '@cityloom/operating-model';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A city: the boundary that nothing crosses. */
@Entity('city')
export class City {
  @PrimaryColumn('uuid') id: string;
  /** The city's word in web addresses. */
  @Column('text') slug: string;
  @Column('jsonb') name: Label;
  /** IANA name; deadlines and today are counted in it. */
  @Column('text') zone: string;
  /** An example city stands still on this day; a real one has none. */
  @Column('date', { name: 'lives_on', nullable: true }) livesOn: string | null;
  /** From when anybody sees it; a city that is still being made has none. */
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt: Date | null;
  /** Whether it hears people without an account. */
  @Column('boolean', { name: 'hears_all', default: false }) hearsAll: boolean;
  /** Whether somebody reads what they say before everybody may. */
  @Column('boolean', { name: 'reads_first', default: true }) readsFirst: boolean;
  /** Within how many days of being shared what is said is promised an answer. */
  @Column('smallint', { name: 'answer_days', default: answerDays.usual }) answerDays: number;
  /** Counts every change of the city's records, without a gap; the door alone moves it. */
  @Column('bigint', { default: 0 }) clock: string;
}

/** What every city begins with. */
export const newCity = { hearsAll: false, readsFirst: true, answerDays: answerDays.usual, clock: '0' } as const;
