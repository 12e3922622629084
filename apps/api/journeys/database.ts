import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../src/database/migrate.ts';
import { migrations } from '../src/database/migrations/index.ts';

/** A database of one test file, with the schema of this release. */
export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  drop: () => Promise<void>;
}

const password = 'only-on-loopback';
const roles = ['journey_owner', 'journey_app'] as const;
const templateLock = 4115;
/** Tells the schemas of different releases apart, also while one is being written. */
const schemaMark = createHash('sha256')
  .update(migrations.map((migration) => migration.toString()).join())
  .digest('hex')
  .slice(0, 12);

/** The server that the test command started for all suites. */
function superuserUrl(database = 'postgres'): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error(
      'TEST_DATABASE_URL is not set: run the tests with npm test, or one file with npm run jest -- <file>.',
    );
  return withPath(url, database);
}

const withPath = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).href;

const urlsOf = (database: string) => {
  const [ownerUrl, appUrl] = roles.map((username) => {
    const url = Object.assign(new URL(superuserUrl(database)), { username, password });
    return url.href;
  });
  return { ownerUrl: ownerUrl ?? '', appUrl: appUrl ?? '' };
};

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>, database?: string): Promise<T> {
  const client = new pg.Client(superuserUrl(database));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of the server's superuser in a database of a test. */
export const asSuperuserOf = ({ appUrl }: TestDatabase) => superuserUrl(new URL(appUrl).pathname.slice(1));

/** An empty database, without a schema. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return asSuperuser(async (client) => {
    await ensureRoles(client);
    return create(client, 'template1');
  });
}

/** A database with the schema of this release: a copy of one template, made once for all test files. */
export async function migratedDatabase(): Promise<TestDatabase> {
  return asSuperuser(async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    await ensureRoles(client);
    const template = `journey_template_${schemaMark}`;
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [template]);
    if (!rowCount) {
      await client.query(`drop database if exists ${template}`);
      await client.query(`create database ${template} owner journey_owner`);
      const { ownerUrl, appUrl } = urlsOf(template);
      await migrate(ownerUrl, appUrl);
      await client.query(`alter database ${template} is_template true`);
    }
    return create(client, template);
  });
}

async function create(client: pg.Client, template: string): Promise<TestDatabase> {
  const name = `journey_${randomBytes(6).toString('hex')}`;
  await client.query(`create database ${name} template ${template} owner journey_owner`);
  return {
    ...urlsOf(name),
    drop: () => asSuperuser(async (again) => void (await again.query(`drop database ${name} with (force)`))),
  };
}

async function ensureRoles(client: pg.Client): Promise<void> {
  for (const role of roles) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount) await client.query(`create role ${role} login password '${password}'`);
  }
}
