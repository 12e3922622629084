import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { pickLanguage, recordTypes } from '@cityloom/operating-model';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { listQuery } from './list-query.ts';
import { NamesService } from './names.service.ts';
import { RecordService } from './record.service.ts';
import { wishesFrom } from './wishes-from.ts';

const id = z.uuid().toLowerCase();
const changesQuery = z.strictObject({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER / 2),
  limit: z.coerce.number().int().min(1).max(500).default(200),
  record: id.optional(),
});
/** As many names as one page of records may ask for. */
const mostNames = 200;
const namesQuery = z.strictObject({
  ids: z
    .string()
    .max(mostNames * 40)
    .transform((text) => text.split(','))
    .pipe(z.array(id).min(1).max(mostNames)),
});
const patchBody = z.strictObject({ operation: z.unknown(), seen: z.unknown(), fields: z.unknown() });

/** The records of a city over HTTP: lists, single ones, and every change of them. */
@Controller('api/cities/:cityId')
export class RecordController {
  constructor(
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly names: NamesService,
  ) {}

  @Get('records/:type')
  @Allows('view', 'record')
  async list(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Query() query: Record<string, unknown>,
    @Headers('accept-language') wanted: string | undefined,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const actor = await this.people.actorIn(city, identity);
    const type = recordTypes.get(typeId);
    if (type === undefined) throw new Problem('not_found');
    return this.records.list(city, actor, typeId, listQuery(type, query, pickLanguage(wanted)));
  }

  @Get('records/:type/:key')
  @Allows('view', 'record')
  async one(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const actor = await this.people.actorIn(city, identity);
    return this.records.view(city, actor, typeId, key);
  }

  @Patch('records/:type/:id')
  @Allows('edit', 'record')
  async patch(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('id') recordId: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    const city = idOrNotFound(cityId);
    const record = idOrNotFound(recordId);
    const asked = checked(patchBody, body);
    const wishes = wishesFrom({ wishes: [{ kind: 'patch', record, ...asked }] }, 'wishes.0.');
    if ((await this.records.typeIdOf(city, record)) !== typeId) throw new Problem('not_found');
    const [answer] = await this.records.submit(city, identity, wishes);
    return answer;
  }

  @Post('changes')
  @HttpCode(200)
  @Allows('edit', 'record')
  async change(@Param('cityId') cityId: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    const city = idOrNotFound(cityId);
    return { answers: await this.records.submit(city, identity, wishesFrom(body)) };
  }

  @Get('names')
  @Allows('view', 'record')
  async namesOf(@Param('cityId') cityId: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    const city = idOrNotFound(cityId);
    const { ids } = checked(namesQuery, query);
    const actor = await this.people.actorIn(city, identity);
    return { items: await this.names.of(city, actor, ids) };
  }

  @Get('changes')
  @Allows('view', 'record')
  async changes(@Param('cityId') cityId: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    const city = idOrNotFound(cityId);
    const { after, limit, record } = checked(changesQuery, query);
    const actor = await this.people.actorIn(city, identity);
    return record === undefined
      ? this.records.changes(city, actor, after, limit)
      : this.records.history(city, actor, record, after, limit);
  }
}
