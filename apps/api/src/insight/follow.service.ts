import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { RecordService } from '../records/record.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { type Following, type FollowLevel, FollowRepository } from './follow.repository.ts';

/** What somebody wants to hear of: records that they may view, each for themselves. */
@Injectable()
export class FollowService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly follows: FollowRepository,
    private readonly time: Clock,
  ) {}

  /** @throws Problem not_found where there is no such record that they may view */
  async look(city: string, identity: Identity, id: string): Promise<Following> {
    const { person, record } = await this.seen(city, identity, id);
    return this.scope.withCity(city, (db) => this.follows.of(db, city, person, record));
  }

  /** @throws Problem not_found where there is no such record that they may view */
  async set(city: string, identity: Identity, id: string, level: FollowLevel): Promise<Following> {
    const { person, record } = await this.seen(city, identity, id);
    return this.scope.withCity(city, async (db) => {
      await this.follows.set(db, { city, person, record, level, at: this.time.now() });
      return this.follows.of(db, city, person, record);
    });
  }

  private async seen(city: string, identity: Identity, id: string): Promise<{ person: string; record: string }> {
    const actor = await this.people.actorIn(city, identity);
    const { record } = await this.records.find(city, actor, id);
    return { person: actor.person, record: record.id };
  }
}
