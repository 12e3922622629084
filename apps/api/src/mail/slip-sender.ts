import { Injectable, Logger } from '@nestjs/common';
import { v5 as idFrom } from 'uuid';
import { Clock } from '../config/clock.ts';
import { Config } from '../config/config.ts';
import type { CityView } from '../people/people.service.ts';
import { endOf, SlipMailService } from '../published/slip-mail.service.ts';
import { SlipMailRepository, type TakenSlip } from '../published/slip-mail.repository.ts';
import { knownAfter, type News, newsOf, standingIn } from '../published/slip-news.ts';
import { SlipService } from '../published/slip.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { oneLine } from './one-line.ts';
import { type Attempt, Post } from './post.ts';
import { askingLetter, htmlOf, newsLetter, type SlipLetter, textOf } from './slip-letter.tsx';
import { slipConfirmAt, slipStopAt } from './slip-link.ts';

const [minute, day] = [60_000, 86_400_000];
/** So long after it was looked at a slip is looked at again, where its city has moved meanwhile. */
const everySlip = 10 * minute;
/** So many at once, for the mails of others wait meanwhile. */
const mostAtOnce = 200;
/** The pauses between tries grow from two minutes to two hours; nothing is given up, for an address is all that its holder left. */
const mostDoublings = 7;
/** So often an address is refused, over some days, before it is forgotten. */
const mostRefused = 40;
/** What somebody waits for; all else is told once a day at most. */
const urgent: ReadonlySet<News> = new Set(['answered', 'joined']);
/** Names a mail after what it tells: one that is sent again is the same one. */
const space = '7a0b6c52-4f6e-5d0b-8e0b-2f7f0d6c9a33';

/** Asks whoever left an address on a slip whether it is theirs, and tells them what became of what they said. */
@Injectable()
export class SlipSender {
  private readonly log = new Logger(SlipSender.name);

  constructor(
    private readonly scope: CityScope,
    private readonly slips: SlipService,
    private readonly wanted: SlipMailService,
    private readonly mails: SlipMailRepository,
    private readonly post: Post,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Looks at the slips of a city that are due, one after the other. */
  async round(city: CityView, isClosed: () => boolean): Promise<void> {
    await this.scope.withCity(city.id, (db) => this.mails.forget(db, city.id, this.clock.now()));
    if (!this.post.goesOut) return;
    let goesOn = true;
    for (let looked = 0; goesOn && looked < mostAtOnce && !isClosed(); looked += 1) goesOn = await this.lookAtOne(city);
  }

  /** @returns whether another one may follow at once */
  private async lookAtOne(city: CityView): Promise<boolean> {
    const at = this.clock.now();
    const until = new Date(at.getTime() + 5 * this.post.longest);
    const taken = await this.scope.withCity(city.id, (db) => this.mails.take(db, city.id, at, until));
    if (taken === null) return false;
    const attempt = await (taken.told === null ? this.ask(city, taken) : this.tell(city, taken, at)).catch(
      (error: unknown): Attempt => {
        this.log.error(error instanceof Error ? error.stack : String(error));
        return 'later';
      },
    );
    // A server may refuse for a while what it takes again: whoever said that they want to hear is not given up at once.
    if (attempt === 'refused' && (taken.told === null || taken.attempts >= mostRefused))
      await this.scope.withCity(city.id, (db) => this.mails.removeByLink(db, city.id, taken.link));
    else if (attempt !== 'taken') await this.putOff(city, taken);
    // Where no server answers, the others wait as they are.
    return attempt !== 'nobody-there';
  }

  private async ask(city: CityView, taken: TakenSlip): Promise<Attempt> {
    const { code } = await this.slips.found(city, taken.slip);
    const links = {
      confirm: slipConfirmAt(this.config.origin, city.id, taken.link),
      stop: slipStopAt(this.config.origin, city.id, taken.link),
    };
    const attempt = await this.send(
      city,
      { ...taken, tells: 'asked' },
      askingLetter(city, taken.language, code, links),
    );
    if (attempt === 'taken') await this.scope.withCity(city.id, (db) => this.mails.asked(db, city.id, taken.link));
    return attempt;
  }

  private async tell(city: CityView, taken: TakenSlip, at: Date): Promise<Attempt> {
    const { link, told: before, toldAt, clock, language } = taken;
    const slip = await this.slips.read(city, taken.slip);
    const now = standingIn(slip);
    const news = before === null ? [] : newsOf(before, now);
    const told = before === null ? now : knownAfter(before, now);
    const next = new Date(at.getTime() + everySlip);
    const isEarly =
      news.length > 0 &&
      toldAt !== null &&
      toldAt.getTime() + day > at.getTime() &&
      !news.some((one) => urgent.has(one));
    if (news.length === 0 || isEarly) {
      const endsAt = endOf(slip, at);
      await this.scope.withCity(city.id, (db) =>
        isEarly
          ? this.mails.again(db, city.id, link, next)
          : this.mails.looked(db, city.id, link, { told, clock, next, endsAt }),
      );
      return 'taken';
    }
    const links = { slip: this.wanted.slipAt(city, taken), stop: slipStopAt(this.config.origin, city.id, link) };
    const attempt = await this.send(
      city,
      { ...taken, tells: JSON.stringify(now) },
      newsLetter(city, language, { slip, news }, links),
    );
    if (attempt === 'taken')
      await this.scope.withCity(city.id, (db) =>
        news.includes('gone')
          ? this.mails.removeByLink(db, city.id, link)
          : this.mails.told(db, city.id, link, { told, clock, at, next, endsAt: endOf(slip, at) }),
      );
    return attempt;
  }

  private send(
    city: CityView,
    { link, address, language, toldAt, tells }: TakenSlip & { tells: string },
    letter: SlipLetter,
  ): Promise<Attempt> {
    return this.post.send({
      id: idFrom(`${link} ${toldAt?.toISOString() ?? 'first'} ${tells}`, space),
      sender: oneLine(city.name[language]),
      address,
      subject: letter.subject,
      text: textOf(letter),
      html: htmlOf(letter),
      stop: letter.stop.href,
    });
  }

  private async putOff(city: CityView, { link, attempts }: TakenSlip): Promise<void> {
    const next = new Date(this.clock.now().getTime() + 2 ** Math.min(attempts, mostDoublings) * minute);
    await this.scope.withCity(city.id, (db) => this.mails.again(db, city.id, link, next));
  }
}
