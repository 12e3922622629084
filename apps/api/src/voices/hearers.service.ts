import {
  begin,
  leadOf,
  mayDo,
  type RecordType,
  recordTypes,
  subjectIn,
  type Audience,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { subjectOf } from '../records/subject.ts';

/** What somebody is about to say: as what, and about what. */
export interface Saying {
  /** Id of a type that speaks about something, and to people. */
  readonly type: string;
  readonly on: string;
  readonly part?: string | undefined;
  readonly answers?: string | undefined;
  readonly visibility: Audience;
}

/** Says who would not see something before it is said, by the policy that decides it once it is. */
@Injectable()
export class HearersService {
  constructor(
    private readonly people: PeopleService,
    private readonly records: RecordService,
  ) {}

  /**
   * Those among some people who would not see what somebody is about to say; whoever does not take part is among them.
   * @param ids of members
   * @throws Problem not_found where they do not see what it would be about · not_allowed where they may not say it · invalid_field
   */
  async without(cityId: string, identity: Identity, saying: Saying, ids: readonly string[]): Promise<string[]> {
    const actor = await this.people.actorIn(cityId, identity);
    const type = recordTypes.get(saying.type);
    const lead = type && leadOf(type, fieldsOf(type, saying));
    if (type?.calls === undefined || !lead) throw invalidFields(['type']);
    const found = await this.records.find(cityId, actor, lead.id);
    const about = {
      type: found.type,
      subject: subjectOf(found.record, found.type),
      field: lead.field,
      binned: false,
    };
    const { organisation, sector, person } = actor;
    const wish = { kind: 'create', operation: '', record: '', type: type.id, visibility: saying.visibility } as const;
    const hand = { person, at: '' };
    const subject = subjectIn(begin(type, { ...wish, fields: {} }, { organisation, sector, about }, hand).record);
    if (!mayDo(type, actor, 'create', subject)) throw new Problem('not_allowed');
    const actors = await this.people.actors(cityId, actor, ids);
    const seeing = new Set(actors.filter((one) => mayDo(type, one, 'view', subject)).map(({ person }) => person));
    return ids.filter((id) => !seeing.has(id));
  }
}

/** The fields by which it would lead to what it is about. */
function fieldsOf({ about }: RecordType, { on, part, answers }: Saying): Record<string, unknown> {
  const named = [
    [about?.on, on],
    [about?.at, part],
    [about?.answers, answers],
  ] as const;
  return Object.fromEntries(named.flatMap(([name, value]) => (name === undefined ? [] : [[name, value]])));
}
