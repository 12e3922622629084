import { setTimeout as pause } from 'node:timers/promises';
import { slowPhone } from './phone.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Locator} Locator */

/** Milliseconds that a slow hand needs before each press, and for a letter. */
const beforePress = 2_000;
const forLetter = 1_000 / 3;

/**
 * Opens the public page of the vision on a slow phone with an empty cache.
 * @param {Browser} browser
 * @param {string} origin
 * @returns {Promise<number>} its largest contentful paint, in seconds
 */
export async function seeVision(browser, origin) {
  const page = await slowPhone(browser, origin);
  try {
    // By the debugger: the page's own policy lets no script in.
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) Object.assign(window, { benchPaint: startTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    const answer = await page.goto('/p/qichuan/zh/vision/VIS-1');
    if (!answer?.ok()) throw new Error(`The vision was answered with ${answer?.status()}.`);
    // Something larger may still come a moment after all is loaded.
    await pause(1_000);
    const paint = await page.evaluate(() => /** @type {{ benchPaint?: number }} */ (window).benchPaint);
    if (paint === undefined) throw new Error('Nothing was painted.');
    return paint / 1_000;
  } finally {
    await page.context().close();
  }
}

/**
 * Says an idea on a slow phone, from the public page of an initiative to the slip (journeys.md 5.3), with a slow hand: two
 * seconds before every press, three letters a second.
 * @param {Browser} browser
 * @param {string} origin
 * @param {number} run each says something of its own
 * @returns {Promise<number>} seconds
 */
export async function sayIdea(browser, origin, run) {
  const page = await slowPhone(browser, origin);
  /** @param {Locator} control */
  const press = async (control) => {
    await control.waitFor();
    await pause(beforePress);
    await control.tap();
  };
  // Others have said something much like it, which is shown before it is sent.
  const idea = `江上的水位只有一张图，图里的数抄不下来。请公布水位的原始数据，不要只给图片，路口也亮三种颜色的灯，${run}号楼的老人都看得懂。`;
  try {
    const begin = performance.now();
    await page.goto('/p/qichuan/zh/initiative/INI-13', { waitUntil: 'commit' });
    await press(page.getByRole('link', { name: '提意见' }));
    await press(page.getByRole('textbox', { name: '想说什么？希望怎么改？' }));
    for (const letter of idea) {
      await pause(forLetter);
      await page.keyboard.insertText(letter);
    }
    await press(page.getByRole('button', { name: '提交', exact: true }));
    await press(page.getByRole('button', { name: '我的不一样，提交' }));
    await page.locator('h1.number', { hasText: /^CTB-\d+$/ }).waitFor();
    return (performance.now() - begin) / 1_000;
  } finally {
    await page.context().close();
  }
}
