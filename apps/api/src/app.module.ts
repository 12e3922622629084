import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BusModule } from './bus/bus.module.ts';
import { Clock } from './config/clock.ts';
import { Config } from './config/config.ts';
import { entities } from './database/entities.ts';
import { HistoryModule } from './history/history.module.ts';
import { HealthModule } from './health/health.module.ts';
import { InsightModule } from './insight/insight.module.ts';
import { IdentityModule } from './identity/identity.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { OpenapiModule } from './openapi/openapi.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { ProblemFilter } from './problem/problem.filter.ts';
import { RecordsModule } from './records/records.module.ts';
import { ProseModule } from './prose/prose.module.ts';
import { RealtimeModule } from './realtime/realtime.module.ts';
import { PublishedModule } from './published/published.module.ts';
import { SiteModule } from './site/site.module.ts';
import { TenancyModule } from './tenancy/tenancy.module.ts';
import { VoicesModule } from './voices/voices.module.ts';

/** The rooms of the API, put together. */
@Global()
@Module({
  imports: [
    BusModule,
    TenancyModule,
    IdentityModule,
    PeopleModule,
    RecordsModule,
    OpenapiModule,
    ProseModule,
    HistoryModule,
    VoicesModule,
    InsightModule,
    MailModule,
    RealtimeModule,
    PublishedModule,
    SiteModule,
    HealthModule,
  ],
  providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
})
export class AppModule {
  /** @param trialRooms rooms that only the trial start has */
  static with(config: Config, clock: Clock, trialRooms: DynamicModule[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.database.appUrl,
          entities,
          retryAttempts: 0,
          extra: {
            max: 20,
            connectionTimeoutMillis: 5_000,
            query_timeout: 8_000,
            statement_timeout: 5_000,
            idle_in_transaction_session_timeout: 10_000,
            lock_timeout: 2_000,
          },
          // A connection that breaks while idle is replaced; the next query tells whether the database is back.
          poolErrorHandler: () => undefined,
        }),
        ...trialRooms,
      ],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
      ],
      exports: [Config, Clock],
    };
  }
}
