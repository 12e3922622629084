import { randomBytes } from 'node:crypto';
import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Frequency } from './digest-times.ts';

/** How somebody wants mail. */
export interface Wish {
  digest: Frequency;
  language: Language;
  /** As the identity provider last gave it; null where it gave none, and where they want no mails. */
  address: string | null;
  /** Signs that mails shall stop. */
  stopKey: Buffer;
  /** Up to where in the clock they were told by mail, and when. */
  toldClock: number;
  toldAt: Date;
  /** When the next digest is due. */
  nextAt: Date | null;
}

/** Keeps how each member wants mail. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class WishesRepository {
  /** @returns null where they never said */
  async of(db: EntityManager, city: string, member: string): Promise<Wish | null> {
    const [row] = await db.query<(Omit<Wish, 'toldClock'> & { toldClock: string })[]>(
      `select digest, language, address, stop_key as "stopKey", told_clock as "toldClock", told_at as "toldAt", next_at as "nextAt"
       from mail_wish where city_id = $1 and member_id = $2`,
      [city, member],
    );
    return row === undefined ? null : { ...row, toldClock: Number(row.toldClock) };
  }

  /** Whoever wants none leaves no address here. @param wish `nextAt` is kept as it was where they only chose another language */
  async set(
    db: EntityManager,
    city: string,
    member: string,
    wish: Pick<Wish, 'digest' | 'language' | 'address' | 'nextAt'>,
  ): Promise<void> {
    await db.query(
      `insert into mail_wish as w (city_id, member_id, digest, language, address, next_at, stop_key)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (city_id, member_id) do update
         set digest = excluded.digest, language = excluded.language, address = excluded.address,
             next_at = case when w.digest = excluded.digest then w.next_at else excluded.next_at end`,
      [
        city,
        member,
        wish.digest,
        wish.language,
        wish.digest === 'never' ? null : wish.address,
        wish.nextAt,
        randomBytes(32),
      ],
    );
    if (wish.digest === 'never') await this.forgetWaiting(db, city, member);
  }

  /** Follows the address at the identity provider, where mails are wanted. */
  async move(db: EntityManager, city: string, member: string, address: string | null): Promise<void> {
    await db.query(
      `update mail_wish set address = $3 where city_id = $1 and member_id = $2 and digest <> 'never' and address is distinct from $3`,
      [city, member, address],
    );
  }

  /** Ends all mails to somebody, those included that wait. */
  async stop(db: EntityManager, city: string, member: string): Promise<void> {
    await db.query(
      `update mail_wish set digest = 'never', next_at = null, address = null where city_id = $1 and member_id = $2`,
      [city, member],
    );
    await this.forgetWaiting(db, city, member);
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

  /** Notes up to where they were told. */
  async told(db: EntityManager, city: string, member: string, clock: number, at: Date): Promise<void> {
    await db.query(
      `update mail_wish set told_clock = greatest(told_clock, $3), told_at = $4 where city_id = $1 and member_id = $2`,
      [city, member, clock, at],
    );
  }

  private async forgetWaiting(db: EntityManager, city: string, member: string): Promise<void> {
    await db.query('delete from outgoing_mail where city_id = $1 and member_id = $2 and done_at is null', [
      city,
      member,
    ]);
  }
}
