import { hearingOf, isWithholding, type RecordView } from '@cityloom/operating-model';
import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Open } from '../identity/access.ts';
import { Problem } from '../problem/problem.ts';
import { isCode } from '../records/code.ts';
import { addressOf } from './address.ts';
import { BoxService, type Said } from './box.service.ts';
import { Unheard } from './pages/asked.tsx';
import { type Amiss, choicesIn, SayPage } from './pages/say-page.tsx';
import { SimilarPage } from './pages/similar-page.tsx';
import { PlainPages } from './plain-pages.ts';
import { type Opened, PublishedCitiesService } from './published-cities.service.ts';
import { PublishedFilter } from './published.filter.ts';
import { PublishedService } from './published.service.ts';
import { newKey, writtenKey } from './slip-key.ts';
import { faultOf, writtenText } from './written.ts';

const written = z.object({
  key: writtenKey,
  text: writtenText,
  on: z.string().max(100).optional(),
  open: z.literal('yes').optional(),
  /** What its writer chose who has seen what is like it. */
  next: z.enum(['send', 'change']).optional(),
});

/** Where everybody may say something without an account; whoever says what others have said already sees that first. */
@Controller('p/:city/:language')
@UseFilters(PublishedFilter)
export class BoxController {
  constructor(
    private readonly cities: PublishedCitiesService,
    private readonly pages: PlainPages,
    private readonly published: PublishedService,
    private readonly box: BoxService,
  ) {}

  @Get('say')
  @Open('whoever has something to say finds where')
  async form(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Query('on') about: unknown,
    @Res() response: Response,
  ) {
    const said = { key: newKey(), text: '', choices: {}, on: onIn(about), isOpen: false };
    await this.sayAgain(response, await this.cities.opened(slug, asked), said, null);
  }

  @Post('say')
  @Open('people without an account are heard where the city lets them, at a pace at which people write')
  async say(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const opened = await this.cities.opened(slug, asked);
    const { city, language } = opened;
    const type = this.box.typeIn(city);
    const { data } = written.safeParse(body);
    if (data === undefined) throw new Problem('bad_request');
    const fields = z.record(z.string(), z.unknown()).parse(body);
    const choices = Object.fromEntries(
      choicesIn(type).map(([name, { options }]) => {
        const chosen = fields[name];
        return [name, typeof chosen === 'string' && Object.hasOwn(options, chosen) ? chosen : firstOf(options)];
      }),
    );
    const said: Said = { key: data.key, text: data.text, choices, on: onIn(data.on), isOpen: data.open === 'yes' };
    const fault = faultOf(said.text);
    if (fault) return this.sayAgain(response.status(422), opened, said, { kind: fault });
    if (data.next === 'change') return this.sayAgain(response.status(200), opened, said, null);
    try {
      const similar = data.next === 'send' ? [] : await this.box.similar(city, said, request.ip ?? '');
      if (similar.length > 0) return this.showSimilar(response.status(200), opened, said, similar);
      if (!(await this.box.put(city, language, said, request.ip ?? ''))) {
        const second = { ...said, key: newKey() };
        return this.sayAgain(response.status(409), opened, second, { kind: 'second' });
      }
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status >= 500) throw thrown;
      // What somebody wrote stands there still.
      const { title } = thrown.body(language, '');
      return this.sayAgain(response.status(thrown.status), opened, said, { kind: 'problem', title });
    }
    response.redirect(303, addressOf(slug, language, 'slip', said.key));
  }

  private showSimilar(response: Response, opened: Opened, said: Said, similar: readonly RecordView[]): void {
    const { reader } = opened;
    this.pages.send(response, opened, {
      path: ['say'],
      title: reader.words.similarTitle,
      children: <SimilarPage {...{ said, similar, reader }} />,
    });
  }

  private async sayAgain(response: Response, opened: Opened, said: Said, amiss: Amiss | null): Promise<void> {
    const { city, types, reader } = opened;
    const type = this.box.typeIn(city);
    // Only what it will be kept with is shown.
    const isSeen = said.on !== null && (await this.published.idOf(city.id, said.on)) !== null;
    const found = isSeen && said.on ? await this.published.find(city.id, said.on) : null;
    const about = found && reader.of(found.fields[found.type.title]);
    const hearing = found && hearingOf(found, city.today);
    // What somebody has written stays in its box, whatever has become of the question meanwhile.
    const isUnheard = hearing !== null && hearing.stands !== 'open' && said.text === '';
    this.pages.send(response, opened, {
      path: ['say'],
      title: isUnheard ? reader.words.askedUnheard : reader.words.sayTitle,
      children: isUnheard ? (
        <Unheard hearing={hearing} title={about ?? ''} reader={reader} />
      ) : (
        <SayPage {...{ type, said, amiss, reader }} about={about || null} isLogged={types.some(isWithholding)} />
      ),
    });
  }
}

/** What something is about, as it stands in an address: `vision/VIS-1`. */
function onIn(written: unknown): Said['on'] {
  const [type = '', code = ''] = typeof written === 'string' ? written.split('/') : [];
  return /^[a-zA-Z]{1,40}$/.test(type) && isCode(code) ? { type, code } : null;
}

const firstOf = (options: object): string => Object.keys(options)[0] ?? '';
