import { hearingOf, pickLanguage, publishedOnce, type RecordType, recordTypes } from '@cityloom/operating-model';
import { Controller, Get, Header, Headers, Param, Query, Redirect, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import type { ReactNode } from 'react';
import { Config } from '../config/config.ts';
import { Open } from '../identity/access.ts';
import { Problem } from '../problem/problem.ts';
import { isCode } from '../records/code.ts';
import { addressOf } from './address.ts';
import { feedOf } from './feed.ts';
import { pagePolicy } from './page-policy.ts';
import { CheckPage } from './pages/check-page.tsx';
import { CityPage, TypePage } from './pages/city-page.tsx';
import { pageOf } from './pages/page.tsx';
import { PublishedPage } from './pages/published-page.tsx';
import { Reader } from './pages/reader.ts';
import { said, titleOf } from './pages/said.ts';
import { LedService } from './led.service.ts';
import { PublishedFilter } from './published.filter.ts';
import type { Published } from './as-guest.ts';
import { PublishedCitiesService } from './published-cities.service.ts';
import { PublishedService } from './published.service.ts';
import { type Checked, SealedService } from './sealed.service.ts';

/** How many of each kind stand on the first page; in the feed, how much that was adopted, and how much that is asked of each kind. */
const [few, newest, newestAsked] = [3, 50, 20];
/** How many stand on one page of a list. */
const perPage = 50;
/** Somebody who reads on sees what is new after a minute; a crowd asks once. */
const fresh = 'public, max-age=60';

/** What a city has published, as pages that need no account and no script. */
@Controller('p/:city')
@UseFilters(PublishedFilter)
export class PublishedController {
  constructor(
    private readonly cities: PublishedCitiesService,
    private readonly published: PublishedService,
    private readonly sealed: SealedService,
    private readonly led: LedService,
    private readonly config: Config,
  ) {}

  @Get()
  @Open('leads to the language of whoever asks')
  @Header('vary', 'accept-language')
  @Redirect()
  language(@Param('city') slug: string, @Headers('accept-language') wanted?: string) {
    return { url: addressOf(slug, pickLanguage(wanted, 'zh')), statusCode: 302 };
  }

  @Get(':language')
  @Open('what the city has published')
  async overview(@Param('city') slug: string, @Param('language') asked: string, @Res() response: Response) {
    const { city, types, reader } = await this.cities.opened(slug, asked);
    const kinds = await Promise.all(
      types.map(async (type) => {
        const { items, goesOn } = await this.published.stretch(city.id, type, { limit: perPage, offset: 0 });
        return {
          type,
          items: openFirst(items, city.today).slice(0, few),
          count: goesOn ? ('many' as const) : items.length,
        };
      }),
    );
    const name = reader.of(city.name);
    this.send(response, {
      types,
      reader,
      path: [],
      hasPicture: true,
      title: name,
      description: reader.words.intro(name),
      children: <CityPage kinds={kinds} reader={reader} />,
    });
  }

  @Get(':language/feed.xml')
  @Open('what the city has adopted and asked last')
  async feed(@Param('city') slug: string, @Param('language') asked: string, @Res() response: Response) {
    const { city, types, reader } = await this.cities.opened(slug, asked);
    const kinds = types.filter(({ hears }) => hears !== undefined);
    const found = await Promise.all([
      this.sealed.newest(city.id, newest),
      ...kinds.map((type) => this.published.list(city.id, type, { limit: newestAsked })),
    ]);
    const items = found.flat().toSorted((one, other) => other.at.localeCompare(one.at));
    response
      .set('cache-control', fresh)
      .type('application/atom+xml')
      .send(feedOf(items, city.id, this.config.origin, reader));
  }

  @Get(':language/check')
  @Open('whoever holds a copy may check it')
  async check(
    @Param('city') slug: string,
    @Param('language') language: string,
    @Query('mark') written: unknown,
    @Res() response: Response,
  ) {
    const { city, types, reader } = await this.cities.opened(slug, language);
    const asked = typeof written === 'string' ? written.slice(0, 100) : '';
    this.send(response, {
      types,
      reader,
      path: ['check'],
      isUnlisted: asked !== '',
      title: reader.words.check,
      children: <CheckPage asked={asked} found={await this.checked(city.id, asked)} reader={reader} />,
    });
  }

  @Get(':language/:type')
  @Open('what is published of one kind')
  async list(
    @Param('city') slug: string,
    @Param('language') language: string,
    @Param('type') typeId: string,
    @Query('page') asked: unknown,
    @Res() response: Response,
  ) {
    const { city, types, reader } = await this.cities.opened(slug, language);
    const type = typeNamed(typeId);
    const page = pageNumber(asked);
    const span = { limit: perPage, offset: (page - 1) * perPage };
    const { items, goesOn } = await this.published.stretch(city.id, type, span);
    if (items.length === 0) throw new Problem('not_found');
    this.send(response, {
      types,
      reader,
      path: [type.id],
      hasPicture: true,
      page,
      title: reader.of(type.plural),
      description: reader.of(type.purpose),
      children: <TypePage {...{ type, reader, page, goesOn }} items={openFirst(items, city.today)} />,
    });
  }

  @Get(':language/:type/:code')
  @Open('one thing that is published')
  async one(
    @Param('city') slug: string,
    @Param('language') language: string,
    @Param('type') typeId: string,
    @Param('code') code: string,
    @Res() response: Response,
  ) {
    const { city, types, reader: named } = await this.cities.opened(slug, language);
    const type = typeNamed(typeId);
    if (!isCode(code)) throw new Problem('not_found');
    const published = await this.published.one(city.id, type, code);
    const { whole, parts, rests } = published;
    const [answers, from, led] = await Promise.all([
      this.published.answersTo(city.id, whole),
      this.led.from(city.id, whole),
      this.led.of(city.id, whole),
    ]);
    const thanks = await this.led.thanks(city.id, from);
    const told = [whole, ...parts, ...(rests === null ? [] : [rests.decision])];
    const names = await this.published.names(city.id, told.flatMap(idsIn));
    const reader = new Reader(named.language, city, names);
    this.send(response, {
      types,
      reader,
      path: [type.id, whole.code],
      hasPicture: true,
      on: `${type.id}/${whole.code}`,
      title: titleOf(whole, reader).title,
      description: said(whole, reader).text,
      children: <PublishedPage published={published} {...{ from, thanks, reader }} said={answers} ledTo={led} />,
    });
  }

  @Get('*elsewhere')
  @Open('says that there is nothing')
  nothing(): never {
    throw new Problem('not_found');
  }

  private async checked(cityId: string, asked: string): Promise<Checked | 'unreadable' | null> {
    const mark = asked.replaceAll(/\s/g, '').toLowerCase();
    if (mark === '') return null;
    return /^[0-9a-f]{16,64}$/.test(mark) ? this.sealed.checked(cityId, mark) : 'unreadable';
  }

  private send(
    response: Response,
    page: Omit<Parameters<typeof pageOf>[0], 'origin' | 'children'> & { children: ReactNode },
  ): void {
    response
      .set({ 'cache-control': fresh, 'content-security-policy': pagePolicy })
      .type('html')
      .send(pageOf({ ...page, origin: this.config.origin }));
  }
}

/** @throws Problem not_found where nothing of it is ever published */
function typeNamed(id: string): RecordType {
  const type = recordTypes.get(id);
  if (type === undefined || publishedOnce(type) === null) throw new Problem('not_found');
  return type;
}

/** @throws Problem not_found where it is the number of no page */
function pageNumber(asked: unknown): number {
  if (asked === undefined) return 1;
  if (typeof asked !== 'string' || !/^[1-9]\d{0,5}$/.test(asked)) throw new Problem('not_found');
  return Number(asked);
}

/** What is asked now comes before what was; all else stays in its order. */
function openFirst(items: readonly Published[], today: string): Published[] {
  const isOpen = (one: Published) => hearingOf(one, today)?.stands === 'open';
  return items.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
}

/** Everything that its links lead to. */
function idsIn({ type, fields }: Published): string[] {
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const value = fields[name];
    if (field.kind === 'ref') return typeof value === 'string' ? [value] : [];
    if (field.kind === 'refs') return ((value ?? []) as { to: string }[]).map(({ to }) => to);
    if (field.kind !== 'rows') return [];
    const links = Object.entries(field.columns).filter(([, { kind }]) => kind === 'ref');
    const rows = (value ?? []) as { cells: Record<string, unknown> }[];
    return rows.flatMap(({ cells }) =>
      links.flatMap(([column]) => (typeof cells[column] === 'string' ? cells[column] : [])),
    );
  });
}
