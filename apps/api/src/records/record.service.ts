import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type Address,
  type Answer,
  type Change,
  type ChangeFrame,
  isWithholding,
  mayDo,
  mayUse,
  readableValues,
  type RecordType,
  recordTypes,
  type RecordView,
  serialize,
  type WholeRecord,
  type Wish,
} from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { ChangeRepository, type CommittedChange } from './change.repository.ts';
import { isCode } from './code.ts';
import { Door } from './door.ts';
import { type ListPage, ListRepository } from './list.repository.ts';
import type { ListQuery } from './list-query.ts';
import type { StoredRecord } from './record.entity.ts';
import { RecordRepository } from './record.repository.ts';
import { linksByRecord, wholeOf } from './stored.ts';
import { subjectOf, typeOf } from './subject.ts';

/** Live text that came to rest: who has written it since the last note, and how much. Of the text itself nothing is told. */
export interface ProseNote {
  record: string;
  field: string;
  /** None where the field is not bilingual. */
  language: string | null;
  seq: number;
  /** Member ids, the last one to write last. */
  authors: readonly string[];
  added: number;
  removed: number;
}

/** Changes of a city as they are in the store, for as many readers as there are. */
export interface CommittedRange {
  after: number;
  upto: number;
  changes: readonly CommittedChange[];
  records: ReadonlyMap<string, StoredRecord>;
}

const isId = (key: string) => z.uuid().safeParse(key).success;

/** The records of a city: what is asked of them goes through the door, what is read of them under the reader's rights. */
@Injectable()
export class RecordService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly door: Door,
    private readonly records: RecordRepository,
    private readonly changed: ChangeRepository,
    private readonly lists: ListRepository,
  ) {}

  /**
   * Carries wishes out, all of them or none.
   * @returns an answer for each, in their order, once they are on disk
   * @throws Problem not_found · not_allowed · invalid_field · operation_taken · wrong_step · one_there · stands_alone · merged_already · holds_others · not_a_member · too_many_links · row_gone · bin_emptied · too_large · busy
   */
  async submit(cityId: string, identity: Pick<Identity, 'subject'>, wishes: readonly Wish[]): Promise<Answer[]> {
    const { person } = await this.people.actorIn(cityId, identity);
    return this.door.submit(cityId, { person, steps: wishes });
  }

  /**
   * Hears somebody without an account; the policy says whether they may speak. Sent again, it is answered as before.
   * @param slip id of the record whose slip they show: they have said that
   * @throws Problem not_allowed · invalid_field · appealed · busy
   */
  async hear(cityId: string, wish: Wish, slip?: string): Promise<Answer> {
    const [answer] = await this.door.submit(cityId, {
      person: null,
      ...(slip !== undefined && { slip }),
      steps: [wish],
    });
    if (answer === undefined) throw new Problem('unexpected');
    return answer;
  }

  /** Notes in the city's clock that live text has changed. Nothing happens to a record that is gone. */
  async noteProse(cityId: string, { record, field, language, ...value }: ProseNote): Promise<void> {
    const person = value.authors.at(-1) ?? null;
    const step = { kind: 'prose', operation: uuidv7(), record, field, language: language || null, value } as const;
    await this.door.submit(cityId, { person, steps: [step] }).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== 'not_found') throw error;
    });
  }

  /** A record that an actor may view. @throws Problem not_found, also of what is in the bin */
  find(cityId: string, actor: Actor, id: string): Promise<{ record: StoredRecord; type: RecordType }> {
    return this.scope.withCity(cityId, (manager) => this.viewable(manager, cityId, actor, id));
  }

  /** Those among some records that an actor may view, by id. */
  async among(
    cityId: string,
    actor: Actor,
    ids: readonly string[],
  ): Promise<Map<string, { record: StoredRecord; type: RecordType }>> {
    const records = await this.scope.withCity(cityId, (manager) => this.records.byId(manager, cityId, ids));
    return new Map(
      records.flatMap((record) => {
        const type = typeOf(record);
        const isSeen = record.binnedAt === null && mayDo(type, actor, 'view', subjectOf(record, type));
        return isSeen ? [[record.id, { record, type }] as const] : [];
      }),
    );
  }

  /** Some records with their links by id, whoever may see them: for a room that asks the policy about each itself. */
  async wholes(cityId: string, ids: readonly string[]): Promise<Map<string, WholeRecord>> {
    return this.scope.withCity(cityId, async (manager) => {
      const records = await this.records.byId(manager, cityId, ids);
      const links = linksByRecord(await this.records.links(manager, cityId, ids));
      return new Map(records.map((record) => [record.id, wholeOf(record, links)]));
    });
  }

  /** When the value at an address of a record was changed last, whoever may know; ISO 8601, null where it never was. */
  async changedAt(cityId: string, id: string, address: Address): Promise<string | null> {
    const at = await this.scope.withCity(cityId, (manager) => this.changed.lastAt(manager, cityId, id, address));
    return at?.toISOString() ?? null;
  }

  /** What hid a record last, whoever may see it; null where nothing has. */
  async hidingOf(cityId: string, id: string): Promise<WholeRecord | null> {
    const hiding = await this.scope.withCity(cityId, (manager) => this.records.lastHiding(manager, cityId, id));
    return hiding === null ? null : ((await this.wholes(cityId, [hiding])).get(hiding) ?? null);
  }

  /**
   * A record as an actor may see it.
   * @param key its id, or what readers call it
   * @throws Problem not_found
   */
  view(cityId: string, actor: Actor, typeId: string, key: string): Promise<RecordView> {
    return this.scope.withCity(cityId, async (manager) => {
      const byCode = isCode(key) ? await this.records.byCode(manager, cityId, typeId, key) : null;
      const { record, type } = await this.viewable(manager, cityId, actor, byCode?.id ?? key);
      if (type.id !== typeId) throw new Problem('not_found');
      const links = await this.records.links(manager, cityId, [record.id]);
      return serialize(wholeOf(record, linksByRecord(links)), actor);
    });
  }

  /** One page of the records of a type that an actor may view. @throws Problem not_found where there is no such type */
  list(cityId: string, actor: Actor, typeId: string, query: ListQuery): Promise<ListPage> {
    const type = recordTypes.get(typeId);
    if (type === undefined) throw new Problem('not_found');
    return this.scope.withCity(cityId, (manager) => this.lists.page(manager, cityId, actor, type, query));
  }

  /** The type of a record, whoever may see it; null where there is none. */
  typeIdOf(cityId: string, id: string): Promise<string | null> {
    return this.scope.withCity(cityId, async (manager) => {
      const [record] = await this.records.byId(manager, cityId, [id]);
      return record?.type ?? null;
    });
  }

  /**
   * The changes behind a place of the clock as an actor may see them now.
   * @param limit most places of the clock to look at
   * @returns a frame that ends before it begins where the clock has never been at `after`: then everything is to be read anew
   */
  async changes(cityId: string, actor: Actor, after: number, limit: number): Promise<ChangeFrame> {
    return this.frame(await this.committed(cityId, after, limit), actor);
  }

  /**
   * The changes of one record behind a place of the clock, as an actor may see them who may know its history.
   * @param limit most of them
   * @returns a frame up to the last of them; up to where the clock stands where there are no more
   * @throws Problem not_found · not_allowed
   */
  history(cityId: string, actor: Actor, id: string, after: number, limit: number): Promise<ChangeFrame> {
    return this.scope.withCity(cityId, async (manager) => {
      const { record, type } = await this.viewable(manager, cityId, actor, id);
      if (!mayDo(type, actor, 'history', subjectOf(record, type))) throw new Problem('not_allowed');
      const clock = await this.changed.clock(manager, cityId);
      const changes = await this.changed.ofRecord(manager, cityId, { record: id, after, limit });
      const upto = changes.length < limit ? clock : (changes.at(-1)?.clock ?? clock);
      return this.frame({ after, upto, changes, records: new Map([[id, record]]) }, actor);
    });
  }

  /** Where a city's clock stands: the number of its last change. */
  clock(cityId: string): Promise<number> {
    return this.scope.withCity(cityId, (manager) => this.changed.clock(manager, cityId));
  }

  /** The changes behind a place of the clock, to be shown to somebody by {@link frame} only. */
  committed(cityId: string, after: number, limit: number): Promise<CommittedRange> {
    return this.scope.withCity(cityId, async (manager) => {
      const clock = await this.changed.clock(manager, cityId);
      const upto = Math.min(after + limit, clock);
      const changes = await this.changed.range(manager, cityId, after, upto);
      const ids = [...new Set(changes.map(({ record }) => record))];
      const records = await this.records.byId(manager, cityId, ids);
      return { after, upto, changes, records: new Map(records.map((record) => [record.id, record])) };
    });
  }

  /** What of some changes an actor may see: of records that they may view now, the values that they may read now. */
  frame({ after, upto, changes, records }: CommittedRange, actor: Actor): ChangeFrame {
    return { after, upto, changes: changes.flatMap((change) => seen(change, records.get(change.record), actor) ?? []) };
  }

  private async viewable(
    manager: EntityManager,
    cityId: string,
    actor: Actor,
    id: string,
  ): Promise<{ record: StoredRecord; type: RecordType }> {
    const [record] = isId(id) ? await this.records.byId(manager, cityId, [id]) : [];
    if (record === undefined || record.binnedAt !== null) throw new Problem('not_found');
    const type = typeOf(record);
    if (!mayDo(type, actor, 'view', subjectOf(record, type))) throw new Problem('not_found');
    return { record, type };
  }
}

/** A wish that changed nothing is nobody's news. Of what lies in the bin only that it was put there is told, to those who could view it. */
function seen(change: CommittedChange, record: StoredRecord | undefined, actor: Actor): Change | null {
  if (record === undefined || Object.keys(change.after).length === 0) return null;
  if (record.binnedAt !== null && change.kind !== 'bin') return null;
  const type = typeOf(record);
  const subject = subjectOf(record, type);
  if (!mayDo(type, actor, 'view', subject)) return null;
  // Who spoke up for what was hidden is told to those alone who know what it was: it would tell whose words they were.
  const isTold = !isWithholding(type) || mayUse(type, actor, 'read', type.withholds.item, subject);
  const by = isTold ? change.by : null;
  return { ...change, by, at: change.at.toISOString(), after: readableValues(type, subject, actor, change.after) };
}
