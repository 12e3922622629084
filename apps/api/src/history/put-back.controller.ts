import { languages } from '@cityloom/operating-model';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { type PutBackAnswer, PutBackService } from './put-back.service.ts';
import { versionNumber } from './version-number.ts';

const text = { field: z.string().max(64), language: z.enum(languages).nullable().default(null) };
const place = z.int().min(0);
const fieldWish = z.strictObject({ ...text, operation: z.uuid(), seen: place });
const textWish = z.strictObject({ ...text, before: place, seen: place });

/** What a version said is put back, and that is taken back again. */
@Controller('api/cities/:cityId/records')
export class PutBackController {
  constructor(private readonly back: PutBackService) {}

  @Post(':type/:key/versions/:number/put-back')
  @HttpCode(200)
  @Allows('edit', 'record')
  field(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @Param('number') number: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ): Promise<PutBackAnswer> {
    const version = [typeId, key, versionNumber(number)] as const;
    return this.back.field(idOrNotFound(cityId), identity, version, checked(fieldWish, body));
  }

  @Post(':type/:key/named/:number/put-back')
  @HttpCode(200)
  @Allows('edit', 'record')
  namedField(
    @Param('cityId') cityId: string,
    @Param('type') typeId: string,
    @Param('key') key: string,
    @Param('number') number: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ): Promise<PutBackAnswer> {
    const version = [typeId, key, versionNumber(number)] as const;
    return this.back.namedField(idOrNotFound(cityId), identity, version, checked(fieldWish, body));
  }

  @Post(':record/put-back')
  @HttpCode(200)
  @Allows('edit', 'record')
  text(
    @Param('cityId') cityId: string,
    @Param('record') record: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ): Promise<PutBackAnswer> {
    return this.back.text(idOrNotFound(cityId), identity, idOrNotFound(record), checked(textWish, body));
  }
}
