import {
  canField,
  fieldClasses,
  fieldRows,
  mayUseCondition,
  policyRows,
  predicate,
  recordClasses,
  type Subject,
} from '@cityloom/operating-model';
import { aboutRows, actors, ids, subjects } from '@cityloom/operating-model/policy-samples';
import pg from 'pg';
import { emptyDatabase, type TestDatabase } from '../database.ts';

/** The right to a field in SQL and as a function are one: compared on every actor, class of field and record of the samples. */
describe('the right to a field in a list', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const samples: Subject[] = [...subjects()].map(({ subject }, index) => ({
    ...subject,
    id: index % 2 ? ids.record : ids.otherRecord,
    lastEditor: index % 3 ? ids.other : ids.me,
  }));

  beforeAll(async () => {
    database = await emptyDatabase();
    client = new pg.Client(database.ownerUrl);
    await client.connect();
    const columns =
      'n int, class text, id uuid, state text, visibility text, owner_id uuid, owner_org uuid, owner_sector text, last_editor uuid, about_id uuid';
    await client.query(`create temp table sample (${columns})`);
    await client.query(`insert into sample select * from json_to_recordset($1) as s(${columns})`, [
      JSON.stringify(
        samples.map(({ owner, ownerOrg, ownerSector, lastEditor, about, ...rest }, n) => ({
          ...rest,
          n,
          owner_id: owner,
          owner_org: ownerOrg,
          owner_sector: ownerSector,
          last_editor: lastEditor,
          about_id: about?.subject.id,
        })),
      ),
    ]);
    // What the samples speak about stands where the statements look for it, and hides the table of that name.
    await client.query('create temp table record (id uuid, owner_id uuid, owner_org uuid)');
    await client.query(
      'insert into record select * from json_to_recordset($1) as r (id uuid, owner_id uuid, owner_org uuid)',
      [JSON.stringify(aboutRows)],
    );
    await client.query('create index on sample (class)');
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  const indexed = samples.map((subject, n) => ({ subject, n }));
  const listed = async (recordClass: string, sql: string, parameters: readonly unknown[]): Promise<number[]> => {
    const { rows } = await client.query<{ n: number[] }>(
      `select coalesce(array_agg(r.n order by r.n), '{}') as n from sample r where r.class = $1 and ${sql}`,
      [recordClass, ...parameters],
    );
    return rows[0]?.n ?? [];
  };
  /** Every third actor: each role alone and with every third other. */
  const everyone = [...actors()].filter((actor, index) => index % 3 === 0 || actor.roles.length < 2);

  it.each(recordClasses)('of class %s is the same in SQL and as a function', async (recordClass) => {
    const ofClass = indexed.filter(({ subject }) => subject.class === recordClass);
    const differences: object[] = [];
    // Many actors come to the same statement; it is asked once.
    const answered = new Map<string, readonly number[]>();
    let compared = 0;
    let readable = 0;
    for (const actor of everyone) {
      for (const fieldClass of fieldClasses) {
        for (const access of ['read', 'write'] as const) {
          const facts = { class: recordClass, practice: '6.3' };
          const { sql, parameters } = predicate(
            mayUseCondition(policyRows, fieldRows, actor, access, fieldClass, facts),
            2,
          );
          const statement = JSON.stringify([sql, parameters]);
          const found = answered.get(statement) ?? (await listed(recordClass, sql, parameters));
          answered.set(statement, found);
          const expected = ofClass
            .filter(({ subject }) => canField(policyRows, fieldRows, actor, access, fieldClass, subject))
            .map(({ n }) => n);
          if (found.join() !== expected.join()) differences.push({ actor, fieldClass, access, sql });
          compared += ofClass.length;
          readable += expected.length;
        }
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(150_000);
    expect(readable).toBeGreaterThan(0);
  });
});
