import { Injectable } from '@nestjs/common';
import { mayInvite, type RecordType, rolesThatWrite } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';
import { Clock } from '../config/clock.ts';
import { actorOf } from '../people/actor.ts';
import { type MemberFilter, PeopleRepository } from '../people/people.repository.ts';
import type { StoredRecord } from './record.entity.ts';
import { subjectOf } from './subject.ts';

/** So many of a kind are looked at: who may answer is among the first, or the role opens nothing here. */
const mostAtOnce = 100;

/** Says who can answer somebody who asks to write a record. Everything runs inside `withCity`. */
@Injectable()
export class Answerers {
  constructor(
    private readonly people: PeopleRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Somebody who may invite to a record now, and has come, so that they can be asked by name: of the organisation that
   * leads it before its owner, and both before whoever writes everybody's records.
   * @returns member id; null where there is nobody
   */
  async first(manager: EntityManager, record: StoredRecord, type: RecordType): Promise<string | null> {
    const { cityId, ownerOrg, ownerId } = record;
    const nearest: Partial<MemberFilter>[] = [
      ...(ownerOrg === null ? [] : [{ organisation: ownerOrg }]),
      ...(ownerId === null ? [] : [{ ids: [ownerId] }]),
      { anyRole: rolesThatWrite(type) },
    ];
    const subject = subjectOf(record, type);
    for (const some of nearest) {
      const filter = { ...some, cityId, hasCome: true, limit: mostAtOnce, at: this.clock.now() };
      const people = await this.people.members(manager, filter);
      const found = people.find((one) => mayInvite(type, actorOf(one), subject));
      if (found !== undefined) return found.id;
    }
    return null;
  }
}
