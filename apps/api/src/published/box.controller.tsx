import { hearingOf, isWithholding, type Language, languages } from '@cityloom/operating-model';
import { Body, Controller, Get, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Config } from '../config/config.ts';
import { Open } from '../identity/access.ts';
import { Problem } from '../problem/problem.ts';
import { isCode } from '../records/code.ts';
import { addressOf } from './address.ts';
import { BoxService, longestText, type Said } from './box.service.ts';
import { pagePolicy } from './page-policy.ts';
import { Unheard } from './pages/asked.tsx';
import { pageOf } from './pages/page.tsx';
import { Reader } from './pages/reader.ts';
import { type Amiss, choicesIn, SayPage } from './pages/say-page.tsx';
import { SlipPage, standingOf } from './pages/slip-page.tsx';
import { slipPicture } from './pages/slip-picture.tsx';
import type { Refused } from './pages/hiding.tsx';
import { PublishedFilter } from './published.filter.ts';
import { PublishedService } from './published.service.ts';

const text = z
  .string()
  .max(200_000)
  .transform((words) => words.replaceAll('\r\n', '\n').replaceAll('\0', '').trim());
const appealed = z.object({ text });
const written = z.object({
  key: z.string().regex(/^[0-9a-f]{32}$/),
  text,
  on: z.string().max(100).optional(),
});

/** Where everybody may say something without an account, and see what became of it. Nothing here is kept by browsers. */
@Controller('p/:city/:language')
@UseFilters(PublishedFilter)
export class BoxController {
  constructor(
    private readonly published: PublishedService,
    private readonly box: BoxService,
    private readonly config: Config,
  ) {}

  @Get('say')
  @Open('whoever has something to say finds where')
  async form(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Query('on') about: unknown,
    @Res() response: Response,
  ) {
    const said = { key: this.box.newKey(), text: '', choices: {}, on: onIn(about) };
    await this.sayAgain(response, await this.opened(slug, asked), said, null);
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
    const opened = await this.opened(slug, asked);
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
    const said: Said = { key: data.key, text: data.text, choices, on: onIn(data.on) };
    const amiss = amissIn(said.text);
    if (amiss) return this.sayAgain(response.status(422), opened, said, amiss);
    try {
      if (!(await this.box.put(city, language, said, request.ip ?? ''))) {
        const second = { ...said, key: this.box.newKey() };
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

  @Get('slip/:key')
  @Open('whoever holds a slip sees what became of what they said; its key cannot be guessed')
  async slip(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Res() response: Response,
  ) {
    await this.showSlip(response, await this.opened(slug, asked), keyIn(key), null);
  }

  @Post('slip/:key/appeal')
  @Open('whoever holds a slip says once why what was hidden should be seen; its key cannot be guessed')
  async appeal(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const opened = await this.opened(slug, asked);
    const { city, language } = opened;
    const { data } = appealed.safeParse(body);
    if (data === undefined) throw new Problem('bad_request');
    try {
      await this.box.appeal(city, language, keyIn(key), data.text, request.ip ?? '');
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status >= 500 || thrown.code === 'not_found') throw thrown;
      // What somebody wrote stands there still.
      const { title } = thrown.body(language, '');
      return this.showSlip(response.status(thrown.status), opened, key, { text: data.text, fault: title });
    }
    response.redirect(303, addressOf(slug, language, 'slip', key));
  }

  @Get('slip/:key/picture.svg')
  @Open('whoever holds a slip may keep a picture of it; its key cannot be guessed')
  async picture(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Res() response: Response,
  ) {
    const { city, language } = await this.opened(slug, asked);
    const { code } = await this.box.slip(city, keyIn(key));
    response
      .set({
        'cache-control': 'no-store',
        'content-security-policy': pagePolicy,
        'content-disposition': `attachment; filename="${code}.svg"`,
      })
      .type('image/svg+xml')
      .send(slipPicture(code, this.addressOfSlip(slug, language, key)));
  }

  private async opened(slug: string, asked: string) {
    const language = languages.find((one): one is Language => one === asked);
    if (language === undefined) throw new Problem('not_found');
    const { city, types } = await this.published.city(slug);
    return { city, types, language, reader: new Reader(language, city) };
  }

  private async showSlip(
    response: Response,
    { city, types, reader }: Awaited<ReturnType<BoxController['opened']>>,
    key: string,
    refused: Refused | null,
  ): Promise<void> {
    const slip = await this.box.slip(city, key);
    const address = this.addressOfSlip(city.slug, reader.language, key);
    this.send(response, {
      types,
      reader,
      path: ['slip', key],
      isPlain: true,
      isUnlisted: true,
      title: `${standingOf(slip, reader)} ${slip.code}`,
      children: <SlipPage {...{ slip, address, refused, reader }} />,
    });
  }

  private async sayAgain(
    response: Response,
    { city, types, reader }: Awaited<ReturnType<BoxController['opened']>>,
    said: Said,
    amiss: Amiss | null,
  ): Promise<void> {
    const type = this.box.typeIn(city);
    // Only what it will be kept with is shown.
    const isSeen = said.on !== null && (await this.published.idOf(city.id, said.on)) !== null;
    const found = isSeen && said.on ? await this.published.find(city.id, said.on) : null;
    const about = found && reader.of(found.fields[found.type.title]);
    const hearing = found && hearingOf(found, city.today);
    // What somebody has written stays in its box, whatever has become of the question meanwhile.
    const isUnheard = hearing !== null && hearing.stands !== 'open' && said.text === '';
    this.send(response, {
      types,
      reader,
      path: ['say'],
      isPlain: true,
      isUnlisted: true,
      title: isUnheard ? reader.words.askedUnheard : reader.words.sayTitle,
      children: isUnheard ? (
        <Unheard hearing={hearing} title={about ?? ''} reader={reader} />
      ) : (
        <SayPage {...{ type, said, amiss, reader }} about={about || null} isLogged={types.some(isWithholding)} />
      ),
    });
  }

  private addressOfSlip(slug: string, language: Language, key: string): string {
    return this.config.origin + addressOf(slug, language, 'slip', key);
  }

  private send(response: Response, page: Omit<Parameters<typeof pageOf>[0], 'origin'>): void {
    response
      .set({ 'cache-control': 'no-store', 'content-security-policy': `${pagePolicy}; frame-ancestors 'self'` })
      .type('html')
      .send(pageOf({ ...page, origin: this.config.origin }));
  }
}

/** @throws Problem not_found */
function keyIn(written: string): string {
  if (!/^[0-9a-f]{32}$/.test(written)) throw new Problem('not_found');
  return written;
}

/** What something is about, as it stands in an address: `vision/VIS-1`. */
function onIn(written: unknown): Said['on'] {
  const [type = '', code = ''] = typeof written === 'string' ? written.split('/') : [];
  return /^[a-zA-Z]{1,40}$/.test(type) && isCode(code) ? { type, code } : null;
}

function amissIn(text: string): Amiss | null {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return { kind: 'empty' };
  return text.length > longestText ? { kind: 'long' } : null;
}

const firstOf = (options: object): string => Object.keys(options)[0] ?? '';
