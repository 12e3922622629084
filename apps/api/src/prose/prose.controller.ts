import { languages } from '@cityloom/operating-model';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { checked } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { emptyText } from './projection.ts';
import { ProseService } from './prose.service.ts';

const addressOf = z.object({
  cityId: z.uuid(),
  record: z.uuid(),
  field: z.string().max(64),
  language: z.enum([...languages, '-']),
});

/** Longest text put in at once, in UTF-16 units: far below what the guard takes as one edit. */
const longestPut = 20_000;

const carefulWish = z.strictObject({
  operation: z.uuid(),
  seq: z.int().min(0),
  block: z
    .string()
    .regex(/^\d{1,10}:\d{1,15}$/)
    .nullable(),
  // What PostgreSQL cannot keep, and halves of characters, are no text.
  text: z
    .string()
    .max(longestPut)
    .refine((text) => !/\0|\p{Surrogate}/u.test(text)),
});

/** Texts as they read, for those who do not follow them live. */
@Controller('api/cities/:cityId/prose')
export class ProseController {
  constructor(
    private readonly prose: ProseService,
    private readonly people: PeopleService,
  ) {}

  @Get(':record/:field/:language')
  @Allows('view', 'record')
  async text(@Param() params: unknown, @SignedInAs() identity: Identity) {
    const { cityId, actor, address } = await this.asked(params, identity);
    const text = await this.prose.text(cityId, actor, address);
    return { json: text?.json ?? emptyText, seq: text?.seq ?? 0, at: text?.at ?? null };
  }

  @Get(':record/:field/:language/blocks')
  @Allows('view', 'record')
  async blocks(@Param() params: unknown, @SignedInAs() identity: Identity) {
    const { cityId, actor, address } = await this.asked(params, identity);
    return this.prose.blocks(cityId, actor, address);
  }

  @Post(':record/:field/:language/blocks')
  @HttpCode(200)
  @Allows('edit', 'record')
  async putIn(@Param() params: unknown, @Body() body: unknown, @SignedInAs() identity: Identity) {
    const { cityId, actor, address } = await this.asked(params, identity);
    return this.prose.putIn(cityId, actor, address, checked(carefulWish, body));
  }

  /** Who asks for which text. @throws Problem not_found for an address that is none: it leads to nothing */
  private async asked(params: unknown, identity: Identity) {
    const asked = addressOf.safeParse(params);
    if (!asked.success) throw new Problem('not_found');
    const { cityId, record, field, language } = asked.data;
    const actor = await this.people.actorIn(cityId, identity);
    return { cityId, actor, address: { record, field, language: language === '-' ? null : language } };
  }
}
