import { Injectable } from '@nestjs/common';
import { can, policyRows } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { actorOf, membership } from './actor.ts';
import { ManagingRepository } from './managing.repository.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleService } from './people.service.ts';

/** Whoever asks, and where. */
export interface Desk {
  db: EntityManager;
  cityId: string;
  zone: string;
  /** Member id. */
  by: string;
  at: Date;
}

/** Lets those who may manage the membership of a city look after it, and nobody else. */
@Injectable()
export class DeskService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly rows: PeopleRepository,
    private readonly managing: ManagingRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * For a change: one after the other in a city, so that two administrators cannot end each other at the same moment.
   * @throws Problem as `toLook`
   */
  toChange<T>(cityId: string, identity: Identity, work: (desk: Desk) => Promise<T>): Promise<T> {
    return this.toLook(cityId, identity, async (desk) => {
      await this.managing.lockCity(desk.db, cityId);
      // Whoever waited may have lost the right meanwhile.
      await this.manager(desk.db, cityId, identity);
      return work({ ...desk, at: this.clock.now() });
    });
  }

  /** For a look. @throws Problem not_found where the membership may not be viewed · not_allowed where it may not be managed */
  async toLook<T>(cityId: string, identity: Identity, work: (desk: Desk) => Promise<T>): Promise<T> {
    const { zone } = await this.people.city(cityId);
    return this.scope.withCity(cityId, async (db) => {
      const by = await this.manager(db, cityId, identity);
      return work({ db, cityId, zone, by, at: this.clock.now() });
    });
  }

  private async manager(db: EntityManager, cityId: string, { subject }: Identity): Promise<string> {
    const [member] = await this.rows.members(db, { cityId, subject, limit: 1, at: this.clock.now() });
    const actor = member && actorOf(member);
    if (actor === undefined || !can(policyRows, actor, 'view', membership)) throw new Problem('not_found');
    if (!can(policyRows, actor, 'manage', membership)) throw new Problem('not_allowed');
    return actor.person;
  }
}
