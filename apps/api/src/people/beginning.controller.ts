import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { SignedIn } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { Problem } from '../problem/problem.ts';
import { checked } from '../problem/invalid-fields.ts';
import { BeginningService } from './beginning.service.ts';
import { writtenName } from './written-name.ts';

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    return true;
  } catch {
    return false;
  }
};

/** What is asked of whoever begins a city. */
export const beginning = z.strictObject({
  id: z.uuid().toLowerCase(),
  name: writtenName,
  person: writtenName,
  zone: z.string().max(60).refine(isZone).default('Asia/Shanghai'),
});

const nothing = z.strictObject({});

/** In earnest, a city is begun by whoever looks after the platform. */
@Controller('api/cities')
export class BeginningController {
  constructor(private readonly cities: BeginningService) {}

  @Post()
  @HttpCode(200)
  @SignedIn()
  begin(@Body() body: unknown, @SignedInAs() identity: Identity) {
    allowed(identity);
    return this.cities.begin(checked(beginning, body));
  }

  @Get('waiting')
  @SignedIn()
  async waiting(@SignedInAs() identity: Identity) {
    allowed(identity);
    return { items: await this.cities.waiting(), next: null };
  }

  @Post(':cityId/founder/code')
  @HttpCode(200)
  @SignedIn()
  code(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    allowed(identity);
    checked(nothing, body);
    return this.cities.codeFor(idOrNotFound(city));
  }
}

function allowed({ isPlatformAdmin }: Identity): void {
  if (!isPlatformAdmin) throw new Problem('not_allowed');
}
