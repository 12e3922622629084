import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredRecord } from '../records/record.entity.ts';
import { ChangedRecordsRepository } from './changed-records.repository.ts';
import { MentionRepository } from './mention.repository.ts';
import { type Line, type Part, readableParts } from './merge.ts';
import type { Reader } from './reader.ts';
import { SinceRepository, type Touched } from './since.repository.ts';
import { recordsIn, toldLine, type ToldLine } from './told.ts';
import { Values, wantedOf } from './values.ts';

/** What of some changes somebody may know, and the records that they are of, with what those speak about. */
export interface Known {
  parts: readonly Part[];
  records: ReadonlyMap<string, StoredRecord>;
}

/** Decides what somebody may know of what happened, and reads what lines of it tell. Everything runs inside `withCity`. */
@Injectable()
export class Teller {
  constructor(
    private readonly since: SinceRepository,
    private readonly records: ChangedRecordsRepository,
    private readonly mentions: MentionRepository,
  ) {}

  /** What of some changes the reader may know now. */
  async known(db: EntityManager, city: string, reader: Reader, touched: readonly Touched[]): Promise<Known> {
    const ids = touched.map(({ record }) => record);
    const records = await this.records.of(db, city, ids);
    const calling = await this.mentions.among(db, city, reader.actor.person, ids);
    const parts = touched.flatMap((one) => {
      const record = records.get(one.record);
      return record === undefined ? [] : readableParts(one, record, reader, calling.has(one.record));
    });
    return { parts, records };
  }

  /** What is sent of lines: read of those that are shown alone, for there may be thousands. */
  async told(db: EntityManager, city: string, reader: Reader, lines: readonly Line[]): Promise<ToldLine[]> {
    const wanted = lines.flatMap(wantedOf);
    await this.records.whole(db, city, lines.flatMap(recordsIn));
    const texts = wanted.filter(({ isText }) => isText);
    const values = new Values(
      await this.since.values(db, city, wanted),
      await this.since.written(db, city, reader.actor.person, texts),
    );
    return lines.map((line) => toldLine(line, values, reader));
  }
}
