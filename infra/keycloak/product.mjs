import { randomUUID } from 'node:crypto';
import { openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../start/steps.mjs';
import { startProcess } from '../start/processes.mjs';
import { answers } from './front.mjs';

const pg = createRequire(join(root, 'apps/api/package.json'))('pg');
const postgres = pathToFileURL(join(root, 'apps/api/dist/src/embedded/postgres/postgres.js')).href;

/** @typedef {Awaited<ReturnType<typeof openProduct>>} Product */

/**
 * Starts Cityloom in earnest, on a database of its own with one city, which one administrator looks after.
 * @param {{ folder: string, port: number, origin: string, realmPort: number }} options `origin` is what people open
 */
export async function openProduct({ folder, port, origin, realmPort }) {
  const { startPostgres } = await import(postgres);
  const database = await startPostgres({ folder, report: () => undefined });
  const log = join(folder, 'cityloom.log');
  const output = openSync(log, 'w');
  const child = startProcess(process.execPath, [join(root, 'apps/api/dist/src/main.js')], {
    cwd: folder,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_URL: origin,
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      OIDC_URL: origin,
      // The keys are fetched behind the proxy, as in docker-compose.yml.
      OIDC_JWKS_URL: `http://127.0.0.1:${realmPort}/realms/city/protocol/openid-connect/certs`,
    },
  });
  await answers(`${origin}/api/health/ready`, child, log);
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const cityId = randomUUID();
  await owner.query(
    `insert into city (id, slug, name, zone, lives_on, opened_at) values ($1, 'linhai', $2, 'Asia/Shanghai', null, now())`,
    [cityId, { en: 'Linhai', zh: '临海市' }],
  );
  // Every other table belongs to a city and shows its rows only within it, to the owner as well.
  await owner.query(`select set_config('cityloom.city_id', $1, false)`, [cityId]);

  /**
   * Lets an account take part in the city.
   * @param {string} subject
   * @param {{ en: string, zh: string }} name
   * @param {string} role
   */
  async function addMember(subject, name, role) {
    const id = randomUUID();
    await owner.query('insert into member (id, city_id, subject, name) values ($1, $2, $3, $4)', [
      id,
      cityId,
      subject,
      name,
    ]);
    await owner.query(
      `insert into access_grant (id, city_id, principal_kind, principal, role, valid_from) values ($1, $2, 'person', $3, $4, now())`,
      [randomUUID(), cityId, id, role],
    );
  }
  await addMember('nobody-signs-in-as-this', { en: 'Lin Jing', zh: '林静' }, 'city_admin');

  /**
   * Asks who the bearer of a token is in the city.
   * @param {string} [token]
   */
  async function me(token) {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${origin}/api/cities/${cityId}/me`, { headers });
    return { status: answer.status, body: await answer.json() };
  }

  const close = async () => {
    await owner.end();
    child.kill('SIGTERM');
    await database.stop();
  };
  return { cityId, addMember, me, close };
}
