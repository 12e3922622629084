import type { Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import type { Projection } from './projection.ts';
import { type ProseAddress, storedLanguage } from './prose-address.ts';

/** A text as it was last projected. */
export interface StoredText extends Projection {
  /** Place in the document's log that it shows. */
  readonly seq: number;
  readonly at: Date;
}

/** A document with something in its log that its text does not show yet. */
export interface StaleText {
  readonly documentId: number;
  readonly address: ProseAddress;
}

const keyOf = ({ record, field, language }: ProseAddress) => [record, field, storedLanguage(language)];

/** What the texts say, rebuilt from the logs and never the other way round. */
@Injectable()
export class ProseTextRepository {
  constructor(private readonly scope: CityScope) {}

  /** The text at an address, or null where nothing was written yet. */
  async find(cityId: string, address: ProseAddress): Promise<StoredText | null> {
    const [row] = await this.scope.withCity(cityId, (db) =>
      db.query<{ json: object; text: string; seq: string; at: Date }[]>(
        'select json, text, seq, at from prose_text where record_id = $1 and field = $2 and language = $3',
        keyOf(address),
      ),
    );
    return row === undefined ? null : { ...row, seq: Number(row.seq) };
  }

  /** Keeps a text unless a newer one is there. */
  async keep(cityId: string, address: ProseAddress, text: StoredText): Promise<void> {
    await this.scope.withCity(cityId, (db) =>
      db.query(
        `insert into prose_text (record_id, field, language, city_id, seq, json, text, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (record_id, field, language) do update
         set seq = excluded.seq, json = excluded.json, text = excluded.text, at = excluded.at
         where prose_text.seq < excluded.seq`,
        [...keyOf(address), cityId, text.seq, JSON.stringify(text.json), text.text, text.at],
      ),
    );
  }

  /**
   * Takes it upon one process, for a while, to tell the door of what was written.
   * @returns how far the door has been told; undefined where there is nothing to tell, or another process does
   */
  async beginNoting(cityId: string, address: ProseAddress): Promise<number | undefined> {
    const [rows] = await this.scope.withCity(cityId, (db) =>
      db.query<[{ noted: string }[], number]>(
        `update prose_text set noting_until = clock_timestamp() + interval '30 seconds'
         where record_id = $1 and field = $2 and language = $3 and noted < seq
           and (noting_until is null or noting_until < clock_timestamp())
         returning noted`,
        keyOf(address),
      ),
    );
    return rows[0] === undefined ? undefined : Number(rows[0].noted);
  }

  /** The door has been told of everything up to a place in the log. */
  async noted(cityId: string, address: ProseAddress, seq: number): Promise<void> {
    await this.scope.withCity(cityId, (db) =>
      db.query(
        `update prose_text set noted = $4, noting_until = null
         where record_id = $1 and field = $2 and language = $3`,
        [...keyOf(address), seq],
      ),
    );
  }

  /** Who wrote what in a part of a document's log. */
  async written(
    cityId: string,
    documentId: number,
    after: number,
    upto: number,
  ): Promise<{ author: string | null; payload: Uint8Array }[]> {
    return this.scope.withCity(cityId, (db) =>
      db.query<{ author: string | null; payload: Buffer }[]>(
        `select author_id as author, payload from prose_update
         where document_id = $1 and seq > $2 and seq <= $3 order by seq`,
        [documentId, after, upto],
      ),
    );
  }

  /** The documents whose text was not rebuilt, or not told of at the door, before a process ended. */
  async stale(cityId: string): Promise<StaleText[]> {
    const rows = await this.scope.withCity(cityId, (db) =>
      db.query<{ id: string; record: string; field: string; language: Language | '' }[]>(
        `select d.id, d.record_id as record, d.field, d.language from prose_document d
         left join prose_text t on t.record_id = d.record_id and t.field = d.field and t.language = d.language
         where d.head > coalesce(t.noted, 0)`,
      ),
    );
    return rows.map(({ id, record, field, language }) => ({
      documentId: Number(id),
      address: { record, field, language: language === '' ? null : language },
    }));
  }
}
