import { audiences, textLimits } from '@cityloom/operating-model';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { HearersService } from './hearers.service.ts';

const id = z.uuid().toLowerCase();
/** As many people as are asked about at once. */
const most = 20;
const question = z.strictObject({
  type: z.string().max(64),
  on: id,
  part: z.string().max(textLimits.short).optional(),
  answers: id.optional(),
  visibility: z.enum(audiences).default('members'),
  people: z
    .string()
    .max(most * 40)
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(1).max(most)),
});

/** Who would see what somebody is about to say. */
@Controller('api/cities/:cityId/hearers')
export class HearersController {
  constructor(private readonly hearers: HearersService) {}

  @Get()
  @Allows('comment', 'record')
  async unseen(@Param('cityId') cityId: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    const { people, ...saying } = checked(question, query);
    return { unseen: await this.hearers.without(idOrNotFound(cityId), identity, saying, people) };
  }
}
