import { DataSource } from 'typeorm';
import { StartRefused } from '../config/start-refused.ts';
import { migrations } from './migrations/index.ts';

/** Tables that history is read from: the app's role adds and reads, and never changes or removes. */
const appendOnly = new Set(['access_grant', 'change', 'prose_update', 'sealed_version', 'named_version']);
/** Tables of what holds now, from which the app's role may take a row away. */
const removable = new Set([
  'link',
  'prose_snapshot',
  'prose_client',
  'change_private',
  'outgoing_mail',
  'slip_mail',
  'slip_mail_asked',
]);
const migrationLock = 41_150_2021;
const oldestServer = 150_000;

/**
 * Brings the schema up to date under a lock, so that several processes may start at once, then gives the app's role its rights.
 * @param ownerUrl role that owns the tables
 * @param appUrl role that the API runs as; may be the same
 * @throws StartRefused where the server is too old, the schema is newer than this release, or row-level security would not bind the app's role
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
    const appRole = await appRoleOf(appUrl);
    await lock.query('select pg_advisory_lock($1)', [migrationLock]);
    await refuseNewerSchema(owner);
    await owner.runMigrations({ transaction: 'each' });
    await grantApp(owner, appRole);
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

/**
 * The role behind a connection, asked of the server: the address may leave it to a default.
 * A role that passes by row-level security would see every city at once.
 */
async function appRoleOf(url: string): Promise<string> {
  const db = await new DataSource({ type: 'postgres', url })
    .initialize()
    .catch((error: unknown) => refuseUnreachable(url, error));
  const rows = await db.query<{ role: string; unbound: boolean }[]>(
    'select current_user as role, rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
  );
  await db.destroy();
  const row = rows[0];
  if (row === undefined || row.unbound) {
    throw new StartRefused({
      en: `The database role ${row?.role} is a superuser or passes by row security, so cities would not be kept apart. Give DATABASE_URL an ordinary role (and DATABASE_OWNER_URL the one that owns the tables).`,
      zh: `数据库角色${row?.role}是超级用户或可绕过行级安全，无法隔离各城市。请在DATABASE_URL中使用普通角色（DATABASE_OWNER_URL用于拥有数据表的角色）。`,
    });
  }
  return row.role;
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
    const rights = [
      'select',
      'insert',
      ...(appendOnly.has(name) ? [] : ['update']),
      ...(removable.has(name) ? ['delete'] : []),
    ];
    await owner.query(`grant ${rights.join(', ')} on ${name} to ${own.name}`);
  }
}
