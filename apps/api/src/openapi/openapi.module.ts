import { Module } from '@nestjs/common';
import { OpenapiController } from './openapi.controller.ts';

/** Openapi tells machines and their programmers what may be asked of the API. */
@Module({ controllers: [OpenapiController] })
export class OpenapiModule {}
