import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import { FollowController } from './follow.controller.ts';
import { FollowRepository } from './follow.repository.ts';
import { FollowService } from './follow.service.ts';
import { LastSeenRepository } from './last-seen.repository.ts';
import { SinceController } from './since.controller.ts';
import { SinceRepository } from './since.repository.ts';
import { SinceService } from './since.service.ts';

/** Insight reads across all records at once, for whoever wants to know how things stand; it writes none of them. */
@Module({
  imports: [PeopleModule, RecordsModule],
  controllers: [FollowController, SinceController],
  providers: [
    ChangedRecordsRepository,
    FollowRepository,
    FollowService,
    LastSeenRepository,
    SinceRepository,
    SinceService,
  ],
})
export class InsightModule {}
