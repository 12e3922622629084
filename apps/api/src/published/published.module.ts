import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProseModule } from '../prose/prose.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { BoxController } from './box.controller.tsx';
import { BoxService } from './box.service.ts';
import { CounterController } from './counter.controller.ts';
import { CounterService } from './counter.service.ts';
import { GatheringController } from './gathering.controller.ts';
import { LedService } from './led.service.ts';
import { Pace } from '../voices/pace.ts';
import { VoicesModule } from '../voices/voices.module.ts';
import { OccasionsService } from './occasions.service.ts';
import { PictureController } from './picture.controller.tsx';
import { PicturePress } from './picture-press.ts';
import { PlainPages } from './plain-pages.ts';
import { PublishedCitiesService } from './published-cities.service.ts';
import { PublishedController } from './published.controller.tsx';
import { PublishedRepository } from './published.repository.ts';
import { PublishedService } from './published.service.ts';
import { SealedService } from './sealed.service.ts';
import { SlipController } from './slip.controller.tsx';
import { SlipMailRepository } from './slip-mail.repository.ts';
import { MailPace, SlipMailService } from './slip-mail.service.ts';
import { SlipService } from './slip.service.ts';

/** Published is a city's public face: what it has adopted, and what it keeps in the open, for everybody who comes by; and its box, into which they may put a word. */
@Module({
  imports: [PeopleModule, RecordsModule, ProseModule, VoicesModule],
  // These first: what they are called is no language and no type.
  controllers: [
    CounterController,
    GatheringController,
    BoxController,
    SlipController,
    PictureController,
    PublishedController,
  ],
  providers: [
    BoxService,
    CounterService,
    LedService,
    OccasionsService,
    MailPace,
    Pace,
    PicturePress,
    PlainPages,
    PublishedCitiesService,
    PublishedRepository,
    PublishedService,
    SealedService,
    SlipMailRepository,
    SlipMailService,
    SlipService,
  ],
  exports: [SlipMailRepository, SlipMailService, SlipService],
})
export class PublishedModule {}
