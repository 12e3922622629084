import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { ForMeService, mostMarked } from './for-me.service.ts';

const asked = z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) });
const place = z.strictObject({ record: z.uuid().toLowerCase(), clock: z.int().min(0) });
const marked = z.strictObject({ records: z.array(place).min(1).max(mostMarked), undo: z.boolean().default(false) });

/** What waits for the reader, what others did to what concerns them, and how far they have seen it. */
@Controller('api/cities/:cityId/for-me')
export class ForMeController {
  constructor(private readonly forMe: ForMeService) {}

  @Get()
  @Allows('view', 'record')
  look(@Param('cityId') city: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    return this.forMe.look(idOrNotFound(city), identity, checked(asked, query).limit);
  }

  @Get('count')
  @Allows('view', 'record')
  count(@Param('cityId') city: string, @SignedInAs() identity: Identity) {
    return this.forMe.count(idOrNotFound(city), identity);
  }

  @Post('seen')
  @HttpCode(200)
  @Allows('view', 'record')
  mark(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    const { records, undo } = checked(marked, body);
    return this.forMe.mark(idOrNotFound(city), identity, records, undo);
  }
}
