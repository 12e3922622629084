import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { z } from 'zod';
import { SignedIn } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
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
  name: writtenName,
  person: writtenName,
  zone: z.string().max(60).refine(isZone).default('Asia/Shanghai'),
});

/** In earnest, a city is begun by whoever looks after the platform. */
@Controller('api/cities')
export class BeginningController {
  constructor(private readonly cities: BeginningService) {}

  @Post()
  @HttpCode(200)
  @SignedIn()
  begin(@Body() body: unknown, @SignedInAs() identity: Identity) {
    if (!identity.isPlatformAdmin) throw new Problem('not_allowed');
    return this.cities.begin(checked(beginning, body));
  }
}
