import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Label } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../config/clock.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { sqlState } from '../tenancy/sql-state.ts';
import { City, newCity } from './city.entity.ts';
import { type Founder, FoundersRepository } from './founders.repository.ts';
import { ManagingRepository } from './managing.repository.ts';
import { Member } from './member.entity.ts';
import { type GivenCode, InvitationsService } from './invitations.service.ts';
import { PeopleService } from './people.service.ts';

/** Words that addresses of the product begin with, so no city can be called by them. */
const reserved = new Set([
  'api',
  'join',
  'p',
  'realms',
  'resources',
  'start',
  'w',
  'who',
  'window',
  'health',
  'assets',
  'embed',
]);

/** A city to begin: what it is called, who begins it, and where it lies. */
export interface Beginning {
  /** Made by the sender, so that sending twice begins one city. */
  id: string;
  name: string;
  person: string;
  /** IANA name. */
  zone: string;
}

/** A city that has begun, and the code with which its founder comes. */
export interface Begun extends GivenCode {
  cityId: string;
  slug: string;
}

/** A city to which nobody has come yet. */
export interface WaitingCity {
  id: string;
  slug: string;
  name: Label;
  founder: Label;
}

/** Begins cities that are empty but for their founder, who comes with a one-time code. */
@Injectable()
export class BeginningService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly founders: FoundersRepository,
    private readonly managing: ManagingRepository,
    private readonly invitations: InvitationsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a city; sent again, it is a new code for the founder of the same one.
   * @throws Problem operation_taken where the id was sent before with other names · city_in_hand where the founder has come
   */
  async begin(beginning: Beginning): Promise<Begun> {
    const { id, name } = beginning;
    const cities = await this.people.listCities();
    if (cities.some((city) => city.id === id)) return this.beginAgain(beginning);
    const slug = freeSlug(name, new Set(cities.map((city) => city.slug)));
    return this.make(beginning, slug).catch(async (error: unknown) => {
      if (sqlState(error) !== '23505') throw error;
      // Sent twice at the same moment, or somebody was quicker with this word.
      const isThere = (await this.people.listCities()).some((city) => city.id === id);
      return isThere ? this.beginAgain(beginning) : this.make(beginning, ownWord());
    });
  }

  /** The cities to which nobody has come yet: a code may have been lost on its way. */
  async waiting(): Promise<WaitingCity[]> {
    const waiting: WaitingCity[] = [];
    for (const { id, slug, name, example } of await this.people.listCities()) {
      const founder = example ? undefined : await this.founderOf(id);
      if (founder?.isAwaited) waiting.push({ id, slug, name, founder: founder.name });
    }
    return waiting;
  }

  /** A new code for the founder of a city to which nobody has come; earlier ones no longer work. @throws Problem not_found · city_in_hand */
  async codeFor(cityId: string): Promise<Begun> {
    const { slug } = await this.people.city(cityId);
    return this.scope.withCity(cityId, async (db) => {
      // One after the other: a person has one code at a time.
      await this.managing.lockCity(db, cityId);
      const founder = await this.founders.of(db, cityId);
      if (founder === undefined) throw new Problem('city_in_hand');
      const given = await this.invitations.give(db, cityId, founder.id, null);
      // Asked after the earlier code was taken back: whoever was just coming with it has come by now, or cannot.
      if (!(await this.founders.of(db, cityId))?.isAwaited) throw new Problem('city_in_hand');
      return { ...given, cityId, slug };
    });
  }

  private make({ id, name, person, zone }: Beginning, slug: string): Promise<Begun> {
    return this.scope.withCity(id, async (db) => {
      const at = this.clock.now();
      const city: City = { id, slug, name: both(name), zone, livesOn: null, openedAt: at, ...newCity };
      await db.getRepository(City).insert(city);
      const founder = uuidv7();
      const member = {
        id: founder,
        cityId: id,
        subject: null,
        name: both(person),
        organisationId: null,
        suspendedAt: null,
      };
      await db.getRepository(Member).insert(member);
      await this.founders.giveRoles(db, id, founder, at);
      return { ...(await this.invitations.give(db, id, founder, null)), cityId: id, slug };
    });
  }

  private async beginAgain({ id, name, person }: Beginning): Promise<Begun> {
    const city = await this.people.city(id);
    const founder = await this.founderOf(id);
    if (city.example || !isDeepStrictEqual([city.name, founder?.name], [both(name), both(person)]))
      throw new Problem('operation_taken');
    return this.codeFor(id);
  }

  private founderOf(cityId: string): Promise<Founder | undefined> {
    return this.scope.withCity(cityId, (db) => this.founders.of(db, cityId));
  }
}

const both = (name: string): Label => ({ zh: name, en: name });

/** The city's word in web addresses: its name where that is in Latin letters, else a word of its own. */
export function freeSlug(name: string, held: ReadonlySet<string>): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .trim()
    .replaceAll(/[\s-]+/g, '-')
    .slice(0, 40)
    .replace(/-$/, '');
  const isWord = /^[a-z][a-z0-9-]+$/.test(latin);
  const tries = isWord ? [latin, ...Array.from({ length: 98 }, (_, n) => `${latin}-${n + 2}`)] : [];
  return tries.find((word) => !reserved.has(word) && !held.has(word)) ?? ownWord();
}

const ownWord = () => `city-${randomBytes(4).toString('hex')}`;
