import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { RecordRepository } from '../records/record.repository.ts';
import { RecordsModule } from '../records/records.module.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import { FollowController } from './follow.controller.ts';
import { FollowRepository } from './follow.repository.ts';
import { FollowService } from './follow.service.ts';
import { ForMeController } from './for-me.controller.ts';
import { ForMeService } from './for-me.service.ts';
import { HeardController } from './heard.controller.ts';
import { HeardRepository } from './heard.repository.ts';
import { HeardService } from './heard.service.ts';
import { LastSeenRepository } from './last-seen.repository.ts';
import { MentionRepository } from './mention.repository.ts';
import { SeenRecordsRepository } from './seen-records.repository.ts';
import { SinceController } from './since.controller.ts';
import { SinceRepository } from './since.repository.ts';
import { SinceService } from './since.service.ts';
import { Teller } from './teller.ts';
import { WaitingService } from './waiting.service.ts';

/** Insight reads across all records at once, for whoever wants to know how things stand; it writes none of them. */
@Module({
  imports: [PeopleModule, RecordsModule],
  controllers: [FollowController, ForMeController, HeardController, SinceController],
  providers: [
    ChangedRecordsRepository,
    FollowRepository,
    FollowService,
    ForMeService,
    HeardRepository,
    HeardService,
    LastSeenRepository,
    MentionRepository,
    RecordRepository,
    SeenRecordsRepository,
    SinceRepository,
    SinceService,
    Teller,
    WaitingService,
  ],
  exports: [ForMeService, MentionRepository],
})
export class InsightModule {}
