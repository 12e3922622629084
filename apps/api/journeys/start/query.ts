import pg from 'pg';
import { codeOf } from '../../src/embedded/postgres/error-code.ts';

/** Runs one statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns the SQLSTATE with which a statement, or its connection, is refused */
export async function refusal(url: string, sql: string): Promise<string> {
  return query(url, sql).then(() => 'not refused', codeOf);
}
