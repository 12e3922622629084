import { randomBytes } from 'node:crypto';
import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MailKind } from './digest.ts';
import type { Frequency } from './digest-times.ts';

/** How somebody wants mail. */
export interface Wish {
  digest: Frequency;
  language: Language;
  /** Whether they are told at once where they are mentioned, and not with the digest. */
  mentionsAtOnce: boolean;
  /** As the identity provider last gave it; null where it gave none, and where they want no mails. */
  address: string | null;
  /** Signs that mails shall stop. */
  stopKey: Buffer;
  /** Up to where in the clock they were told by mail, and when. */
  toldClock: number;
  toldAt: Date;
  /** Up to where in the clock they were told at once of where they are mentioned. */
  calledClock: number;
  /** When the next digest is due. */
  nextAt: Date | null;
}

/** Whether somebody wants any mail. */
export const wantsMail = ({ digest, mentionsAtOnce }: Pick<Wish, 'digest' | 'mentionsAtOnce'>): boolean =>
  digest !== 'never' || mentionsAtOnce;

/** Keeps how each member wants mail. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class WishesRepository {
  /** @returns null where they never said */
  async of(db: EntityManager, city: string, member: string): Promise<Wish | null> {
    const [row] = await db.query<
      (Omit<Wish, 'toldClock' | 'calledClock'> & { toldClock: string; calledClock: string })[]
    >(
      `select digest, language, mentions_at_once as "mentionsAtOnce", address, stop_key as "stopKey", told_clock as "toldClock",
              told_at as "toldAt", called_clock as "calledClock", next_at as "nextAt"
       from mail_wish where city_id = $1 and member_id = $2`,
      [city, member],
    );
    return row === undefined
      ? null
      : { ...row, toldClock: Number(row.toldClock), calledClock: Number(row.calledClock) };
  }

  /** Whoever wants none leaves no address here. @param wish `nextAt` is kept as it was where they only chose another language */
  async set(
    db: EntityManager,
    city: string,
    member: string,
    wish: Pick<Wish, 'digest' | 'language' | 'mentionsAtOnce' | 'address' | 'nextAt'>,
  ): Promise<void> {
    const { digest, language, mentionsAtOnce, nextAt } = wish;
    if (mentionsAtOnce) await this.beginLooking(db, city);
    await db.query(
      `insert into mail_wish as w (city_id, member_id, digest, language, mentions_at_once, address, next_at, stop_key)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (city_id, member_id) do update
         set digest = excluded.digest, language = excluded.language, mentions_at_once = excluded.mentions_at_once,
             address = excluded.address, next_at = case when w.digest = excluded.digest then w.next_at else excluded.next_at end`,
      [city, member, digest, language, mentionsAtOnce, wantsMail(wish) ? wish.address : null, nextAt, randomBytes(32)],
    );
    if (digest === 'never') await this.forgetWaiting(db, city, member, 'digest');
    if (!mentionsAtOnce) await this.forgetWaiting(db, city, member, 'mention');
  }

  /** Follows the address at the identity provider, where mails are wanted. */
  async move(db: EntityManager, city: string, member: string, address: string | null): Promise<void> {
    await db.query(
      `update mail_wish set address = $3 where city_id = $1 and member_id = $2 and (digest <> 'never' or mentions_at_once)
         and address is distinct from $3`,
      [city, member, address],
    );
  }

  /** Ends all mails to somebody, those included that wait. */
  async stop(db: EntityManager, city: string, member: string): Promise<void> {
    await db.query(
      `update mail_wish set digest = 'never', mentions_at_once = false, next_at = null, address = null
       where city_id = $1 and member_id = $2`,
      [city, member],
    );
    for (const kind of ['digest', 'mention'] as const) await this.forgetWaiting(db, city, member, kind);
  }

  /** Those whose digest is due, held until the transaction ends; another process takes others. */
  async due(
    db: EntityManager,
    city: string,
    at: Date,
    most: number,
  ): Promise<{ member: string; digest: Exclude<Frequency, 'never'> }[]> {
    return db.query(
      `select member_id as member, digest from mail_wish where city_id = $1 and next_at <= $2
       order by next_at limit $3 for update skip locked`,
      [city, at, most],
    );
  }

  async dueAgain(db: EntityManager, city: string, member: string, at: Date): Promise<void> {
    await db.query('update mail_wish set next_at = $3 where city_id = $1 and member_id = $2', [city, member, at]);
  }

  /**
   * Moves how far it was looked for who is mentioned to where the clock stands; one process does, once.
   * @returns between which places that was; null where nothing happened, or nobody wants to be told at once
   */
  async look(db: EntityManager, city: string): Promise<{ after: number; upto: number } | null> {
    const [[moved]] = await db.query<[{ after: string; upto: string }[], number]>(
      `with held as (select clock from mail_look where city_id = $1 for update skip locked)
       update mail_look l set clock = c.clock from held, city c
       where l.city_id = $1 and c.id = $1 and c.clock > held.clock
         and exists (select from mail_wish where city_id = $1 and mentions_at_once)
       returning held.clock as after, c.clock as upto`,
      [city],
    );
    return moved === undefined ? null : { after: Number(moved.after), upto: Number(moved.upto) };
  }

  /** Those among some people who are told at once where they are mentioned. */
  async toldAtOnce(db: EntityManager, city: string, people: readonly string[]): Promise<string[]> {
    if (people.length === 0) return [];
    const rows = await db.query<{ member: string }[]>(
      `select member_id as member from mail_wish where city_id = $1 and mentions_at_once and member_id = any($2::uuid[])`,
      [city, people],
    );
    return rows.map(({ member }) => member);
  }

  /** Notes up to where they were told, and by which kind of mail. */
  async told(db: EntityManager, city: string, member: string, kind: MailKind, clock: number, at: Date): Promise<void> {
    if (kind === 'mention')
      await db.query(
        `update mail_wish set called_clock = greatest(called_clock, $3) where city_id = $1 and member_id = $2`,
        [city, member, clock],
      );
    else
      await db.query(
        `update mail_wish set told_clock = greatest(told_clock, $3), told_at = $4 where city_id = $1 and member_id = $2`,
        [city, member, clock, at],
      );
  }

  /** From now on it is looked for who is mentioned, where nobody wanted to be told at once before. */
  private async beginLooking(db: EntityManager, city: string): Promise<void> {
    await db.query(
      `insert into mail_look (city_id, clock) select id, clock from city where id = $1
       on conflict (city_id) do update set clock = excluded.clock
         where not exists (select from mail_wish where city_id = $1 and mentions_at_once)`,
      [city],
    );
  }

  private async forgetWaiting(db: EntityManager, city: string, member: string, kind: MailKind): Promise<void> {
    await db.query(
      'delete from outgoing_mail where city_id = $1 and member_id = $2 and kind = $3 and done_at is null',
      [city, member, kind],
    );
  }
}
