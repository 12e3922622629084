// `npm run bench:pages`: how fast pages are for a person on a slow device, in a real Chromium, medians of four rounds.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopProcesses } from '../start/processes.mjs';
import { Progress } from '../start/progress.mjs';
import { build, installPackages, root } from '../start/steps.mjs';
import { browserPath } from '../test/machine.mjs';
import { createInitiatives, newId, signIn } from './cityloom.mjs';
import { needTwoCores } from './machine.mjs';
import { median, ms } from './report.mjs';
import { startServer } from './servers.mjs';

/** @typedef {import('./cityloom.mjs').Desk} Desk */

const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core');

/** @typedef {Awaited<ReturnType<typeof chromium.launch>>} Browser */

const rounds = 4;
/** How many times slower than this machine the device is. */
const slower = 4;
/** Chromium's own preset "Slow 4G": milliseconds, bytes a second. */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const [letters, paragraphs, comments] = [50_000, 100, 500];
const idea = '希望路口的灯亮三种颜色，老人走近了也看得懂。';

const logs = mkdtempSync(join(tmpdir(), 'cityloom-bench-logs-'));
const progress = new Progress();
const context = { logs, progress };
needTwoCores();
await installPackages(context);
await build(context);
const server = await startServer('ours');
await server.ready;
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const code = await longText(await signIn(server.origin));
  console.log(`Medians of ${rounds} rounds, a device ${slower} times slower than this machine.`);
  await tell(`typing, ${comments} comments on ${letters} letters, p95`, 120, () => typing(browser, code));
  await tell('the public vision on slow 4G, largest contentful paint', 1_500, () => painted(browser));
  await tell('from an initiative to the number of an idea on slow 4G, typing included', 90_000, () => said(browser));
} finally {
  await browser.close();
  await server.stop();
  await stopProcesses();
  rmSync(logs, { recursive: true, force: true });
}

/**
 * Measures a promise and tells it; nothing fails by it, for a machine may be slow.
 * @param {string} promise
 * @param {number} most milliseconds
 * @param {() => Promise<number>} once
 */
async function tell(promise, most, once) {
  const all = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once());
  const middle = median(all);
  const each = all.map((one) => one.toFixed(0)).join(', ');
  console.log(`${middle <= most ? 'pass' : 'FAIL'}  ${promise}: ${ms(middle)} of at most ${most} ms (${each})`);
}

/**
 * Writes a long text and speaks about it in many places.
 * @param {Desk} desk
 * @returns {Promise<string>} the code of the record that has it
 */
async function longText(desk) {
  const [record = ''] = await createInitiatives(desk, 1);
  const { open, Y } = await import('./client-ours.mjs');
  const { namedBlocks, passageOf } = await import(join(root, 'packages/live/dist/src/index.js'));
  const { Tally } = await import('./tally.mjs');
  const { doc, close } = await open({ origin: desk.origin, desk, record }, true, new Tally(Y));
  const words = Array.from({ length: letters / paragraphs }, (_, at) => String.fromCharCode(97 + (at % 26)));
  for (let at = 0; at < paragraphs; at += 1) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(`${at} ${words.join('')}`.slice(0, words.length))]);
    doc.getXmlFragment('prose').push([paragraph]);
    // As fast as a hand may: the door refuses a flood.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const blocks = namedBlocks(doc);
  for (let at = 0; at < comments; at += 50) {
    const wishes = Array.from({ length: 50 }, (_, n) => {
      const { id, words: all } = blocks[(at + n) % blocks.length];
      const from = 10 + Math.floor((at + n) / blocks.length) * 60;
      const { anchor, ...quoted } = passageOf(doc, all, { block: id, from, to: from + 30 });
      const fields = { text: { en: `Remark ${at + n}`, zh: '' }, on: record, part: `intent/en#${anchor}`, ...quoted };
      return { kind: 'create', operation: newId(), record: newId(), type: 'comment', fields };
    });
    const answer = await ask(desk, 'POST', 'changes', { wishes });
    if (!answer.ok) throw new Error(`The text could not be spoken about: ${await answer.text()}`);
  }
  close();
  return (await (await ask(desk, 'GET', `records/initiative/${record}`)).json()).code;
}

/** @type {(desk: Desk, method: string, path: string, body?: object) => Promise<Response>} */
const ask = ({ origin, city, token }, method, path, body) =>
  fetch(`${origin}/api/cities/${city}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });

/**
 * A page of a slow device, on a slow line where that is told.
 * @param {Browser} from
 * @param {{ width: number, line?: typeof slow4g }} looks
 */
async function device(from, { width, line }) {
  const page = await from.newPage({ baseURL: server.origin, locale: 'zh-CN', viewport: { width, height: 844 } });
  const control = await page.context().newCDPSession(page);
  await control.send('Emulation.setCPUThrottlingRate', { rate: slower });
  if (line) await control.send('Network.emulateNetworkConditions', line);
  return page;
}

/**
 * The time from a key to the picture that shows its letter: of a hundred, the one that five are slower than.
 * @param {Browser} from
 * @param {string} code
 */
async function typing(from, code) {
  const page = await device(from, { width: 1280 });
  await page.goto(`/who?to=${encodeURIComponent(`/qichuan/r/initiative/${code}`)}`);
  await page.getByRole('button', { name: '陈明' }).first().click();
  await page.getByRole('button', { name: 'English', exact: true }).last().click();
  await page.getByRole('button', { name: /^写/ }).first().click();
  await page.locator('[contenteditable=true]').first().click();
  await page.evaluate(() => {
    const seen = /** @type {Map<number, number>} */ (new Map());
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId } = /** @type {PerformanceEventTiming & { interactionId: number }} */ (entry);
        if (interactionId > 0) seen.set(interactionId, Math.max(seen.get(interactionId) ?? 0, entry.duration));
      }
    }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }));
  });
  const typed = 100;
  for (let at = 0; at < typed; at += 1) await page.keyboard.press('a', { delay: 60 });
  await page.waitForTimeout(1_000);
  const slow = await page.evaluate(() => [
    .../** @type {{ seen: Map<number, number> }} */ (Object(window)).seen.values(),
  ]);
  await page.context().close();
  // What was shown sooner than the browser tells is as good as that.
  const times = [...slow, ...Array.from({ length: Math.max(0, typed - slow.length) }, () => 16)];
  return times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? NaN;
}

/** @param {Browser} from */
async function painted(from) {
  const page = await device(from, { width: 390, line: slow4g });
  await page.goto('/p/qichuan/zh/vision/VIS-1');
  const time = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await page.context().close();
  return Number(time);
}

/** @param {Browser} from */
async function said(from) {
  const page = await device(from, { width: 390, line: slow4g });
  const since = performance.now();
  await page.goto('/p/qichuan/zh/initiative/INI-13');
  await page.getByRole('link', { name: '提意见' }).click();
  // A letter in half a second: somebody who looks for each.
  await page.getByRole('textbox').first().click();
  for (const letter of idea) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(500);
  }
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.locator('h1').waitFor();
  const other = page.getByRole('button', { name: '我的不一样，提交' });
  if ((await other.count()) > 0) await other.click();
  await page.locator('h1.number').waitFor();
  await page.context().close();
  return performance.now() - since;
}
