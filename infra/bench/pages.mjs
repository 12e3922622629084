// `npm run bench:pages`: how long the pages let people wait, in real Chromium on a processor and a network made slow.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopProcesses } from '../start/processes.mjs';
import { Progress } from '../start/progress.mjs';
import { Refusal } from '../start/refusal.mjs';
import { build, installPackages } from '../start/steps.mjs';
import { needTwoCores } from './machine.mjs';
import { help, readOptions } from './pages-options.mjs';
import { sayIdea, seeVision } from './pages-public.mjs';
import { table } from './pages-report.mjs';
import { openBrowser, within } from './phone.mjs';
import { ms } from './report.mjs';
import { startServer } from './servers.mjs';

/** @typedef {import('./pages-report.mjs').Figure} Figure */
/** @typedef {{ browser: import('playwright-core').Browser, origin: string }} Stage */

/** Seconds after which one measurement is given up, and after which its preparation is. */
const longestRun = 110;
const longestPreparation = 90;
const logs = mkdtempSync(join(tmpdir(), 'cityloom-bench-logs-'));
const progress = new Progress();
/** @type {(() => Promise<unknown>)[]} */
const closing = [];
let ending = false;
for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
  process.on(signal, () => void end(code));

/** @param {number} value */
const seconds = (value) => `${value.toFixed(2)} s`;
/** @type {Record<'alone' | 'typing' | 'vision' | 'idea', Figure>} */
const figures = {
  alone: { name: 'typing, 50,000 letters, no comment: key to paint, p95', runs: [], shown: ms },
  typing: { name: 'typing, 50,000 letters, 500 comments: key to paint, p95', runs: [], most: 120, shown: ms },
  vision: { name: 'public vision page, slow 4G, phone: largest paint', runs: [], most: 1.5, shown: seconds },
  idea: { name: 'an idea, slow 4G, phone, slow hand: page to slip', runs: [], most: 90, shown: seconds },
};

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(help);
  await end(options.help || (await bench(options)) ? 0 : 1);
} catch (error) {
  if (!ending) {
    progress.failed();
    console.error(error instanceof Refusal ? error.message : error);
    await end(error instanceof Refusal ? error.exitCode : 1);
  }
}

/**
 * @param {import('./pages-options.mjs').PagesOptions} options
 * @returns {Promise<boolean>} whether all that was wanted could be measured
 */
async function bench({ parts, runs }) {
  needTwoCores();
  const context = { logs, progress };
  await installPackages(context);
  await build(context);
  progress.step({ en: 'Starting the example city and Chromium', zh: '启动示例城市和 Chromium' });
  const server = await startServer('ours');
  closing.push(server.stop);
  await within(longestPreparation, 'The start', () => server.ready);
  const stage = { origin: server.origin, browser: await openBrowser() };
  closing.unshift(() => stage.browser.close());
  progress.done();
  // The long section comes last: it must not weigh on the public pages.
  if (parts.includes('vision'))
    await repeat(stage, figures.vision, runs ?? 5, () => seeVision(stage.browser, stage.origin));
  if (parts.includes('idea'))
    await repeat(stage, figures.idea, runs ?? 3, (run) => sayIdea(stage.browser, stage.origin, run));
  if (parts.includes('typing')) await measureTyping(stage, runs ?? 4).catch(tell);
  const wanted = parts.flatMap((part) => (part === 'typing' ? [figures.alone, figures.typing] : [figures[part]]));
  console.log(`\n${table(wanted)}`);
  return wanted.every(({ runs: measured }) => measured.length > 0);
}

/**
 * The same section first without a comment, then with all of them.
 * @param {Stage} stage
 * @param {number} runs
 */
async function measureTyping(stage, runs) {
  const { browser, origin } = stage;
  // Compiled by now.
  const { comments, speakAbout, writeLongSection, followTexts } = await import('./long-section.mjs');
  const { openVision, typeInTheMiddle } = await import('./pages-typing.mjs');
  /** @param {number} spoken */
  const run = async (spoken) => {
    const page = await openVision(browser, origin);
    return typeInTheMiddle(page, spoken).finally(() => page.context().close());
  };
  progress.step({ en: 'Writing a long section', zh: '写一个长章节' });
  const section = await within(longestPreparation, 'The long section', () => writeLongSection(origin));
  progress.done();
  await repeat(stage, figures.alone, runs, () => run(0));
  progress.step({ en: 'Saying 500 comments', zh: '发表500条评论' });
  await within(longestPreparation, 'Commenting', async () => {
    /** @type {ReturnType<typeof followTexts> | undefined} */
    let longest;
    const page = await openVision(browser, origin, (opened) => {
      longest = followTexts(opened);
    });
    if (longest !== undefined) await speakAbout(section, longest());
    await page.context().close();
  });
  progress.done();
  await repeat(stage, figures.typing, runs, () => run(comments));
}

/**
 * Measures something so often, each time with an end, and goes on after what failed.
 * @param {Stage} stage
 * @param {Figure} figure
 * @param {number} runs
 * @param {(run: number) => Promise<number>} measure
 */
async function repeat({ browser }, figure, runs, measure) {
  for (let run = 1; run <= runs; run += 1) {
    try {
      const value = await within(longestRun, figure.name, () => measure(run));
      figure.runs.push(value);
      console.log(`${run} of ${runs}, ${figure.name}: ${figure.shown(value)}`);
    } catch (error) {
      tell(error);
      // What was given up must not weigh on what comes next.
      await Promise.all(browser.contexts().map((context) => context.close()));
    }
  }
}

/** @param {unknown} error */
function tell(error) {
  progress.failed();
  console.error(error instanceof Error ? error.message : error);
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  for (const close of closing) await close();
  await stopProcesses();
  rmSync(logs, { recursive: true, force: true });
  process.exit(code);
}
