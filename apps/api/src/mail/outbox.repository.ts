import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { MailKind } from './digest.ts';

/** What became of a mail: it went out; there is no server and it stays here; nobody took it. */
export type Outcome = 'sent' | 'kept' | 'failed';

/** A mail that a process has taken to send. */
export interface Taken {
  id: string;
  member: string;
  kind: MailKind;
  /** How often it was tried, this time included. */
  attempts: number;
}

/** Words that stay here. */
export interface Kept {
  language: Language;
  subject: string;
  words: string;
}

/** A mail as its reader sees it; the words are there only where it went no further. */
export interface OwnMail extends Partial<{ [name in keyof Kept]: Kept[name] | null }> {
  id: string;
  at: Date;
  state: Outcome | 'waiting';
}

/** That there was a mail, as those who look after the city see it. */
export interface Sending {
  id: string;
  person: string;
  at: Date;
  state: Outcome | 'waiting';
  attempts: number;
}

const listed = `id, coalesce(done_at, created_at) as at, coalesce(outcome, 'waiting') as state`;

/** The mails that wait, and what became of the others. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class OutboxRepository {
  /**
   * Lets a mail wait; one of a kind, however often it is asked for.
   * @param pause for how many milliseconds after the last one of the kind
   */
  async add(
    db: EntityManager,
    city: string,
    { member, kind, at, pause = 0 }: { member: string; kind: MailKind; at: Date; pause?: number },
  ): Promise<void> {
    await db.query(
      `insert into outgoing_mail (id, city_id, member_id, kind, created_at, next_try_at)
       select $1, $2, $3, $4, $5::timestamptz, greatest($5::timestamptz, max(done_at) + $6 * interval '1 millisecond')
       from outgoing_mail where city_id = $2 and member_id = $3 and kind = $4
       on conflict do nothing`,
      [uuidv7(), city, member, kind, at, pause],
    );
  }

  /**
   * Takes one mail that is to be tried, so that nobody else takes it: others skip it while it is taken, and do not find it
   * due before `until`, when whoever took it has certainly ended.
   */
  async take(db: EntityManager, city: string, at: Date, until: Date): Promise<Taken | null> {
    const [[taken]] = await db.query<[Taken[], number]>(
      `update outgoing_mail set attempts = attempts + 1, next_try_at = $3
       where id = (select id from outgoing_mail where city_id = $1 and done_at is null and next_try_at <= $2
                   order by next_try_at, id limit 1 for update skip locked)
       returning id, member_id as member, kind, attempts`,
      [city, at, until],
    );
    return taken ?? null;
  }

  /** Takes a mail away that has nothing to say any more. */
  async drop(db: EntityManager, city: string, id: string): Promise<void> {
    await db.query('delete from outgoing_mail where city_id = $1 and id = $2 and done_at is null', [city, id]);
  }

  async done(
    db: EntityManager,
    city: string,
    { id, outcome, at, kept }: { id: string; outcome: Outcome; at: Date; kept?: Kept },
  ): Promise<void> {
    await db.query(
      `update outgoing_mail set outcome = $3, done_at = $4, language = $5, subject = $6, words = $7
       where city_id = $1 and id = $2 and done_at is null`,
      [city, id, outcome, at, kept?.language ?? null, kept?.subject ?? null, kept?.words ?? null],
    );
  }

  async again(db: EntityManager, city: string, id: string, at: Date): Promise<void> {
    await db.query('update outgoing_mail set next_try_at = $3 where city_id = $1 and id = $2', [city, id, at]);
  }

  /** Forgets what was done before an instant. */
  async forget(db: EntityManager, city: string, before: Date): Promise<void> {
    await db.query('delete from outgoing_mail where city_id = $1 and done_at < $2', [city, before]);
  }

  /** Somebody's own mails, the newest first. */
  async own(db: EntityManager, city: string, member: string, most: number): Promise<OwnMail[]> {
    return db.query(
      `select ${listed}, language, subject, words from outgoing_mail where city_id = $1 and member_id = $2
       order by coalesce(done_at, created_at) desc, id desc limit $3`,
      [city, member, most],
    );
  }

  /** What became of everybody's, the newest first; no words. */
  async all(db: EntityManager, city: string, most: number): Promise<Sending[]> {
    return db.query(
      `select ${listed}, member_id as person, attempts from outgoing_mail where city_id = $1
       order by coalesce(done_at, created_at) desc, id desc limit $2`,
      [city, most],
    );
  }
}
