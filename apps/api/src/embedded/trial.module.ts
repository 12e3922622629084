import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { Colleagues } from './colleagues/colleagues.ts';
import { ColleaguesController } from './colleagues/colleagues.controller.ts';
import { RealmStore } from './realm/realm-store.repository.ts';
import { RESET_EXAMPLE, type ResetExample, TrialCitiesController } from './trial-cities.controller.ts';
import { TRIAL_PEOPLE, TrialPeopleController, type TrialPerson } from './trial-people.controller.ts';

/** Embedded holds what a trial brings along, database and realm included; it is refused in production. */
@Module({})
export class TrialModule {
  static with(people: TrialPerson[], reset: ResetExample, store: RealmStore): DynamicModule {
    return {
      module: TrialModule,
      imports: [PeopleModule],
      controllers: [TrialPeopleController, TrialCitiesController, ColleaguesController],
      providers: [
        { provide: TRIAL_PEOPLE, useValue: people },
        { provide: RESET_EXAMPLE, useValue: reset },
        { provide: RealmStore, useValue: store },
        Colleagues,
      ],
    };
  }
}
