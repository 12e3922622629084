import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { SinceService } from './since.service.ts';

const asked = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(7),
  mine: z.enum(['true', 'false']).default('false'),
});
const seen = z.strictObject({ clock: z.int().min(0), undo: z.boolean().default(false) });

/** What happened in a city since the reader was here, and how far they have seen it. */
@Controller('api/cities/:cityId/since')
export class SinceController {
  constructor(private readonly since: SinceService) {}

  @Get()
  @Allows('view', 'record')
  look(@Param('cityId') city: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    const { limit, mine } = checked(asked, query);
    return this.since.look(idOrNotFound(city), identity, limit, mine === 'true');
  }

  @Post()
  @HttpCode(200)
  @Allows('view', 'record')
  move(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    const { clock, undo } = checked(seen, body);
    return this.since.move(idOrNotFound(city), identity, clock, undo);
  }
}
