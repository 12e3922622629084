import { Controller, Get, Param } from '@nestjs/common';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { HeardService } from './heard.service.ts';

/** Who has been heard on a record, and who has not. */
@Controller('api/cities/:cityId/heard')
export class HeardController {
  constructor(private readonly heard: HeardService) {}

  @Get(':record')
  @Allows('view', 'record')
  async look(@Param('cityId') city: string, @Param('record') record: string, @SignedInAs() identity: Identity) {
    return { items: await this.heard.on(idOrNotFound(city), identity, idOrNotFound(record)), next: null };
  }
}
