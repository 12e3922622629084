import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { Committer } from './committer.ts';
import { Projector } from './projector.ts';
import { ProseController } from './prose.controller.ts';
import { ProseRepository } from './prose.repository.ts';
import { ProseService } from './prose.service.ts';
import { ProseTextRepository } from './prose-text.repository.ts';
import { Rooms } from './rooms.ts';
import { WordsService } from './words.service.ts';

/** Prose keeps the live documents: whoever writes letter by letter with others enters a room here, by way of realtime. */
@Module({
  imports: [PeopleModule, RecordsModule],
  controllers: [ProseController],
  providers: [Committer, Projector, ProseRepository, ProseService, ProseTextRepository, Rooms, WordsService],
  exports: [ProseRepository, ProseService, Rooms, WordsService],
})
export class ProseModule {}
