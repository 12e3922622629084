import { Body, Controller, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Open, SignedIn } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { InvitationsService } from './invitations.service.ts';

const held = z.strictObject({ code: z.string().min(1).max(40) });

/** For those who hold a one-time code. */
@Controller('api/cities/:cityId/invitations')
export class InvitationsController {
  constructor(private readonly invitations: InvitationsService) {}

  @Post('look')
  @HttpCode(200)
  @Open('whoever holds a code is told what it is for, before signing in; guessing is slowed')
  look(@Param('cityId') city: string, @Body() body: unknown, @Ip() address: string) {
    return this.invitations.look(idOrNotFound(city), { code: checked(held, body).code, address });
  }

  @Post('claim')
  @HttpCode(200)
  @SignedIn()
  async claim(
    @Param('cityId') city: string,
    @Body() body: unknown,
    @Ip() address: string,
    @SignedInAs() { subject }: Identity,
  ) {
    await this.invitations.claim(idOrNotFound(city), { code: checked(held, body).code, address }, subject);
    return {};
  }
}
