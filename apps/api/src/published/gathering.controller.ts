import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../config/config.ts';
import { Open } from '../identity/access.ts';
import { PublishedCitiesService } from './published-cities.service.ts';
import { PublishedService } from './published.service.ts';
import { type Listed, robots, sitemapIndexOf, sitemapOf } from './sitemap.ts';

/** Programs that gather pages come once in a while; one that comes often is given what it was given before. */
const anHour = 'public, max-age=3600';

/** What search engines ask for: which pages there are, and which they may read. */
@Controller()
export class GatheringController {
  constructor(
    private readonly cities: PublishedCitiesService,
    private readonly published: PublishedService,
    private readonly config: Config,
  ) {}

  @Get('robots.txt')
  @Open('programs that gather pages ask before they come in')
  @Header('cache-control', anHour)
  @Header('content-type', 'text/plain; charset=utf-8')
  robots(): string {
    return robots(this.config.origin);
  }

  @Get('sitemap.xml')
  @Open('which cities publish anything')
  async index(@Res() response: Response): Promise<void> {
    this.send(response, sitemapIndexOf(await this.cities.slugs(), this.config.origin));
  }

  @Get('p/:city/sitemap.xml')
  @Open('what the city has published')
  async city(@Param('city') slug: string, @Res() response: Response): Promise<void> {
    const { city, types, parts } = await this.cities.city(slug);
    const kinds = await Promise.all(
      [...types, ...parts].map(async (type): Promise<Listed[]> => {
        const pages: Listed[] = [];
        for await (const { code, at } of this.published.all(city.id, type)) pages.push({ path: [type.id, code], at });
        return pages.length === 0 ? [] : [{ path: [type.id] }, ...pages];
      }),
    );
    this.send(response, sitemapOf(slug, this.config.origin, [{ path: [] }, ...kinds.flat()]));
  }

  private send(response: Response, xml: string): void {
    response.set('cache-control', anHour).type('application/xml').send(xml);
  }
}
