import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.ts';
import { Config } from '../config/config.ts';
import { MentionRepository } from '../insight/mention.repository.ts';
import { Member } from '../people/member.entity.ts';
import { type CityView, PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { subjectOf, textOf } from './digest.ts';
import { htmlOf } from './digest-page.tsx';
import { DigestService } from './digest.service.ts';
import { nextDigest } from './digest-times.ts';
import { type Outcome, OutboxRepository, type Taken } from './outbox.repository.ts';
import { Post } from './post.ts';
import { SlipSender } from './slip-sender.ts';
import { stopAddress } from './stop-address.ts';
import { type Wish, WishesRepository } from './wishes.repository.ts';

const [second, minute, day] = [1_000, 60_000, 86_400_000];
/** So often it is looked for what is due. */
const every = 30 * second;
/** Most digests that begin to wait in one transaction. */
const mostAtOnce = 200;
/** A mail is tried so often; the pauses between grow from two minutes to two hours. */
const mostAttempts = 8;
/** So long after a mail of a mention the next one follows at the soonest: what comes meanwhile is in one. */
const pause = 10 * minute;
/** For so long it is kept what became of a mail. */
const keptFor = 90 * day;

/** Lets digests wait when they are due, and sends what waits; beside all requests, and beside other processes that do the same. */
@Injectable()
export class SenderService implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(SenderService.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private isClosed = false;

  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly wishes: WishesRepository,
    private readonly mentions: MentionRepository,
    private readonly outbox: OutboxRepository,
    private readonly digests: DigestService,
    private readonly slips: SlipSender,
    private readonly post: Post,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.run(), every).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    clearInterval(this.timer);
    await this.running;
  }

  /** Looks through all cities; whoever asks while it does waits for the same round. */
  run(): Promise<void> {
    this.running ??= this.round()
      .catch((error: unknown) => this.fault(error))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async round(): Promise<void> {
    for (const city of await this.people.listCities()) {
      await this.queue(city);
      let goesOn = true;
      while (goesOn && !this.isClosed) goesOn = await this.sendOne(city);
      await this.slips.round(city, () => this.isClosed);
    }
  }

  /** In one transaction: a digest waits, and the next one is due later; and mails to those who were mentioned wait. */
  private queue(city: CityView): Promise<void> {
    const at = this.clock.now();
    return this.scope.withCity(city.id, async (db) => {
      for (const { member, digest } of await this.wishes.due(db, city.id, at, mostAtOnce)) {
        await this.outbox.add(db, city.id, { member, kind: 'digest', at });
        await this.wishes.dueAgain(db, city.id, member, nextDigest(digest, city.zone, at));
      }
      for (const member of await this.mentioned(db, city.id))
        await this.outbox.add(db, city.id, { member, kind: 'mention', at, pause });
      await this.outbox.forget(db, city.id, new Date(at.getTime() - keptFor));
    });
  }

  /** Who was mentioned since it was last looked, and wants to know at once. Whether they may see it is judged when they are told. */
  private async mentioned(db: EntityManager, city: string): Promise<string[]> {
    const looked = await this.wishes.look(db, city);
    return looked === null ? [] : this.wishes.toldAtOnce(db, city, await this.mentions.between(db, city, looked));
  }

  /** Tries one mail. @returns whether another one may follow at once */
  private async sendOne(city: CityView): Promise<boolean> {
    const at = this.clock.now();
    const taken = await this.scope.withCity(city.id, (db) =>
      this.outbox.take(db, city.id, at, new Date(at.getTime() + 5 * this.post.longest)),
    );
    if (taken === null) return false;
    const mail = await this.mailTo(city, taken).catch((error: unknown) => {
      this.fault(error);
      return 'unwritten' as const;
    });
    if (mail === 'unwritten') {
      await this.putOff(city, taken);
      return true;
    }
    if (mail === null) {
      await this.scope.withCity(city.id, (db) => this.outbox.drop(db, city.id, taken.id));
      return true;
    }
    const { wish, clock, letter } = mail;
    if (!this.post.goesOut) {
      await this.finish(city, taken, 'kept', { clock, at, wish, letter });
      return true;
    }
    const attempt =
      wish.address === null ? 'refused' : await this.post.send({ ...letter, address: wish.address, id: taken.id });
    if (attempt === 'taken') await this.finish(city, taken, 'sent', { clock, at, wish, letter });
    else if (attempt === 'refused') await this.finish(city, taken, 'failed');
    else await this.putOff(city, taken);
    // Where no server answers, the others wait as they are.
    return attempt !== 'nobody-there';
  }

  /** It is tried again later, or given up. */
  private async putOff(city: CityView, taken: Taken): Promise<void> {
    if (taken.attempts >= mostAttempts) return this.finish(city, taken, 'failed');
    const next = new Date(this.clock.now().getTime() + 2 ** taken.attempts * minute);
    await this.scope.withCity(city.id, (db) => this.outbox.again(db, city.id, taken.id, next));
  }

  private fault(error: unknown): void {
    this.log.error(error instanceof Error ? error.stack : String(error));
  }

  /** What is said now, to whom; null where there is nobody to tell any more, or nothing. */
  private async mailTo(city: CityView, { member, kind }: Taken) {
    const { wish, subject } = await this.scope.withCity(city.id, async (db) => ({
      wish: await this.wishes.of(db, city.id, member),
      subject: (await db.getRepository(Member).findOneBy({ cityId: city.id, id: member }))?.subject,
    }));
    const isWanted = kind === 'digest' ? wish?.digest !== 'never' : wish?.mentionsAtOnce;
    if (wish === null || !isWanted || !subject) return null;
    const stop = stopAddress(this.config.origin, wish.stopKey, { city: city.id, member });
    const composed = await this.digests
      .compose(city, subject, wish, kind, wish.language, stop)
      .catch((error: unknown): null => {
        // Whoever does not take part any more is told nothing.
        if (error instanceof Problem && error.code === 'not_found') return null;
        throw error;
      });
    if (composed === null) return null;
    const { digest, clock } = composed;
    const sender = this.digests.senderOf(city, wish.language);
    return {
      wish,
      clock,
      letter: { sender, stop, subject: subjectOf(digest), text: textOf(digest), html: htmlOf(digest) },
    };
  }

  /** In one transaction: what became of the mail, and up to where its reader is told, as it was when that was read. Words stay only where they went no further. */
  private finish(
    { id: city }: CityView,
    { id, member, kind }: Taken,
    outcome: Outcome,
    told?: { clock: number; at: Date; wish: Wish; letter: { subject: string; text: string } },
  ): Promise<void> {
    return this.scope.withCity(city, async (db) => {
      const kept =
        told !== undefined && outcome === 'kept'
          ? { language: told.wish.language, subject: told.letter.subject, words: told.letter.text }
          : undefined;
      await this.outbox.done(db, city, { id, outcome, at: this.clock.now(), ...(kept && { kept }) });
      if (told !== undefined) await this.wishes.told(db, city, member, kind, told.clock, told.at);
    });
  }
}
