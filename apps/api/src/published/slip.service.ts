import {
  guest,
  heardAs,
  isAnswered,
  isMerged,
  isWithholding,
  type Language,
  languageOf,
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
import type { CityView } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { RecordService } from '../records/record.service.ts';
import { Pace } from '../voices/pace.ts';
import type { Published } from './as-guest.ts';
import { type Led, LedService, targetsOf } from './led.service.ts';
import { OccasionsService } from './occasions.service.ts';
import { PublishedService } from './published.service.ts';
import { operationOf, recordOf } from './slip-key.ts';
import { saidIn } from './written.ts';

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
  /** Where what it is about will be talked about, while it waits for its answer. */
  occasions: readonly Published[];
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

/** What whoever said something without an account sees of it by its slip, and does with that. */
@Injectable()
export class SlipService {
  constructor(
    private readonly published: PublishedService,
    private readonly records: RecordService,
    private readonly led: LedService,
    private readonly occasions: OccasionsService,
    private readonly pace: Pace,
  ) {}

  /** What was put in with a key. @throws Problem not_found */
  async found(city: CityView, key: string): Promise<WholeRecord> {
    const id = recordOf(key);
    const whole = (await this.records.wholes(city.id, [id])).get(id);
    // An id may be chosen to fit a key: what has somebody behind it is no slip.
    if (whole === undefined || whole.type !== heardAs() || whole.owner !== null) throw new Problem('not_found');
    return whole;
  }

  /** What became of what was put in with a key. @throws Problem not_found */
  async read(city: CityView, key: string): Promise<Slip> {
    const whole = await this.found(city, key);
    const { id, type, code, fields, createdAt, binnedAt } = whole;
    const into = await this.intoOf(city, type, fields);
    const { leadsTo = '' } = type.answer ?? {};
    const ledTo = into === null ? Object.keys(linksIn(whole, leadsTo)) : targetsOf(into.fields[leadsTo]);
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
      into,
      ledTo: await this.led.to(city.id, ledTo),
      occasions: await this.occasionsFor(city, whole),
      today: city.today,
    };
  }

  /**
   * Takes what was put in with a key out of what it went into, as its writer says why; it waits again for an answer of its own.
   * @throws Problem not_found · too_many · as the door
   */
  async takeApart(city: CityView, language: Language, key: string, why: string, address: string): Promise<void> {
    const whole = await this.found(city, key);
    const { merges } = whole.type.answer ?? {};
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    // Sent again, it is out already.
    if (merges === undefined || !isMerged(whole)) return;
    const record = whole.id;
    const operation = operationOf(`${key} ${record} ${why}`);
    const fields = { [merges.apart]: saidIn(languageOf(why, language), why) };
    await this.records.hear(city.id, { kind: 'patch', operation, record, seen: 0, fields }, record);
  }

  /** Lets whoever said something be thanked in public, or no longer. @param as how; empty for not at all @throws Problem not_found · too_many · as the door */
  async thank(city: CityView, key: string, as: string, address: string): Promise<void> {
    const { id: record, version, type } = await this.found(city, key);
    const { thanks } = type.answer ?? {};
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    if (thanks === undefined) return;
    // As often as they think better of it, and once however often it is sent.
    const operation = operationOf(`${key} ${record} ${version} ${as}`);
    const fields = { [thanks.as]: as === '' ? null : as };
    await this.records.hear(city.id, { kind: 'patch', operation, record, seen: 0, fields }, record);
  }

  /**
   * Takes in why something that was hidden should be seen, from whoever holds its slip. Sent again, it is there once.
   * @throws Problem not_found · too_many · appealed · as the door
   */
  async appeal(city: CityView, language: Language, key: string, text: string, address: string): Promise<void> {
    const { id: slip } = await this.found(city, key);
    const hiding = await this.hidingOf(city, slip);
    if (hiding === null) throw new Problem('not_found');
    const { record, type } = hiding;
    if (!this.pace.isHuman(city.id, address)) throw new Problem('too_many');
    const said = saidIn(languageOf(text, language), text);
    const operation = operationOf(`${key} ${record} ${text}`);
    const fields = { [type.withholds.appeal]: said };
    await this.records.hear(city.id, { kind: 'patch', operation, record, seen: 0, fields }, slip);
  }

  private async occasionsFor(city: CityView, whole: WholeRecord): Promise<Published[]> {
    const about = whole.fields[whole.type.says?.on ?? ''];
    if (typeof about !== 'string' || isAnswered(whole)) return [];
    return this.occasions.on(city.id, about, city.today);
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
}
