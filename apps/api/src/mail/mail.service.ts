import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.ts';
import { Config } from '../config/config.ts';
import type { Identity } from '../identity/token.ts';
import { DeskService } from '../people/desk.service.ts';
import { type CityView, PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { subjectOf, textOf } from './digest.ts';
import { DigestService } from './digest.service.ts';
import { type Frequency, nextDigest } from './digest-times.ts';
import { OutboxRepository, type OwnMail, type Sending } from './outbox.repository.ts';
import { Post } from './post.ts';
import { SenderService } from './sender.service.ts';
import { stopAddress } from './stop-address.ts';
import { isSigned, stoppingIn } from './stop-token.ts';
import { wantsMail, type Wish, WishesRepository } from './wishes.repository.ts';

/** How the reader gets mail. */
export interface MailView {
  digest: Frequency;
  language: Language;
  /** Whether they are told at once where they are mentioned. */
  mentionsAtOnce: boolean;
  /** When the next digest is due, ISO 8601; null where none is. */
  next: string | null;
  /** Whether mails leave the installation, and where theirs go; where they do not, they are read here. */
  goesOut: boolean;
  address: string | null;
}

/** A mail as it would be now. */
export interface Preview {
  subject: string;
  text: string;
}

/** Most mails that are listed. */
const mostListed = 50;

/** How each reader wants mail, and what became of it: everybody for themselves alone. */
@Injectable()
export class MailService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly desks: DeskService,
    private readonly wishes: WishesRepository,
    private readonly outbox: OutboxRepository,
    private readonly digests: DigestService,
    private readonly sender: SenderService,
    private readonly post: Post,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param language what is offered to who never chose one @throws Problem not_found to who is nobody here */
  async look(cityId: string, identity: Identity, language: Language): Promise<MailView> {
    const { person } = await this.people.actorIn(cityId, identity);
    const { email: address } = identity;
    const wish = await this.scope.withCity(cityId, async (db) => {
      // What the provider says now is where it goes.
      await this.wishes.move(db, cityId, person, address);
      return this.wishes.of(db, cityId, person);
    });
    return {
      digest: wish?.digest ?? 'never',
      language: wish?.language ?? language,
      mentionsAtOnce: wish?.mentionsAtOnce ?? false,
      next: wish?.nextAt?.toISOString() ?? null,
      goesOut: this.post.goesOut,
      address,
    };
  }

  /** @throws Problem not_found to who is nobody here · no_mail_address where mails go out and their account has none */
  async set(
    cityId: string,
    identity: Identity,
    wanted: Pick<Wish, 'digest' | 'language' | 'mentionsAtOnce'>,
  ): Promise<MailView> {
    const { person } = await this.people.actorIn(cityId, identity);
    const { zone } = await this.people.city(cityId);
    const { email: address } = identity;
    const { digest, language } = wanted;
    if (wantsMail(wanted) && this.post.goesOut && address === null) throw new Problem('no_mail_address');
    const nextAt = digest === 'never' ? null : nextDigest(digest, zone, this.clock.now());
    await this.scope.withCity(cityId, (db) => this.wishes.set(db, cityId, person, { ...wanted, address, nextAt }));
    return this.look(cityId, identity, language);
  }

  /** What the next digest would say now; null where nothing is new. @throws Problem not_found to who is nobody here */
  async preview(cityId: string, identity: Identity, language: Language): Promise<Preview | null> {
    const { person: member } = await this.people.actorIn(cityId, identity);
    const city = await this.people.city(cityId);
    const wish = await this.scope.withCity(cityId, (db) => this.wishes.of(db, cityId, member));
    // Whoever never chose has nothing to stop yet: the page where they choose is shown.
    const stop = wish
      ? stopAddress(this.config.origin, wish.stopKey, { city: cityId, member })
      : `${this.config.origin}/${city.slug}/for-me`;
    const before = wish ?? { toldClock: 0, calledClock: 0, toldAt: new Date(0) };
    const { subject } = identity;
    const composed = await this.digests.compose(city, subject, before, 'digest', wish?.language ?? language, stop);
    return composed === null ? null : { subject: subjectOf(composed.digest), text: textOf(composed.digest) };
  }

  /** Lets the reader's next digest wait from now on, where they want any. @returns whether there is anything new to send */
  async now(cityId: string, identity: Identity, language: Language): Promise<boolean> {
    const { person } = await this.people.actorIn(cityId, identity);
    if ((await this.preview(cityId, identity, language)) === null) return false;
    const isWanted = await this.scope.withCity(cityId, async (db) => {
      const wish = await this.wishes.of(db, cityId, person);
      if (wish === null || wish.digest === 'never') return false;
      await this.outbox.add(db, cityId, { member: person, kind: 'digest', at: this.clock.now() });
      return true;
    });
    // Nobody waits for a mail server.
    if (isWanted) void this.sender.run();
    return isWanted;
  }

  /** The reader's own mails, the newest first. @throws Problem not_found to who is nobody here */
  async own(cityId: string, identity: Identity): Promise<OwnMail[]> {
    const { person } = await this.people.actorIn(cityId, identity);
    return this.scope.withCity(cityId, (db) => this.outbox.own(db, cityId, person, mostListed));
  }

  /** What became of everybody's mails, without a word of them, for those who look after the city. @throws Problem not_found · not_allowed */
  sendings(cityId: string, identity: Identity): Promise<Sending[]> {
    return this.desks.toLook(cityId, identity, ({ db }) => this.outbox.all(db, cityId, mostListed));
  }

  /** Whose mails a token may stop. @throws Problem not_found where it is not good */
  async stopping(token: string): Promise<{ city: CityView; member: string; language: Language }> {
    const said = stoppingIn(token);
    if (said === null) throw new Problem('not_found');
    const city = await this.people.city(said.city);
    const wish = await this.scope.withCity(said.city, (db) => this.wishes.of(db, said.city, said.member));
    if (wish === null || !isSigned(wish.stopKey, token)) throw new Problem('not_found');
    return { city, member: said.member, language: wish.language };
  }

  /** Ends the mails that a token is for; also again. @throws Problem not_found where it is not good */
  async stop(token: string): Promise<{ city: CityView; language: Language }> {
    const { city, member, language } = await this.stopping(token);
    await this.scope.withCity(city.id, (db) => this.wishes.stop(db, city.id, member));
    return { city, language };
  }
}
