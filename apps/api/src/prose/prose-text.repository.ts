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

/** What the texts say, rebuilt from the logs and never the other way round. */
@Injectable()
export class ProseTextRepository {
  constructor(private readonly scope: CityScope) {}

  /** The text at an address, or null where nothing was written yet. */
  async find(cityId: string, { record, field, language }: ProseAddress): Promise<StoredText | null> {
    const [row] = await this.scope.withCity(cityId, (db) =>
      db.query<{ json: object; text: string; seq: string; at: Date }[]>(
        'select json, text, seq, at from prose_text where record_id = $1 and field = $2 and language = $3',
        [record, field, storedLanguage(language)],
      ),
    );
    return row === undefined ? null : { ...row, seq: Number(row.seq) };
  }

  /**
   * Keeps a text unless a newer one is there. @returns the text that it replaces; undefined where nothing was kept
   * @param at when it was read
   */
  async keep(
    cityId: string,
    address: ProseAddress,
    text: StoredText,
  ): Promise<{ seq: number; length: number } | undefined> {
    const key = [address.record, address.field, storedLanguage(address.language)];
    return this.scope.withCity(cityId, async (db) => {
      const [before] = await db.query<{ seq: string; length: number }[]>(
        `select seq, length(text) as length from prose_text
         where record_id = $1 and field = $2 and language = $3 for update`,
        key,
      );
      const kept = await db.query<unknown[]>(
        `insert into prose_text (record_id, field, language, city_id, seq, json, text, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (record_id, field, language) do update
         set seq = excluded.seq, json = excluded.json, text = excluded.text, at = excluded.at
         where prose_text.seq < excluded.seq
         returning seq`,
        [...key, cityId, text.seq, JSON.stringify(text.json), text.text, text.at],
      );
      if (kept.length === 0) return undefined;
      return { seq: Number(before?.seq ?? 0), length: before?.length ?? 0 };
    });
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

  /** The documents whose text was not rebuilt before a process ended. */
  async stale(cityId: string): Promise<StaleText[]> {
    const rows = await this.scope.withCity(cityId, (db) =>
      db.query<{ id: string; record: string; field: string; language: Language | '' }[]>(
        `select d.id, d.record_id as record, d.field, d.language from prose_document d
         left join prose_text t on t.record_id = d.record_id and t.field = d.field and t.language = d.language
         where d.head > coalesce(t.seq, 0)`,
      ),
    );
    return rows.map(({ id, record, field, language }) => ({
      documentId: Number(id),
      address: { record, field, language: language === '' ? null : language },
    }));
  }
}
