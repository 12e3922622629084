import type { Language } from '@cityloom/operating-model';
import { Body, Controller, Get, Param, Post, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Config } from '../config/config.ts';
import { Open } from '../identity/access.ts';
import { Problem } from '../problem/problem.ts';
import { longestThanks } from '../records/asking.ts';
import { addressOf } from './address.ts';
import { pagePolicy } from './page-policy.ts';
import { SlipPage, standingOf } from './pages/slip-page.tsx';
import { slipPicture } from './pages/slip-picture.tsx';
import { PlainPages } from './plain-pages.ts';
import { type Opened, PublishedCitiesService } from './published-cities.service.ts';
import { PublishedFilter } from './published.filter.ts';
import { SlipMailService } from './slip-mail.service.ts';
import { writtenKey } from './slip-key.ts';
import { SlipService } from './slip.service.ts';
import { faultOf, longestText, writtenLine, writtenText } from './written.ts';

const objection = z.object({ why: writtenText });
const thanked = z.object({ as: writtenLine });
const appealed = z.object({ text: writtenText });
const left = z.object({ address: z.string().max(1_000).trim() });
const mailAddress = z.email().max(254);
type Shown = Pick<Parameters<typeof SlipPage>[0], 'objected' | 'refused' | 'unsent' | 'unthanked'>;
const nothing: Shown = { objected: null, refused: null, unsent: null, unthanked: null };

/** Where whoever said something without an account sees what became of it, and may say that it does not belong where it went. */
@Controller('p/:city/:language/slip/:key')
@UseFilters(PublishedFilter)
export class SlipController {
  constructor(
    private readonly cities: PublishedCitiesService,
    private readonly pages: PlainPages,
    private readonly slips: SlipService,
    private readonly mails: SlipMailService,
    private readonly config: Config,
  ) {}

  @Get()
  @Open('whoever holds a slip sees what became of what they said; its key cannot be guessed')
  async slip(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Res() response: Response,
  ) {
    await this.show(response, await this.cities.openedToHolders(slug, asked), keyIn(key), nothing);
  }

  @Post('apart')
  @Open('whoever holds a slip says that what they said does not belong where it went, at a pace at which people write')
  async apart(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const opened = await this.cities.openedToHolders(slug, asked);
    const data = formIn(objection, body);
    const taken = () => this.slips.takeApart(opened.city, opened.language, keyIn(key), data.why, request.ip ?? '');
    await this.take(response, opened, { key }, faultIn(data.why, opened), taken, (fault) => ({
      ...nothing,
      objected: { why: data.why, fault },
    }));
  }

  @Post('appeal')
  @Open('whoever holds a slip says once why what was hidden should be seen; its key cannot be guessed')
  async appeal(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const opened = await this.cities.openedToHolders(slug, asked);
    const data = formIn(appealed, body);
    const heard = () => this.slips.appeal(opened.city, opened.language, keyIn(key), data.text, request.ip ?? '');
    await this.take(response, opened, { key }, faultIn(data.text, opened), heard, (fault) => ({
      ...nothing,
      refused: { text: data.text, fault },
    }));
  }

  @Post('thanks')
  @Open('whoever holds a slip lets themselves be thanked in public, or no longer; its key cannot be guessed')
  async thanks(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const opened = await this.cities.openedToHolders(slug, asked);
    const data = formIn(thanked, body);
    const { as } = data;
    const fault = as.length > longestThanks ? opened.reader.words.thanksLong(longestThanks) : null;
    const noted = () => this.slips.thank(opened.city, keyIn(key), as, request.ip ?? '');
    await this.take(response, opened, { key, part: '#thanks' }, fault, noted, (why) => ({
      ...nothing,
      unthanked: { as, fault: why },
    }));
  }

  @Post('mail')
  @Open(
    'whoever holds a slip says where they hear what becomes of it, at a pace at which people write; its key cannot be guessed',
  )
  async mail(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    const opened = await this.cities.openedToHolders(slug, asked);
    const data = formIn(left, body);
    const { address } = data;
    const fault = mailAddress.safeParse(address).success ? null : opened.reader.words.mailWrong;
    const noted = () => this.mails.leave(opened.city, opened.language, keyIn(key), address, request.ip ?? '');
    await this.take(response, opened, { key, part: '#mail' }, fault, noted, (why) => ({
      ...nothing,
      unsent: { address, fault: why },
    }));
  }

  @Post('mail/stop')
  @Open('whoever holds a slip ends its mails; its key cannot be guessed')
  async stop(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Res() response: Response,
  ) {
    const { city, language } = await this.cities.openedToHolders(slug, asked);
    await this.mails.stop(city, keyIn(key));
    response.redirect(303, `${addressOf(city.slug, language, 'slip', key)}#mail`);
  }

  @Get('picture.svg')
  @Open('whoever holds a slip may keep a picture of it; its key cannot be guessed')
  async picture(
    @Param('city') slug: string,
    @Param('language') asked: string,
    @Param('key') key: string,
    @Res() response: Response,
  ) {
    const { city, language } = await this.cities.openedToHolders(slug, asked);
    const { code } = await this.slips.found(city, keyIn(key));
    response
      .set({
        'cache-control': 'no-store',
        'content-security-policy': pagePolicy,
        'content-disposition': `attachment; filename="${code}.svg"`,
      })
      .type('image/svg+xml')
      .send(slipPicture(code, this.addressOf(slug, language, key)));
  }

  /**
   * Does what somebody asked for with their slip, and leads back to it. Where it is refused, what they wrote stands there still.
   * @param part of the slip to which it leads back
   * @param fault why it cannot be done at all; null where it may be
   * @param shown what the slip shows where it was not done, with why
   */
  private async take(
    response: Response,
    opened: Opened,
    { key, part = '' }: { key: string; part?: string },
    fault: string | null,
    work: () => Promise<void>,
    shown: (fault: string) => Shown,
  ): Promise<void> {
    const { city, language } = opened;
    if (fault !== null) return this.show(response.status(422), opened, keyIn(key), shown(fault));
    try {
      await work();
    } catch (thrown) {
      if (!(thrown instanceof Problem) || thrown.status >= 500 || thrown.code === 'not_found') throw thrown;
      return this.show(response.status(thrown.status), opened, key, shown(thrown.body(language, '').title));
    }
    response.redirect(303, addressOf(city.slug, language, 'slip', key) + part);
  }

  private async show(response: Response, opened: Opened, key: string, shown: Shown): Promise<void> {
    const { city, language, reader } = opened;
    const [slip, mail] = await Promise.all([this.slips.read(city, key), this.mails.of(city, key)]);
    this.pages.send(response, opened, {
      path: ['slip', key],
      title: `${standingOf(slip, reader)} ${slip.code}`,
      children: <SlipPage {...{ slip, mail, reader, ...shown }} address={this.addressOf(city.slug, language, key)} />,
    });
  }

  private addressOf(slug: string, language: Language, key: string): string {
    return this.config.origin + addressOf(slug, language, 'slip', key);
  }
}

/** What a form of our own has sent. @throws Problem bad_request where something else has */
function formIn<Form>(form: z.ZodType<Form>, body: unknown): Form {
  const { data } = form.safeParse(body);
  if (data === undefined) throw new Problem('bad_request');
  return data;
}

/** @throws Problem not_found */
function keyIn(written: string): string {
  const { data } = writtenKey.safeParse(written);
  if (data === undefined) throw new Problem('not_found');
  return data;
}

/** Why something that was written cannot be taken in; null where it can. */
function faultIn(text: string, { reader: { words } }: Opened): string | null {
  const fault = faultOf(text);
  return fault && (fault === 'long' ? words.sayLong(longestText) : words.whyEmpty);
}
