import { once } from 'node:events';
import { join } from 'node:path';
import { startProcess, stopProcesses } from './processes.mjs';
import { Progress } from './progress.mjs';
import { build, installPackages, root } from './steps.mjs';

// `npm run dev`: the compiler, the pages and the API, each anew at every change, until one of them ends or Ctrl-C.
const context = { logs: join(root, '.data', 'logs'), progress: new Progress() };
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end(130));
try {
  await installPackages(context);
  await build(context);
  const parts = [
    start(root, ['node_modules/typescript/bin/tsc', '-b', '--watch', '--preserveWatchOutput']),
    start(join(root, 'apps/web'), ['node_modules/vite/bin/vite.js']),
    start(root, ['--watch', '--watch-preserve-output', 'infra/start/dev-api.mjs']),
  ];
  await Promise.race(parts.map((part) => once(part, 'close')));
} catch (error) {
  context.progress.failed();
  console.error(error instanceof Error ? error.message : error);
}
await end(1);

/**
 * @param {string} cwd
 * @param {string[]} args of Node.js
 */
function start(cwd, args) {
  return startProcess(process.execPath, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @param {number} code */
async function end(code) {
  await stopProcesses();
  process.exit(code);
}
