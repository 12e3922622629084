import { Global, Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProseModule } from '../prose/prose.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { Sealer } from '../records/sealer.ts';
import { NamedVersionController } from './named-version.controller.ts';
import { NamedVersionRepository } from './named-version.repository.ts';
import { NamedVersionService } from './named-version.service.ts';
import { PutBackController } from './put-back.controller.ts';
import { PutBackService } from './put-back.service.ts';
import { RecordSealer } from './record-sealer.ts';
import { VersionController } from './version.controller.ts';
import { VersionRepository } from './version.repository.ts';
import { VersionService } from './version.service.ts';

/** History keeps what the city has adopted: the door seals through here, and readers come to see what was sealed. */
@Global()
@Module({
  imports: [PeopleModule, RecordsModule, ProseModule],
  controllers: [VersionController, NamedVersionController, PutBackController],
  providers: [
    { provide: Sealer, useClass: RecordSealer },
    VersionRepository,
    VersionService,
    NamedVersionRepository,
    NamedVersionService,
    PutBackService,
  ],
  exports: [Sealer],
})
export class HistoryModule {}
