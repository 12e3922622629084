import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Address, fieldOf, soleKeyOf, valueAt } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { hashOf, isPersonal } from './personal.ts';
import type { Placed, Written } from './placing.ts';

/** Ids of new records that are in use already, perhaps in a city that nobody here sees. */
export class RecordIdTaken extends Error {
  constructor(readonly ids: readonly string[]) {
    super(`taken: ${ids.join(', ')}`);
  }
}

/** Writes what a batch has decided. Everything runs inside `withCity`. */
@Injectable()
export class CommitRepository {
  /** The next numbers of each type, by type: `INI` 19 and 20. Counters are taken in order of type, so that no two batches wait for each other. */
  async takeCodes(
    manager: EntityManager,
    cityId: string,
    wanted: ReadonlyMap<string, number>,
  ): Promise<Map<string, number>> {
    const types = [...wanted.keys()].toSorted((a, b) => (a < b ? -1 : 1));
    const rows = await manager.query<{ type: string; last: number }[]>(
      `insert into code_counter (city_id, type, last)
       select $1, w.type, w.n from unnest($2::text[], $3::int[]) with ordinality as w(type, n, place) order by w.place
       on conflict (city_id, type) do update set last = code_counter.last + excluded.last
       returning type, last`,
      [cityId, types, types.map((type) => wanted.get(type))],
    );
    return new Map(rows.map(({ type, last }) => [type, last - (wanted.get(type) ?? 0)]));
  }

  /** Moves the city's clock. Its row is locked last and by everybody, so that places in the clock are taken in order of commit. */
  async moveClock(manager: EntityManager, cityId: string, by: number): Promise<number> {
    const [rows] = await manager.query<[{ clock: string }[], number]>(
      'update city set clock = clock + $2 where id = $1 returning clock',
      [cityId, by],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`no city ${cityId}`);
    return Number(row.clock) - by;
  }

  /** @throws RecordIdTaken where a new record has the id of another */
  async writeRecords(manager: EntityManager, cityId: string, changed: readonly Written[]): Promise<void> {
    const rows = changed.map(rowOf);
    const created = rows.filter((_, place) => changed[place]?.working.created);
    const others = rows.filter((_, place) => !changed[place]?.working.created);
    if (created.length > 0) {
      const inserted = await manager.query<{ id: string }[]>(
        `insert into record (city_id, ${columns.join(', ')}, created_at)
         select $1, ${columns.map((column) => `s.${column}`).join(', ')}, s.changed_at from ${recordset('$2')}
         on conflict (id) do nothing returning id`,
        [cityId, JSON.stringify(created)],
      );
      const there = new Set(inserted.map(({ id }) => id));
      const taken = created.flatMap(({ id }) => (there.has(id) ? [] : [id]));
      if (taken.length > 0) throw new RecordIdTaken(taken);
    }
    if (others.length > 0) {
      await manager.query(
        `update record r set ${changing.map((column) => `${column} = s.${column}`).join(', ')}
         from ${recordset('$2')} where r.city_id = $1 and r.id = s.id`,
        [cityId, JSON.stringify(others)],
      );
    }
  }

  /** Brings the links of some addresses to what the records say. */
  async writeLinks(manager: EntityManager, cityId: string, changed: readonly Written[]): Promise<void> {
    const links = changed.flatMap(({ working: { record, touched } }) =>
      [...touched.keys()].flatMap((address) => {
        const [field = '', to] = address.split('/');
        if (to === undefined || fieldOf(record.type, field)?.kind !== 'refs') return [];
        const link = valueAt(record, address) as { as: string | null } | null;
        return [{ from_id: record.id, field, to_id: to, kind: link?.as ?? null, there: link !== null }];
      }),
    );
    if (links.length === 0) return;
    await manager.query(
      `with s as (select * from json_to_recordset($2) as s(from_id uuid, field text, to_id uuid, kind text, there boolean)),
       gone as (delete from link l using s
         where not s.there and l.city_id = $1 and l.from_id = s.from_id and l.field = s.field and l.to_id = s.to_id)
       insert into link (city_id, from_id, field, to_id, kind)
       select $1, s.from_id, s.field, s.to_id, s.kind from s where s.there
       on conflict (from_id, field, to_id) do update set kind = excluded.kind`,
      [cityId, JSON.stringify(links)],
    );
  }

  /** Writes the changes; of personal values only what tells two of them apart, the values themselves where they can be erased. */
  async writeChanges(manager: EntityManager, cityId: string, at: string, placed: readonly Placed[]): Promise<void> {
    const personal = placed.flatMap(({ change, clock, record }) =>
      Object.keys(change.after)
        .filter((address) => isPersonal(record.type, address))
        .map((address) => ({ clock, address, salt: randomBytes(16).toString('hex'), change })),
    );
    const salts = new Map(personal.map(({ clock, address, salt }) => [`${clock} ${address}`, salt]));
    const rows = placed.map(({ change, clock, record, overwrote }) => {
      const masked = (values: Readonly<Record<Address, unknown>>) =>
        Object.fromEntries(
          Object.entries(values).map(([address, value]) => {
            const salt = salts.get(`${clock} ${address}`);
            return [address, salt === undefined || value === null ? value : hashOf(salt, value)];
          }),
        );
      return {
        clock,
        record_id: record.id,
        type: record.type.id,
        code: record.code,
        version: change.version,
        kind: change.kind,
        operation: change.operation,
        actor_id: change.by?.person ?? null,
        acting_org: change.by?.organisation ?? null,
        acting_sector: change.by?.sector ?? null,
        before: masked(change.before),
        after: masked(change.after),
        overwrote,
        why: change.why,
      };
    });
    await manager.query(
      `insert into change (city_id, at, ${changeColumns.join(', ')})
       select $1, $2::timestamptz, ${changeColumns.map((column) => `s.${column}`).join(', ')}
       from json_to_recordset($3) as s(clock bigint, record_id uuid, type text, code text, version integer, kind text,
         operation uuid, actor_id uuid, acting_org uuid, acting_sector text, before jsonb, after jsonb, overwrote jsonb, why text)
       order by s.clock`,
      [cityId, at, JSON.stringify(rows)],
    );
    if (personal.length === 0) return;
    await manager.query(
      `insert into change_private (city_id, clock, address, salt, before, after)
       select $1, s.clock, s.address, s.salt, s.before, s.after
       from json_to_recordset($2) as s(clock bigint, address text, salt text, before jsonb, after jsonb)`,
      [
        cityId,
        JSON.stringify(
          personal.map(({ clock, address, salt, change }) => ({
            clock,
            address,
            salt,
            before: change.before[address] ?? null,
            after: change.after[address] ?? null,
          })),
        ),
      ],
    );
  }
}

const columns = [
  'id',
  'type',
  'code',
  'owner_id',
  'owner_org',
  'owner_sector',
  'last_editor',
  'state',
  'visibility',
  'fields',
  'clocks',
  'version',
  'clock',
  'changed_at',
  'binned_at',
  'about_id',
  'host_id',
  'sole',
] as const;
const changing = columns.filter(
  (column) => !['id', 'type', 'code', 'owner_id', 'owner_org', 'owner_sector', 'about_id', 'host_id'].includes(column),
);
const recordset = (
  parameter: string,
) => `json_to_recordset(${parameter}) as s(id uuid, type text, code text, owner_id uuid,
  owner_org uuid, owner_sector text, last_editor uuid, state text, visibility text, fields jsonb, clocks jsonb,
  version integer, clock bigint, changed_at timestamptz, binned_at timestamptz, about_id uuid, host_id uuid, sole text)`;
const changeColumns = [
  'clock',
  'record_id',
  'type',
  'code',
  'version',
  'kind',
  'operation',
  'actor_id',
  'acting_org',
  'acting_sector',
  'before',
  'after',
  'overwrote',
  'why',
];

function rowOf({ working: { record }, clock, clocks }: Written) {
  return {
    id: record.id,
    type: record.type.id,
    code: record.code,
    owner_id: record.owner,
    about_id: record.about?.subject.id ?? null,
    host_id: record.type.about === undefined ? null : record.fields[record.type.about.on],
    sole: soleKeyOf(record),
    owner_org: record.ownerOrg,
    owner_sector: record.ownerSector,
    last_editor: record.lastEditor,
    state: record.state,
    visibility: record.visibility,
    fields: record.fields,
    clocks,
    version: record.version,
    clock,
    changed_at: record.changedAt,
    binned_at: record.binnedAt,
  };
}
