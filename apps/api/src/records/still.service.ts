import type { Actor, WholeRecord } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { ChangeRepository } from './change.repository.ts';
import { countsFor } from './parts.ts';
import { RecordRepository } from './record.repository.ts';
import { linksByRecord, wholeOf } from './stored.ts';

/** A record at one moment, with what it is made of. */
export interface Still {
  readonly record: WholeRecord;
  readonly parts: readonly WholeRecord[];
  /** Where the city's clock stands. */
  readonly clock: number;
}

/** Holds a record still, with all that it is made of: for whoever keeps how it reads at one moment. */
@Injectable()
export class StillService {
  constructor(
    private readonly scope: CityScope,
    private readonly records: RecordRepository,
    private readonly changed: ChangeRepository,
  ) {}

  /**
   * Looks at a record while nobody changes it, whoever may see it, at what it is made of, and at where the city's clock stands. What
   * is done with it is done in the same transaction.
   * @param actor whose parts are looked at: those that count and that they may see
   * @throws Problem not_found, also of what is in the bin
   */
  async look<T>(
    cityId: string,
    actor: Actor,
    id: string,
    work: (db: EntityManager, still: Still) => Promise<T>,
  ): Promise<T> {
    return this.scope.withCity(cityId, async (db) => {
      const parts = (await this.records.parts(db, cityId, new Map([[id, 'adopted']]))).get(id) ?? [];
      const ids = [id, ...parts];
      const held = await this.records.lock(db, cityId, ids);
      const links = linksByRecord(await this.records.links(db, cityId, ids));
      const wholes = held.filter(({ binnedAt }) => binnedAt === null).map((record) => wholeOf(record, links));
      const record = wholes.find((one) => one.id === id);
      if (record === undefined) throw new Problem('not_found');
      const counting = wholes.filter((one) => countsFor(record, one, actor));
      return work(db, { record, parts: counting, clock: await this.changed.clock(db, cityId) });
    });
  }
}
