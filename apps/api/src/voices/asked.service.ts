import { type Actor, askableAt, type Answer, mayUse, partOf, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { WordsService } from '../prose/words.service.ts';
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
    private readonly words: WordsService,
  ) {}

  /**
   * Marks what somebody asked for as adopted, and writes their words into the text, in their name. Whatever would keep the words
   * from being written is asked before; where they cannot be written all the same, it is not adopted. Sent again after a stop in
   * between, it goes on where it stopped.
   * @throws Problem not_found · not_allowed · invalid_field where no words are asked for · operation_taken · moved_on · busy · too_large
   */
  async adopt(cityId: string, identity: Identity, id: string, adoption: Adoption): Promise<Answer> {
    const actor = await this.people.actorIn(cityId, identity);
    const { record, type } = await this.records.find(cityId, actor, id);
    const { answer: named } = type;
    if (type.asks === undefined || named === undefined) throw new Problem('not_found');
    if (!mayUse(type, actor, 'write', named.outcome, subjectOf(record, type))) throw new Problem('not_allowed');
    const { address, wish } = wordsOf(record, type, actor, adoption.seen);
    await this.words.checkReplace(cityId, actor, address, wish);
    const answered = (outcome: string | null, operation: string) => ({
      kind: 'patch' as const,
      operation,
      record: record.id,
      seen: record.clock,
      fields: {
        [named.outcome]: outcome,
        [named.by]: outcome === null ? null : actor.person,
        [named.why]: outcome === null ? null : (adoption.why ?? null),
      },
    });
    const [answer] = await this.records.submit(cityId, identity, [answered('adopted', adoption.operation)]);
    if (answer?.record !== record.id) throw new Problem('operation_taken', { operation: adoption.operation });
    try {
      await this.words.replace(cityId, actor, address, wish);
    } catch (error) {
      await this.records.submit(cityId, identity, [answered(null, uuidv7())]);
      throw error;
    }
    return answer;
  }
}

/** The words that somebody asked for, and the text that they are for. @throws Problem invalid_field where no words are asked for */
function wordsOf(record: StoredRecord, { asks, about }: RecordType, actor: Actor, seen: string) {
  const word = (name: string | undefined) => {
    const value = record.fields[name ?? ''];
    return typeof value === 'string' ? value : '';
  };
  const askable = record.about && askableAt(typeOf(record.about), partOf({ about }, record.fields));
  if (record.about === undefined || askable?.kind !== 'words') throw new Problem('invalid_field', { fields: 'part' });
  const { field, language, anchor } = askable;
  const { quotes } = about ?? {};
  return {
    address: { record: record.about.id, field, language },
    wish: {
      by: { person: record.ownerId ?? actor.person, organisation: record.ownerOrg, sector: record.ownerSector },
      operation: `adopted ${record.id}`,
      passage: { anchor, quote: word(quotes?.words), before: word(quotes?.before), after: word(quotes?.after) },
      seen,
      words: word(asks?.words),
    },
  };
}
