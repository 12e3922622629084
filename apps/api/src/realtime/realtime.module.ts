import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProseModule } from '../prose/prose.module.ts';
import { RecordsModule } from '../records/records.module.ts';
import { AccessKeeper } from './access-keeper.ts';
import { CityEvents } from './city-events.ts';
import { Presences } from './presences.ts';
import { ProseEvents } from './prose-events.ts';
import { SocketServer } from './socket-server.ts';

/** Realtime speaks Socket.IO with open pages, and knows nothing itself: every event goes to the room that does. Nobody imports it. */
@Module({
  imports: [IdentityModule, PeopleModule, RecordsModule, ProseModule],
  providers: [AccessKeeper, CityEvents, Presences, ProseEvents, SocketServer],
})
export class RealtimeModule {}
