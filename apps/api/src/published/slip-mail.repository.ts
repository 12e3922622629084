import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Standing } from './slip-news.ts';

/** Where whoever holds a slip hears by mail what becomes of it. */
export interface SlipMail {
  /** The record that the slip is for, and the slip's own key, for the way back to it. */
  record: string;
  slip: string;
  /** Names it in the links of its mails: whoever has it was written to. 32 hexadecimal digits. */
  link: string;
  address: string;
  language: Language;
  askedAt: Date;
  /** When whoever reads there said that they want it; null until then. */
  confirmedAt: Date | null;
  /** How it stood as they were told last; null until they want it. */
  told: Standing | null;
  /** When they were written last of what became of it. */
  toldAt: Date | null;
}

/** One that a process has taken to see whether there is something to write. */
export interface TakenSlip extends SlipMail {
  /** How often it was tried since it went well, this time included. */
  attempts: number;
  /** Up to where in the city's clock what is read now has certainly been looked at. */
  clock: number;
}

const columns = `record_id as record, slip_key as slip, encode(link_key, 'hex') as link, address, language, asked_at as "askedAt",
                 confirmed_at as "confirmedAt", told, told_at as "toldAt"`;
const byLink = `city_id = $1 and sha256(link_key) = sha256(decode($2, 'hex'))`;
const aDayBefore = (at: Date) => new Date(at.getTime() - 86_400_000);

/**
 * Keeps the addresses of people without an account, and nothing else does. Everything runs inside `withCity`; the city is named besides.
 * A link is compared by its sum, which takes the same time wherever it differs.
 */
@Injectable()
export class SlipMailRepository {
  async of(db: EntityManager, city: string, record: string): Promise<SlipMail | null> {
    const [row] = await db.query<SlipMail[]>(`select ${columns} from slip_mail where city_id = $1 and record_id = $2`, [
      city,
      record,
    ]);
    return row ?? null;
  }

  async byLink(db: EntityManager, city: string, link: string): Promise<SlipMail | null> {
    const [row] = await db.query<SlipMail[]>(`select ${columns} from slip_mail where ${byLink}`, [city, link]);
    return row ?? null;
  }

  /** Notes an address that is to be asked, in place of the one that was there. */
  async ask(
    db: EntityManager,
    city: string,
    wanted: Pick<SlipMail, 'record' | 'slip' | 'link' | 'address' | 'language' | 'askedAt'> & { endsAt: Date },
  ): Promise<void> {
    const { record, slip, link, address, language, askedAt, endsAt } = wanted;
    await this.remove(db, city, record);
    await db.query(
      `insert into slip_mail (city_id, record_id, slip_key, link_key, address, language, asked_at, next_at, ends_at)
       values ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $7, $8)`,
      [city, record, slip, link, address, language, askedAt, endsAt],
    );
  }

  /** Notes that whoever reads there wants it. Said again, it changes nothing. */
  async confirm(
    db: EntityManager,
    city: string,
    link: string,
    { told, at, endsAt }: { told: Standing; at: Date; endsAt: Date | null },
  ): Promise<void> {
    await db.query(
      `update slip_mail set confirmed_at = $3, told = $4, next_at = $3, ends_at = $5, attempts = 0
       where ${byLink} and confirmed_at is null`,
      [city, link, at, told, endsAt],
    );
  }

  async remove(db: EntityManager, city: string, record: string): Promise<void> {
    await db.query('delete from slip_mail where city_id = $1 and record_id = $2', [city, record]);
  }

  async removeByLink(db: EntityManager, city: string, link: string): Promise<void> {
    await db.query(`delete from slip_mail where ${byLink}`, [city, link]);
  }

  /** Forgets what has come to its end, and what was counted more than a day ago. */
  async forget(db: EntityManager, city: string, at: Date): Promise<void> {
    await db.query('delete from slip_mail where city_id = $1 and ends_at <= $2', [city, at]);
    await db.query('delete from slip_mail_asked where city_id = $1 and at <= $2', [city, aDayBefore(at)]);
  }

  /**
   * Counts what asks for a mail, for a day. Others who ask in the same city wait until the transaction ends.
   * @param who sums of what asks, with how often it may
   * @returns whether all of them still may
   */
  async mayAsk(
    db: EntityManager,
    city: string,
    who: readonly { sum: Buffer; most: number }[],
    at: Date,
  ): Promise<boolean> {
    await db.query(`select pg_advisory_xact_lock(hashtextextended('slip_mail_asked ' || $1, 0))`, [city]);
    for (const { sum, most } of who) {
      const [row] = await db.query<{ count: number }[]>(
        'select count(*)::int as count from slip_mail_asked where city_id = $1 and who = $2 and at > $3',
        [city, sum, aDayBefore(at)],
      );
      if ((row?.count ?? 0) >= most) return false;
    }
    for (const { sum } of who)
      await db.query('insert into slip_mail_asked (city_id, who, at) values ($1, $2, $3)', [city, sum, at]);
    return true;
  }

  /**
   * Takes one that is to be asked, or whose city has moved since it was looked at, so that nobody else takes it: others skip it
   * while it is taken, and do not find it due before `until`, when whoever took it has certainly ended.
   */
  async take(db: EntityManager, city: string, at: Date, until: Date): Promise<TakenSlip | null> {
    const [[taken]] = await db.query<[(Omit<TakenSlip, 'clock'> & { clock: string })[], number]>(
      `update slip_mail m set attempts = attempts + 1, next_at = $3 from city c
       where m.city_id = $1 and c.id = $1 and record_id = (
         select record_id from slip_mail
         where city_id = $1 and next_at <= $2 and (confirmed_at is null or seen_clock < (select clock from city where id = $1))
         order by next_at, record_id limit 1 for update skip locked)
       returning ${columns}, attempts, c.clock`,
      [city, at, until],
    );
    return taken === undefined ? null : { ...taken, clock: Number(taken.clock) };
  }

  /** Notes that it was asked, and waits. */
  async asked(db: EntityManager, city: string, link: string): Promise<void> {
    await db.query(`update slip_mail set attempts = 0, next_at = null where ${byLink} and confirmed_at is null`, [
      city,
      link,
    ]);
  }

  /** Notes when it is looked at again. */
  async again(db: EntityManager, city: string, link: string, at: Date): Promise<void> {
    await db.query(`update slip_mail set next_at = $3 where ${byLink}`, [city, link, at]);
  }

  /** Notes that there was nothing to write. What was over already ends when it would have. */
  async looked(
    db: EntityManager,
    city: string,
    link: string,
    { told, clock, next, endsAt }: { told: Standing; clock: number; next: Date; endsAt: Date | null },
  ): Promise<void> {
    await db.query(
      `update slip_mail set attempts = 0, told = $3, seen_clock = $4, next_at = $5,
         ends_at = case when $6::timestamptz is null then null else coalesce(ends_at, $6) end
       where ${byLink} and confirmed_at is not null`,
      [city, link, told, clock, next, endsAt],
    );
  }

  /** Notes what its reader was written. */
  async told(
    db: EntityManager,
    city: string,
    link: string,
    { told, clock, at, next, endsAt }: { told: Standing; clock: number; at: Date; next: Date; endsAt: Date | null },
  ): Promise<void> {
    await db.query(
      `update slip_mail set attempts = 0, told = $3, seen_clock = $4, told_at = $5, next_at = $6, ends_at = $7
       where ${byLink} and confirmed_at is not null`,
      [city, link, told, clock, at, next, endsAt],
    );
  }
}
