import { DataSource } from 'typeorm';
import { migrate } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations/index.ts';
import { entities } from '../../src/database/entities.ts';
import { asSuperuserOf, emptyDatabase, migratedDatabase, type TestDatabase } from '../database.ts';

describe('the schema', () => {
  const made: TestDatabase[] = [];
  const kept = async (database: Promise<TestDatabase>) => {
    made.push(await database);
    return database;
  };
  afterAll(async () => {
    for (const database of made) await database.drop();
  });
  const asked = async <T>(url: string, sql: string): Promise<T[]> => {
    const db = await new DataSource({ type: 'postgres', url }).initialize();
    try {
      return await db.query<T[]>(sql);
    } finally {
      await db.destroy();
    }
  };

  it('is made once, whoever comes first, and again does nothing', async () => {
    const { ownerUrl, appUrl } = await kept(emptyDatabase());
    await Promise.all([migrate(ownerUrl, appUrl), migrate(ownerUrl, appUrl), migrate(ownerUrl, appUrl)]);
    await migrate(ownerUrl, appUrl);
    const [{ n } = { n: 0 }] = await asked<{ n: number }>(ownerUrl, 'select count(*)::int as n from schema_migration');
    expect(n).toBe(migrations.length);
  });

  it('of a newer release is left alone, saying what to do in both languages', async () => {
    const { ownerUrl, appUrl } = await kept(migratedDatabase());
    await asked(
      ownerUrl,
      `insert into schema_migration (timestamp, name) values (9999999999999, 'Later9999999999999')`,
    );
    await expect(migrate(ownerUrl, appUrl)).rejects.toMatchObject({
      name: 'StartRefused',
      label: {
        en: expect.stringContaining('newer Cityloom (Later9999999999999)'),
        zh: expect.stringContaining('更新版本'),
      },
    });
  });

  it('says so where there is no server', async () => {
    const nowhere = 'postgres://app@127.0.0.1:1/city';
    await expect(migrate(nowhere, nowhere)).rejects.toMatchObject({
      label: {
        en: expect.stringContaining('127.0.0.1:1/city cannot be reached'),
        zh: expect.stringContaining('连不上'),
      },
    });
  });

  it('refuses a role that row-level security would not bind', async () => {
    const database = await kept(emptyDatabase());
    await expect(migrate(database.ownerUrl, asSuperuserOf(database))).rejects.toMatchObject({
      label: { en: expect.stringContaining('is a superuser'), zh: expect.stringContaining('超级用户') },
    });
    await expect(asked(database.ownerUrl, 'select from city')).rejects.toThrow(/does not exist/);
  });

  it('keeps every table with a city within its city, owner included', async () => {
    const { ownerUrl } = await kept(migratedDatabase());
    const open = await asked(
      ownerUrl,
      `select c.relname from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_id'
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
         and not (c.relrowsecurity and c.relforcerowsecurity
                  and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'within_city'))`,
    );
    expect(open).toEqual([]);
    const closed = await asked<{ n: number }>(
      ownerUrl,
      `select count(*)::int as n from pg_policy where polname = 'within_city'`,
    );
    expect(closed).toEqual([{ n: 26 }]);
  });

  it('gives the app’s role no way to change it', async () => {
    const { appUrl } = await kept(migratedDatabase());
    await expect(asked(appUrl, 'create table x (id int)')).rejects.toThrow(/permission denied/);
    await expect(asked(appUrl, 'alter table city add column x int')).rejects.toThrow(/must be owner/);
    await expect(asked(appUrl, 'truncate city')).rejects.toThrow(/permission denied/);
  });

  it('is what the entities say', async () => {
    const { ownerUrl } = await kept(migratedDatabase());
    const db = await new DataSource({ type: 'postgres', url: ownerUrl, entities }).initialize();
    for (const { tableName, columns } of db.entityMetadatas) {
      const there = await db.query<{ name: string; nullable: boolean }[]>(
        `select column_name as name, is_nullable = 'YES' as nullable from information_schema.columns where table_name = $1`,
        [tableName],
      );
      const said = columns.map((column) => ({ name: column.databaseName, nullable: column.isNullable }));
      expect(there.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual(
        said.toSorted((a, b) => a.name.localeCompare(b.name)),
      );
    }
    await db.destroy();
  });
});
