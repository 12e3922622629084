import pg from 'pg';
import { codeOf } from './error-code.ts';

/** The names in the cluster; part of what migrations and grants are written against. */
export const names = {
  superuser: 'postgres',
  database: 'cityloom',
  owner: 'cityloom_owner',
  app: 'cityloom_app',
} as const;

/** Opens a connection of the superuser; the caller ends it. Used by the supervisor alone. */
export async function connectSuperuser(port: number, password: string, database: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: names.superuser,
    password,
    database,
    connectionTimeoutMillis: 5_000,
  });
  // The server may be killed at any moment; without a listener the lost connection would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/**
 * Asks a server whether it is ours.
 * @returns `welcome`, `refused` (it answers, but not to our password), or `silent` (nobody there, starting, or stopping)
 */
export async function trySuperuser(port: number, password: string): Promise<'welcome' | 'refused' | 'silent'> {
  try {
    await (await connectSuperuser(port, password, names.superuser)).end();
    return 'welcome';
  } catch (error) {
    // Class 28: invalid authorization (PostgreSQL's appendix A).
    return codeOf(error).startsWith('28') ? 'refused' : 'silent';
  }
}
