import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProseModule } from '../prose/prose.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { AskedController } from './asked.controller.ts';
import { AskedService } from './asked.service.ts';
import { HearersController } from './hearers.controller.ts';
import { HearersService } from './hearers.service.ts';
import { Pace } from './pace.ts';
import { SimilarController } from './similar.controller.ts';
import { SimilarRepository } from './similar.repository.ts';
import { SimilarService } from './similar.service.ts';
import { SupportController } from './support.controller.ts';
import { SupportRepository } from './support.repository.ts';
import { SupportService } from './support.service.ts';

/** Voices does with what people said whatever takes more than a wish at the door. */
@Module({
  imports: [PeopleModule, RecordsModule, ProseModule],
  controllers: [AskedController, HearersController, SimilarController, SupportController],
  providers: [AskedService, HearersService, Pace, SimilarRepository, SimilarService, SupportRepository, SupportService],
  exports: [SimilarService],
})
export class VoicesModule {}
