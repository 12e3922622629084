import { type Actor, type Language, mayDo, mayUse, mostWishes, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Identity } from '../identity/token.ts';
import { PeopleService } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { emptyText } from '../prose/projection.ts';
import { ProseService } from '../prose/prose.service.ts';
import type { StoredRecord } from '../records/record.entity.ts';
import { RecordService } from '../records/record.service.ts';
import { isPersonal } from '../records/personal.ts';
import { subjectOf } from '../records/subject.ts';
import { NamedVersionService } from './named-version.service.ts';
import { wishesBack } from './put-back.ts';
import type { Said } from './said.ts';
import { VersionService } from './version.service.ts';

/** What is to say again what it said in a version. */
export interface PutBack {
  /** The same when it is sent again, by which registers are written once; a live text that reads so already is left as it is. */
  readonly operation: string;
  readonly field: string;
  /** Of a live text in two languages, the one meant. */
  readonly language: Language | null;
  /** What the actor had seen: of a live text the place in its log, else the city's clock. */
  readonly seen: number;
}

/** A live text as it stood before and after: places in its log. Null where no live text was meant. */
export type PutBackAnswer = Readonly<{ text: Readonly<{ before: number; after: number }> | null }>;

/** Puts back what a version said, as an edit like any other: the version stays, and what was written since stays in the history. */
@Injectable()
export class PutBackService {
  constructor(
    private readonly people: PeopleService,
    private readonly records: RecordService,
    private readonly prose: ProseService,
    private readonly versions: VersionService,
    private readonly named: NamedVersionService,
  ) {}

  /**
   * One field says again what it said in a sealed version.
   * @param key the record's id, or what readers call it
   * @throws Problem not_found · not_allowed · seal_broken · moved_on where a live text was written to unseen · too_large · busy
   */
  async field(
    cityId: string,
    identity: Identity,
    [typeId, key, number]: readonly [string, string, number],
    wanted: PutBack,
  ): Promise<PutBackAnswer> {
    const actor = await this.people.actorIn(cityId, identity);
    const { content, ...found } = await this.versions.sealed(cityId, actor, typeId, key, number);
    return this.back({ cityId, identity, actor }, found, content, wanted);
  }

  /** One field says again what it said in a named version. @throws Problem as `field`, but for the seal */
  async namedField(
    cityId: string,
    identity: Identity,
    [typeId, key, number]: readonly [string, string, number],
    wanted: PutBack,
  ): Promise<PutBackAnswer> {
    const actor = await this.people.actorIn(cityId, identity);
    const { found, said } = await this.named.said(cityId, actor, typeId, key, number);
    return this.back({ cityId, identity, actor }, found, said, wanted);
  }

  private async back(
    { cityId, identity, actor }: { cityId: string; identity: Identity; actor: Actor },
    { record, type }: { record: StoredRecord; type: RecordType },
    said: Said,
    { field, language, operation, seen }: PutBack,
  ): Promise<PutBackAnswer> {
    checkWritable(type, actor, field, record);
    if (type.fields[field]?.kind === 'prose') {
      const text = said.texts.find((one) => one.field === field && one.language === language);
      const address = { record: record.id, field, language };
      return { text: await this.prose.write(cityId, actor, address, text?.json ?? emptyText, seen) };
    }
    const now = (await this.records.wholes(cityId, [record.id])).get(record.id);
    if (now === undefined) throw new Problem('not_found');
    const wishes = wishesBack(now, said, field, operation, seen);
    if (wishes.length > mostWishes) throw new Problem('too_large');
    if (wishes.length > 0) await this.records.submit(cityId, identity, wishes);
    return { text: null };
  }

  /**
   * A live text reads again as at an earlier place of its log, if nobody has written to it since.
   * @param places where it stood, and where the actor saw it stand last
   * @throws Problem not_found · not_allowed for whoever may not read its history · moved_on · busy · too_large
   */
  async text(
    cityId: string,
    identity: Identity,
    id: string,
    { field, language, ...places }: { field: string; language: Language | null; before: number; seen: number },
  ): Promise<PutBackAnswer> {
    const actor = await this.people.actorIn(cityId, identity);
    const { record, type } = await this.records.find(cityId, actor, id);
    checkWritable(type, actor, field, record);
    if (!mayDo(type, actor, 'history', subjectOf(record, type))) throw new Problem('not_allowed');
    const address = { record: record.id, field, language };
    const json = await this.prose.asAt(cityId, actor, address, places.before);
    return { text: await this.prose.write(cityId, actor, address, json, places.seen) };
  }
}

/** @throws Problem not_found where the field is none that is sealed, or that the actor may read · not_allowed */
function checkWritable(type: RecordType, actor: Actor, field: string, record: StoredRecord): void {
  const subject = subjectOf(record, type);
  if (isPersonal(type, field)) throw new Problem('not_found');
  if (!Object.hasOwn(type.fields, field) || !mayUse(type, actor, 'read', field, subject))
    throw new Problem('not_found');
  if (!mayUse(type, actor, 'write', field, subject)) throw new Problem('not_allowed');
}
