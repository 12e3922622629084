import { setTimeout as pause } from 'node:timers/promises';
import { section } from './long-section.mjs';
import { slowProcessor, visit } from './phone.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** So many letters at the pace of somebody who types well: milliseconds between them. */
const letters = 100;
const beat = 125;
/** What is seen within a frame has no entry of its own. */
const frame = 16;
const shareInTime = 0.95;

/**
 * Opens the vision as whoever leads the long section.
 * @param {import('playwright-core').Browser} browser
 * @param {string} origin
 * @param {(page: Page) => void} [before] the page is opened
 */
export async function openVision(browser, origin, before) {
  const page = await visit(browser, origin, 1280);
  before?.(page);
  await page.goto('/who');
  await page.getByRole('button', { name: section.authorName }).click();
  await page.waitForURL('**/qichuan');
  await page.goto('/qichuan/vision?text=zh');
  await textOf(page).locator('[data-block]').nth(200).waitFor();
  return page;
}

/** @param {Page} page */
const textOf = (page) => page.locator(`section[aria-labelledby="${section.code}"]`);

/**
 * Types in the middle of the long section on a slow processor.
 * @param {Page} page
 * @param {number} spoken how many passages must be marked before
 * @returns {Promise<number>} the time from key to paint within which 95 of 100 letters are seen, in milliseconds
 */
export async function typeInTheMiddle(page, spoken) {
  await page.waitForFunction((least) => (CSS.highlights.get('remarks')?.size ?? 0) >= least, spoken);
  await textOf(page).getByRole('button', { name: /^写/ }).click();
  const paragraphs = textOf(page).getByRole('textbox').locator('p');
  await paragraphs.nth(5).waitFor();
  const paragraph = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await paragraph.click();
  const length = () => paragraph.evaluate((element) => element.textContent?.length ?? 0);
  const before = await length();
  const client = await slowProcessor(page);
  // Nobody types within the second in which an editor opens.
  await pause(1_000);
  await page.evaluate(watchKeys, frame);
  // Each letter at its time, seen or not: whoever types does not wait for the page.
  /** @type {Promise<unknown>[]} */
  const sent = [];
  for (let n = 0, due = performance.now(); n < letters; n += 1, due += beat) {
    await pause(Math.max(0, due - performance.now()));
    const key = String.fromCharCode(97 + ((n * 7) % 26));
    const event = { key, code: `Key${key.toUpperCase()}`, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) };
    sent.push(client.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event }));
    sent.push(client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }));
  }
  await Promise.all(sent);
  // Until the last of them has been painted and told.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500))));
  const typed = (await length()) - before;
  const { keys, slow } = await page.evaluate(keysSeen);
  if (typed !== letters || keys !== letters)
    throw new Error(`Of ${letters} letters ${typed} are there, ${keys} were seen.`);
  const times = [...slow, ...Array.from({ length: keys - slow.length }, () => frame)];
  return times.toSorted((one, other) => one - other)[Math.ceil(letters * shareInTime) - 1] ?? NaN;
}

/**
 * On the page: notes the time of each key. A `keydown` entry of the browser's own event timing begins when the key was pressed,
 * waiting for a busy page included, and ends with the next paint once everything that the key set off in one task, `beforeinput`
 * and `input` too, is done: their entries end with the same paint. Two animation frames would miss the wait before, and tell
 * nothing of the paint.
 * @param {number} least milliseconds from which there is an entry
 */
function watchKeys(least) {
  const seen = { keys: 0, slow: /** @type {number[]} */ ([]) };
  Object.assign(window, { benchKeys: seen });
  addEventListener('keydown', () => (seen.keys += 1), { capture: true });
  const observer = new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') seen.slow.push(duration);
  });
  observer.observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: least }));
}

/** On the page. */
const keysSeen = () =>
  /** @type {{ benchKeys: { keys: number, slow: number[] } }} */ (/** @type {unknown} */ (window)).benchKeys;
