import type pg from 'pg';
import { connectSuperuser, names } from './connection.ts';
import type { Passwords } from './passwords.ts';

/** The addresses that the start is given. */
export interface DatabaseUrls {
  /** For tests, which make databases of their own; the product itself never uses it. */
  superuserUrl: string;
  /** For migrations: owns the database. */
  ownerUrl: string;
  /** For everything else: may not change the schema. */
  appUrl: string;
}

/** Makes the application's database and its two roles, or sets right what is there. May be repeated at every start. */
export async function prepareDatabase(port: number, passwords: Passwords): Promise<DatabaseUrls> {
  await withConnection(port, passwords, names.superuser, async (client) => {
    await ensureRole(client, names.owner, passwords.owner);
    await ensureRole(client, names.app, passwords.app);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [names.database]);
    if (!rowCount) await client.query(`create database ${names.database} owner ${names.owner}`);
    await client.query(`
      revoke all on database ${names.database}, postgres, template1 from public;
      grant connect on database ${names.database} to ${names.app};
    `);
  });
  await withConnection(port, passwords, names.database, async (client) => {
    // Before PostgreSQL 15 everybody may create tables there.
    await client.query(`
      revoke create on schema public from public;
      grant usage on schema public to ${names.app};
    `);
  });
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${names.database}`;
  return {
    superuserUrl: url(names.superuser, passwords.superuser),
    ownerUrl: url(names.owner, passwords.owner),
    appUrl: url(names.app, passwords.app),
  };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await client.query(`create role ${role}`);
  await client.query(
    `alter role ${role} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
     password ${client.escapeLiteral(password)}`,
  );
}

async function withConnection(
  port: number,
  { superuser }: Passwords,
  database: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = await connectSuperuser(port, superuser, database);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
