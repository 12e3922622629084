import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  type Actor,
  can,
  type Label,
  type OrganisationKind,
  policyRows,
  type RecordRole,
  type Role,
  sectorOfKind,
} from '@cityloom/operating-model';
import { IsNull, Not, type Repository } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { announce } from '../bus/bus.ts';
import { Clock, dayIn } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { AccessGrant, type PrincipalKind } from './access-grant.entity.ts';
import { actorOf, membership } from './actor.ts';
import { City, newCity } from './city.entity.ts';
import { Member } from './member.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { type MemberRow, PeopleRepository } from './people.repository.ts';

/** A city as everybody may see it. */
export interface CityView {
  id: string;
  slug: string;
  name: Label;
  zone: string;
  /** The city's calendar day, `YYYY-MM-DD`: the only clock for late, due and age. */
  today: string;
  example: boolean;
  /** Whether it hears people without an account. */
  hearsAll: boolean;
  /** Whether somebody reads what they say before everybody may. */
  readsFirst: boolean;
  /** Within how many days of being shared what is said is promised an answer. */
  answerDays: number;
}

/** A role that is given. */
export interface Gift {
  /** Made by who gives it, where it may be sent twice; it is given once. */
  id?: string;
  principalKind: PrincipalKind;
  principal: string;
  role: Role | RecordRole;
  /** Member id; null when the seed or the operator gives it. */
  grantedBy: string | null;
  /** Only records of this clause. */
  practice?: string;
  /** Only this record. */
  record?: string;
  /** When it ends by itself; open-ended without. */
  until?: Date;
}

/** Cities, organisations, members and grants. */
@Injectable()
export class PeopleService {
  constructor(
    @InjectRepository(City) private readonly cities: Repository<City>,
    private readonly scope: CityScope,
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  /** Every city of this installation, by its word. */
  async listCities(): Promise<CityView[]> {
    const cities = await this.cities.find({ where: { openedAt: Not(IsNull()) }, order: { slug: 'asc' } });
    return cities.map((city) => this.view(city));
  }

  /** @throws Problem not_found */
  async city(id: string): Promise<CityView> {
    const city = await this.cities.findOneBy({ id, openedAt: Not(IsNull()) });
    if (city === null) throw new Problem('not_found');
    return this.view(city);
  }

  /** The member that an account belongs to, or null where this city does not know it. */
  async memberOf(cityId: string, { subject }: Pick<Identity, 'subject'>): Promise<MemberRow | null> {
    const [member] = await this.scope.withCity(cityId, (manager) =>
      this.people.members(manager, { cityId, subject, limit: 1, at: this.clock.now() }),
    );
    return member ?? null;
  }

  /**
   * The person behind an account, as the policy sees them.
   * @throws Problem not_found where this city does not know the account
   */
  async actorIn(cityId: string, identity: Pick<Identity, 'subject'>): Promise<Actor> {
    const member = await this.memberOf(cityId, identity);
    if (member === null) throw new Problem('not_found');
    return actorOf(member);
  }

  /**
   * Some members as the policy sees them, without those who are suspended, for those whom it lets see who takes part.
   * @throws Problem not_found to anyone else
   */
  async actors(cityId: string, asking: Actor, ids: readonly string[]): Promise<Actor[]> {
    if (!can(policyRows, asking, 'view', membership)) throw new Problem('not_found');
    const filter = { cityId, ids, limit: ids.length, at: this.clock.now() };
    const members = await this.scope.withCity(cityId, (manager) => this.people.members(manager, filter));
    return members.map(actorOf);
  }

  /** Whom a person without grants can ask, at most ten; not who has not come themselves. */
  administrators(cityId: string): Promise<MemberRow[]> {
    return this.scope.withCity(cityId, (manager) =>
      this.people.members(manager, { cityId, role: 'city_admin', hasCome: true, limit: 10, at: this.clock.now() }),
    );
  }

  /**
   * One page of the people who take part, for those whom the policy lets see them.
   * @param page `after` is the `next` of the page before; of one `organisation` alone where it says so
   * @throws Problem not_found to anyone else
   */
  async members(
    cityId: string,
    identity: Identity,
    page: { organisation?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<{ items: MemberRow[]; next: string | null }> {
    const asking = await this.memberOf(cityId, identity);
    if (asking === null || !can(policyRows, actorOf(asking), 'view', membership)) throw new Problem('not_found');
    const items = await this.scope.withCity(cityId, (manager) =>
      this.people.members(manager, { cityId, ...page, limit: page.limit + 1, at: this.clock.now() }),
    );
    const more = items.length > page.limit;
    return { items: items.slice(0, page.limit), next: more ? (items[page.limit - 1]?.id ?? null) : null };
  }

  /**
   * Begins a city, which nobody sees until {@link openCity}.
   * @param city `livesOn` (`YYYY-MM-DD`) makes it an example that stands still on that day
   */
  async createCity(city: {
    slug: string;
    name: Label;
    zone: string;
    livesOn?: string;
    hearsAll?: boolean;
  }): Promise<City> {
    const row: City = { ...newCity, id: uuidv7(), livesOn: null, openedAt: null, ...city };
    await this.cities.insert(row);
    return row;
  }

  /** Lets a city be seen, once everything it begins with is there. */
  async openCity(id: string): Promise<void> {
    await this.cities.update({ id }, { openedAt: this.clock.now() });
  }

  /** Adds an organisation; it counts towards the sector of its kind. */
  addOrganisation(
    cityId: string,
    organisation: { code: string; name: Label; kind: OrganisationKind },
  ): Promise<Organisation> {
    const row: Organisation = { id: uuidv7(), cityId, sector: sectorOfKind[organisation.kind], ...organisation };
    return this.insert(cityId, Organisation, row);
  }

  /** Lets an account take part in a city. @param member `subject` is null where the person has not come yet */
  addMember(
    cityId: string,
    member: { subject: string | null; name: Label; organisationId: string | null },
  ): Promise<Member> {
    const row: Member = { id: uuidv7(), cityId, suspendedAt: null, ...member };
    return this.insert(cityId, Member, row);
  }

  /** Gives a role from now on, for the whole city or within a scope. */
  grant(cityId: string, { until, practice, record, id = uuidv7(), ...given }: Gift): Promise<AccessGrant> {
    return this.insertGrant({
      id,
      cityId,
      validFrom: this.clock.now(),
      validUntil: until ?? null,
      practice: practice ?? null,
      recordId: record ?? null,
      revokes: null,
      ...given,
    });
  }

  /** Ends a grant from now on; the row that gave it stays. @param revokedBy member id, or null for the operator */
  async revoke(cityId: string, grantId: string, revokedBy: string | null): Promise<AccessGrant> {
    const given = await this.scope.withCity(cityId, (manager) =>
      manager.getRepository(AccessGrant).findOneBy({ id: grantId }),
    );
    if (given === null) throw new Problem('not_found');
    const { principalKind, principal, role, practice, recordId } = given;
    return this.insertGrant({
      principalKind,
      principal,
      role,
      practice,
      recordId,
      cityId,
      id: uuidv7(),
      validFrom: this.clock.now(),
      validUntil: null,
      grantedBy: revokedBy,
      revokes: grantId,
    });
  }

  /** A text that changes whenever rights in the city may have changed, be it by time alone. */
  accessMark(cityId: string): Promise<string> {
    return this.scope.withCity(cityId, (manager) => this.people.accessMark(manager, cityId, this.clock.now()));
  }

  /**
   * The organisations that take part, by code, for those whom the policy lets see who does.
   * @throws Problem not_found to anyone else
   */
  async organisations(cityId: string, identity: Identity): Promise<Organisation[]> {
    const actor = await this.actorIn(cityId, identity);
    if (!can(policyRows, actor, 'view', membership)) throw new Problem('not_found');
    return this.scope.withCity(cityId, (manager) =>
      manager.getRepository(Organisation).find({ where: { cityId }, order: { code: 'asc' } }),
    );
  }

  /** A grant is given or ended once, however often it is asked for. Whoever looks at the city has their rights looked up anew. */
  private insertGrant(row: AccessGrant): Promise<AccessGrant> {
    return this.scope.withCity(row.cityId, async (manager) => {
      await manager.createQueryBuilder().insert().into(AccessGrant).values(row).orIgnore().execute();
      await announce(manager, 'access', row.cityId);
      return row;
    });
  }

  private insert<Row extends object>(cityId: string, entity: new () => Row, row: Row): Promise<Row> {
    return this.scope.withCity(cityId, async (manager) => {
      await manager.getRepository(entity).insert(row);
      return row;
    });
  }

  private view({ id, slug, name, zone, livesOn, hearsAll, readsFirst, answerDays }: City): CityView {
    const today = livesOn ?? dayIn(zone, this.clock.now());
    return { id, slug, name, zone, today, example: livesOn !== null, hearsAll, readsFirst, answerDays };
  }
}
