import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { answerDays, organisationKinds, practiceRole, practices, rolesToGive } from '@cityloom/operating-model';
import { z } from 'zod';
import { Allows } from '../identity/access.ts';
import { SignedInAs } from '../identity/identity.guard.ts';
import type { Identity } from '../identity/token.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { ManagingService } from './managing.service.ts';
import { writtenName } from './written-name.ts';

/** What is to change of it: the other stays as somebody else may have set it. */
const hearing = z.union([z.strictObject({ hearsAll: z.boolean() }), z.strictObject({ readsFirst: z.boolean() })]);
const answering = z.strictObject({ days: z.int().min(answerDays.least).max(answerDays.most) });
const id = z.uuid().toLowerCase();
const name = z.strictObject({ zh: writtenName, en: writtenName });
/** Of this century: PostgreSQL knows no year 0. */
const day = z.iso.date().refine((written) => written >= '2000-01-01');
const given = { id, until: day.nullable() };
const newcomer = { ...given, name, organisationId: id.nullable() };
const forCity = { role: z.enum(rolesToGive).exclude([practiceRole]) };
const forPractice = { role: z.literal(practiceRole), practice: z.enum(practices.map(({ clause }) => clause)) };
const person = z.discriminatedUnion('role', [
  z.strictObject({ ...newcomer, ...forCity }),
  z.strictObject({ ...newcomer, ...forPractice }),
]);
const role = z.discriminatedUnion('role', [
  z.strictObject({ ...given, ...forCity }),
  z.strictObject({ ...given, ...forPractice }),
]);
const organisation = z.strictObject({ id, name, kind: z.enum(organisationKinds) });
const nothing = z.strictObject({});
const page = z.strictObject({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** For those who look after who takes part in a city. */
@Controller('api/cities/:cityId')
export class ManagingController {
  constructor(private readonly managing: ManagingService) {}

  @Get('people')
  @Allows('manage', 'membership')
  list(@Param('cityId') city: string, @Query() query: unknown, @SignedInAs() identity: Identity) {
    return this.managing.list(idOrNotFound(city), identity, checked(page, query));
  }

  @Put('hearing')
  @Allows('manage', 'membership')
  async hear(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    await this.managing.hear(idOrNotFound(city), identity, checked(hearing, body));
    return {};
  }

  @Put('answering')
  @Allows('manage', 'membership')
  async answerWithin(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    await this.managing.answerWithin(idOrNotFound(city), identity, checked(answering, body).days);
    return {};
  }

  @Post('people')
  @HttpCode(200)
  @Allows('manage', 'membership')
  add(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    return this.managing.add(idOrNotFound(city), identity, checked(person, body));
  }

  @Post('people/:member/invitation')
  @HttpCode(200)
  @Allows('manage', 'membership')
  invite(
    @Param('cityId') city: string,
    @Param('member') member: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    checked(nothing, body);
    return this.managing.invite(idOrNotFound(city), identity, idOrNotFound(member));
  }

  @Post('people/:member/end')
  @HttpCode(200)
  @Allows('manage', 'membership')
  async end(
    @Param('cityId') city: string,
    @Param('member') member: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    checked(nothing, body);
    await this.managing.end(idOrNotFound(city), identity, idOrNotFound(member));
    return {};
  }

  @Post('people/:member/resume')
  @HttpCode(200)
  @Allows('manage', 'membership')
  async resume(
    @Param('cityId') city: string,
    @Param('member') member: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    checked(nothing, body);
    await this.managing.resume(idOrNotFound(city), identity, idOrNotFound(member));
    return {};
  }

  @Post('people/:member/grants')
  @HttpCode(200)
  @Allows('manage', 'membership')
  async giveRole(
    @Param('cityId') city: string,
    @Param('member') member: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    await this.managing.giveRole(idOrNotFound(city), identity, idOrNotFound(member), checked(role, body));
    return {};
  }

  @Post('people/:member/grants/:grant/end')
  @HttpCode(200)
  @Allows('manage', 'membership')
  async endRole(
    @Param('cityId') city: string,
    @Param('member') member: string,
    @Param('grant') grant: string,
    @Body() body: unknown,
    @SignedInAs() identity: Identity,
  ) {
    checked(nothing, body);
    await this.managing.endRole(idOrNotFound(city), identity, idOrNotFound(member), idOrNotFound(grant));
    return {};
  }

  @Post('organisations')
  @HttpCode(200)
  @Allows('manage', 'membership')
  async addOrganisation(@Param('cityId') city: string, @Body() body: unknown, @SignedInAs() identity: Identity) {
    const added = await this.managing.addOrganisation(idOrNotFound(city), identity, checked(organisation, body));
    const { id: organisationId, code, name: called, kind, sector } = added;
    return { id: organisationId, code, name: called, kind, sector };
  }
}
