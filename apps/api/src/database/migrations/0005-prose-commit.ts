import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Puts updates into the logs of a city's documents, in one call that is its own transaction: every keystroke waits for it.
 *
 * Documents are locked in order of id before anything is looked at; in a volatile function the next statement sees what was
 * committed until then, leases included. It takes only rows whose client id is still held as it was: a lease given to
 * somebody else meanwhile wins, for it was given under the same lock. Numbers are counted within the lock, so a log has
 * no gaps. Answers the place of each update that was taken, by its place among those asked.
 */
export class ProseCommit1795651200005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function prose_commit(
        of_city uuid, documents bigint[], clients bigint[], holders uuid[], payloads bytea[]
      ) returns table (place bigint, seq bigint) language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
      #variable_conflict use_column
      begin
        perform set_config('cityloom.city_id', of_city::text, true);
        perform 1 from prose_document d where d.id = any(documents) order by d.id for no key update;
        return query
          with asked as (
            select * from unnest(documents, clients, holders, payloads)
              with ordinality as a (document, client, holder, payload, n)),
          good as (
            select a.n, a.document, a.client, a.payload, c.member_id, c.acting_org, c.acting_sector,
                   d.head + row_number() over (partition by a.document order by a.n) as counted
            from asked a
            join prose_client c on c.document_id = a.document and c.client_id = a.client and c.holder = a.holder
            join prose_document d on d.id = a.document),
          written as (
            insert into prose_update (document_id, seq, city_id, client_id, author_id, acting_org, acting_sector, payload)
            select document, counted, of_city, client, member_id, acting_org, acting_sector, payload from good),
          moved as (
            update prose_document d set head = g.newest
            from (select document, max(counted) as newest from good group by document) g where d.id = g.document
            returning d.id, pg_notify('prose', d.id || ':' || d.head)::text as told)
          select g.n, g.counted from good g join moved m on m.id = g.document;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
