import { Injectable } from '@nestjs/common';
import { goesAlong, recordTypes, type Sector, type State, withholdingType } from '@cityloom/operating-model';
import { type EntityManager, In } from 'typeorm';
import { StoredRecord } from './record.entity.ts';
import { intoFields } from './merging.ts';
import type { Named, StoredLink, Target } from './stored.ts';
import { subjectOf, typeOf } from './subject.ts';

/** Reads records and what they refer to. Everything runs inside `withCity`; the city is named besides, so that two walls keep it. */
@Injectable()
export class RecordRepository {
  /** Records by id, locked until the transaction ends, in order of id; links may still refer to them. */
  async lock(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<StoredRecord[]> {
    const records = await manager.getRepository(StoredRecord).find({
      where: { cityId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    return this.withAbout(manager, cityId, records);
  }

  /** Keeps those among some records that hear answers as they are until the transaction ends: what is said is said while they do. */
  async hold(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const types = [...recordTypes.values()].flatMap(({ id, hears }) => (hears ? [id] : []));
    await manager.query(
      'select id from record where city_id = $1 and id = any($2::uuid[]) and type = any($3) order by id for share',
      [cityId, ids, types],
    );
  }

  /**
   * Who wrote last in the live texts of some records, where the door has not been told of it yet: letters are committed
   * at once, and noted after a pause.
   */
  async lastWriters(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ record: string; author: string }[]>(
      `select distinct on (d.record_id) d.record_id as record, u.author_id as author
       from prose_document d
       join prose_update u on u.document_id = d.id and u.author_id is not null
       left join prose_text t on t.record_id = d.record_id and t.field = d.field and t.language = d.language
       where d.city_id = $1 and d.record_id = any($2::uuid[]) and u.seq > coalesce(t.noted, 0)
       order by d.record_id, u.at desc`,
      [cityId, ids],
    );
    return new Map(rows.map(({ record, author }) => [record, author]));
  }

  /**
   * What some records are made of, and the sort of it: parts that go along, and where a record is adopted all others besides.
   * @param moved the state that each is to go to, by id
   */
  async parts(
    manager: EntityManager,
    cityId: string,
    moved: ReadonlyMap<string, State>,
  ): Promise<Map<string, string[]>> {
    const parts = new Map<string, string[]>();
    if (moved.size === 0) return parts;
    const wholes = await manager.query<{ id: string; type: string }[]>(
      'select id, type from record where city_id = $1 and id = any($2::uuid[])',
      [cityId, [...moved.keys()]],
    );
    for (const { id, type: typeId } of wholes) {
      const type = recordTypes.get(typeId);
      const wanted = (type?.holds ?? []).filter(
        (hold) => moved.get(id) === 'adopted' || (type !== undefined && goesAlong(type, hold)),
      );
      for (const { type: partType, by } of wanted) {
        const rows = await manager.query<{ id: string }[]>(
          `select id from record where city_id = $1 and type = $2 and binned_at is null
           and ($3::text is null or fields ->> $3::text = $4)`,
          [cityId, partType, by ?? null, id],
        );
        parts.set(id, [...(parts.get(id) ?? []), ...rows.map((row) => row.id)]);
      }
    }
    return parts;
  }

  /** The ids of what some records hide, those among them that do. */
  async hidden(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<string[]> {
    const type = withholdingType();
    if (ids.length === 0 || type === null) return [];
    const rows = await manager.query<{ id: string }[]>(
      'select about_id as id from record where city_id = $1 and type = $2 and id = any($3::uuid[])',
      [cityId, type.id, ids],
    );
    return rows.map(({ id }) => id);
  }

  /** The id of what hid a record last; null where nothing has. */
  async lastHiding(manager: EntityManager, cityId: string, id: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>(
      `select id from record where city_id = $1 and about_id = $2 and type = $3 and binned_at is null
       order by clock desc limit 1`,
      [cityId, id, withholdingType()?.id],
    );
    return row?.id ?? null;
  }

  /** Records that have something for themselves of which there is one only, by that. */
  async soles(manager: EntityManager, cityId: string, keys: readonly string[]): Promise<Map<string, string>> {
    if (keys.length === 0) return new Map();
    const rows = await manager.query<{ id: string; sole: string }[]>(
      'select id, sole from record where city_id = $1 and sole = any($2::text[])',
      [cityId, keys],
    );
    return new Map(rows.map(({ id, sole }) => [sole, id]));
  }

  /** What went into some records, by their id. */
  async held(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Map<string, string[]>> {
    const held = new Map<string, string[]>();
    if (ids.length === 0) return held;
    for (const [type, field] of intoFields) {
      const rows = await manager.query<{ id: string; into: string }[]>(
        `select id, fields ->> $3::text as into from record
         where city_id = $1 and type = $2 and binned_at is null and fields ->> $3::text = any($4::text[])`,
        [cityId, type, field, ids],
      );
      for (const { id, into } of rows) held.set(into, [...(held.get(into) ?? []), id]);
    }
    return held;
  }

  /** Those among some records of which a version is sealed. */
  async sealed(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await manager.query<{ id: string }[]>(
      'select distinct record_id as id from sealed_version where city_id = $1 and record_id = any($2::uuid[])',
      [cityId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Place in the city's clock of the newest version of each of some records that was sealed. */
  async sealedAt(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ id: string; clock: string }[]>(
      `select record_id as id, max(clock) as clock from sealed_version
       where city_id = $1 and record_id = any($2::uuid[]) group by record_id`,
      [cityId, ids],
    );
    return new Map(rows.map(({ id, clock }) => [id, Number(clock)]));
  }

  /** Those among some decisions whose place another has taken that is adopted. */
  async replaced(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Set<string>> {
    const replaced = new Set<string>();
    if (ids.length === 0) return replaced;
    for (const { id: type, decides } of recordTypes.values()) {
      if (decides === undefined) continue;
      const rows = await manager.query<{ id: string }[]>(
        `select fields ->> $3::text as id from record
         where city_id = $1 and type = $2 and state = 'adopted' and binned_at is null and fields ->> $3::text = any($4::text[])`,
        [cityId, type, decides.replaces, ids],
      );
      for (const { id } of rows) replaced.add(id);
    }
    return replaced;
  }

  /** Records by id, whoever may see them. */
  async byId(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<StoredRecord[]> {
    if (ids.length === 0) return [];
    const records = await manager.getRepository(StoredRecord).findBy({ cityId, id: In([...ids]) });
    return this.withAbout(manager, cityId, records);
  }

  /** Reads along what some records speak about, and what that speaks about in turn: the rights to it hold for them too. */
  private async withAbout(manager: EntityManager, cityId: string, records: StoredRecord[]): Promise<StoredRecord[]> {
    const ids = [...new Set(records.flatMap(({ aboutId }) => aboutId ?? []))];
    const found = new Map((await this.byId(manager, cityId, ids)).map((record) => [record.id, record]));
    for (const record of records) if (record.aboutId !== null) record.about = found.get(record.aboutId);
    return records;
  }

  /** A record of a type by what readers call it. */
  async byCode(manager: EntityManager, cityId: string, type: string, code: string): Promise<StoredRecord | null> {
    const record = await manager.getRepository(StoredRecord).findOneBy({ cityId, type, code });
    return record && this.withAbout(manager, cityId, [record]).then(([whole]) => whole ?? null);
  }

  /** The links that lead from some records. */
  async links(manager: EntityManager, cityId: string, from: readonly string[]): Promise<StoredLink[]> {
    if (from.length === 0) return [];
    return manager.query(
      `select from_id as "from", field, to_id as "to", kind from link where city_id = $1 and from_id = any($2::uuid[])`,
      [cityId, from],
    );
  }

  /** The types of which some records are. */
  async typesOf(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ type: string }[]>(
      'select distinct type from record where city_id = $1 and id = any($2::uuid[])',
      [cityId, ids],
    );
    return new Set(rows.map(({ type }) => type));
  }

  /** The sector of each organisation among some ids. */
  async organisations(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Map<string, Sector>> {
    if (ids.length === 0) return new Map();
    const rows = await manager.query<{ id: string; sector: Sector }[]>(
      'select id, sector from organisation where city_id = $1 and id = any($2::uuid[])',
      [cityId, ids],
    );
    return new Map(rows.map(({ id, sector }) => [id, sector]));
  }

  /** The members among some ids. */
  async members(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await manager.query<{ id: string }[]>(
      'select id from member where city_id = $1 and id = any($2::uuid[])',
      [cityId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The organisations and members among some ids, with what they are called. */
  namedPeople(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Named[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return manager.query(
      `select id, 'organisation' as type, code, name, sector, null::uuid as organisation from organisation
       where city_id = $1 and id = any($2::uuid[])
       union all
       select m.id, 'person', null, m.name, o.sector, m.organisation_id from member m
       left join organisation o on o.id = m.organisation_id
       where m.city_id = $1 and m.id = any($2::uuid[])`,
      [cityId, ids],
    );
  }

  /** What the policy asks of some records. */
  async subjects(manager: EntityManager, cityId: string, ids: readonly string[]): Promise<Map<string, Target>> {
    const records = await this.byId(manager, cityId, ids);
    return new Map(
      records.map((record) => {
        const type = typeOf(record);
        const { fields, binnedAt } = record;
        return [record.id, { type, subject: subjectOf(record, type), fields, binned: binnedAt !== null }];
      }),
    );
  }
}
