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

/** What the reader hears of a record. */
@Controller('api/cities/:cityId/follows/:record')
export class FollowController {
  constructor(private readonly follows: FollowService) {}

  @Get()
  @Allows('view', 'record')
  look(@Param('cityId') city: string, @Param('record') record: string, @SignedInAs() identity: Identity) {
    return this.follows.look(idOrNotFound(city), identity, idOrNotFound(record));
  }

  @Put()
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
