import { type Language, pickLanguage } from '@cityloom/operating-model';
import { Controller, Get, Headers, HttpCode, Param, Post, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from '../identity/access.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { Problem } from '../problem/problem.ts';
import { PublishedFilter } from '../published/published.filter.ts';
import { type Linked, SlipMailService } from '../published/slip-mail.service.ts';
import { sendLinkPage } from './link-page.tsx';
import { oneLine } from './one-line.ts';
import { words } from './words.ts';

/**
 * Where whoever was written to about a slip says that they want these mails, or no more of them. Whoever opens it is asked, whoever
 * sends is done with it; a program that only looks ahead changes nothing.
 */
@Controller('u/:city/:key')
@UseFilters(PublishedFilter)
export class SlipLinkController {
  constructor(private readonly mails: SlipMailService) {}

  @Get()
  @Open('whoever got a mail may stop them; its key cannot be guessed')
  async askToStop(
    @Param('city') city: string,
    @Param('key') key: string,
    @Headers('accept-language') wanted: string | undefined,
    @Res() response: Response,
  ) {
    const linked = await this.linked(city, key);
    if (linked === null) return this.stopped(response, pickLanguage(wanted));
    const { language } = linked.mail;
    const own = words[language];
    sendLinkPage(
      response,
      language,
      own.slip.stopTitle(linked.code),
      <>
        <p className="lead">{own.slip.stopText}</p>
        <form method="post">
          <button type="submit">{own.stopDo}</button>
        </form>
      </>,
    );
  }

  @Post()
  @HttpCode(200)
  @Open('whoever got a mail may stop them by one click, also their mail program; its key cannot be guessed')
  async stop(
    @Param('city') city: string,
    @Param('key') key: string,
    @Headers('accept-language') wanted: string | undefined,
    @Res() response: Response,
  ) {
    const linked = await this.linked(city, key);
    if (linked !== null) await this.mails.stopByLink(linked.city, linked.mail);
    this.stopped(response, linked?.mail.language ?? pickLanguage(wanted));
  }

  @Get('confirm')
  @Open('whoever was asked by mail says whether they want more; its key cannot be guessed')
  async askToConfirm(
    @Param('city') city: string,
    @Param('key') key: string,
    @Headers('accept-language') wanted: string | undefined,
    @Res() response: Response,
  ) {
    const linked = await this.linked(city, key);
    if (linked === null) return this.expired(response, pickLanguage(wanted));
    if (linked.mail.confirmedAt !== null) return this.confirmed(response, linked);
    const { language } = linked.mail;
    const own = words[language].slip;
    sendLinkPage(
      response,
      language,
      own.confirmTitle(linked.code),
      <>
        <p className="lead">{own.confirmText(oneLine(linked.city.name[language]))}</p>
        <form method="post">
          <button type="submit">{own.confirmDo}</button>
        </form>
      </>,
    );
  }

  @Post('confirm')
  @HttpCode(200)
  @Open('whoever was asked by mail wants more; its key cannot be guessed')
  async confirm(
    @Param('city') city: string,
    @Param('key') key: string,
    @Headers('accept-language') wanted: string | undefined,
    @Res() response: Response,
  ) {
    const linked = await this.linked(city, key);
    if (linked === null) return this.expired(response, pickLanguage(wanted));
    await this.mails.confirm(linked.city, linked.mail);
    this.confirmed(response, linked);
  }

  private linked(city: string, key: string): Promise<Linked | null> {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Problem('not_found');
    return this.mails.linked(idOrNotFound(city), key);
  }

  private confirmed(response: Response, { city, mail }: Linked): void {
    const own = words[mail.language].slip;
    sendLinkPage(
      response,
      mail.language,
      own.confirmed,
      <p>
        <a href={this.mails.slipAt(city, mail)}>{own.open}</a>
      </p>,
    );
  }

  /** Said of every key that is good for nothing: no mail comes by it, whatever it was. */
  private stopped(response: Response, language: Language): void {
    const own = words[language].slip;
    sendLinkPage(response, language, own.stopped, <p className="lead">{own.stoppedText}</p>);
  }

  private expired(response: Response, language: Language): void {
    const own = words[language].slip;
    sendLinkPage(response.status(404), language, own.expired, <p className="lead">{own.expiredText}</p>);
  }
}
