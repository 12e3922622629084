import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { followLevels } from './follow.repository.ts';
import { FollowService } from './follow.service.ts';

const wanted = z.strictObject({ level: z.enum(followLevels) });

/** What the reader hears of records. */
@Controller('api/cities/:cityId/follows')
export class FollowController {
  constructor(private readonly follows: FollowService) {}

  @Get()
  @Allows('view', 'record')
  async chosen(@Param('cityId') city: string, @SignedInAs() identity: Identity) {
    return { items: await this.follows.chosen(idOrNotFound(city), identity), next: null };
  }

  @Get(':record')
  @Allows('view', 'record')
  look(@Param('cityId') city: string, @Param('record') record: string, @SignedInAs() identity: Identity) {
    return this.follows.look(idOrNotFound(city), identity, idOrNotFound(record));
  }

  @Put(':record')
  @Allows('view', 'record')
  set(
    @Param('cityId') city: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    return this.follows.set(idOrNotFound(city), identity, idOrNotFound(record), checked(wanted, body).level);
  }
}
