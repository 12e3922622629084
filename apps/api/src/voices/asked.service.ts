import { type Actor, askableAt, type Answer, mayUse, partOf, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { ProseService } from '../prose/prose.service.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { RecordService } from '../records/record.service.ts';
import { subjectOf, typeOf } from '../records/subject.ts';

/** Somebody lets words in that another has asked for. */
export interface Adoption {
  /** The same when it is sent again. */
  readonly operation: string;
  /** How the words read that are to be replaced. */
  readonly seen: string;
  /** Why, in both languages; the one not written is empty. */
  readonly why?: { zh: string; en: string } | undefined;
}

/** Answers what people ask for where a wish at the door is not enough: words of a live text. */
@Injectable()
export class AskedService {
  constructor(
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly prose: ProseService,
  ) {}

  /**
   * Writes the words that somebody asked for into the text, in their name, and then says so. Sent again after a failure in
   * between, it goes on where it stopped.
   * @throws Problem not_found · not_allowed · invalid_field where no words are asked for · moved_on · busy · too_large
   */
  async adopt(cityId: string, identity: Identity, id: string, adoption: Adoption): Promise<Answer> {
    const actor = await this.people.actorIn(cityId, identity);
    const { record, type } = await this.records.find(cityId, actor, id);
    const { asks, answer: named } = type;
    if (asks === undefined || named === undefined) throw new Problem('not_found');
    if (!mayUse(type, actor, 'write', named.outcome, subjectOf(record, type))) throw new Problem('not_allowed');
    if (record.fields[named.outcome] !== 'adopted') await this.write(cityId, actor, record, type, adoption.seen);
    const fields = { [named.outcome]: 'adopted', [named.by]: actor.person, [named.why]: adoption.why ?? null };
    const { operation } = adoption;
    const [answer] = await this.records.submit(cityId, identity, [
      { kind: 'patch', operation, record: record.id, seen: record.clock, fields },
    ]);
    if (answer === undefined) throw new Error('a wish without an answer');
    return answer;
  }

  private async write(
    cityId: string,
    actor: Actor,
    record: StoredRecord,
    { asks, about }: RecordType,
    seen: string,
  ): Promise<void> {
    const word = (name: string | undefined) => {
      const value = record.fields[name ?? ''];
      return typeof value === 'string' ? value : '';
    };
    const askable = record.about && askableAt(typeOf(record.about), partOf({ about }, record.fields));
    if (record.about === undefined || askable?.kind !== 'words') throw new Problem('invalid_field', { fields: 'part' });
    const { field, language, anchor } = askable;
    const { quotes } = about ?? {};
    await this.prose.replace(
      cityId,
      actor,
      { record: record.about.id, field, language },
      {
        by: { person: record.ownerId ?? actor.person, organisation: record.ownerOrg, sector: record.ownerSector },
        // Answered otherwise and adopted in the end, it is a new edit.
        operation: `adopted ${record.id} ${record.version}`,
        passage: { anchor, quote: word(quotes?.words), before: word(quotes?.before), after: word(quotes?.after) },
        seen,
        words: word(asks?.words),
      },
    );
  }
}
