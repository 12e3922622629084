import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  guest,
  heardAs,
  isAnswered,
  isMerged,
  isWithholding,
  type Language,
  linksIn,
  mayDo,
  type RecordType,
  type RecordView,
  serialize,
  subjectIn,
  type WholeRecord,
  type Withholding,
} from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { v5 as idFrom } from 'uuid';
import { z } from 'zod';
import type { CityView } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { Pace } from '../voices/pace.ts';
import { SimilarService } from '../voices/similar.service.ts';
import { type Led, LedService } from './led.service.ts';
import { PublishedService } from './published.service.ts';

/** What somebody without an account wrote, as it came. */
export interface Said {
  key: string;
  text: string;
  choices: Readonly<Record<string, string>>;
  /** What readers call what it is about, with its type. */
  on: { type: string; code: string } | null;
}

/** What is on a slip: what was said, and what became of it. */
export interface Slip {
  type: RecordType;
  code: string;
  fields: Readonly<Record<string, unknown>>;
  /** What it is about, where everybody may see that. */
  about: { type: string; code: string; name: unknown } | null;
  /** ISO 8601. */
  at: string;
  /** When it was answered, ISO 8601; null while it waits. */
  answeredAt: string | null;
  isPublic: boolean;
  isGone: boolean;
  /** The last time that it was hidden; null where it never was. */
  hiding: Hiding | null;
  /** Whether it went into another one. */
  isMerged: boolean;
  /** That other one, where everybody may see it. */
  into: RecordView | null;
  /** What its answer led to, or that of the other one, as far as everybody may read it. */
  ledTo: readonly Led[];
  /** The city's day. */
  today: string;
}

/** That something was hidden, as whoever said it may know it. */
export interface Hiding {
  /** The id of what hid it. */
  record: string;
  type: Withholding;
  fields: Readonly<Record<string, unknown>>;
  /** Whether they may still say why it should be seen. */
  mayAppeal: boolean;
}

/** Longest contribution, in UTF-16 units, as its field has it. */
export const longestText = 4_000;
/** What somebody wrote into a form, as it is kept. */
export const writtenText = z
  .string()
  .max(200_000)
  .transform((text) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim());
/** Whether a text says anything that can be seen. */
const isSaid = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
/** What keeps a text from being taken in; null where nothing does. */
export const faultOf = (text: string): 'empty' | 'long' | null =>
  isSaid(text) ? (text.length > longestText ? 'long' : null) : 'empty';
/** Longest line by which it is called, in letters as readers count them. */
const longestTitle = 60;
/** What its field holds, in UTF-16 units: letters may be made of many. */
const widestTitle = 500;
/** Names what a key is turned into; the ids that come of it are told to members, and the key cannot be read from them. */
const space = { record: '2b6d0a86-9c0f-5f0e-9d5b-0f3a8f1f6c11', operation: 'f0c3a5de-52a1-5d77-8f0c-6b8a1d2e7c22' };

/** The box into which everybody may put what they have to say, and the slip with which they see what became of it. */
@Injectable()
export class BoxService {
  constructor(
    private readonly published: PublishedService,
    private readonly records: RecordService,
    private readonly similars: SimilarService,
    private readonly led: LedService,
    private readonly pace: Pace,
  ) {}

  /** A key for a new slip: whoever has it sees what became of what they said. 32 hexadecimal digits. */
  newKey(): string {
    return randomBytes(16).toString('hex');
  }

  /** What it becomes. @throws Problem not_heard */
  typeIn(city: CityView): RecordType {
    const type = city.hearsAll ? heardAs() : null;
    if (type === null) throw new Problem('not_heard');
    return type;
  }

  /**
   * Takes something in. Sent again with the same key, it is there once.
   * @returns whether it is this text that is there: another may have been sent with the key before
   * @throws Problem not_heard · too_many · as the door
   */
  async put(city: CityView, language: Language, { key, text, choices, on }: Said, address: string): Promise<boolean> {
    const type = this.typeIn(city);
    const [body] = type.views.document?.body ?? [];
    const about = on && (await this.aboutIn(city, type, on));
    if (body === undefined) throw new Problem('not_heard');
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    const said = (words: string) => saidIn(language, words);
    await this.records.hear(city.id, {
      kind: 'create',
      operation: idFrom(key, space.operation),
      record: idFrom(key, space.record),
      type: type.id,
      fields: { ...choices, ...about, [type.title]: said(titleOf(text)), [body]: said(text) },
    });
    const there = (await this.slip(city, key)).fields[body];
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

  /**
   * Takes what was put in with a key out of what it went into, as its writer says why; it waits again for an answer of its own.
   * @throws Problem not_found · too_many · as the door
   */
  async takeApart(city: CityView, language: Language, key: string, why: string, address: string): Promise<void> {
    const { type, isMerged: isIn } = await this.slip(city, key);
    const { merges } = type.answer ?? {};
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    // Sent again, it is out already.
    if (merges === undefined || !isIn) return;
    const record = idFrom(key, space.record);
    const operation = idFrom(`${key} ${record} ${why}`, space.operation);
    const fields = { [merges.apart]: saidIn(language, why) };
    await this.records.hear(city.id, { kind: 'patch', operation, record, seen: 0, fields }, record);
  }

  /** What became of what was put in with a key. @throws Problem not_found */
  async slip(city: CityView, key: string): Promise<Slip> {
    const id = idFrom(key, space.record);
    const whole = (await this.records.wholes(city.id, [id])).get(id);
    // An id may be chosen to fit a key: what has somebody behind it is no slip.
    if (whole === undefined || whole.type !== heardAs() || whole.owner !== null) throw new Problem('not_found');
    const { type, code, fields, createdAt, binnedAt } = whole;
    return {
      type,
      code,
      fields,
      about: await this.aboutOf(city, type, fields),
      at: createdAt,
      answeredAt: await this.answeredAt(city, whole),
      isPublic: binnedAt === null && mayDo(type, guest, 'view', subjectIn(whole)),
      isGone: binnedAt !== null,
      hiding: await this.hidingOf(city, id),
      isMerged: isMerged(whole),
      into: await this.intoOf(city, type, fields),
      ledTo: await this.led.of(city.id, whole, Object.keys(linksIn(whole, type.answer?.leadsTo ?? ''))),
      today: city.today,
    };
  }

  /**
   * Takes in why something that was hidden should be seen, from whoever holds its slip. Sent again, it is there once.
   * @throws Problem not_found · too_many · appealed · as the door
   */
  async appeal(city: CityView, language: Language, key: string, text: string, address: string): Promise<void> {
    const { hiding } = await this.slip(city, key);
    if (hiding === null) throw new Problem('not_found');
    const { record, type } = hiding;
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    const said = saidIn(language, text);
    const operation = idFrom(`${key} ${record} ${text}`, space.operation);
    const fields = { [type.withholds.appeal]: said };
    const slip = idFrom(key, space.record);
    await this.records.hear(city.id, { kind: 'patch', operation, record, seen: 0, fields }, slip);
  }

  private async answeredAt(city: CityView, whole: WholeRecord): Promise<string | null> {
    const { outcome } = whole.type.answer ?? {};
    return outcome !== undefined && isAnswered(whole) ? this.records.changedAt(city.id, whole.id, outcome) : null;
  }

  /** What hid something last, as whoever holds its slip may see it. */
  private async hidingOf(city: CityView, id: string): Promise<Hiding | null> {
    const whole = await this.records.hidingOf(city.id, id);
    if (whole === null || !isWithholding(whole.type)) return null;
    const { fields, writes } = serialize(whole, { ...guest, slip: id });
    const { type } = whole;
    return { record: whole.id, type, fields, mayAppeal: writes.includes(type.withholds.appeal) };
  }

  /** What something is about, by the name that everybody knows it by; null where they may not see it, or it is about nothing. */
  private async aboutOf(city: CityView, { says }: RecordType, fields: Slip['fields']): Promise<Slip['about']> {
    const id = says && fields[says.on];
    const named = typeof id === 'string' ? (await this.published.names(city.id, [id])).get(id) : undefined;
    const { type = null, code = null, name } = named ?? {};
    return type === null || code === null ? null : { type, code, name };
  }

  /** What something went into, as everybody may see it; null where they may not, or it went nowhere. */
  private async intoOf(city: CityView, { answer }: RecordType, fields: Slip['fields']): Promise<RecordView | null> {
    const id = fields[answer?.merges?.into ?? ''];
    const whole = typeof id === 'string' ? (await this.records.wholes(city.id, [id])).get(id) : undefined;
    const isSeen = whole?.binnedAt === null && mayDo(whole.type, guest, 'view', subjectIn(whole));
    return isSeen ? serialize(whole, guest) : null;
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

/** Words in one language as a field of both holds them. */
const saidIn = (language: Language, words: string) => ({ zh: '', en: '', [language]: words });

/** The first sentence, by which it is called until somebody finds a better line. */
function titleOf(text: string): string {
  const [sentence = ''] = text.trim().split(/(?<=[。！？!?])|(?<=\.)\s|\n/);
  const letters = Array.from(new Intl.Segmenter().segment(sentence.trim()), ({ segment }) => segment);
  while (letters.join('').length >= widestTitle) letters.pop();
  return letters.length <= longestTitle ? letters.join('') : `${letters.slice(0, longestTitle).join('').trimEnd()}…`;
}
