import { Injectable } from '@nestjs/common';
import { recordTypes } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import type { StoredRecord } from '../records/record.entity.ts';

/** Fields of what speaks about something that say nothing of where that is, nor of how it was answered. */
const unasked = new Set(
  [...recordTypes.values()].flatMap(({ about, answer, fields }) => {
    const asked = new Set([about?.on, about?.at, about?.answers, answer?.outcome]);
    return about === undefined ? [] : Object.keys(fields).filter((name) => !asked.has(name));
  }),
);

/** What rights to a record are decided from, and where it stands. */
type Decisive = Pick<StoredRecord, 'id' | 'type' | 'ownerId' | 'ownerOrg' | 'ownerSector' | 'state' | 'visibility'> &
  Pick<StoredRecord, 'aboutId' | 'hostId'> & { fields: StoredRecord['fields'] | null; clock: string; binned: boolean };

const dawn = new Date(0);

/** A record of which only that is known: whatever else it holds is read by `whole`, of those that are shown. */
const storedAs = (cityId: string, row: Decisive): StoredRecord => ({
  id: row.id,
  cityId,
  type: row.type,
  code: '',
  ownerId: row.ownerId,
  ownerOrg: row.ownerOrg,
  ownerSector: row.ownerSector,
  lastEditor: null,
  state: row.state,
  visibility: row.visibility,
  fields: row.fields ?? {},
  clocks: {},
  version: 0,
  clock: Number(row.clock),
  createdAt: dawn,
  changedAt: dawn,
  binnedAt: row.binned ? dawn : null,
  aboutId: row.aboutId,
  hostId: row.hostId,
  sole: null,
});

/** Reads records by the thousand, as far as is needed to know who may be told of them. Everything runs inside `withCity`. */
@Injectable()
export class ChangedRecordsRepository {
  /**
   * Some records, and all that they speak about, as far as rights to them and their places ask for it: for there may be
   * thousands, what else they say is read of those that are shown.
   */
  async of(db: EntityManager, city: string, ids: Iterable<string>): Promise<Map<string, StoredRecord>> {
    const found = new Map<string, StoredRecord>();
    for (let wanted = new Set(ids); wanted.size > 0;) {
      const read = await db.query<Decisive[]>(
        `select id, type, owner_id as "ownerId", owner_org as "ownerOrg", owner_sector as "ownerSector", state, visibility,
                case when about_id is not null then fields - $3::text[] end as fields, clock,
                binned_at is not null as binned, about_id as "aboutId", host_id as "hostId"
         from record where city_id = $1 and id = any($2::uuid[])`,
        [city, [...wanted], [...unasked]],
      );
      const rows = read.map((one) => storedAs(city, one));
      for (const one of rows) found.set(one.id, one);
      wanted = new Set(rows.flatMap(({ aboutId, hostId }) => [aboutId, hostId].flatMap((id) => id ?? [])));
      for (const id of found.keys()) wanted.delete(id);
    }
    for (const record of found.values()) {
      const about = found.get(record.aboutId ?? '');
      if (about !== undefined) record.about = about;
    }
    return found;
  }

  /** Reads what some records hold besides. */
  async whole(db: EntityManager, city: string, records: readonly StoredRecord[]): Promise<void> {
    if (records.length === 0) return;
    const rows = await db.query<Pick<StoredRecord, 'id' | 'code' | 'fields' | 'createdAt' | 'changedAt'>[]>(
      `select id, code, fields, created_at as "createdAt", changed_at as "changedAt" from record
       where city_id = $1 and id = any($2::uuid[])`,
      [city, [...new Set(records.map(({ id }) => id))]],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const record of records) Object.assign(record, byId.get(record.id));
  }

  /**
   * The records of a type of which a field is empty: what was asked and not answered, what was promised soonest first, the newest next.
   * @param asked a field that is filled once somebody has asked, where they ask later than it begins
   * @param due the field with the day by which an answer was promised, where there is one
   */
  without(
    db: EntityManager,
    city: string,
    type: string,
    field: string,
    asked: string | undefined,
    due: string | undefined,
    most: number,
  ): Promise<{ record: string; due: string | null }[]> {
    return db.query(
      `select id as record, fields ->> $5::text as due from record
       where city_id = $1 and type = $2 and binned_at is null and not fields ? $3
         and ($6::text is null or fields ? $6::text)
       order by due nulls last, clock desc limit $4`,
      [city, type, field, most, due ?? null, asked ?? null],
    );
  }
}
