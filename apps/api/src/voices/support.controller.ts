import { Controller, Get, Param } from '@nestjs/common';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { type Supported, SupportService } from './support.service.ts';

/** How many think the same; giving one's voice and taking it back are wishes like all others. */
@Controller('api/cities/:cityId/supports')
export class SupportController {
  constructor(private readonly supports: SupportService) {}

  @Get(':record')
  @Allows('view', 'record')
  of(
    @Param('cityId') cityId: string,
    @Param('record') record: string,
    @SignedInAs() identity: Identity,
  ): Promise<Supported> {
    return this.supports.of(idOrNotFound(cityId), identity, idOrNotFound(record));
  }
}
