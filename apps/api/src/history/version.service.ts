import { type Actor, type Decided, decidedIn, type RecordType, serialize } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem.ts';
import { NamesService } from '../records/names.service.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { RecordService } from '../records/record.service.ts';
import { wholeOf } from '../records/stored.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { type By, byIn } from './by.ts';
import { type PartTo, partTo, type SaidTo, saidTo } from './said.ts';
import { isWhole, type SealedContent, type SealedPart } from './sealed-content.ts';
import { type Sealed, versionKey, VersionRepository } from './version.repository.ts';

/** A sealed version as it is told. */
export interface VersionView {
  number: number;
  clock: number;
  /** ISO 8601, UTC. */
  at: string;
  by: By | null;
  /** Hexadecimal. */
  hash: string;
  previous: string | null;
}

/** What it says, as far as the reader may read the same fields of the record today. */
export interface VersionText extends VersionView, SaidTo {
  /** The versions that it is made of, in the order in which they are read: those that the reader may view. */
  parts: PartTo[];
  /** What it rests on; null where that is nothing, or nothing that the reader may view. */
  decision: VersionDecision | null;
}

/** The decision that an adoption rests on, as it was sealed before. */
export interface VersionDecision extends PartTo {
  decided: Decided;
}

interface Found {
  readonly record: StoredRecord;
  readonly type: RecordType;
  readonly sealed: Sealed;
  readonly content: SealedContent;
}

/** Reads what was sealed, for those who may view its record now. */
@Injectable()
export class VersionService {
  constructor(
    private readonly scope: CityScope,
    private readonly records: RecordService,
    private readonly names: NamesService,
    private readonly versions: VersionRepository,
  ) {}

  /** The versions of a record, the newest first. @param key its id, or what readers call it @throws Problem not_found */
  async list(cityId: string, actor: Actor, typeId: string, key: string): Promise<VersionView[]> {
    const { id } = await this.records.view(cityId, actor, typeId, key);
    const sealed = await this.scope.withCity(cityId, (db) => this.versions.list(db, cityId, id));
    return this.told(cityId, actor, sealed);
  }

  /** One version with what it says. @throws Problem not_found · seal_broken where it is not as it was sealed */
  async one(cityId: string, actor: Actor, typeId: string, key: string, number: number): Promise<VersionText> {
    const { record, type, sealed, content } = await this.sealed(cityId, actor, typeId, key, number);
    const { parts = [], decision } = content;
    const [told] = await this.told(cityId, actor, [sealed]);
    if (told === undefined) throw new Problem('not_found');
    return {
      ...told,
      ...saidTo(actor, { record, type }, content),
      parts: await this.named(cityId, actor, parts),
      decision: decision === undefined ? null : await this.decision(cityId, actor, decision),
    };
  }

  /**
   * One version with its record as that is now, whole: whoever asks narrows it to what the actor may read.
   * @throws Problem not_found · seal_broken where it is not as it was sealed
   */
  async sealed(cityId: string, actor: Actor, typeId: string, key: string, number: number): Promise<Found> {
    const { id } = await this.records.view(cityId, actor, typeId, key);
    const { record, type } = await this.records.find(cityId, actor, id);
    const sealed = await this.scope.withCity(cityId, (db) => this.versions.find(db, cityId, id, number));
    if (sealed === undefined) throw new Problem('not_found');
    if (!isWhole(sealed)) throw new Problem('seal_broken');
    return { record, type, sealed, content: JSON.parse(sealed.content) as SealedContent };
  }

  /**
   * The versions that rest on a decision, the newest first: those of records that the reader may view.
   * @param key its id, or what readers call it @throws Problem not_found
   */
  async restingOn(cityId: string, actor: Actor, typeId: string, key: string): Promise<PartTo[]> {
    const { id } = await this.records.view(cityId, actor, typeId, key);
    const resting = await this.scope.withCity(cityId, (db) => this.versions.restingOn(db, cityId, id));
    return this.named(cityId, actor, resting);
  }

  /** @throws Problem seal_broken where the decision is not as it was when something came to rest on it */
  private async decision(cityId: string, actor: Actor, sealed: SealedPart): Promise<VersionDecision | null> {
    const there = (await this.records.among(cityId, actor, [sealed.record])).get(sealed.record);
    if (there === undefined) return null;
    const { record, type } = there;
    const version = await this.scope.withCity(cityId, (db) =>
      this.versions.find(db, cityId, sealed.record, sealed.number),
    );
    if (version === undefined || !isWhole(version) || version.hash.toString('hex') !== sealed.hash)
      throw new Problem('seal_broken');
    const { fields, links, code, number } = JSON.parse(version.content) as SealedContent;
    const told = serialize({ ...wholeOf(record, new Map()), fields, links }, actor).fields;
    const decided = decidedIn(type, told);
    return decided && { type: type.id, code, number, title: told[type.title] ?? null, decided };
  }

  /** Versions as far as a reader may view their records now. */
  private async named(
    cityId: string,
    actor: Actor,
    parts: readonly Pick<SealedPart, 'record' | 'number'>[],
  ): Promise<PartTo[]> {
    if (parts.length === 0) return [];
    const seen = await this.records.among(
      cityId,
      actor,
      parts.map(({ record }) => record),
    );
    const contents = await this.scope.withCity(cityId, (db) => this.versions.contents(db, cityId, parts));
    return parts.flatMap(({ record: id, number }) => {
      const there = seen.get(id);
      const content = contents.get(versionKey({ record: id, number }));
      if (there === undefined || content === undefined) return [];
      return [partTo(actor, there, number, JSON.parse(content) as SealedContent)];
    });
  }

  private async told(cityId: string, actor: Actor, sealed: readonly Sealed[]): Promise<VersionView[]> {
    const people = sealed.map(({ by }) => by);
    const who = await byIn(this.names, cityId, actor, people);
    return sealed.map(({ number, clock, at, by, hash, previous }) => ({
      number,
      clock,
      at: at.toISOString(),
      by: who(by),
      hash: hash.toString('hex'),
      previous: previous?.toString('hex') ?? null,
    }));
  }
}
