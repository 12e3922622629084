import { type Decided, decidedIn } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isSealed, isWhole, type SealedContent, type SealedPart } from '../history/sealed-content.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { asGuest, type Published } from './as-guest.ts';
import { type Among, outOfForce, PublishedRepository, type Span, type StoredVersion } from './published.repository.ts';

/** A stretch of a list, and whether more follows. */
export interface Stretch {
  items: Published[];
  goesOn: boolean;
}

/** The decision that an adoption rests on. */
export interface PublishedDecision {
  decision: Published;
  decided: Decided;
}

/** What a version was sealed with, in the order in which it is read. */
export interface MadeOf {
  parts: readonly Published[];
  /** What its adoption rests on; null where that is nothing, or nothing that everybody may read. */
  rests: PublishedDecision | null;
}

/** What was found by a mark. */
export interface Checked {
  at: Date;
  number: number;
  /** Whether it is as it was sealed, and where it was among all others. */
  isWhole: boolean;
  /** What everybody may read of it; null where it is not public. */
  published: Published | null;
}

/** What was adopted, as it was sealed and as everybody may read it. */
@Injectable()
export class SealedService {
  constructor(
    private readonly scope: CityScope,
    private readonly records: RecordService,
    private readonly published: PublishedRepository,
  ) {}

  /** The newest version of each record, from some place on, whatever their type. */
  async stretch(cityId: string, { limit, offset }: Span, among: Among = {}): Promise<Stretch> {
    const versions = await this.scope.withCity(cityId, (db) =>
      this.published.newest(db, cityId, among, { limit: limit + 1, offset }),
    );
    return { items: await this.read(cityId, versions.slice(0, limit)), goesOn: versions.length > limit };
  }

  /** The first of them. */
  async newest(cityId: string, limit: number, among: Among = {}): Promise<Published[]> {
    return (await this.stretch(cityId, { limit, offset: 0 }, among)).items;
  }

  /** What came with a version. @throws Problem seal_broken */
  async madeOf(cityId: string, version: { record: string; number: number }): Promise<MadeOf> {
    const { parts, decisions } = await this.scope.withCity(cityId, async (db) => {
      const [stored] = await this.published.some(db, cityId, [version]);
      if (stored === undefined) return { parts: [], decisions: [] };
      const { parts: named = [], decision } = JSON.parse(stored.content) as SealedContent;
      return {
        parts: await this.byTheirMarks(db, cityId, named),
        decisions: await this.byTheirMarks(db, cityId, decision === undefined ? [] : [decision]),
      };
    });
    const [decision] = await this.read(cityId, decisions);
    const decided = decision && decidedIn(decision.type, decision.fields);
    return { parts: await this.read(cityId, parts), rests: decided ? { decision, decided } : null };
  }

  /**
   * The version that a mark belongs to, and whether it is whole.
   * @param mark 16 to 64 hexadecimal digits, from its beginning
   * @returns null where there is none, or more than one
   */
  async checked(cityId: string, mark: string): Promise<Checked | null> {
    const found = await this.scope.withCity(cityId, (db) => this.published.marked(db, cityId, mark));
    const [version] = found;
    if (version === undefined || found.length > 1) return null;
    const { at, number } = version;
    const isIntact = isWhole(version);
    const [published = null] = isIntact ? await this.read(cityId, [version]) : [];
    return { at, number, published, isWhole: isIntact };
  }

  /** Versions that another names by their marks. @throws Problem seal_broken where one has another mark */
  private async byTheirMarks(
    db: EntityManager,
    cityId: string,
    named: readonly SealedPart[],
  ): Promise<StoredVersion[]> {
    const versions = new Map((await this.published.some(db, cityId, named)).map((one) => [one.record, one]));
    return named.flatMap(({ record, hash }) => {
      const version = versions.get(record);
      if (version === undefined || version.hash.toString('hex') !== hash) throw new Problem('seal_broken');
      return [version];
    });
  }

  /** Sealed versions as everybody may read them: their record may be in work again, and yet what was adopted stays open. */
  private async read(cityId: string, versions: readonly StoredVersion[]): Promise<Published[]> {
    const wholes = await this.records.wholes(
      cityId,
      versions.map(({ record }) => record),
    );
    return versions.flatMap((version) => {
      const now = wholes.get(version.record);
      if (now === undefined) return [];
      if (!isSealed(version)) throw new Problem('seal_broken');
      const { fields, links, texts } = JSON.parse(version.content) as SealedContent;
      const seal = { number: version.number, at: version.at, hash: version.hash.toString('hex') };
      // Work on it may go on; what was archived or replaced is decided as it stands.
      const state = outOfForce.has(now.state) ? now.state : ('adopted' as const);
      return asGuest({ ...now, fields, links, state }, texts, seal);
    });
  }
}
