import { Injectable } from '@nestjs/common';
import { type Address, recordTypes, type Sector, type WishKind } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { City } from '../people/city.entity.ts';
import { withPersonal } from './personal.ts';
import type { Known } from './world.ts';

/** A committed change, with its personal values where they have not been erased. */
export interface CommittedChange {
  clock: number;
  record: string;
  type: string;
  code: string;
  version: number;
  kind: WishKind | 'prose';
  operation: string;
  by: { person: string; organisation: string | null; sector: Sector | null } | null;
  at: Date;
  why: string | null;
  after: Record<Address, unknown>;
}

interface KnownRow extends Omit<Known, 'overwrote' | 'clock'> {
  clock: string;
  type: string;
  overwrote: Record<Address, string | null>;
  before: Record<Address, unknown>;
  kept: Record<Address, unknown>;
}

interface ChangeRow extends Omit<CommittedChange, 'clock'> {
  clock: string;
  kept: Record<Address, unknown>;
}

/** The personal values of a change that have not been erased. */
const kept = (column: 'before' | 'after') =>
  `coalesce((select jsonb_object_agg(p.address, p.${column}) from change_private p
     where p.city_id = c.city_id and p.clock = c.clock), '{}') as kept`;

/** Reads what was committed. Everything runs inside `withCity`. */
@Injectable()
export class ChangeRepository {
  /** What some operations had come to, by operation. */
  async known(manager: EntityManager, cityId: string, operations: readonly string[]): Promise<Map<string, Known>> {
    const rows = await manager.query<KnownRow[]>(
      `select c.operation, c.record_id as record, c.type, c.code, c.clock, c.version, c.actor_id as by, c.overwrote,
              c.before, ${kept('before')}
       from change c where c.city_id = $1 and c.operation = any($2::uuid[])`,
      [cityId, operations],
    );
    return new Map(
      rows.map(({ type, before, kept: personal, overwrote, clock, ...row }) => {
        const values = withPersonal(recordTypes.get(type), before, personal);
        const told = Object.entries(overwrote).map(([address, by]) => [
          address,
          { value: values[address] ?? null, by },
        ]);
        return [row.operation, { ...row, clock: Number(clock), overwrote: Object.fromEntries(told) }];
      }),
    );
  }

  /** Who made the changes at some places of the clock. */
  async authors(
    manager: EntityManager,
    cityId: string,
    clocks: readonly number[],
  ): Promise<Map<number, string | null>> {
    if (clocks.length === 0) return new Map();
    const rows = await manager.query<{ clock: string; by: string | null }[]>(
      'select clock, actor_id as by from change where city_id = $1 and clock = any($2::bigint[])',
      [cityId, clocks],
    );
    return new Map(rows.map(({ clock, by }) => [Number(clock), by]));
  }

  /** Where the city's clock stands. */
  async clock(manager: EntityManager, cityId: string): Promise<number> {
    const city = await manager.getRepository(City).findOneByOrFail({ id: cityId });
    return Number(city.clock);
  }

  /** The changes behind `after`, up to `upto`, in order. */
  range(manager: EntityManager, cityId: string, after: number, upto: number): Promise<CommittedChange[]> {
    return this.told(manager, 'c.clock <= $3', [cityId, after, upto]);
  }

  /** The first changes of one record behind `after`, in order. */
  ofRecord(
    manager: EntityManager,
    cityId: string,
    { record, after, limit }: { record: string; after: number; limit: number },
  ): Promise<CommittedChange[]> {
    return this.told(manager, 'c.record_id = $3', [cityId, after, record], limit);
  }

  /** When the value at an address of a record was changed last; null where it never was. */
  async lastAt(manager: EntityManager, cityId: string, record: string, address: Address): Promise<Date | null> {
    const [row] = await manager.query<{ at: Date }[]>(
      `select at from change where city_id = $1 and record_id = $2 and after ? $3 order by clock desc limit 1`,
      [cityId, record, address],
    );
    return row?.at ?? null;
  }

  private async told(
    manager: EntityManager,
    condition: string,
    parameters: readonly unknown[],
    limit: number | null = null,
  ): Promise<CommittedChange[]> {
    const rows = await manager.query<ChangeRow[]>(
      `select c.clock, c.record_id as record, c.type, c.code, c.version, c.kind, c.operation, c.at, c.why,
              case when c.actor_id is not null then
                jsonb_build_object('person', c.actor_id, 'organisation', c.acting_org, 'sector', c.acting_sector)
              end as by,
              c.after, ${kept('after')}
       from change c where c.city_id = $1 and c.clock > $2 and ${condition} order by c.clock limit $4::int`,
      [...parameters, limit],
    );
    return rows.map(({ kept: personal, ...row }) => ({
      ...row,
      clock: Number(row.clock),
      after: withPersonal(recordTypes.get(row.type), row.after, personal),
    }));
  }
}
