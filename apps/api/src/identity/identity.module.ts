import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Config } from '../config/config.ts';
import { IdentityGuard } from './identity.guard.ts';
import { RouteInventory } from './route-inventory.ts';
import { KEY_SET, remoteKeySet, TokenReader } from './token.ts';

/** Identity turns a token into a person's account and lets nothing in that has not said whom it serves. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    TokenReader,
    RouteInventory,
    { provide: KEY_SET, useFactory: remoteKeySet, inject: [Config] },
    { provide: APP_GUARD, useClass: IdentityGuard },
  ],
  exports: [TokenReader],
})
export class IdentityModule {}
