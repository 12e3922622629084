import { Body, Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { z } from 'zod';
import { Open } from '../identity/access.ts';
import { beginning } from '../people/beginning.controller.ts';
import { BeginningService } from '../people/beginning.service.ts';
import { PeopleService } from '../people/people.service.ts';
import { idOrNotFound } from '../problem/id-or-not-found.ts';
import { checked } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { OwnMachineGuard } from './own-machine.guard.ts';

/** Makes the example city anew and says where it is found. */
export type ResetExample = () => Promise<{ slug: string }>;
export const RESET_EXAMPLE = Symbol('RESET_EXAMPLE');

const mostCities = 30;
const nothing = z.strictObject({});

/** In the trial whoever sits at the machine may begin a city, and put the example back to its beginning. */
@Controller('api/trial')
@UseGuards(OwnMachineGuard)
export class TrialCitiesController {
  constructor(
    private readonly people: PeopleService,
    private readonly cities: BeginningService,
    @Inject(RESET_EXAMPLE) private readonly resetExample: ResetExample,
  ) {}

  @Post('cities')
  @HttpCode(200)
  @Open('whoever tries the trial on this machine begins a city of their own')
  async begin(@Body() body: unknown) {
    const asked = checked(beginning, body);
    const cities = await this.people.listCities();
    if (cities.length >= mostCities && cities.every(({ id }) => id !== asked.id)) throw new Problem('too_many_cities');
    return this.cities.begin(asked);
  }

  @Get('cities/waiting')
  @Open('cities that were begun on this machine and that nobody has entered')
  async waiting() {
    return { items: await this.cities.waiting(), next: null };
  }

  @Post('cities/:cityId/founder/code')
  @HttpCode(200)
  @Open('nobody has entered that city yet; whoever began it sits at this machine')
  code(@Param('cityId') city: string, @Body() body: unknown) {
    checked(nothing, body);
    return this.cities.codeFor(idOrNotFound(city));
  }

  @Post('reset')
  @HttpCode(200)
  @Open('the example belongs to whoever tries the trial on this machine; no other city is touched')
  reset(@Body() body: unknown) {
    checked(nothing, body);
    return this.resetExample();
  }
}
