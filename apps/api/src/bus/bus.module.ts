import { Global, Module } from '@nestjs/common';
import { Bus } from './bus.ts';

/** The bus carries word between processes; whoever must know what others committed listens here. */
@Global()
@Module({ providers: [Bus], exports: [Bus] })
export class BusModule {}
