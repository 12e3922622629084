import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** One city at a time: the only way to reach a table that belongs to a city. */
@Injectable()
export class CityScope {
  constructor(private readonly db: DataSource) {}

  /**
   * Runs work in one transaction that sees and writes rows of one city only.
   * Row-level security compares `city_id` with this setting; without it every tenant table is empty.
   * @throws whatever `work` throws, after rolling back
   */
  withCity<T>(cityId: string, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.db.transaction(async (manager) => {
      await manager.query(`select set_config('cityloom.city_id', $1, true)`, [cityId]);
      return work(manager);
    });
  }
}
