import { languages } from '@cityloom/operating-model';
import { Controller, Get, Param } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { ProseService } from './prose.service.ts';

const addressOf = z.object({
  cityId: z.uuid(),
  record: z.uuid(),
  field: z.string().max(64),
  language: z.enum([...languages, '-']),
});

/** An empty text, for addresses where nothing has been written. */
const nothing = { type: 'doc', content: [{ type: 'paragraph' }] };

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
    const asked = addressOf.safeParse(params);
    // An address that is none leads to nothing.
    if (!asked.success) throw new Problem('not_found');
    const { cityId, record, field, language } = asked.data;
    const actor = await this.people.actorIn(cityId, identity);
    const address = { record, field, language: language === '-' ? null : language };
    const text = await this.prose.text(cityId, actor, address);
    return { json: text?.json ?? nothing, seq: text?.seq ?? 0, at: text?.at ?? null };
  }
}
