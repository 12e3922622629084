import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { PeopleRepository } from '../people/people.repository.ts';
import { Answerers } from './answerers.ts';
import { Batch } from './batch.ts';
import { ChangeFeed } from './change-feed.ts';
import { ChangeRepository } from './change.repository.ts';
import { CommitRepository } from './commit.repository.ts';
import { Door } from './door.ts';
import { ListRepository } from './list.repository.ts';
import { NamesService } from './names.service.ts';
import { RecordController } from './record.controller.ts';
import { RecordRepository } from './record.repository.ts';
import { RecordService } from './record.service.ts';
import { StillService } from './still.service.ts';
import { AsksController, TogetherController } from './together.controller.ts';
import { TogetherRepository } from './together.repository.ts';
import { TogetherService } from './together.service.ts';

/** Records is the door: whoever changes something of a city's work, by whatever way, comes through here and nowhere else. */
@Module({
  imports: [PeopleModule],
  controllers: [RecordController, TogetherController, AsksController],
  providers: [
    Answerers,
    Batch,
    ChangeFeed,
    ChangeRepository,
    CommitRepository,
    Door,
    ListRepository,
    NamesService,
    PeopleRepository,
    RecordRepository,
    RecordService,
    StillService,
    TogetherRepository,
    TogetherService,
  ],
  exports: [ChangeFeed, NamesService, RecordService, StillService, TogetherService],
})
export class RecordsModule {}
