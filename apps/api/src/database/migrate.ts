import { DataSource } from 'typeorm';
import { StartRefused } from '../config/start-refused.ts';
import { migrations } from './migrations/index.ts';

/** What the app's role may do with a table that history is read from: add and read, never change or remove. */
const appendOnly = new Set(['access_grant']);
const migrationLock = 41_150_2021;
const oldestServer = 150_000;

/**
 * Brings the schema up to date under a lock, so that several processes may start at once, then gives the app's role its rights.
 * @param ownerUrl role that owns the tables
 * @param appUrl role that the API runs as; may be the same
 * @throws StartRefused where the server is too old or the schema is newer than this release
 */
export async function migrate(ownerUrl: string, appUrl: string): Promise<void> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations,
    migrationsTableName: 'schema_migration',
  });
  await owner.initialize().catch((error: unknown) => refuseUnreachable(ownerUrl, error));
  const lock = owner.createQueryRunner();
  try {
    await refuseOldServer(owner);
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseNewerSchema(owner);
    await owner.runMigrations({ transaction: 'each' });
    await grantApp(owner, await roleOf(appUrl));
  } finally {
    await lock.release();
    await owner.destroy();
  }
}

function refuseUnreachable(url: string, error: unknown): never {
  const { host, pathname } = new URL(url);
  const why = error instanceof Error ? error.message : String(error);
  throw new StartRefused({
    en: `The database ${host}${pathname} cannot be reached (${why}). Check DATABASE_URL and that PostgreSQL runs.`,
    zh: `连不上数据库${host}${pathname}（${why}）。请检查DATABASE_URL，并确认PostgreSQL正在运行。`,
  });
}

async function refuseOldServer(db: DataSource): Promise<void> {
  const [server] = await db.query<{ number: string; version: string }[]>(
    `select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  );
  if (Number(server?.number) >= oldestServer) return;
  throw new StartRefused({
    en: `PostgreSQL ${server?.version} is too old. Use 15 or newer.`,
    zh: `PostgreSQL ${server?.version}版本过旧，请使用15或更新的版本。`,
  });
}

async function refuseNewerSchema(db: DataSource): Promise<void> {
  const [there] = await db.query<{ present: boolean }[]>(
    `select to_regclass('schema_migration') is not null as present`,
  );
  if (!there?.present) return;
  const known = migrations.map(({ name }) => name);
  const newer = await db.query<{ name: string }[]>('select name from schema_migration where not (name = any($1))', [
    known,
  ]);
  if (newer.length === 0) return;
  throw new StartRefused({
    en: `This database was written by a newer Cityloom (${newer[0]?.name}). Start that release, or use another data folder or database.`,
    zh: `这个数据库由更新版本的织城写成（${newer[0]?.name}）。请启动那个版本，或换一个数据文件夹或数据库。`,
  });
}

/** The role behind a connection, asked of the server: the address may leave it to a default. */
async function roleOf(url: string): Promise<string> {
  const db = await new DataSource({ type: 'postgres', url })
    .initialize()
    .catch((error: unknown) => refuseUnreachable(url, error));
  try {
    const [row] = await db.query<{ role: string }[]>('select current_user as role');
    return row?.role ?? '';
  } finally {
    await db.destroy();
  }
}

async function grantApp(owner: DataSource, role: string): Promise<void> {
  const [own] = await owner.query<{ same: boolean; name: string }[]>(
    'select current_user = $1 as same, quote_ident($1) as name',
    [role],
  );
  if (own === undefined || own.same) return;
  const tables = await owner.query<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  await owner.query(`grant usage on schema public to ${own.name}`);
  for (const { name } of tables.filter((table) => table.name !== 'schema_migration')) {
    const rights = appendOnly.has(name) ? 'select, insert' : 'select, insert, update';
    await owner.query(`grant ${rights} on ${name} to ${own.name}`);
  }
}
