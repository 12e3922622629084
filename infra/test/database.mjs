import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../start/steps.mjs';

/**
 * One server for all suites that need PostgreSQL: ours, without waiting for the disk. `TEST_DATABASE_URL` names another.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address of a superuser, and how to end it
 */
export async function openTestServer() {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'cityloom-test-'));
  // Private, the cluster of a root's test would move to /var/lib and stay there.
  chmodSync(folder, 0o755);
  const { startPostgres } = await import(
    pathToFileURL(join(root, 'apps/api/dist/src/embedded/postgres/postgres.js')).href
  );
  const server = await startPostgres({
    folder,
    report: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  return {
    url: server.superuserUrl,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
