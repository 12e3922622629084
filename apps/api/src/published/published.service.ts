import {
  type Decided,
  decidedIn,
  guest,
  isEverSealed,
  publishedOnce,
  languages,
  type RecordType,
  recordTypes,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isSealed, isWhole, type SealedContent, type SealedPart } from '../history/sealed-content.ts';
import { ProseService } from '../prose/prose.service.ts';
import { type CityView, PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { NamesService } from '../records/names.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { asGuest, type Published } from './as-guest.ts';
import { type Among, outOfForce, PublishedRepository, type Span, type StoredVersion } from './published.repository.ts';

/** What something adopted is made of, in the order in which it is read. */
export interface PublishedWhole {
  whole: Published;
  parts: readonly Published[];
  /** What its adoption rests on; null where that is nothing, or nothing that everybody may read. */
  rests: PublishedDecision | null;
}

/** The decision that an adoption rests on. */
export interface PublishedDecision {
  decision: Published;
  decided: Decided;
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

/** What ids stand for that everybody may know: organisations, which have no page here, and records. */
export interface NamedHere {
  /** A label, or one text for both languages. */
  name: unknown;
  type: string | null;
  code: string | null;
}
export type Names = ReadonlyMap<string, NamedHere>;

const most = 500;

/** A stretch of a list, and whether more follows. */
export interface Stretch {
  items: Published[];
  goesOn: boolean;
}

/** What a city has published, for everybody; the policy decides as for a guest. */
@Injectable()
export class PublishedService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly naming: NamesService,
    private readonly prose: ProseService,
    private readonly published: PublishedRepository,
  ) {}

  /**
   * A city, and the types of which it has published anything, in the order of the practices; `parts` come with what holds them.
   * @throws Problem not_found · nothing_published
   */
  async city(slug: string): Promise<{ city: CityView; types: readonly RecordType[]; parts: readonly RecordType[] }> {
    const city = (await this.people.listCities()).find((one) => one.slug === slug);
    if (city === undefined) throw new Problem('not_found');
    const there = await this.scope.withCity(city.id, (db) => this.published.types(db, city.id));
    const held = new Set([...recordTypes.values()].flatMap(({ holds = [] }) => holds.map(({ type }) => type)));
    const all = [...recordTypes.values()].filter((type) => {
      const found = there.find((one) => one.type === type.id);
      if (found === undefined) return false;
      const once = publishedOnce(type);
      return once === 'adopted' ? found.isSealed : once === 'shared' && found.isOpen;
    });
    const types = all.filter(({ id }) => !held.has(id));
    if (types.length === 0 && !city.hearsAll) throw new Problem('nothing_published');
    // What was adopted comes first, then what is asked.
    const place = (type: RecordType) => (isEverSealed(type) ? 0 : type.hears ? 1 : 2);
    const parts = all.filter(({ id }) => held.has(id));
    return { city, types: types.toSorted((a, b) => place(a) - place(b)), parts };
  }

  /** The cities that have published anything, by their words in addresses. */
  async cities(): Promise<string[]> {
    const all = await this.people.listCities();
    const open = await Promise.all(all.map(({ slug }) => this.city(slug).then(() => [slug], nothingWhereUnpublished)));
    return open.flat();
  }

  /** What is published of a type, the newest first. @param code only what readers call so */
  async list(
    cityId: string,
    type: RecordType,
    { limit = most, ...among }: { limit?: number } & Pick<Among, 'code' | 'on'> = {},
  ): Promise<Published[]> {
    return (await this.stretch(cityId, type, { limit, offset: 0 }, among)).items;
  }

  /** The same from some place on. */
  async stretch(
    cityId: string,
    type: RecordType,
    { limit, offset }: Span,
    { code, on }: Pick<Among, 'code' | 'on'> = {},
  ): Promise<Stretch> {
    const span = { limit: limit + 1, offset };
    if (isEverSealed(type)) {
      const versions = await this.scope.withCity(cityId, (db) =>
        this.published.newest(db, cityId, { type: type.id, code }, span),
      );
      return { items: await this.sealed(cityId, versions.slice(0, limit)), goesOn: versions.length > limit };
    }
    const ids = await this.scope.withCity(cityId, (db) =>
      this.published.open(db, cityId, { type: type.id, code, on }, span),
    );
    const wholes = await this.records.wholes(cityId, ids.slice(0, limit));
    const items = ids.flatMap((id) => {
      const whole = wholes.get(id);
      return whole === undefined ? [] : asGuest(whole, [], null);
    });
    return { items, goesOn: ids.length > limit };
  }

  /** All that is published of a type, stretch by stretch. */
  async *all(cityId: string, type: RecordType): AsyncGenerator<Published> {
    for (let offset = 0; ; offset += most) {
      const { items, goesOn } = await this.stretch(cityId, type, { limit: most, offset });
      yield* items;
      if (!goesOn) return;
    }
  }

  /** The newest sealed versions of a city, whatever their type. */
  async newest(cityId: string, limit: number, among: Among = {}): Promise<Published[]> {
    const versions = await this.scope.withCity(cityId, (db) =>
      this.published.newest(db, cityId, among, { limit, offset: 0 }),
    );
    return this.sealed(cityId, versions);
  }

  /** One of them, with its parts where it has some. @throws Problem not_found */
  async one(cityId: string, type: RecordType, code: string): Promise<PublishedWhole> {
    const [found] = await this.list(cityId, type, { limit: 1, code });
    if (found === undefined) throw new Problem('not_found');
    return this.whole(cityId, found);
  }

  /** The id of something that everybody sees as it is now; null where they do not, be it that work on it goes on. */
  async idOf(cityId: string, { type, code }: { type: string; code: string }): Promise<string | null> {
    const view = await this.records.view(cityId, guest, type, code).catch(nothingWhereUnreadable);
    return view?.id ?? null;
  }

  /** Something that is published; null where there is no such thing. */
  async find(cityId: string, { type: typeId, code }: { type: string; code: string }): Promise<Published | null> {
    const type = recordTypes.get(typeId);
    const [found = null] = type && publishedOnce(type) ? await this.list(cityId, type, { limit: 1, code }) : [];
    return found;
  }

  /** What is public of what was said to something, the newest first; nothing to what asks nothing. */
  async answersTo(cityId: string, { type, id }: Published): Promise<Published[]> {
    const types = [...recordTypes.values()].filter(({ says }) => type.hears !== undefined && says !== undefined);
    const said = types.map((one) => this.list(cityId, one, { on: { field: one.says?.on ?? '', id } }));
    return (await Promise.all(said)).flat();
  }

  /** What something is made of, where it is sealed; its live texts, where it stands open. */
  private async whole(cityId: string, whole: Published): Promise<PublishedWhole> {
    const { seal } = whole;
    if (seal === null) return { whole: { ...whole, texts: await this.texts(cityId, whole) }, parts: [], rests: null };
    const { parts, decisions } = await this.scope.withCity(cityId, async (db) => {
      const [stored] = await this.published.some(db, cityId, [{ record: whole.id, number: seal.number }]);
      if (stored === undefined) return { parts: [], decisions: [] };
      const { parts: named = [], decision } = JSON.parse(stored.content) as SealedContent;
      return {
        parts: await this.byTheirMarks(db, cityId, named),
        decisions: await this.byTheirMarks(db, cityId, decision === undefined ? [] : [decision]),
      };
    });
    const [decision] = await this.sealed(cityId, decisions);
    const decided = decision && decidedIn(decision.type, decision.fields);
    return { whole, parts: await this.sealed(cityId, parts), rests: decided ? { decision, decided } : null };
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

  private async texts(cityId: string, { type, id }: Published): Promise<Published['texts']> {
    const addresses = Object.entries(type.fields).flatMap(([field, { kind, ...facts }]) => {
      if (kind !== 'prose') return [];
      const isBilingual = 'bilingual' in facts && facts.bilingual === true;
      return (isBilingual ? languages : [null]).map((language) => ({ record: id, field, language }));
    });
    const texts = await Promise.all(
      addresses.map(async (address) => {
        const text = await this.prose.text(cityId, guest, address).catch(nothingWhereUnreadable);
        return text === null ? [] : [{ ...address, json: text.json, text: text.text }];
      }),
    );
    return texts.flat();
  }

  /** What ids stand for: organisations, and whatever is published, by the name under which it is. */
  async names(cityId: string, ids: readonly string[]): Promise<Names> {
    const wanted = [...new Set(ids)];
    const [organisations, adopted, seen] = await Promise.all([
      this.scope.withCity(cityId, (db) => this.published.organisations(db, cityId, wanted)),
      this.newest(cityId, wanted.length, { ids: wanted }),
      this.naming.of(cityId, guest, wanted),
    ]);
    const open = seen.filter(({ type }) => isNeverSealed(type));
    return new Map<string, NamedHere>([
      ...organisations.map(({ id, name }) => [id, { name, type: null, code: null }] as const),
      ...adopted.map(({ id, type, code, fields }) => [id, { name: fields[type.title], type: type.id, code }] as const),
      ...open.map(({ id, name, type, code }) => [id, { name, type, code }] as const),
    ]);
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
    const [published = null] = isIntact ? await this.sealed(cityId, [version]) : [];
    return { at, number, published, isWhole: isIntact };
  }

  /** Sealed versions as everybody may read them: their record may be in work again, and yet what was adopted stays open. */
  private async sealed(cityId: string, versions: readonly StoredVersion[]): Promise<Published[]> {
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

const isNeverSealed = (typeId: string): boolean => {
  const type = recordTypes.get(typeId);
  return type !== undefined && !isEverSealed(type);
};

function nothingWhereUnreadable(thrown: unknown): null {
  if (thrown instanceof Problem && thrown.code === 'not_found') return null;
  throw thrown;
}

function nothingWhereUnpublished(thrown: unknown): never[] {
  if (thrown instanceof Problem && thrown.code === 'nothing_published') return [];
  throw thrown;
}
