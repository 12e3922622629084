import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { languages } from '@cityloom/operating-model';
import { z } from 'zod';
import { SignedIn } from '../../identity/access.ts';
import { SignedInAs } from '../../identity/identity.guard.ts';
import type { Identity } from '../../identity/token.ts';
import { checked } from '../../problem/invalid-fields.ts';
import { Colleagues } from './colleagues.ts';

const place = z.strictObject({ city: z.uuid().toLowerCase() });
const invitation = place.extend({ language: z.enum(languages) });

/** Demo colleagues come and go at the word of whoever looks around the example; exists in the trial only. */
@Controller('api/trial/colleagues')
export class ColleaguesController {
  constructor(private readonly colleagues: Colleagues) {}

  @Get()
  @SignedIn()
  here(@Query() query: unknown, @SignedInAs() identity: Identity) {
    return this.colleagues.here(checked(place, query).city, identity);
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  come(@Body() body: unknown, @SignedInAs() identity: Identity) {
    const { city, language } = checked(invitation, body);
    return this.colleagues.come(city, identity, language);
  }

  @Post('leave')
  @HttpCode(200)
  @SignedIn()
  leave(@Body() body: unknown, @SignedInAs() identity: Identity) {
    return this.colleagues.leave(checked(place, body).city, identity);
  }
}
