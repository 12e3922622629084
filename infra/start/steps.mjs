import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { runLogged } from './processes.mjs';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The compiled trial start, an address for `import()`; it is there once `build` has run. */
export const trialModule = pathToFileURL(join(root, 'apps/api/dist/src/trial.js')).href;

/** @typedef {{ logs: string, progress: import('./progress.mjs').Progress }} StepContext `logs` is the folder for the output of failed steps */

const pnpm = ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile'];

/**
 * Installs the packages of the lockfile, unless node_modules already holds them.
 * @param {StepContext} context
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function installPackages({ logs, progress }) {
  const stamp = join(root, 'node_modules', '.cityloom-installed');
  const manifests = ['package.json', ...workspaces().map((folder) => join(folder, 'package.json'))];
  const wanted = fingerprint(
    root,
    ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    [process.platform, process.arch],
  );
  const folders = workspaces()
    .filter(hasDependencies)
    .map((folder) => join(root, folder, 'node_modules'));
  if (readStamp(stamp) === wanted && folders.every((folder) => existsSync(folder))) return false;
  progress.step({ en: 'Installing packages', zh: '安装软件包' });
  const { NODE_ENV: _, ...env } = process.env;
  // Without CI pnpm asks before it replaces a node_modules of another kind; with NODE_ENV=production the tools would be missing.
  await runLogged('npx', pnpm, { cwd: root, env: { ...env, CI: 'true' }, log: join(logs, 'install.log') });
  writeStamp(stamp, wanted);
  progress.done();
  return true;
}

/**
 * Compiles everything and bundles the pages, unless that has been done for these very sources.
 * @param {StepContext} context
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function build({ logs, progress }) {
  const stamp = join(root, 'apps/api/dist/.built');
  const sources = ['apps', 'packages', 'tsconfig.json', 'tsconfig.base.json', 'pnpm-lock.yaml'];
  const wanted = fingerprint(root, sources, [process.version]);
  const outputs = workspaces().map((folder) => join(root, folder, 'dist'));
  if (readStamp(stamp) === wanted && outputs.every((folder) => existsSync(folder))) return false;
  progress.step({ en: 'Compiling', zh: '编译' });
  await compile(logs);
  progress.step({ en: 'Bundling the pages', zh: '打包页面' });
  const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js');
  // Under a test runner NODE_ENV says test, and the bundle would hold React's development build.
  const env = { ...process.env, NODE_ENV: 'production' };
  await runLogged(process.execPath, [vite, 'build'], {
    cwd: join(root, 'apps/web'),
    env,
    log: join(logs, 'bundle.log'),
  });
  writeStamp(stamp, wanted);
  progress.done();
  return true;
}

/** @param {string} logs */
async function compile(logs) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await runLogged(process.execPath, [tsc, '-b'], { cwd: root, log: join(logs, 'compile.log') });
}

/** Folders of the workspace's packages, as in pnpm-workspace.yaml. */
function workspaces() {
  return ['packages', 'apps'].flatMap((folder) =>
    (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      .map((name) => join(folder, name))
      .filter((path) => existsSync(join(root, path, 'package.json'))),
  );
}

/** @param {string} folder of a package; pnpm gives one without dependencies no node_modules */
function hasDependencies(folder) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
}

/** @param {string} file */
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * @param {string} file
 * @param {string} content
 */
function writeStamp(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
