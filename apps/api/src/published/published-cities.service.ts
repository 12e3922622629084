import {
  isEverSealed,
  type Language,
  languages,
  publishedOnce,
  type RecordType,
  recordTypes,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { type CityView, PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { Reader } from './pages/reader.ts';
import { PublishedRepository } from './published.repository.ts';

/** Of which types a city has published anything. */
export interface PublishedTypes {
  /** In the order in which they are offered. */
  types: readonly RecordType[];
  /** Those that come with what holds them, and have pages nevertheless. */
  parts: readonly RecordType[];
}

/** A city to whose pages somebody has come, and how they speak to them. */
export interface Opened {
  city: CityView;
  types: readonly RecordType[];
  language: Language;
  reader: Reader;
}

/** Which cities have anything to show to everybody, and of what types. */
@Injectable()
export class PublishedCitiesService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly published: PublishedRepository,
  ) {}

  /** Those that have, by their words in addresses. */
  async slugs(): Promise<string[]> {
    const open = await Promise.all(
      (await this.people.listCities()).map(async (city) => ((await this.typesIn(city)) === null ? [] : [city.slug])),
    );
    return open.flat();
  }

  /** @throws Problem not_found · nothing_published */
  async city(slug: string): Promise<PublishedTypes & { city: CityView }> {
    const city = await this.named(slug);
    const found = await this.typesIn(city);
    if (found === null) throw new Problem('nothing_published');
    return { city, ...found };
  }

  /** @param asked the language as it stands in the address @throws Problem not_found · nothing_published */
  async opened(slug: string, asked: string): Promise<Opened> {
    const language = languageIn(asked);
    const { city, types } = await this.city(slug);
    return { city, types, language, reader: new Reader(language, city) };
  }

  /**
   * The same for whoever holds a slip: what they said may have been entered for them where nothing is shown to others.
   * @throws Problem not_found
   */
  async openedToHolders(slug: string, asked: string): Promise<Opened> {
    const language = languageIn(asked);
    const city = await this.named(slug);
    const { types } = (await this.typesIn(city)) ?? { types: [] };
    return { city, types, language, reader: new Reader(language, city) };
  }

  private async named(slug: string): Promise<CityView> {
    const city = (await this.people.listCities()).find((one) => one.slug === slug);
    if (city === undefined) throw new Problem('not_found');
    return city;
  }

  /** Null where there is nothing to read, and no box to put a word into. */
  private async typesIn(city: CityView): Promise<PublishedTypes | null> {
    const there = await this.scope.withCity(city.id, (db) => this.published.types(db, city.id));
    const held = new Set([...recordTypes.values()].flatMap(({ holds = [] }) => holds.map(({ type }) => type)));
    const all = [...recordTypes.values()].filter((type) => {
      const found = there.find((one) => one.type === type.id);
      if (found === undefined) return false;
      const once = publishedOnce(type);
      return once === 'adopted' ? found.isSealed : once === 'shared' && found.isOpen;
    });
    const types = all.filter(({ id }) => !held.has(id));
    if (types.length === 0 && !city.hearsAll) return null;
    // What was adopted comes first, then what is asked.
    const place = (type: RecordType) => (isEverSealed(type) ? 0 : type.hears ? 1 : 2);
    return { types: types.toSorted((a, b) => place(a) - place(b)), parts: all.filter(({ id }) => held.has(id)) };
  }
}

/** @throws Problem not_found */
function languageIn(asked: string): Language {
  const language = languages.find((one): one is Language => one === asked);
  if (language === undefined) throw new Problem('not_found');
  return language;
}
