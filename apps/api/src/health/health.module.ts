import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';

/** Health answers the probes of whoever runs the server. */
@Module({ controllers: [HealthController] })
export class HealthModule {}
