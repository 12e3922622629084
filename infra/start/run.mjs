import { join } from 'node:path';
import { help } from './help.mjs';
import { readOptions } from './options.mjs';
import { preflight } from './preflight.mjs';
import { stopProcesses } from './processes.mjs';
import { Progress } from './progress.mjs';
import { bilingual, Refusal } from './refusal.mjs';
import { build, installPackages, root, trialModule } from './steps.mjs';

/** @typedef {{ origin: string, firstPassword?: string, stop: () => Promise<void>, failed: Promise<Error> }} RunningTrial as in apps/api/src/trial.ts */

const signals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/**
 * `npm start`: from a fresh checkout to a running Cityloom.
 * @param {string[]} args
 */
export async function run(args) {
  const progress = new Progress();
  /** @type {RunningTrial | undefined} */
  let trial;
  let ending = 0;
  for (const [signal, code] of Object.entries(signals)) process.on(signal, () => void end(code));

  try {
    const options = readOptions(args, root);
    if (options.help) return console.log(help);
    await preflight(options);
    const context = { logs: join(options.data, 'logs'), progress };
    await installPackages(context);
    await build(context);
    /** @type {{ startTrial: (options: object) => Promise<RunningTrial> }} */
    const { startTrial } = await import(trialModule);
    /** @param {import('./refusal.mjs').Label} label */
    const report = (label) => progress.step(label);
    const { port, data, reset } = options;
    trial = await startTrial({ port, data, reset, report });
    progress.done();
    console.log(bilingual({ en: `Cityloom is ready: ${trial.origin}`, zh: `织城已就绪：${trial.origin}` }));
    const { firstPassword } = trial;
    if (firstPassword) {
      console.log(
        bilingual({
          en: `To administer it, sign in as admin; the password is in ${firstPassword}`,
          zh: `要管理它，请用账号 admin 登录，密码在 ${firstPassword}`,
        }),
      );
    }
    console.log(bilingual({ en: 'Stop it with Ctrl-C', zh: '按 Ctrl-C 停止' }));
    throw await trial.failed;
  } catch (error) {
    if (ending) return;
    progress.failed();
    const expected = error instanceof Refusal || (error instanceof Error && error.name === 'StartRefused');
    console.error(expected ? error.message : error);
    await end(error instanceof Refusal ? error.exitCode : 1);
  }

  /** @param {number} code exit code; asked again later, nothing is waited for */
  async function end(code) {
    if (ending) {
      // One Ctrl-C arrives twice: from the terminal, and passed on by npm.
      if (Date.now() - ending > 1000) process.exit(code);
      return;
    }
    ending = Date.now();
    progress.failed();
    await stopProcesses();
    await trial?.stop();
    process.exit(code);
  }
}
