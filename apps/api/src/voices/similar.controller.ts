import { textLimits } from '@cityloom/operating-model';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { SimilarService } from './similar.service.ts';

const asked = z.strictObject({
  text: z.string().max(textLimits.long + textLimits.short),
  without: z.array(z.uuid().toLowerCase()).max(100).default([]),
});

/** What others have said already. Sent as a body: what somebody is about to write stands in no address and no log. */
@Controller('api/cities/:cityId/similar')
export class SimilarController {
  constructor(
    private readonly people: PeopleService,
    private readonly similar: SimilarService,
  ) {}

  @Post(':type')
  @HttpCode(200)
  @Allows('view', 'record')
  async like(
    @Param('cityId') cityId: string,
    @Param('type') type: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const wanted = checked(asked, body);
    const actor = await this.people.actorIn(city, identity);
    return { items: await this.similar.like(city, actor, actor.person, { type, ...wanted }) };
  }
}
