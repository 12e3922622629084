import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../start/steps.mjs';
import { runLogged, startProcess } from '../start/processes.mjs';
import { answers } from './front.mjs';

/** The newest patch of the series that docker-compose.yml names. */
const version = '26.2.5';
const password = 'a long one, only for this run';
const maven = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1';

/** @typedef {{ id: string, username: string, password: string, name: string }} Person */
/** @typedef {Awaited<ReturnType<typeof openKeycloak>>} Keycloak */

/**
 * Fetches Keycloak, unpacks it and starts it with our realm on a file database of its own.
 * @param {{ folder: string, port: number, origin: string }} options `origin` is what people open
 */
export async function openKeycloak({ folder, port, origin }) {
  const home = await unpack(folder);
  const imported = join(home, 'data/import');
  mkdirSync(imported, { recursive: true });
  copyFileSync(join(root, 'infra/keycloak/realm.json'), join(imported, 'realm.json'));
  const log = join(folder, 'keycloak.log');
  const output = openSync(log, 'w');
  const flags = ['--http-host=127.0.0.1', `--http-port=${port}`, `--hostname=${origin}`, '--proxy-headers=xforwarded'];
  const child = startProcess(join(home, 'bin/kc.sh'), ['start-dev', ...flags, '--import-realm'], {
    cwd: home,
    stdio: ['ignore', output, output],
    env: {
      ...process.env,
      PUBLIC_URL: origin,
      JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx512m',
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: password,
    },
  });
  const base = `http://127.0.0.1:${port}`;
  await answers(`${base}/realms/city/.well-known/openid-configuration`, child, log);

  /**
   * @param {string} realm
   * @param {Record<string, string>} form
   * @returns {Promise<{ status: number, body: Record<string, string> }>}
   */
  async function token(realm, form) {
    const url = `${base}/realms/${realm}/protocol/openid-connect/token`;
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
    return { status: answer.status, body: await answer.json() };
  }

  /** A token of Keycloak's own administrator, in its own realm. */
  const adminToken = async () => {
    const form = { grant_type: 'password', client_id: 'admin-cli', username: 'admin', password };
    return (await token('master', form)).body['access_token'] ?? '';
  };

  /**
   * Keycloak's administration of the realm.
   * @param {string} method
   * @param {string} path below the realm
   * @param {object} [body]
   */
  async function admin(method, path, body) {
    const answer = await fetch(`${base}/admin/realms/city${path}`, {
      method,
      headers: { authorization: `Bearer ${await adminToken()}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to ${method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /**
   * @param {string} username
   * @param {string} firstName
   * @param {string} lastName
   * @returns {Promise<Person>}
   */
  async function makePerson(username, firstName, lastName) {
    const credentials = [{ type: 'password', value: password, temporary: false }];
    const email = `${username}@city.example`;
    await admin('POST', '/users', { username, firstName, lastName, email, enabled: true, credentials });
    const [{ id }] = await admin('GET', `/users?exact=true&username=${username}`);
    return { id, username, password, name: `${firstName} ${lastName}` };
  }

  /** Gives somebody a role of the realm. @param {Person} person @param {string} name */
  async function giveRole({ id }, name) {
    const role = await admin('GET', `/roles/${name}`);
    await admin('POST', `/users/${id}/role-mappings/realm`, [role]);
  }

  /** Our client in the realm, as Keycloak keeps it. */
  const client = async () => (await admin('GET', '/clients?clientId=city-web'))[0];

  return { base, token, adminToken, admin, makePerson, giveRole, client };
}

/** @param {string} folder */
async function unpack(folder) {
  const artifact = `org.keycloak:keycloak-quarkus-dist:${version}:tar.gz`;
  const log = join(folder, 'maven.log');
  const get = ['-B', `${maven}:get`, `-Dartifact=${artifact}`, '-Dtransitive=false'];
  await runLogged('mvn', get, { cwd: folder, log });
  const copy = ['-B', '-o', `${maven}:copy`, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  await runLogged('mvn', copy, { cwd: folder, log });
  execFileSync('tar', ['-xzf', join(folder, `keycloak-quarkus-dist-${version}.tar.gz`), '-C', folder]);
  const home = join(folder, `keycloak-${version}`);
  if (!existsSync(home)) throw new Error(`Keycloak's archive holds no ${home}`);
  return home;
}
