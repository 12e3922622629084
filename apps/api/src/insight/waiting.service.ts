import { recordTypes } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { typeOf } from '../records/subject.ts';
import { TogetherService } from '../records/together.service.ts';
import type { Invitation, WaitingAsk } from '../records/together-view.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import type { Waits } from './merge.ts';
import { hostOf } from './mine.ts';
import { Reader } from './reader.ts';

/** Most unanswered records of a type that are looked at. */
const mostAsked = 500;

/** Who is told, and what waits for them outside of what records say: to let somebody write with them, and to write with somebody. */
export interface Asking {
  reader: Reader;
  writers: readonly WaitingAsk[];
  invitations: readonly Invitation[];
}

/** What waits for somebody, by the record that it is about, and those records. */
export interface Waiting {
  waits: ReadonlyMap<string, Waits>;
  records: ReadonlyMap<string, StoredRecord>;
}

/** Finds what waits for somebody: the one place where that is derived, for Home, the page of what concerns them, and its badge. */
@Injectable()
export class WaitingService {
  constructor(
    private readonly people: PeopleService,
    private readonly together: TogetherService,
    private readonly records: ChangedRecordsRepository,
  ) {}

  /** @throws Problem not_found to who is nobody here */
  async askingOf(city: string, identity: Pick<Identity, 'subject'>): Promise<Asking> {
    const [actor, writers, invitations] = await Promise.all([
      this.people.actorIn(city, identity),
      this.together.waiting(city, identity),
      this.together.invitations(city, identity),
    ]);
    return { reader: new Reader(actor), writers, invitations };
  }

  /** Runs inside `withCity`. @param muted ids of records that they do not want to hear of: an answer is owed there all the same, an invitation is not */
  async of(
    db: EntityManager,
    city: string,
    { reader, writers, invitations }: Asking,
    muted: ReadonlySet<string>,
  ): Promise<Waiting> {
    const wanted = invitations.filter(({ record }) => !muted.has(record.id));
    const open = await this.unanswered(db, city);
    const ids = [...open.keys(), ...[...writers, ...wanted].map(({ record }) => record.id)];
    const records = await this.records.of(db, city, ids);
    const asked = [...open.keys()].flatMap((id) => records.get(id) ?? []).filter((record) => reader.answers(record));
    const hosts = new Set([...asked.map(hostOf), ...[...writers, ...wanted].map(({ record }) => record.id)]);
    const waits = [...hosts].map((id): [string, Waits] => {
      const here = asked.filter((record) => hostOf(record) === id);
      const promised = here
        .flatMap((record) => (readsDue(reader, record) ? (open.get(record.id) ?? []) : []))
        .toSorted();
      return [
        id,
        {
          asked: here,
          due: promised[0] ?? null,
          writers: writers.flatMap(({ record, person, at }) => (record.id === id ? [{ person, at }] : [])),
          invited: wanted.flatMap(({ record, by, at }) => (record.id === id ? [{ person: by, at }] : [])),
        },
      ];
    });
    return { waits: new Map(waits), records };
  }

  /** What somebody asked for and nobody has answered yet, whoever may see it, and by which day an answer was promised. */
  private async unanswered(db: EntityManager, city: string): Promise<Map<string, string | null>> {
    const all = new Map<string, string | null>();
    for (const { id, answer, withholds } of recordTypes.values()) {
      if (answer === undefined) continue;
      const { outcome, due } = answer;
      const open = await this.records.without(db, city, id, outcome, withholds?.appeal, due?.day, mostAsked);
      for (const one of open) all.set(one.record, one.due);
    }
    return all;
  }
}

function readsDue(reader: Reader, record: StoredRecord): boolean {
  const day = typeOf(record).answer?.due?.day;
  return day !== undefined && reader.reads(record, day);
}
