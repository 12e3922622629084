import {
  actions,
  can,
  mayCondition,
  policyRows,
  predicate,
  recordClasses,
  recordTypes,
  rowsFor,
  type Subject,
} from '@cityloom/operating-model';
import { aboutRows, actors, ids, subjects } from '@cityloom/operating-model/policy-samples';
import pg from 'pg';
import { emptyDatabase, type TestDatabase } from '../database.ts';

/** The policy in SQL and the policy as a function are one: compared on every actor, action and record of the samples. */
describe('the right to a list', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const all: Subject[] = [...subjects()].map(({ subject }) => subject);
  // Records of one class differ in who changed them last and which of the two sample records they are, too.
  const samples = all.flatMap((subject, index) => [
    { ...subject, id: index % 2 ? ids.record : ids.otherRecord, lastEditor: index % 3 ? ids.other : ids.me },
    { ...subject, lastEditor: null, owner: index % 5 ? subject.owner : null },
  ]);

  beforeAll(async () => {
    database = await emptyDatabase();
    client = new pg.Client(database.ownerUrl);
    await client.connect();
    await client.query(`create temp table sample (n int, class text, id uuid, state text, visibility text,
      owner_id uuid, owner_org uuid, owner_sector text, last_editor uuid, about_id uuid)`);
    await client.query(
      `insert into sample select * from json_to_recordset($1) as s (n int, class text, id uuid, state text, visibility text,
       owner_id uuid, owner_org uuid, owner_sector text, last_editor uuid, about_id uuid)`,
      [JSON.stringify(samples.map((subject, n) => ({ n, ...columns(subject) })))],
    );
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

  const columns = ({
    class: recordClass,
    id,
    state,
    visibility,
    owner,
    ownerOrg,
    ownerSector,
    lastEditor,
    about,
  }: Subject) => ({
    class: recordClass,
    id,
    state,
    visibility,
    owner_id: owner,
    owner_org: ownerOrg,
    owner_sector: ownerSector,
    last_editor: lastEditor,
    about_id: about?.subject.id,
  });
  const indexed = samples.map((subject, n) => ({ subject, n }));
  const listed = async (recordClass: string, sql: string, parameters: readonly unknown[]): Promise<number[]> => {
    const { rows } = await client.query<{ n: number[] }>(
      `select coalesce(array_agg(r.n order by r.n), '{}') as n from sample r where r.class = $1 and ${sql}`,
      [recordClass, ...parameters],
    );
    return rows[0]?.n ?? [];
  };

  const general = recordClasses.map((one) => ({
    what: `class ${one}`,
    rows: policyRows,
    class: one,
    practice: '6.3',
    asked: actions,
  }));
  const own = [...recordTypes.values()]
    .filter(({ policy = [] }) => policy.length > 0)
    .map((type) => ({
      what: `type ${type.id}`,
      rows: rowsFor(type),
      class: type.class,
      practice: '6.3',
      asked: [...new Set(type.policy?.flatMap(({ may }) => may))],
    }));

  it.each([...general, ...own])(
    'of $what is the same in SQL and as a function',
    async ({ rows: policy, asked, ...type }) => {
      const { class: recordClass } = type;
      const ofClass = indexed.filter(({ subject }) => subject.class === recordClass);
      let compared = 0;
      let visible = 0;
      const differences: object[] = [];
      // Many actors come to the same statement; it is asked once.
      const answered = new Map<string, readonly number[]>();
      for (const actor of actors()) {
        for (const action of asked) {
          const { sql, parameters } = predicate(mayCondition(policy, actor, action, type), 2);
          const statement = JSON.stringify([sql, parameters]);
          const found = answered.get(statement) ?? (await listed(recordClass, sql, parameters));
          answered.set(statement, found);
          const expected = ofClass.filter(({ subject }) => can(policy, actor, action, subject)).map(({ n }) => n);
          if (found.join() !== expected.join()) differences.push({ actor, action, sql, found, expected });
          compared += ofClass.length;
          visible += expected.length;
        }
      }
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(50_000 * asked.length);
      expect(visible).toBeGreaterThan(0);
    },
  );

  it('begins its parameters where the statement wants them', () => {
    const [actor] = actors();
    if (actor === undefined) throw new Error('no actor');
    const member = { ...actor, roles: [{ role: 'member' as const }] };
    const seventh = predicate(mayCondition(policyRows, member, 'view', { class: 'direction', practice: '6.3' }), 7);
    expect(seventh.sql).toMatch(/\$7\b(?!\d)/);
    expect(seventh.sql).not.toMatch(/\$[1-6]\b/);
  });
});
