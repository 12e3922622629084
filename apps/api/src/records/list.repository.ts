import { Injectable } from '@nestjs/common';
import {
  type Action,
  type Actor,
  daysInBin,
  mayDo,
  type RecordType,
  type RecordView,
  serialize,
  subjectIn,
  whereMay,
  whereRead,
} from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.ts';
import { type Cursor, cursorFrom, cursorText } from './cursor.ts';
import { filterSql } from './list-filter.ts';
import type { ListQuery } from './list-query.ts';
import { type Bind, type Readable, sortTerm, type Term } from './list-sort.ts';
import { RecordRepository } from './record.repository.ts';
import { linksByRecord, wholeOf } from './stored.ts';

/** One page of a list; `next` asks for the one after it. */
export interface ListPage {
  items: RecordView[];
  next: string | null;
  /** How many there are on all pages, where that was asked for. */
  count?: number;
}

/** Reads lists. The policy is part of the statement, so that a page is full and a count tells nothing of what is hidden. */
@Injectable()
export class ListRepository {
  constructor(
    private readonly records: RecordRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem invalid_field where `after` is no end of a page of this list */
  async page(
    manager: EntityManager,
    cityId: string,
    actor: Actor,
    type: RecordType,
    query: ListQuery,
  ): Promise<ListPage> {
    const hosts = hostsIn(type, query);
    const hostTypes = hosts && (await this.records.typesOf(manager, cityId, hosts));
    const known = { now: this.clock.now(), hostTypes };
    const { conditions, bind, parameters, readable } = conditionsOf(cityId, actor, type, query, known);
    const counted = query.count
      ? await manager.query<{ count: number }[]>(
          `select count(*)::int as count from record r where ${conditions.join(' and ')}`,
          [...parameters],
        )
      : [];
    const term = sortTerm(type, query.sort.target, query.language, bind, readable);
    const name = sortName(query);
    const cursor = query.after === null ? null : cursorFrom(query.after, name, term.cast);
    const behind = cursor === null ? [] : [behindSql(term, cursor, query.sort.descending, bind)];
    const rows = await manager.query<{ id: string; value: string | null }[]>(
      `select r.id, (${term.sql})::text as value from record r where ${[...conditions, ...behind].join(' and ')}
       order by ${term.sql} ${query.sort.descending ? 'desc' : 'asc'} nulls last, r.id limit ${bind(query.limit + 1)}::int`,
      parameters,
    );
    const shown = rows.slice(0, query.limit);
    const last = rows.length > query.limit ? shown.at(-1) : undefined;
    return {
      items: await this.views(
        manager,
        cityId,
        actor,
        query.bin ? 'transition' : 'view',
        shown.map(({ id }) => id),
      ),
      next: last === undefined ? null : cursorText({ sort: name, value: last.value, id: last.id }),
      ...(counted[0] && { count: counted[0].count }),
    };
  }

  private async views(
    manager: EntityManager,
    cityId: string,
    actor: Actor,
    action: Action,
    ids: readonly string[],
  ): Promise<RecordView[]> {
    const links = linksByRecord(await this.records.links(manager, cityId, ids));
    const stored = new Map((await this.records.byId(manager, cityId, ids)).map((record) => [record.id, record]));
    return ids.flatMap((id) => {
      const record = stored.get(id);
      if (record === undefined) return [];
      const whole = wholeOf(record, links);
      // Read a moment after the ids were: meanwhile it may have been closed to the reader.
      return mayDo(whole.type, actor, action, subjectIn(whole)) ? [serialize(whole, actor)] : [];
    });
  }
}

const timeInBin = daysInBin * 86_400_000;

/** A cursor goes with one order only. */
const sortName = ({ sort: { target, descending }, language }: ListQuery) =>
  `${descending ? '-' : ''}${target.kind === 'record' ? '@' : ''}${target.name} ${language}`;

/** The records that a list asks what was said about; none where it asks about none in particular. */
const hostsIn = (type: RecordType, { filters }: ListQuery): readonly string[] | undefined =>
  filters.find(
    ({ target, operator }) =>
      target.kind === 'field' && target.name === type.about?.on && (operator === 'eq' || operator === 'in'),
  )?.values;

function conditionsOf(
  cityId: string,
  actor: Actor,
  type: RecordType,
  query: ListQuery,
  { now, hostTypes }: { now: Date; hostTypes: ReadonlySet<string> | undefined },
) {
  const { filters, bin } = query;
  const parameters: unknown[] = [];
  const bind: Bind = (value) => `$${parameters.push(value)}`;
  const add = ({ sql, parameters: more }: { sql: string; parameters: unknown[] }) => {
    parameters.push(...more);
    return `(${sql})`;
  };
  const readable: Readable = (name) => add(whereRead(type, actor, name, parameters.length + 1));
  const conditions = [
    `r.city_id = ${bind(cityId)}::uuid`,
    `r.type = ${bind(type.id)}::text`,
    bin ? `r.binned_at >= ${bind(new Date(now.getTime() - timeInBin))}::timestamptz` : 'r.binned_at is null',
    // The bin shows what its reader could take out of it.
    add(whereMay(type, actor, bin ? 'transition' : 'view', parameters.length + 1, hostTypes)),
  ];
  for (const filter of filters) conditions.push(filterSql(type, filter, bind, readable));
  // The same asked of a column that has an index: what is said about some records is looked up, not looked for.
  const hosts = hostsIn(type, query);
  if (hosts !== undefined) conditions.push(`r.host_id = any(${bind(hosts)}::uuid[])`);
  return { conditions, bind, parameters, readable };
}

/** What comes after the end of a page: empty values stand last, in either direction, and ties go by id. */
function behindSql({ sql, cast }: Term, { value, id }: Cursor, descending: boolean, bind: Bind): string {
  const later = `r.id > ${bind(id)}::uuid`;
  if (value === null) return `(${sql} is null and ${later})`;
  const given = `${bind(value)}::${cast}`;
  return `(${sql} ${descending ? '<' : '>'} ${given} or (${sql} = ${given} and ${later}) or ${sql} is null)`;
}
