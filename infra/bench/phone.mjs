import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../start/steps.mjs';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

/** Debian's Chromium without windows of its own, as in the stories. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';
/** Nothing waits longer for something on a page, in milliseconds. */
const longestWait = 45_000;

/** Slow 4G: bytes a second, and milliseconds until an answer begins. Chromium adds none to the handshake. */
const slow4G = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
/** So many times slower than this machine. */
const slowdown = 4;

/** @returns {Promise<Browser>} */
export function openBrowser() {
  const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * Somebody new at a Chinese browser, with an empty cache.
 * @param {Browser} browser
 * @param {string} origin
 * @param {number} width
 * @returns {Promise<Page>}
 */
export async function visit(browser, origin, width) {
  const isPhone = width < 600;
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width, height: isPhone ? 844 : 800 },
    ...(isPhone && { isMobile: true, hasTouch: true, deviceScaleFactor: 2 }),
  });
  context.setDefaultTimeout(longestWait);
  return context.newPage();
}

/** @param {Page} page */
export async function slowProcessor(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return client;
}

/** A phone with a slow processor on a slow network. @param {Browser} browser @param {string} origin */
export async function slowPhone(browser, origin) {
  const page = await visit(browser, origin, 390);
  const client = await slowProcessor(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow4G);
  return page;
}

/**
 * Gives something up that does not end: evaluating on a page and asking the debugger have no limit of their own.
 * @template T
 * @param {number} seconds
 * @param {string} what
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function within(seconds, what, act) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not end within ${seconds} s.`)), seconds * 1_000);
  });
  try {
    return await Promise.race([act(), /** @type {Promise<never>} */ (late)]);
  } finally {
    clearTimeout(timer);
  }
}
