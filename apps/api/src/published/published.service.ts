import {
  guest,
  isEverSealed,
  publishedOnce,
  languages,
  type RecordType,
  recordTypes,
  type State,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { ProseService } from '../prose/prose.service.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { NamesService } from '../records/names.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { asGuest, type Published } from './as-guest.ts';
import { type Among, PublishedRepository, type Span } from './published.repository.ts';
import { type MadeOf, SealedService, type Stretch } from './sealed.service.ts';

/** Something published, with all that is read with it. */
export interface PublishedWhole extends MadeOf {
  whole: Published;
}

/** Something published, with what it says of itself today where everybody may read that, also while what was adopted of it still holds. */
export interface PublishedNow extends Published {
  now: Published['fields'];
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
/** In which states what is never adopted stands open. */
const openStates: ReadonlySet<State> = new Set(['shared', 'closed']);

/** What a city has published, for everybody; the policy decides as for a guest. */
@Injectable()
export class PublishedService {
  constructor(
    private readonly scope: CityScope,
    private readonly records: RecordService,
    private readonly naming: NamesService,
    private readonly prose: ProseService,
    private readonly published: PublishedRepository,
    private readonly sealed: SealedService,
  ) {}

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
    // What was sealed is found by what it is, and not by where it leads.
    if (isEverSealed(type) && on !== undefined) return { items: [], goesOn: false };
    if (isEverSealed(type)) return this.sealed.stretch(cityId, { limit, offset }, { type: type.id, code });
    const ids = await this.scope.withCity(cityId, (db) =>
      this.published.open(db, cityId, { type: type.id, code, on }, { limit: limit + 1, offset }),
    );
    const wholes = await this.records.wholes(cityId, ids.slice(0, limit));
    const items = ids.flatMap((id) => {
      const whole = wholes.get(id);
      return whole === undefined ? [] : asGuest(whole, [], null);
    });
    return { items, goesOn: ids.length > limit };
  }

  /** Some records by their ids, in that order; what is not published is left out. */
  async several(cityId: string, ids: readonly string[]): Promise<PublishedNow[]> {
    if (ids.length === 0) return [];
    const [adopted, wholes] = await Promise.all([
      this.sealed.newest(cityId, ids.length, { ids }),
      this.records.wholes(cityId, ids),
    ]);
    const sealed = new Map(adopted.map((one) => [one.id, one]));
    return ids.flatMap((id) => {
      const whole = wholes.get(id);
      const [now] = whole === undefined ? [] : asGuest(whole, [], null);
      const isOpen = now !== undefined && publishedOnce(now.type) === 'shared' && openStates.has(now.state);
      const one = sealed.get(id) ?? (isOpen ? now : undefined);
      return one === undefined ? [] : [{ ...one, now: now?.fields ?? one.fields }];
    });
  }

  /** All that is published of a type, stretch by stretch. */
  async *all(cityId: string, type: RecordType): AsyncGenerator<Published> {
    for (let offset = 0; ; offset += most) {
      const { items, goesOn } = await this.stretch(cityId, type, { limit: most, offset });
      yield* items;
      if (!goesOn) return;
    }
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
    const said = types.map((one) =>
      this.list(cityId, one, { on: { field: one.says?.on ?? '', isMany: false, ids: [id] } }),
    );
    return (await Promise.all(said)).flat();
  }

  /** What something is made of, where it is sealed; its live texts, where it stands open. */
  private async whole(cityId: string, whole: Published): Promise<PublishedWhole> {
    const { seal } = whole;
    if (seal === null) return { whole: { ...whole, texts: await this.texts(cityId, whole) }, parts: [], rests: null };
    return { whole, ...(await this.sealed.madeOf(cityId, { record: whole.id, number: seal.number })) };
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
      this.sealed.newest(cityId, wanted.length, { ids: wanted }),
      this.naming.of(cityId, guest, wanted),
    ]);
    const open = seen.filter(({ type }) => isNeverSealed(type));
    return new Map<string, NamedHere>([
      ...organisations.map(({ id, name }) => [id, { name, type: null, code: null }] as const),
      ...adopted.map(({ id, type, code, fields }) => [id, { name: fields[type.title], type: type.id, code }] as const),
      ...open.map(({ id, name, type, code }) => [id, { name, type, code }] as const),
    ]);
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
