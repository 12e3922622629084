import { Controller, Get, HttpCode, Param, Post, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import { Open } from '../identity/access.ts';
import { PublishedFilter } from '../published/published.filter.ts';
import { sendLinkPage } from './link-page.tsx';
import { MailService } from './mail.service.ts';
import { oneLine } from './one-line.ts';
import { words } from './words.ts';

/**
 * Where mails are stopped, without signing in: whoever opens it is asked, whoever sends is done with it, be it a person by the
 * button or their mail program by one click (RFC 8058). A program that only looks ahead stops nothing.
 */
@Controller('u/:token')
@UseFilters(PublishedFilter)
export class StopController {
  constructor(private readonly mail: MailService) {}

  @Get()
  @Open('whoever got a mail may stop them; its token cannot be guessed')
  async ask(@Param('token') token: string, @Res() response: Response) {
    const { city, language } = await this.mail.stopping(token);
    const own = words[language];
    sendLinkPage(
      response,
      language,
      own.stopTitle,
      <>
        <p className="lead">{own.stopText(oneLine(city.name[language]))}</p>
        <form method="post">
          <button type="submit">{own.stopDo}</button>
        </form>
      </>,
    );
  }

  @Post()
  @HttpCode(200)
  @Open('whoever got a mail may stop them by one click, also their mail program; its token cannot be guessed')
  async stop(@Param('token') token: string, @Res() response: Response) {
    const { city, language } = await this.mail.stop(token);
    const own = words[language];
    sendLinkPage(
      response,
      language,
      own.stopped,
      <>
        <p className="lead">{own.stoppedText}</p>
        <p>
          <a href={`/${city.slug}/for-me`}>{own.open}</a>
        </p>
      </>,
    );
  }
}
