import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Allows, Open, SignedIn } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { cityRoles, ledBy } from './actor.ts';
import { PeopleService } from './people.service.ts';
import type { MemberRow } from './people.repository.ts';

const pageOf = z.strictObject({
  /** Only those of one organisation. */
  organisation: z.uuid().optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** What one member of a city may see of another. */
const shown = (member: MemberRow) => {
  const { id, name, organisation, sector, subject } = member;
  const hasCome = subject !== null;
  return { id, name, organisation, sector, roles: cityRoles(member), leads: ledBy(member), hasCome };
};

/** Who takes part in a city, and who the reader is there. */
@Controller('api/cities')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Open('the cities of this installation are no secret; their content is')
  async cities() {
    return { items: await this.people.listCities(), next: null };
  }

  @Get(':cityId/me')
  @SignedIn()
  async me(@Param('cityId') cityId: string, @SignedInAs() identity: Identity) {
    const { id } = await this.people.city(idOrNotFound(cityId));
    const member = await this.people.memberOf(id, identity);
    const administrators = await this.people.administrators(id);
    return {
      name: identity.name,
      member: member && shown(member),
      administrators: administrators.map(({ name }) => ({ name })),
    };
  }

  @Get(':cityId/members')
  @Allows('view', 'membership')
  async members(@Param('cityId') cityId: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    const page = checked(pageOf, query);
    const { items, next } = await this.people.members(idOrNotFound(cityId), identity, page);
    return { items: items.map(shown), next };
  }

  @Get(':cityId/organisations')
  @Allows('view', 'membership')
  async organisations(@Param('cityId') cityId: string, @SignedInAs() identity: Identity) {
    const all = await this.people.organisations(idOrNotFound(cityId), identity);
    return { items: all.map(({ id, code, name, kind, sector }) => ({ id, code, name, kind, sector })), next: null };
  }
}
