import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.ts';
import { Config } from '../config/config.ts';
import { type CityView, PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { type Bounds, Pace } from '../voices/pace.ts';
import { addressOf } from './address.ts';
import { type SlipMail, SlipMailRepository } from './slip-mail.repository.ts';
import { isOver, standingIn } from './slip-news.ts';
import { type Slip, SlipService } from './slip.service.ts';

const day = 86_400_000;
/** An address that nobody confirms is forgotten after so long. */
const keptUnconfirmed = 2 * day;
/** And one that was, so long after there is nothing more to wait for. */
const keptAfterEnd = 365 * day;
/** So often within a day a slip, and an address, may ask for a mail. */
const mostAsked = { slip: 3, address: 5 };

/** Where whoever holds a slip is written to, as it is shown to all who hold it. */
export interface MailSeen {
  to: { address: string; isConfirmed: boolean } | null;
}

/** Whom a link in a mail belongs to, and what it is about. */
export interface Linked {
  city: CityView;
  mail: SlipMail;
  code: string;
}

/** Mails go to places that never asked for them: they are fewer than what people say. */
@Injectable()
export class MailPace extends Pace {
  protected override readonly most: Bounds = { fromOne: 60, forCity: 600 };
}

/** Where whoever holds a slip wants to hear by mail what becomes of it. Nothing is sent from here: the room `mail` looks what there is to send. */
@Injectable()
export class SlipMailService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly slips: SlipService,
    private readonly mails: SlipMailRepository,
    private readonly pace: MailPace,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** What a slip says of it; null where no mail goes out. @throws Problem not_found */
  async of(city: CityView, key: string): Promise<MailSeen | null> {
    if (this.config.mail === null) return null;
    const { id } = await this.slips.found(city, key);
    const mail = await this.scope.withCity(city.id, (db) => this.mails.of(db, city.id, id));
    return { to: mail && { address: masked(mail.address), isConfirmed: mail.confirmedAt !== null } };
  }

  /**
   * Notes that somebody says that they read at an address, who is asked there before anything else is sent. It takes the place of
   * the one that was there; left again once it is confirmed, it stays so.
   * @throws Problem not_found · too_many · mail_enough
   */
  async leave(city: CityView, language: Language, key: string, address: string, from: string): Promise<void> {
    const { id: record, binnedAt } = await this.slips.found(city, key);
    if (this.config.mail === null || binnedAt !== null) throw new Problem('not_found');
    if (!this.pace.isHuman(city.id, from)) throw new Problem('too_many');
    const at = this.clock.now();
    await this.scope.withCity(city.id, async (db) => {
      const there = await this.mails.of(db, city.id, record);
      if (there !== null && there.confirmedAt !== null && there.address === address) return;
      const who = [
        { sum: sumOf(city.id, 'slip', record), most: mostAsked.slip },
        { sum: sumOf(city.id, 'address', mailboxOf(address)), most: mostAsked.address },
      ];
      if (!(await this.mails.mayAsk(db, city.id, who, at))) throw new Problem('mail_enough');
      const link = randomBytes(16).toString('hex');
      const endsAt = new Date(at.getTime() + keptUnconfirmed);
      await this.mails.ask(db, city.id, { record, slip: key, link, address, language, askedAt: at, endsAt });
    });
  }

  /** Forgets the address, for whoever holds the slip. @throws Problem not_found */
  async stop(city: CityView, key: string): Promise<void> {
    const { id } = await this.slips.found(city, key);
    await this.scope.withCity(city.id, (db) => this.mails.remove(db, city.id, id));
  }

  /** What a link in a mail belongs to; null where it is, or has become, good for nothing. */
  async linked(cityId: string, link: string): Promise<Linked | null> {
    const city = await this.people.city(cityId).catch(nothingWhereUnknown);
    if (city === null) return null;
    const mail = await this.scope.withCity(cityId, (db) => this.mails.byLink(db, cityId, link));
    if (mail === null || this.hasEnded(mail)) return null;
    const { code } = await this.slips.found(city, mail.slip);
    return { city, mail, code };
  }

  /** Notes that whoever was asked wants to hear: of what comes from now on. */
  async confirm(city: CityView, { link, slip: key }: SlipMail): Promise<void> {
    const slip = await this.slips.read(city, key);
    const at = this.clock.now();
    const noted = { told: standingIn(slip), at, endsAt: endOf(slip, at) };
    await this.scope.withCity(city.id, (db) => this.mails.confirm(db, city.id, link, noted));
  }

  /** Forgets the address, for whoever was written to there. */
  async stopByLink(city: CityView, { link }: SlipMail): Promise<void> {
    await this.scope.withCity(city.id, (db) => this.mails.removeByLink(db, city.id, link));
  }

  /** Where a slip is read. */
  slipAt(city: CityView, { language, slip }: Pick<SlipMail, 'language' | 'slip'>): string {
    return this.config.origin + addressOf(city.slug, language, 'slip', slip);
  }

  private hasEnded({ confirmedAt, askedAt }: SlipMail): boolean {
    return confirmedAt === null && askedAt.getTime() + keptUnconfirmed <= this.clock.now().getTime();
  }
}

/** When an address is forgotten whose reader was told of a slip as it is; null while there is something to wait for. */
export const endOf = (slip: Slip, at: Date): Date | null =>
  isOver(slip) ? new Date(at.getTime() + keptAfterEnd) : null;

/** An address as whoever left it knows it again, and nobody else can use it. */
export const masked = (address: string): string =>
  `${Array.from(address)[0] ?? ''}…${address.slice(address.lastIndexOf('@'))}`;

/** An address without what may lead to the same place, to count by: many providers let a `+` follow, some mind no dots, and none minds capitals. */
export const mailboxOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/, '')
    .replaceAll(/\.(?=.*@)/g, '');

const sumOf = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\0')).digest();

function nothingWhereUnknown(thrown: unknown): null {
  if (thrown instanceof Problem && thrown.code === 'not_found') return null;
  throw thrown;
}
