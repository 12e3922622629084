import { Controller, Get, Inject } from '@nestjs/common';
import type { Label, Role, Sector } from '@cityloom/operating-model';
import { Open } from '../identity/access.ts';

/** Someone of the example whom a visitor may be with one click. */
export interface TrialPerson {
  username: string;
  name: Label;
  organisation: Label | null;
  sector: Sector | null;
  role: Role;
  /** What this person may do, in one line. */
  line: Label;
}

export const TRIAL_PEOPLE = Symbol('TRIAL_PEOPLE');

/** The people of the example, for the page on which a visitor chooses one; exists in the trial only. */
@Controller('api/trial')
export class TrialPeopleController {
  constructor(@Inject(TRIAL_PEOPLE) private readonly people: TrialPerson[]) {}

  @Get('people')
  @Open('invented people of the example, on loopback only')
  list() {
    return { items: this.people };
  }
}
