import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { RESET_EXAMPLE, type ResetExample, TrialCitiesController } from './trial-cities.controller.ts';
import { TRIAL_PEOPLE, TrialPeopleController, type TrialPerson } from './trial-people.controller.ts';

/** Embedded holds what a trial brings along, database and realm included; it is refused in production. */
@Module({})
export class TrialModule {
  static with(people: TrialPerson[], reset: ResetExample): DynamicModule {
    return {
      module: TrialModule,
      imports: [PeopleModule],
      controllers: [TrialPeopleController, TrialCitiesController],
      providers: [
        { provide: TRIAL_PEOPLE, useValue: people },
        { provide: RESET_EXAMPLE, useValue: reset },
      ],
    };
  }
}
