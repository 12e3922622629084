import { type Sector, sectors, smallestGroup } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { RecordService } from '../records/record.service.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { SupportRepository } from './support.repository.ts';

/** How many support something. */
export interface Supported {
  count: number;
  /** By sector, where no group is so small that somebody could be guessed; null otherwise. */
  sectors: Readonly<Partial<Record<Sector, number>>> | null;
  /** The id of the reader's own voice; null where they have not given it. */
  own: string | null;
}

/** Tells how many support what somebody said, and of nobody who they are. */
@Injectable()
export class SupportService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly supports: SupportRepository,
  ) {}

  /** @throws Problem not_found where the reader sees no such record */
  async of(city: string, identity: Identity, record: string): Promise<Supported> {
    const actor = await this.people.actorIn(city, identity);
    await this.records.find(city, actor, record);
    return this.scope.withCity(city, async (db) => {
      const groups = await this.supports.counts(db, city, record);
      return { ...toldOf(groups), own: await this.supports.own(db, city, record, actor.person) };
    });
  }
}

/**
 * What is told of groups of people: all of them together, and each by itself only where none is small, for the rest would tell it.
 * Whoever speaks for no sector is a group too, and has no name.
 */
export function toldOf(groups: readonly { sector: Sector | null; count: number }[]): Omit<Supported, 'own'> {
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const isTold = groups.length > 0 && groups.every((group) => group.count >= smallestGroup);
  const told = sectors.flatMap((sector) => groups.filter((group) => group.sector === sector));
  return { count, sectors: isTold ? Object.fromEntries(told.map((group) => [group.sector, group.count])) : null };
}
