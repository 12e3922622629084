import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { writtenName } from '../people/written-name.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { NamedVersionService, type NamedVersionText, type NamedVersionView } from './named-version.service.ts';
import { versionNumber } from './version-number.ts';

const wish = z.strictObject({ id: z.uuid().toLowerCase(), name: writtenName });

/** Moments of a record that somebody gave a name, over HTTP. */
@Controller('api/cities/:cityId/records/:type/:key/named')
export class NamedVersionController {
  constructor(
    private readonly people: PeopleService,
    private readonly named: NamedVersionService,
  ) {}

  @Get()
  @Allows('history', 'record')
  async list(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const actor = await this.people.actorIn(city, identity);
    return { items: await this.named.list(city, actor, typeId, key), next: null };
  }

  @Get(':number')
  @Allows('history', 'record')
  async one(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @Param('number') number: string,
    @SignedInAs() identity: Identity,
  ): Promise<NamedVersionText> {
    const city = idOrNotFound(cityId);
    const at = versionNumber(number);
    const actor = await this.people.actorIn(city, identity);
    return this.named.one(city, actor, typeId, key, at);
  }

  @Post()
  @HttpCode(200)
  @Allows('edit', 'record')
  keep(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ): Promise<NamedVersionView> {
    return this.named.keep(idOrNotFound(cityId), identity, [typeId, key], checked(wish, body));
  }
}
