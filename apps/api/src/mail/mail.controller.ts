import { languages, pickLanguage } from '@cityloom/operating-model';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { frequencies } from './digest-times.ts';
import { MailService } from './mail.service.ts';

const wanted = z.strictObject({
  digest: z.enum(frequencies),
  language: z.enum(languages),
  mentionsAtOnce: z.boolean(),
});

/** How the reader gets mail of what concerns them, what it would say, and what they were sent. */
@Controller('api/cities/:cityId/mail')
export class MailController {
  constructor(private readonly mail: MailService) {}

  @Get()
  @Allows('view', 'record')
  look(
    @Param('cityId') city: string,
    @Headers('accept-language') language: string | undefined,
    @SignedInAs() identity: Identity,
  ) {
    return this.mail.look(idOrNotFound(city), identity, pickLanguage(language));
  }

  @Put()
  @Allows('view', 'record')
  set(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    return this.mail.set(idOrNotFound(city), identity, checked(wanted, body));
  }

  @Get('next')
  @Allows('view', 'record')
  async preview(
    @Param('cityId') city: string,
    @Headers('accept-language') language: string | undefined,
    @SignedInAs() identity: Identity,
  ) {
    return { mail: await this.mail.preview(idOrNotFound(city), identity, pickLanguage(language)) };
  }

  @Post('now')
  @HttpCode(200)
  @Allows('view', 'record')
  async now(
    @Param('cityId') city: string,
    @Headers('accept-language') language: string | undefined,
    @SignedInAs() identity: Identity,
  ) {
    return { isNew: await this.mail.now(idOrNotFound(city), identity, pickLanguage(language)) };
  }

  @Get('own')
  @Allows('view', 'record')
  async own(@Param('cityId') city: string, @SignedInAs() identity: Identity) {
    return { items: await this.mail.own(idOrNotFound(city), identity), next: null };
  }

  @Get('sendings')
  @Allows('manage', 'membership')
  async sendings(@Param('cityId') city: string, @SignedInAs() identity: Identity) {
    return { items: await this.mail.sendings(idOrNotFound(city), identity), next: null };
  }
}
