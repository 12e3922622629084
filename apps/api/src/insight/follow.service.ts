import type { Actor, Label } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { RecordService } from '../records/record.service.ts';
import { typeOf } from '../records/subject.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import { type Following, type FollowLevel, FollowRepository } from './follow.repository.ts';
import { Reader } from './reader.ts';
import { type Ref, refOf } from './tells.ts';

/** A record of which somebody has said whether they want to hear of it. */
export interface Chosen extends Following {
  record: Ref & { label: Label };
}

/** What somebody wants to hear of: records that they may view, each for themselves. */
@Injectable()
export class FollowService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly follows: FollowRepository,
    private readonly changed: ChangedRecordsRepository,
    private readonly time: Clock,
  ) {}

  /** @throws Problem not_found where there is no such record that they may view */
  async look(city: string, identity: Identity, id: string): Promise<Following> {
    const { actor, record } = await this.seen(city, identity, id);
    return this.scope.withCity(city, (db) => this.follows.of(db, city, actor, record));
  }

  /** @throws Problem not_found where there is no such record that they may view */
  async set(city: string, identity: Identity, id: string, level: FollowLevel): Promise<Following> {
    const { actor, record } = await this.seen(city, identity, id);
    return this.scope.withCity(city, async (db) => {
      await this.follows.set(db, { city, person: actor.person, record, level, at: this.time.now() });
      return this.follows.of(db, city, actor, record);
    });
  }

  /** What somebody has chosen to hear of, or not, as far as they may view it now. @throws Problem not_found to who is nobody here */
  async chosen(city: string, identity: Identity): Promise<Chosen[]> {
    const reader = new Reader(await this.people.actorIn(city, identity));
    return this.scope.withCity(city, async (db) => {
      const rows = await this.follows.chosen(db, city, reader.actor);
      const records = await this.changed.of(
        db,
        city,
        rows.map(({ record }) => record),
      );
      const seen = [...records.values()].filter((record) => record.binnedAt === null && reader.sees(record));
      await this.changed.whole(db, city, seen);
      const refs = new Map(seen.map((record) => [record.id, { ...refOf(record), label: typeOf(record).label }]));
      return rows.flatMap(({ record: id, ...following }) => {
        const record = refs.get(id);
        return record === undefined ? [] : [{ record, ...following }];
      });
    });
  }

  private async seen(city: string, identity: Identity, id: string): Promise<{ actor: Actor; record: string }> {
    const actor = await this.people.actorIn(city, identity);
    const { record } = await this.records.find(city, actor, id);
    return { actor, record: record.id };
  }
}
