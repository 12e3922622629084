import { Global, Module } from '@nestjs/common';
import { CityScope } from './city-scope.repository.ts';

/** Tenancy keeps cities apart in the database; every room that stores something of a city enters through it. */
@Global()
@Module({ providers: [CityScope], exports: [CityScope] })
export class TenancyModule {}
