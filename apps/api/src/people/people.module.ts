import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { City } from './city.entity.ts';
import { PeopleController } from './people.controller.ts';
import { PeopleRepository } from './people.repository.ts';
import { PeopleService } from './people.service.ts';
import { Visitors } from './visitors.ts';

/** People holds who takes part in a city, for whom, and what they were given; every right is decided from here. */
@Module({
  imports: [TypeOrmModule.forFeature([City])],
  controllers: [PeopleController],
  providers: [PeopleRepository, PeopleService, Visitors],
  exports: [PeopleService, Visitors],
})
export class PeopleModule {}
