import { Controller, Get, HttpCode, Logger, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { Config } from '../config/config.ts';
import { Open } from '../identity/access.ts';

const report = z.object({
  'csp-report': z.object({
    'document-uri': z.string().max(2000).optional(),
    'violated-directive': z.string().max(500).optional(),
    'blocked-uri': z.string().max(2000).optional(),
    'line-number': z.number().optional(),
    'source-file': z.string().max(2000).optional(),
  }),
});
const mostReportsAMinute = 60;

/** What the page must know before anybody is signed in, and where browsers report breaches of the policy. */
@Controller('api')
export class SiteController {
  private readonly log = new Logger(SiteController.name);
  private minute = 0;
  private reports = 0;

  constructor(private readonly config: Config) {}

  @Get('configuration')
  @Open('the page needs it to sign anybody in')
  configuration() {
    const { browserUrl, realm, clientId } = this.config.identity;
    return { trial: this.config.trial, identity: { url: browserUrl, realm, clientId } };
  }

  @Post('csp')
  @HttpCode(204)
  @Open('browsers report without signing in; reports are counted and cut')
  breach(@Req() request: Request): void {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.minute) [this.minute, this.reports] = [minute, 0];
    this.reports += 1;
    const parsed = report.safeParse(request.body);
    if (parsed.success && this.reports <= mostReportsAMinute) this.log.warn({ cspReport: parsed.data['csp-report'] });
  }
}
