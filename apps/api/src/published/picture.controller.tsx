import { hearingOf, recordTypes } from '@cityloom/operating-model';
import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from '../identity/access.ts';
import { Problem } from '../problem/problem.ts';
import { isCode } from '../records/code.ts';
import type { Published } from './as-guest.ts';
import { outcomeOf } from './pages/outcome.tsx';
import type { Reader } from './pages/reader.ts';
import { fact, titleOf, untilSaid } from './pages/said.ts';
import { SharePicture, shareSize } from './pages/share-picture.tsx';
import { PicturePress } from './picture-press.ts';
import { PublishedCitiesService } from './published-cities.service.ts';
import { PublishedFilter } from './published.filter.ts';
import { PublishedService } from './published.service.ts';

/** No longer than the page itself: what is hidden is gone from both. */
const fresh = 'public, max-age=60';

/** The pictures that stand beside links to public pages: of each page its own, and nothing that is not on it. */
@Controller('p/:city/:language')
@UseFilters(PublishedFilter)
export class PictureController {
  constructor(
    private readonly cities: PublishedCitiesService,
    private readonly published: PublishedService,
    private readonly press: PicturePress,
  ) {}

  @Get('picture.png')
  @Open('the picture beside a link to what the city has published')
  async ofCity(@Param('city') slug: string, @Param('language') asked: string, @Res() response: Response) {
    const { reader } = await this.cities.opened(slug, asked);
    const name = reader.of(reader.city.name);
    await this.send(response, { above: reader.words.published(name), title: name, facts: [] });
  }

  @Get(':type/picture.png')
  @Open('the picture beside a link to what is published of one kind')
  async ofType(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('type') typeId: string,
    @Res() response: Response,
  ) {
    const { reader, types } = await this.cities.opened(slug, asked);
    const type = types.find(({ id }) => id === typeId);
    if (type === undefined) throw new Problem('not_found');
    await this.send(response, { above: reader.of(reader.city.name), title: reader.of(type.plural), facts: [] });
  }

  @Get(':type/:code/picture.png')
  @Open('the picture beside a link to one thing that is published')
  async ofOne(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('type') type: string,
    @Param('code') code: string,
    @Res() response: Response,
  ) {
    const { city, reader } = await this.cities.opened(slug, asked);
    const one = isCode(code) && recordTypes.has(type) ? await this.published.find(city.id, { type, code }) : null;
    if (one === null) throw new Problem('not_found');
    const above = `${reader.of(city.name)} · ${reader.of(one.type.label)} ${one.code}`;
    await this.send(response, { above, title: titleOf(one, reader).title, facts: factsOf(one, reader) });
  }

  private async send(response: Response, shown: Parameters<typeof SharePicture>[0]): Promise<void> {
    const picture = await this.press.draw(JSON.stringify(shown), <SharePicture {...shown} />, shareSize);
    response.set('cache-control', fresh).type('png').send(picture);
  }
}

/** How something stands, in words that are true also where the picture is shown weeks later. */
function factsOf(one: Published, reader: Reader): string[] {
  const hearing = hearingOf(one, reader.city.today);
  const stands = hearing === null ? fact(one, reader) : untilSaid(hearing, reader);
  return [outcomeOf(one, reader), stands].filter((said) => said !== '');
}
