import { type DynamicModule, Module } from '@nestjs/common';
import { TRIAL_PEOPLE, TrialPeopleController, type TrialPerson } from './trial-people.controller.ts';

/** Embedded holds what a trial brings along, database and realm included; it is refused in production. */
@Module({})
export class TrialModule {
  static with(people: TrialPerson[]): DynamicModule {
    return {
      module: TrialModule,
      controllers: [TrialPeopleController],
      providers: [{ provide: TRIAL_PEOPLE, useValue: people }],
    };
  }
}
