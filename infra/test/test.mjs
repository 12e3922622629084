// `npm test`: from a fresh checkout to one line that counts every test. `npm run check` leaves out what needs a database or a browser.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../start/progress.mjs';
import { build, installPackages, root } from '../start/steps.mjs';
import { openTestServer } from './database.mjs';
import { prepareMachine } from './machine.mjs';
import { jestEnvironment, run, runJest } from './suites.mjs';

const fast = process.argv.includes('--fast');
const began = Date.now();
const folder = mkdtempSync(join(tmpdir(), 'cityloom-run-'));
const outward = join(folder, 'outward');
const sum = { passed: 0, failed: 0 };

/** By itself Jest leaves one core at rest. */
const everyCore = '--maxWorkers=100%';
/** Programs of node_modules by the file that Node runs, so that no shell or PATH is needed. */
const program = (/** @type {string} */ path) => join(root, 'node_modules', path);
const checks = {
  types: [program('typescript/bin/tsc'), '-b'],
  lint: [
    program('oxlint/bin/oxlint'),
    '--disable-nested-config',
    '--type-aware',
    '--deny-warnings',
    'apps',
    'packages',
    'infra',
  ],
  format: [program('oxfmt/bin/oxfmt'), '--check'],
  rooms: [
    program('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    'infra/checks/rooms.cjs',
    'packages',
    'apps',
  ],
  unused: [program('knip/bin/knip.js')],
};

/**
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number }>} suite
 */
async function count(name, suite) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const { passed, failed } = await suite();
  sum.passed += passed;
  sum.failed += failed;
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** @param {string} name @param {string[]} args */
const check = (name, args) =>
  count(name, async () =>
    (await run(process.execPath, args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  );

/** @param {string} name @param {string[]} args @param {string} [databaseUrl] */
const suite = (name, args, databaseUrl) => count(name, () => runJest(args, jestEnvironment(databaseUrl, outward)));

const missing = fast ? undefined : prepareMachine();
if (missing) {
  console.error(missing);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const context = { logs: join(folder, 'logs'), progress: new Progress() };
await installPackages(context);
await build(context);

for (const [name, args] of Object.entries(checks)) await check(name, args);
await suite('rules and words', ['--ignoreProjects', 'api', 'e2e', everyCore]);
if (!fast) {
  const server = await openTestServer();
  await suite('journeys', ['--selectProjects', 'api', everyCore], server.url);
  await server.stop();
  // Chromium alone keeps two cores busy, and some stories measure how fast a page answers.
  await suite('in the browser', ['--selectProjects', 'e2e', '--runInBand']);
}
if (existsSync(outward)) {
  sum.failed += 1;
  console.error(`Connections to elsewhere:\n${readFileSync(outward, 'utf8')}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s in all`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 ? 0 : 1);
