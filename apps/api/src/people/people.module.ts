import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BeginningController } from './beginning.controller.ts';
import { BeginningService } from './beginning.service.ts';
import { City } from './city.entity.ts';
import { CodeAttempts } from './code-attempts.ts';
import { DeskService } from './desk.service.ts';
import { GivingService } from './giving.service.ts';
import { FoundersRepository } from './founders.repository.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { InvitationsService } from './invitations.service.ts';
import { ManagingController } from './managing.controller.ts';
import { ManagingRepository } from './managing.repository.ts';
import { ManagingService } from './managing.service.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleService } from './people.service.ts';
import { Visitors } from './visitors.ts';

/** People holds who takes part in a city, for whom, and what they were given; every right is decided from here. */
@Module({
  imports: [TypeOrmModule.forFeature([City])],
  controllers: [PeopleController, ManagingController, InvitationsController, BeginningController],
  providers: [
    PeopleRepository,
    PeopleService,
    ManagingRepository,
    DeskService,
    GivingService,
    ManagingService,
    InvitationsRepository,
    InvitationsService,
    CodeAttempts,
    FoundersRepository,
    BeginningService,
    Visitors,
  ],
  exports: [PeopleService, DeskService, InvitationsService, BeginningService, Visitors],
})
export class PeopleModule {}
