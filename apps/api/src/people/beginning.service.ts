import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { sqlState } from '../tenancy/sql-state.ts';
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

/** Whoever begins a city looks after it and runs its programme. */
const founding = ['city_admin', 'programme_manager'] as const;

/** A city to begin: what it is called, who begins it, and where it lies. */
export interface Beginning {
  name: string;
  person: string;
  /** IANA name. */
  zone: string;
}

/** Begins a city that is empty but for its founder, who comes with a one-time code. */
@Injectable()
export class BeginningService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly invitations: InvitationsService,
  ) {}

  /** @returns where the city is found, and the code with which its founder comes */
  async begin({ name, person, zone }: Beginning): Promise<GivenCode & { slug: string; cityId: string }> {
    const cities = await this.people.listCities();
    const wanted = freeSlug(name, new Set(cities.map((city) => city.slug)));
    const city = { name: { zh: name, en: name }, zone };
    const { id, slug } = await this.people
      .createCity({ slug: wanted, ...city })
      // Somebody was quicker with this word.
      .catch((error: unknown) => {
        if (sqlState(error) !== '23505') throw error;
        return this.people.createCity({ slug: ownWord(), ...city });
      });
    const founder = uuidv7();
    const given = await this.scope.withCity(id, async (db) => {
      await db.getRepository(Member).insert({
        id: founder,
        cityId: id,
        subject: null,
        name: { zh: person, en: person },
        organisationId: null,
        suspendedAt: null,
      });
      return this.invitations.give(db, id, founder, null);
    });
    for (const role of founding)
      await this.people.grant(id, { principalKind: 'person', principal: founder, role, grantedBy: null });
    await this.people.openCity(id);
    return { ...given, slug, cityId: id };
  }
}

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
