import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { TogetherService } from './together.service.ts';

const id = z.uuid().toLowerCase();
const guest = z.strictObject({ id, principalKind: z.enum(['person', 'organisation']), principal: id });
const ended = z.strictObject({ grant: id });
const asked = z.strictObject({ id });
const declined = z.strictObject({ person: id });

/** What waits for an answer of the reader's, whichever record it is about. */
@Controller('api/cities/:cityId/asks')
export class AsksController {
  constructor(private readonly together: TogetherService) {}

  @Get()
  @Allows('edit', 'record')
  async waiting(@Param('cityId') city: string, @SignedInAs() identity: Identity) {
    return { items: await this.together.waiting(idOrNotFound(city), identity), next: null };
  }
}

/** Who writes one record together: looking, inviting, ending, asking, and saying no. Each answers with how it stands. */
@Controller('api/cities/:cityId/together/:record')
export class TogetherController {
  constructor(private readonly together: TogetherService) {}

  @Get()
  @Allows('view', 'record')
  look(@Param('cityId') city: string, @Param('record') record: string, @SignedInAs() identity: Identity) {
    return this.together.look(idOrNotFound(city), identity, idOrNotFound(record));
  }

  @Post('writers')
  @HttpCode(200)
  @Allows('edit', 'record')
  invite(
    @Param('cityId') city: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    return this.together.invite(idOrNotFound(city), identity, idOrNotFound(record), checked(guest, body));
  }

  @Post('writers/end')
  @HttpCode(200)
  @Allows('edit', 'record')
  end(
    @Param('cityId') city: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    return this.together.end(idOrNotFound(city), identity, idOrNotFound(record), checked(ended, body).grant);
  }

  @Post('asks')
  @HttpCode(200)
  @Allows('comment', 'record')
  ask(
    @Param('cityId') city: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    return this.together.ask(idOrNotFound(city), identity, idOrNotFound(record), checked(asked, body).id);
  }

  @Post('asks/decline')
  @HttpCode(200)
  @Allows('edit', 'record')
  decline(
    @Param('cityId') city: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    return this.together.decline(idOrNotFound(city), identity, idOrNotFound(record), checked(declined, body).person);
  }
}
