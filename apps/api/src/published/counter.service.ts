import { isDeepStrictEqual } from 'node:util';
import { heardAs, type Language, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { operationOf, recordOf } from './slip-key.ts';
import { saidIn, titleOf } from './written.ts';

/** What somebody without an account said at a counter, as a helper entered it. */
export interface Entered {
  key: string;
  text: string;
  language: Language;
  choices: Readonly<Record<string, string>>;
  source: string;
  /** What stands on their card; null where there is none. */
  card: string | null;
  /** Id of what it is about, as the helper sees it. */
  on: string | null;
}

/** What is entered becomes a record of this type: the one of which there are slips. */
export function enteredAs(): RecordType & Required<Pick<RecordType, 'entered' | 'says'>> {
  const type = heardAs();
  const { entered, says } = type ?? {};
  if (type === null || entered === undefined || says === undefined) throw new Problem('not_found');
  return { ...type, entered, says };
}

/** Where helpers enter what people say who have no account. Whether they may is the door's to say. */
@Injectable()
export class CounterService {
  constructor(private readonly records: RecordService) {}

  /**
   * Takes something in for whoever said it. Sent again with the same key, it is there once.
   * @returns what it is called
   * @throws Problem operation_taken where something else was sent with the key before · as the door
   */
  async enter(cityId: string, identity: Pick<Identity, 'subject'>, said: Entered): Promise<{ code: string }> {
    const { id: type, title, views, entered, says } = enteredAs();
    const { key, text, language, choices, source, card, on } = said;
    const body = views.document?.body[0] ?? title;
    const record = recordOf(key);
    const operation = operationOf(key);
    const fields = {
      ...choices,
      [title]: saidIn(language, titleOf(text)),
      [body]: saidIn(language, text),
      [entered.source]: source,
      ...(card !== null && { [entered.card]: card }),
      ...(on !== null && { [says.on]: on }),
    };
    const [answer] = await this.records.submit(cityId, identity, [{ kind: 'create', operation, record, type, fields }]);
    if (answer === undefined) throw new Problem('unexpected');
    const there = (await this.records.wholes(cityId, [record])).get(record)?.fields ?? {};
    const names = [...Object.keys(choices), title, body, entered.source, entered.card, says.on];
    const isThis = names.every((name) => isDeepStrictEqual(there[name], (fields as Record<string, unknown>)[name]));
    if (!isThis) throw new Problem('operation_taken', { operation });
    return { code: answer.code };
  }
}
