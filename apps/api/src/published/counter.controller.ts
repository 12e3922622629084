import { languages, optionsOf } from '@cityloom/operating-model';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { CounterService, enteredAs } from './counter.service.ts';
import { choicesIn } from './pages/say-page.tsx';
import { writtenKey } from './slip-key.ts';
import { faultOf, writtenText } from './written.ts';

/** What a card is called; no more than a field of one line needs. */
const longestCard = 60;

function enteredIn() {
  const type = enteredAs();
  const one = (name: string) => z.enum(Object.keys(optionsOf(type, name)));
  return z.strictObject({
    key: writtenKey,
    text: writtenText.refine((text) => faultOf(text) === null),
    language: z.enum(languages),
    choices: z.strictObject(Object.fromEntries(choicesIn(type).map(([name]) => [name, one(name)]))),
    source: one(type.entered.source),
    card: z.string().trim().min(1).max(longestCard).nullable().default(null),
    on: z.uuid().toLowerCase().nullable().default(null),
  });
}

/** What helpers enter for people who have no account. The key of a slip is made where it is printed, and kept nowhere. */
@Controller('api/cities/:cityId/entered')
export class CounterController {
  constructor(private readonly counter: CounterService) {}

  @Post()
  @HttpCode(200)
  @Allows('enter', 'record')
  enter(@Param('cityId') cityId: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    return this.counter.enter(idOrNotFound(cityId), identity, checked(enteredIn(), body));
  }
}
