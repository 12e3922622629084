import { type Actor, type RecordType, recordTypes } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { intoFields } from '../records/merging.ts';
import { rowsOf } from './rows-of.ts';

/** Heard of although it would not concern them, not heard of although it would, or as usual. */
export const followLevels = ['follow', 'mute', 'usual'] as const;
export type FollowLevel = (typeof followLevels)[number];

/** What somebody hears of a record. */
export interface Following {
  level: FollowLevel;
  /** Whether it would concern them by itself: they keep it, it is said about what they keep, or they have spoken about it. */
  isTheirs: boolean;
}

/** Which records concern somebody, by id. */
export interface Concern {
  /** What they keep, what is said about that, what they have spoken about or follow, without what they have muted. */
  concerning: ReadonlySet<string>;
  muted: ReadonlySet<string>;
}

/** All that what is somebody's own hangs on. */
type Who = Pick<Actor, 'person' | 'organisation'>;

/** Keeps what each member follows. Everything runs inside `withCity`; the city is named besides. */
@Injectable()
export class FollowRepository {
  /** What concerns somebody, and what of it does not any more because they want it so. */
  async concern(db: EntityManager, city: string, { person, organisation }: Who): Promise<Concern> {
    const rows = await db.query<{ id: string; level: FollowLevel }[]>(
      `select t.id, 'usual' as level from (${theirs}) t
       union all
       select record_id, level from follow where city_id = $1 and member_id = $2 and level <> 'usual'`,
      [city, person, organisation],
    );
    const muted = new Set(rows.flatMap(({ id, level }) => (level === 'mute' ? [id] : [])));
    return { concerning: new Set(rows.flatMap(({ id }) => (muted.has(id) ? [] : [id]))), muted };
  }

  /**
   * What somebody's words, or those that stand for them too, went into: what their answers led to, and the visions and roadmaps
   * whose parts they spoke about, where that was answered with a yes.
   */
  async fed(db: EntityManager, city: string, person: string): Promise<Set<string>> {
    const rows = await db.query<{ id: string }[]>(
      // Step by step: planned as one, tables that have just grown are joined row by row, for seconds.
      `with standing as materialized (${supported} union ${joined}),
       taken as materialized (
         select coalesce(r.host_id, (r.fields ->> l.field)::uuid) as id
         from record r left join (values ${leads}) l (type, field) on l.type = r.type
         where r.city_id = $1 and r.binned_at is null
           and (r.owner_id = $2 or r.id in (select id from standing))
           and exists (select from (values ${takings}) a (type, field, outcome)
                       where a.type = r.type and r.fields ->> a.field = a.outcome)),
       part as materialized (
         select p.type, p.fields from record p where p.city_id = $1 and p.id in (select id from taken)),
       led as materialized (
         select l.to_id as id
         from record r join (values ${onwards}) o (type, field) on o.type = r.type
         join link l on l.city_id = $1 and l.from_id = r.id and l.field = o.field
         where r.city_id = $1 and r.binned_at is null and (r.owner_id = $2 or r.id in (select id from standing)))
       select w.id
       from part p
       join (values ${holdings}) h (whole, part, field) on h.part = p.type
       join record w on w.city_id = $1 and w.type = h.whole and (h.field is null or p.fields ->> h.field = w.id::text)
       union select id from led`,
      [city, person],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What others said that stands for somebody too: they support it, or what is theirs or what they support went into it. */
  async standingFor(db: EntityManager, city: string, person: string): Promise<Map<string, 'supported' | 'joined'>> {
    const rows = await db.query<{ id: string; how: 'supported' | 'joined' }[]>(
      `select id, 'joined' as how from (${joined}) j union all select id, 'supported' from (${supported}) s`,
      [city, person],
    );
    return new Map(rows.map(({ id, how }) => [id, how]));
  }

  /** What somebody has chosen to hear of, or not, the last choice first. */
  chosen(db: EntityManager, city: string, { person, organisation }: Who): Promise<(Following & { record: string })[]> {
    return db.query(
      `select record_id as record, level, record_id in (${theirs}) as "isTheirs"
       from follow where city_id = $1 and member_id = $2 and level <> 'usual' order by at desc, record_id`,
      [city, person, organisation],
    );
  }

  /** What somebody hears of one record. */
  async of(db: EntityManager, city: string, { person, organisation }: Who, record: string): Promise<Following> {
    const [row] = await db.query<{ level: FollowLevel | null; theirs: boolean }[]>(
      `select (select level from follow where city_id = $1 and member_id = $2 and record_id = $4) as level,
              $4::uuid in (${theirs}) as theirs`,
      [city, person, organisation, record],
    );
    return { level: row?.level ?? 'usual', isTheirs: row?.theirs === true };
  }

  async set(
    db: EntityManager,
    row: { city: string; person: string; record: string; level: FollowLevel; at: Date },
  ): Promise<void> {
    await db.query(
      `insert into follow (city_id, member_id, record_id, level, at) values ($1, $2, $3, $4, $5)
       on conflict (city_id, member_id, record_id) do update set level = excluded.level, at = excluded.at`,
      [row.city, row.person, row.record, row.level, row.at],
    );
  }
}

const types = [...recordTypes.values()];

/** The fields by which somebody's word leads to what it is about, where it has no place of its own there. */
const leads = rowsOf(types.flatMap(({ id, says }) => (says ? [[id, says.on]] : [])));

/** The answers that say yes. */
const takings = rowsOf(
  types.flatMap((type) => yesOf(type).map((outcome) => [type.id, type.answer?.outcome ?? '', outcome])),
);

function yesOf({ answer, fields }: RecordType): string[] {
  const field = fields[answer?.outcome ?? ''];
  if (field?.kind !== 'choice') return [];
  return Object.entries(field.options).flatMap(([outcome, { tone }]) => (tone === 'ok' ? [outcome] : []));
}

/** The fields by which an answer leads to what is done because of it. */
const onwards = rowsOf(types.flatMap(({ id, answer }) => (answer?.leadsTo ? [[id, answer.leadsTo]] : [])));

const holdings = rowsOf(types.flatMap(({ id, holds = [] }) => holds.map(({ type, by }) => [id, type, by ?? null])));

/** What no two of an organisation say: its word, whoever of it wrote it down. */
const words = rowsOf(types.flatMap(({ id, about }) => (about?.one === 'organisation' ? [[id]] : [])));

/** What each person says once: that they think the same. */
const voices = rowsOf(types.flatMap(({ id, about }) => (about?.one === 'person' ? [[id]] : [])));

/** The fields that lead to what a record went into. */
const merges = rowsOf([...intoFields]);

/** What somebody supports. */
const supported = `
  select host_id as id from record where city_id = $1 and owner_id = $2::uuid and binned_at is null
    and type in (select type from (values ${voices}) v (type))`;

/** What somebody's own words, or those that they support, went into. */
const joined = `
  select (r.fields ->> m.field)::uuid as id from record r join (values ${merges}) m (type, field) on m.type = r.type
    where r.city_id = $1 and r.binned_at is null and r.fields ? m.field and (r.owner_id = $2::uuid or r.id in (${supported}))`;

/** What somebody keeps, what is said about that unless they have muted it, and what they or their organisation have spoken about. */
const theirs = `
  select coalesce(host_id, id) as id from record where city_id = $1 and owner_id = $2::uuid and binned_at is null
  union select (r.fields ->> l.field)::uuid from record r join (values ${leads}) l (type, field) on l.type = r.type
    where r.city_id = $1 and r.owner_id = $2::uuid and r.binned_at is null and r.fields ? l.field
  union select r.id from record r join (values ${leads}) l (type, field) on l.type = r.type
    join record kept on kept.city_id = $1 and kept.id = (r.fields ->> l.field)::uuid
    where r.city_id = $1 and kept.owner_id = $2::uuid and kept.binned_at is null
      and r.binned_at is null and r.state <> 'draft' and r.fields ? l.field
      and not exists (select from follow f where f.city_id = $1 and f.member_id = $2 and f.record_id = kept.id and f.level = 'mute')
  union select m.id from record m join record said on said.id = m.about_id
    where m.city_id = $1 and m.host_id is null and said.owner_id = $2::uuid and m.binned_at is null
  union select host_id from record
    where city_id = $1 and owner_org = $3::uuid and binned_at is null and host_id is not null
      and type in (select type from (values ${words}) w (type))
  union ${joined}`;
