import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProseModule } from '../prose/prose.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { PublishedController } from './published.controller.tsx';
import { PublishedRepository } from './published.repository.ts';
import { PublishedService } from './published.service.ts';

/** Published is a city's public face: what it has adopted, and what it keeps in the open, for everybody who comes by. */
@Module({
  imports: [PeopleModule, RecordsModule, ProseModule],
  controllers: [PublishedController],
  providers: [PublishedRepository, PublishedService],
})
export class PublishedModule {}
