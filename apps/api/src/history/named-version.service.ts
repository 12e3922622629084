import {
  type Actor,
  isNameable,
  mayDo,
  type RecordType,
  type Subject,
  subjectIn,
  type WholeRecord,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v5 as uuidv5 } from 'uuid';
import { Clock } from '../config/clock.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { ProseRepository } from '../prose/prose.repository.ts';
import { NamesService } from '../records/names.service.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { RecordService } from '../records/record.service.ts';
import { type Still, StillService } from '../records/still.service.ts';
import { subjectOf } from '../records/subject.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { type By, byIn } from './by.ts';
import { type Named, NamedVersionRepository } from './named-version.repository.ts';
import { inReadingOrder } from './reading-order.ts';
import { type PartTo, partTo, type Said, saidBy, type SaidTo, saidTo, saysTheSame } from './said.ts';

/** A named version as it is told. */
export interface NamedVersionView {
  number: number;
  name: string;
  clock: number;
  /** ISO 8601, UTC. */
  at: string;
  by: By | null;
}

/** What it says, as far as the reader may read the same fields of the record today. */
export interface NamedVersionText extends NamedVersionView, SaidTo {
  /**
   * The named versions that it is made of, in the order in which they are read: those of what the reader may view. Without number
   * and title where they may not know its history.
   */
  parts: NamedPartTo[];
}

type NamedPartTo = Omit<PartTo, 'number'> & { number: number | null };

/** What somebody wants to keep, under which name. */
interface Wanted {
  id: string;
  name: string;
  record: string;
  /** Member id. */
  by: string;
}

/** What is kept: of a whole also what it was made of. */
type NamedContent = Said & { parts?: readonly NamedPart[] };

/** A named version of a part, by its number. */
interface NamedPart {
  record: string;
  number: number;
}

/** As many as a record may have: each holds all of its texts. */
const most = 200;

interface Found {
  readonly record: StoredRecord;
  readonly type: RecordType;
}

/**
 * Moments of a record that somebody gave a name: all that it said then, kept beside what the city adopts. Whoever may edit the
 * record names one; who may know its history reads them, for what was a draft then was not shown to others.
 */
@Injectable()
export class NamedVersionService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly still: StillService,
    private readonly names: NamesService,
    private readonly documents: ProseRepository,
    private readonly versions: NamedVersionRepository,
    private readonly clock: Clock,
  ) {}

  /** The named versions of a record, the newest first. @param key its id, or what readers call it @throws Problem not_found · not_allowed */
  async list(cityId: string, actor: Actor, typeId: string, key: string): Promise<NamedVersionView[]> {
    const { record } = await this.found(cityId, actor, typeId, key);
    const named = await this.scope.withCity(cityId, (db) => this.versions.list(db, cityId, record.id));
    return this.told(cityId, actor, await this.knowable(cityId, actor, named));
  }

  /** One of them with what it says. @throws Problem not_found · not_allowed */
  async one(cityId: string, actor: Actor, typeId: string, key: string, number: number): Promise<NamedVersionText> {
    const { found, named, said } = await this.said(cityId, actor, typeId, key, number);
    const [told] = await this.told(cityId, actor, [named]);
    if (told === undefined) throw new Problem('not_found');
    return { ...told, ...saidTo(actor, found, said), parts: await this.parts(cityId, actor, said.parts ?? []) };
  }

  /** One of them with its record as that is now, whole: whoever asks narrows it to what the actor may read. @throws Problem as `one` */
  async said(
    cityId: string,
    actor: Actor,
    typeId: string,
    key: string,
    number: number,
  ): Promise<{ found: Found; named: Named; said: NamedContent }> {
    const found = await this.found(cityId, actor, typeId, key);
    const named = await this.scope.withCity(cityId, (db) => this.versions.find(db, cityId, found.record.id, number));
    if (named === undefined) throw new Problem('not_found');
    if ((await this.knowable(cityId, actor, [named])).length === 0) throw new Problem('not_found');
    return { found, named, said: JSON.parse(named.content) as NamedContent };
  }

  /**
   * Keeps what a record and its texts say at this moment, under a name; of a whole also each part that the actor may see, unless it
   * still reads as it was kept last. Sent again, it is the one that was kept then.
   * @throws Problem not_found · not_allowed · operation_taken where the id was sent with another name, or for another record ·
   * too_many_versions
   */
  async keep(
    cityId: string,
    identity: Identity,
    [typeId, key]: readonly [string, string],
    { id, name }: { id: string; name: string },
  ): Promise<NamedVersionView> {
    const actor = await this.people.actorIn(cityId, identity);
    const { id: record } = await this.records.view(cityId, actor, typeId, key);
    const wanted = { id, name, record, by: actor.person };
    const before = await this.scope.withCity(cityId, (db) => this.sentBefore(db, cityId, wanted));
    const [told] = await this.told(cityId, actor, [before ?? (await this.keepNow(cityId, actor, wanted))]);
    if (told === undefined) throw new Problem('not_found');
    return told;
  }

  /** Nothing is held still for whoever may not name it. */
  private async keepNow(cityId: string, actor: Actor, wanted: Wanted): Promise<Named> {
    const { record, type } = await this.records.find(cityId, actor, wanted.record);
    const mayName = (subject: Subject) => isNameable(type) && mayDo(type, actor, 'edit', subject);
    if (!mayName(subjectOf(record, type))) throw new Problem('not_allowed');
    return this.still.look(cityId, actor, wanted.record, async (db, still) => {
      const before = await this.sentBefore(db, cityId, wanted);
      if (before !== undefined) return before;
      if (!mayName(subjectIn(still.record))) throw new Problem('not_allowed');
      return this.add(db, cityId, still, wanted);
    });
  }

  /** What was kept where the same was sent before. @throws Problem operation_taken where its id stands for something else */
  private async sentBefore(db: EntityManager, cityId: string, { id, name, record, by }: Wanted) {
    const before = await this.versions.byId(db, cityId, id);
    const isSame = before?.record === record && before.name === name && before.by === by;
    if (before !== undefined && !isSame) throw new Problem('operation_taken');
    return before;
  }

  /** Those that somebody may know: what was kept as a part of something bears its name, so whoever may not view that does not. */
  private async knowable(cityId: string, actor: Actor, named: readonly Named[]): Promise<Named[]> {
    const wholes = [...new Set(named.flatMap(({ whole }) => whole ?? []))];
    const seen = wholes.length === 0 ? new Map<string, unknown>() : await this.records.among(cityId, actor, wholes);
    return named.filter(({ whole }) => whole === null || seen.has(whole));
  }

  /** Adds the parts that read otherwise than when they were kept last, and what is made of them. */
  private async add(
    db: EntityManager,
    cityId: string,
    { record, parts, clock }: Still,
    { id, name, by }: Wanted,
  ): Promise<Named> {
    const moment = { name, by, clock, at: this.clock.now() };
    const ids = [record.id, ...parts.map((part) => part.id)];
    const last = await this.versions.newest(db, cityId, ids);
    if ((last.get(record.id)?.number ?? 0) >= most) throw new Problem('too_many_versions');
    const texts = await this.documents.standing(db, ids);
    const keep = async (one: WholeRecord, own: string, content: NamedContent): Promise<number> => {
      const whole = one.id === record.id ? null : record.id;
      const row = { id: own, ...moment, whole, content: JSON.stringify(content) };
      const number = await this.versions.add(db, cityId, one.id, row);
      if (number === null) throw new Problem('operation_taken');
      return number;
    };
    const kept: NamedPart[] = [];
    for (const part of inReadingOrder(record, parts)) {
      const said = saidBy(part, texts.get(part.id));
      const before = last.get(part.id);
      // One that was kept for another whole is known to those alone who may view that.
      const isOwn = before !== undefined && (before.whole === null || before.whole === record.id);
      const isSame = isOwn && saysTheSame(JSON.parse(before.content) as NamedContent, said);
      kept.push({ record: part.id, number: isSame ? before.number : await keep(part, uuidv5(part.id, id), said) });
    }
    const whole = { ...saidBy(record, texts.get(record.id)), ...(record.type.holds && { parts: kept }) };
    return { number: await keep(record, id, whole), ...moment, whole: null };
  }

  /** What a whole was made of, as far as its reader may know that. */
  private async parts(cityId: string, actor: Actor, parts: readonly NamedPart[]): Promise<NamedPartTo[]> {
    if (parts.length === 0) return [];
    const ids = parts.map(({ record }) => record);
    const seen = await this.records.among(cityId, actor, ids);
    const contents = await this.scope.withCity(cityId, (db) => this.versions.contents(db, cityId, parts));
    return parts.flatMap(({ record: id, number }) => {
      const [there, content] = [seen.get(id), contents.get(id)];
      if (there === undefined || content === undefined) return [];
      const part = partTo(actor, there, number, JSON.parse(content) as NamedContent);
      const isKnown = mayDo(there.type, actor, 'history', subjectOf(there.record, there.type));
      return [isKnown ? part : { ...part, number: null, title: null }];
    });
  }

  private async found(cityId: string, actor: Actor, typeId: string, key: string): Promise<Found> {
    const { id } = await this.records.view(cityId, actor, typeId, key);
    const found = await this.records.find(cityId, actor, id);
    if (!mayDo(found.type, actor, 'history', subjectOf(found.record, found.type))) throw new Problem('not_allowed');
    return found;
  }

  private async told(cityId: string, actor: Actor, named: readonly Named[]): Promise<NamedVersionView[]> {
    const people = named.map(({ by }) => by);
    const who = await byIn(this.names, cityId, actor, people);
    return named.map(({ number, name, clock, at, by }) => ({
      number,
      name,
      clock,
      at: at.toISOString(),
      by: who(by),
    }));
  }
}
