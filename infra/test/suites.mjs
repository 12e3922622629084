import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../start/steps.mjs';
import { browserPath } from './machine.mjs';

export const jestProgram = join(root, 'node_modules/jest/bin/jest.js');
const preload = pathToFileURL(join(root, 'infra/test/loopback-only.mjs')).href;

/**
 * @param {string} [databaseUrl] superuser of the test server
 * @param {string} [outward] file in which connections to elsewhere are written down
 */
export const jestEnvironment = (databaseUrl, outward) => ({
  ...process.env,
  NODE_OPTIONS: `--experimental-vm-modules --disable-warning=ExperimentalWarning --import ${preload}`,
  CHROMIUM: browserPath(),
  ...(databaseUrl ? { TEST_DATABASE_URL: databaseUrl } : {}),
  ...(outward ? { OUTWARD_CONNECTIONS: outward } : {}),
});

/**
 * Runs some Jest projects and reads the result from Jest's own report.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ passed: number, failed: number }>} a suite that could not run counts as one failure
 */
export async function runJest(args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'cityloom-report-'));
  const report = join(folder, 'report.json');
  // What a suite has left open is told, and must not hold the count back.
  const options = ['--ci', '--forceExit', '--json', `--outputFile=${report}`];
  const code = await run(process.execPath, [jestProgram, ...args, ...options], env);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
    return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program with its output on screen; Jest's JSON on standard output is dropped, its words come by standard error.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function run(program, args, env = process.env) {
  const jest = args.includes('--json');
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', jest ? 'ignore' : 'inherit', 'inherit'] });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
