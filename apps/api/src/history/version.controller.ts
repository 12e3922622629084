import { Controller, Get, Param } from '@nestjs/common';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { versionNumber } from './version-number.ts';
import { VersionService } from './version.service.ts';

/** What the city has adopted, over HTTP. */
@Controller('api/cities/:cityId/records/:type/:key')
export class VersionController {
  constructor(
    private readonly people: PeopleService,
    private readonly versions: VersionService,
  ) {}

  @Get('versions')
  @Allows('view', 'record')
  async list(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const actor = await this.people.actorIn(city, identity);
    return { items: await this.versions.list(city, actor, typeId, key), next: null };
  }

  @Get('resting')
  @Allows('view', 'record')
  async resting(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const actor = await this.people.actorIn(city, identity);
    return { items: await this.versions.restingOn(city, actor, typeId, key), next: null };
  }

  @Get('versions/:number')
  @Allows('view', 'record')
  async one(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @Param('number') number: string,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const at = versionNumber(number);
    const actor = await this.people.actorIn(city, identity);
    return this.versions.one(city, actor, typeId, key, at);
  }
}
