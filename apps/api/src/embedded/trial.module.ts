import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { Colleagues } from './colleagues/colleagues.ts';
import { ColleaguesController } from './colleagues/colleagues.controller.ts';
import { RealmStore } from './realm/realm-store.repository.ts';
import { TRIAL_PEOPLE, TrialPeopleController, type TrialPerson } from './trial-people.controller.ts';

/** Embedded holds what a trial brings along, database and realm included; it is refused in production. */
@Module({})
export class TrialModule {
  static with(people: TrialPerson[], store: RealmStore): DynamicModule {
    return {
      module: TrialModule,
      imports: [PeopleModule],
      controllers: [TrialPeopleController, ColleaguesController],
      providers: [{ provide: TRIAL_PEOPLE, useValue: people }, { provide: RealmStore, useValue: store }, Colleagues],
    };
  }
}
