import { type Actor, type Language, languages, type RecordType, whereMay, whereRead } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a record says, as far as it is compared. */
export interface Spoken {
  id: string;
  /** The city's clock at its last change: while it stands, it says the same. */
  clock: string;
  /** By language: the line that names it, and the beginning of what it says. */
  titles: Readonly<Record<Language, string | null>>;
  texts: Readonly<Record<Language, string | null>>;
}

/** So many are looked through, the newest first. */
export const mostCompared = 2_000;
/** As many signs of each text as tell what it is about. */
export const longestCompared = 200;

/** Reads what people have said, to be compared. The policy is part of the statement: what is hidden is not even counted. */
@Injectable()
export class SimilarRepository {
  /**
   * What somebody may read of a type and that is shown, without what went into another one: that other one stands for it.
   * @param type of which each is called by a text and may be answered by being merged
   */
  spoken(
    db: EntityManager,
    city: string,
    actor: Actor,
    type: RecordType,
    without: readonly string[],
  ): Promise<Spoken[]> {
    const [body = type.title] = type.views.document?.body ?? [];
    const parameters: unknown[] = [];
    const bind = (value: unknown) => `$${parameters.push(value)}`;
    const add = ({ sql, parameters: more }: { sql: string; parameters: unknown[] }) => {
      parameters.push(...more);
      return `(${sql})`;
    };
    const said = (name: string) => {
      const field = bind(name);
      const of = languages.map(
        (language) => `'${language}', left(r.fields -> ${field}::text ->> '${language}', ${longestCompared})`,
      );
      return `jsonb_build_object(${of.join(', ')})`;
    };
    return db.query(
      `select r.id, r.clock, ${said(type.title)} as titles, ${said(body)} as texts from record r
       where r.city_id = ${bind(city)}::uuid and r.type = ${bind(type.id)}::text and r.binned_at is null
         and r.visibility <> 'withheld' and r.id <> all(${bind(without)}::uuid[])
         and r.fields ->> ${bind(type.answer?.outcome)}::text is distinct from ${bind(type.answer?.merges?.as)}::text
         and ${add(whereMay(type, actor, 'view', parameters.length + 1))}
         and ${add(whereRead(type, actor, type.title, parameters.length + 1))}
         and ${add(whereRead(type, actor, body, parameters.length + 1))}
       order by r.created_at desc, r.id limit ${mostCompared}`,
      parameters,
    );
  }
}
