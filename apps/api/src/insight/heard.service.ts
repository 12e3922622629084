import { type Hearing, hearingOf } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { RecordRepository } from '../records/record.repository.ts';
import { RecordService } from '../records/record.service.ts';
import { typeOf } from '../records/subject.ts';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import { HeardRepository } from './heard.repository.ts';
import { Reader } from './reader.ts';
import { type Ref, refOf } from './tells.ts';
import { byOrganisation, bySector, hasSpoken, type Spoken } from './who-spoke.ts';

/** Who has been heard by one question, as far as the reader may know. */
export interface Heard {
  record: Ref;
  hearing: Hearing;
  sectors: Spoken[];
  organisations: { id: string; said: number }[];
  /** Ids of those who were asked, and of those among them of whom nothing was heard. */
  audience: string[];
  unheard: string[];
}

/** Tells who was asked about something, who has spoken and who has not, before it is decided. */
@Injectable()
export class HeardService {
  constructor(
    private readonly scope: CityScope,
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly stored: RecordRepository,
    private readonly found: HeardRepository,
    private readonly changed: ChangedRecordsRepository,
  ) {}

  /**
   * Every question that was asked about a record or its parts, or is the record itself; of something that is decided, also those
   * about what it rests on. What the reader may not see is not counted.
   * @throws Problem not_found where there is no such record that they may view
   */
  async on(city: string, identity: Pick<Identity, 'subject'>, id: string): Promise<Heard[]> {
    const actor = await this.people.actorIn(city, identity);
    const { type } = await this.records.find(city, actor, id);
    const { today } = await this.people.city(city);
    const reader = new Reader(actor);
    return this.scope.withCity(city, async (db) => {
      const parts = (await this.stored.parts(db, city, new Map([[id, 'adopted']]))).get(id) ?? [];
      const rests = type.decides ? await this.found.links(db, city, id) : [];
      const asked = await this.found.questions(db, city, [id, ...parts, ...rests]);
      const answers = await this.found.answers(db, city, asked);
      const known = await this.changed.of(db, city, [...asked, ...answers.keys()]);
      const seen = (ids: Iterable<string>) =>
        [...ids].flatMap((one) => known.get(one) ?? []).filter((record) => reader.sees(record));
      const questions = seen(asked);
      const led = await this.found.led(
        db,
        city,
        questions.map((one) => ({ id: one.id, field: typeOf(one).hears?.from ?? '' })),
      );
      const standing = await this.changed.of(db, city, [...led.values()].flat());
      await this.changed.whole(db, city, [...questions, ...standing.values()]);
      // What was hidden counts for nobody, also where the reader still sees it.
      const counted = seen(answers.keys()).filter(({ visibility }) => visibility !== 'withheld');
      return questions.flatMap((question) => {
        const hearing = hearingOf({ type: typeOf(question), state: question.state, fields: question.fields }, today);
        if (hearing === null) return [];
        const said = counted.filter((answer) => answers.get(answer.id) === question.id);
        const audience = (led.get(question.id) ?? [])
          .flatMap((one) => standing.get(one) ?? [])
          .filter((one) => one.binnedAt === null && reader.sees(one));
        return [
          {
            record: refOf(question),
            hearing,
            sectors: bySector(said),
            organisations: byOrganisation(said),
            audience: audience.map((one) => one.id),
            unheard: audience.filter((one) => !hasSpoken(typeOf(one), one, said)).map((one) => one.id),
          },
        ];
      });
    });
  }
}
