import { isDeepStrictEqual } from 'node:util';
import { guest, heardAs, type Language, languageOf, type RecordType, type RecordView } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { CityView } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { Pace } from '../voices/pace.ts';
import { SimilarService } from '../voices/similar.service.ts';
import { PublishedService } from './published.service.ts';
import { operationOf, recordOf } from './slip-key.ts';
import { SlipService } from './slip.service.ts';
import { saidIn, titleOf } from './written.ts';

/** What somebody without an account wrote, as it came. */
export interface Said {
  key: string;
  text: string;
  choices: Readonly<Record<string, string>>;
  /** Whether its writer was told that everybody reads it at once. */
  isOpen: boolean;
  /** What readers call what it is about, with its type. */
  on: { type: string; code: string } | null;
}

/** The box into which everybody may put what they have to say. */
@Injectable()
export class BoxService {
  constructor(
    private readonly published: PublishedService,
    private readonly records: RecordService,
    private readonly similars: SimilarService,
    private readonly slips: SlipService,
    private readonly pace: Pace,
  ) {}

  /** What it becomes. @throws Problem not_heard */
  typeIn(city: CityView): RecordType {
    const type = city.hearsAll ? heardAs() : null;
    if (type === null) throw new Problem('not_heard');
    return type;
  }

  /**
   * Takes something in, in the language in which it is written. Sent again with the same key, it is there once.
   * @returns whether it is this text that is there: another may have been sent with the key before
   * @throws Problem not_heard · too_many · as the door
   */
  async put(
    city: CityView,
    page: Language,
    { key, text, choices, on, isOpen }: Said,
    address: string,
  ): Promise<boolean> {
    const type = this.typeIn(city);
    const [body] = type.views.document?.body ?? [];
    const about = on && (await this.aboutIn(city, type, on));
    if (body === undefined) throw new Problem('not_heard');
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    const said = (words: string) => saidIn(languageOf(text, page), words);
    await this.records.hear(city.id, {
      kind: 'create',
      operation: operationOf(key),
      record: recordOf(key),
      type: type.id,
      // What the form has promised holds, whatever the city has set meanwhile.
      visibility: city.readsFirst || !isOpen ? 'members' : 'public',
      fields: { ...choices, ...about, [type.title]: said(titleOf(text)), [body]: said(text) },
    });
    const there = (await this.slips.found(city, key)).fields[body];
    return isDeepStrictEqual(there, said(text));
  }

  /**
   * What others have said already that everybody may see, and that is much like it; nothing where so much is asked for that it is
   * not looked for, for what was written is taken in all the same. @throws Problem not_heard
   */
  similar(city: CityView, { text }: Said, address: string): Promise<RecordView[]> {
    const wanted = { type: this.typeIn(city).id, text, without: [] };
    return this.similars.like(city.id, guest, address, wanted).catch((thrown: unknown) => {
      if (thrown instanceof Problem && thrown.code === 'too_many') return [];
      throw thrown;
    });
  }

  /** The field that leads to what something is about, filled; nothing where everybody cannot see that as it is now. */
  private async aboutIn(
    city: CityView,
    type: RecordType,
    on: NonNullable<Said['on']>,
  ): Promise<Record<string, string>> {
    const id = type.says && (await this.published.idOf(city.id, on));
    return type.says && id ? { [type.says.on]: id } : {};
  }
}
