/**
 * `npm run keycloak`: proves that a real Keycloak, with `realm.json` imported, takes the place of the trial's sign-in.
 * Keycloak comes by Maven, the database is the trial's, Chromium is the machine's. Needs JDK 17 and mvn.
 */
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopProcesses } from '../start/processes.mjs';
import { Progress } from '../start/progress.mjs';
import { build, installPackages } from '../start/steps.mjs';
import { browserChecks } from './browser-checks.mjs';
import { cityChecks } from './city-checks.mjs';
import { freePort, openFront } from './front.mjs';
import { openKeycloak } from './keycloak.mjs';
import { openProduct } from './product.mjs';
import { Tally } from './tally.mjs';
import { tokenChecks } from './token-checks.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cityloom-keycloak-'));
// Private, the cluster of a root's test would move to /var/lib and stay there.
chmodSync(folder, 0o755);
const tally = new Tally();
/** @type {(() => Promise<unknown>)[]} */
const closing = [];
let ended = false;

async function close() {
  for (const end of closing.splice(0).toReversed()) await end().catch((error) => console.error(error));
  await stopProcesses();
  rmSync(folder, { recursive: true, force: true });
}

async function prove() {
  const context = { logs: join(folder, 'logs'), progress: new Progress() };
  await installPackages(context);
  await build(context);
  const [front, app, realm] = [await freePort(), await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${front}`;
  closing.push(await openFront({ front, app, realm }));
  const keycloak = await tally.time('Keycloak', () => openKeycloak({ folder, port: realm, origin }));
  const product = await tally.time('Cityloom', () => openProduct({ folder, port: app, origin, realmPort: realm }));
  closing.push(product.close);
  const person = await keycloak.makePerson('mei.lan', 'Mei', 'Lan');
  await tally.time('In the browser', () => browserChecks(tally, { origin, keycloak, product, person }));
  await tally.time('Cities', () => cityChecks(tally, { origin, keycloak }));
  await tally.time('Tokens', () => tokenChecks(tally, { origin, keycloak, product, person }));
}

/** @param {number} [code] */
async function end(code) {
  if (ended) return;
  ended = true;
  await close();
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(code ?? (tally.failed === 0 ? 0 : 1));
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end(130));
await prove().catch((error) => tally.fail('The parts could not be put together', error));
await end();
