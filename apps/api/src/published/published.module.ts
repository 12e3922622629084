import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProseModule } from '../prose/prose.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { BoxController } from './box.controller.tsx';
import { BoxService } from './box.service.ts';
import { Pace } from './pace.ts';
import { PublishedController } from './published.controller.tsx';
import { PublishedRepository } from './published.repository.ts';
import { PublishedService } from './published.service.ts';

/** Published is a city's public face: what it has adopted, and what it keeps in the open, for everybody who comes by; and its box, into which they may put a word. */
@Module({
  imports: [PeopleModule, RecordsModule, ProseModule],
  // The box first: what it is called is no type.
  controllers: [BoxController, PublishedController],
  providers: [BoxService, Pace, PublishedRepository, PublishedService],
})
export class PublishedModule {}
