import { textLimits } from '@cityloom/operating-model';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { AskedService } from './asked.service.ts';

const words = z.string().max(textLimits.long);
const adoption = z.strictObject({
  operation: z.uuid().toLowerCase(),
  seen: words,
  why: z.strictObject({ zh: words, en: words }).optional(),
});

/** What somebody asked for is let in. */
@Controller('api/cities/:cityId/asked')
export class AskedController {
  constructor(private readonly asked: AskedService) {}

  @Post(':record/adopt')
  @HttpCode(200)
  @Allows('edit', 'record')
  adopt(
    @Param('cityId') cityId: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    return this.asked.adopt(idOrNotFound(cityId), identity, idOrNotFound(record), checked(adoption, body));
  }
}
