import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Nothing outside this machine has a name.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Opens Debian's Chromium. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags });

export interface Looks {
  language: 'zh-CN' | 'en-GB';
  scheme: 'light' | 'dark';
  width: number;
}

export const usual: Looks = { language: 'en-GB', scheme: 'light', width: 1280 };

/** Both languages, a phone and a desk; `troubles` looks at a page in both schemes. */
export const everyLook: readonly Looks[] = (['zh-CN', 'en-GB'] as const).flatMap((language) =>
  ([390, 1280] as const).map((width) => ({ language, scheme: width === 390 ? 'light' : 'dark', width }) as const),
);

/** Someone with a browser of their own. What goes wrong on their pages is kept in `faults`. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  faults: string[];
}

/** Opens a browser profile in which breaches of the browser policy, script errors and calls to elsewhere are faults. */
export async function openVisitor(browser: Browser, origin: string, looks: Looks = usual): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: looks.language,
    colorScheme: looks.scheme,
    reducedMotion: 'reduce',
    viewport: { width: looks.width, height: looks.width < 600 ? 844 : 800 },
    hasTouch: looks.width < 600,
  });
  context.setDefaultTimeout(15_000);
  const faults: string[] = [];
  context.on('page', (page) => watch(page, origin, faults));
  const page = await context.newPage();
  return { context, page, faults };
}

function watch(page: Page, origin: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Trusted/i.test(message.text()))
      faults.push(`policy: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`elsewhere: ${request.url()}`);
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const criteria = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  contrast: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** What axe-core finds on a page as it is, WCAG 2.2 A and AA, or of the contrast of its colours alone; empty when nothing. */
export async function barriers(page: Page, sought: keyof typeof criteria = 'all'): Promise<string[]> {
  // Evaluated by the debugger, so the page's policy on scripts stays in force.
  await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    // What the bars at the edges happen to cover can be scrolled free of them; to axe it would be too small to press.
    const bars = [...document.querySelectorAll<HTMLElement>('main, div, nav')].filter(
      (bar) => getComputedStyle(bar).position === 'sticky',
    );
    for (const bar of bars) bar.style.position = 'static';
    const { axe: runner } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations } = await runner.run({ runOnly });
    for (const bar of bars) bar.style.position = '';
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, criteria[sought]);
}

const fits = () => document.documentElement.scrollWidth <= window.innerWidth;

/** How much wider than its window a page is, in pixels. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));

/**
 * What is in the way on a page: barriers in its own scheme, weak contrast in the other, and what is wider than the window, on
 * a phone at the largest text size too. The page is then as it was.
 */
export async function troubles(page: Page): Promise<string[]> {
  const found = await barriers(page);
  const wider = async (size: string) => {
    // What floats beside a button finds its new place a few frames after the text has grown.
    await page.waitForFunction(fits, undefined, { timeout: 1_000 }).catch(() => undefined);
    const by = await overflow(page);
    if (by > 0) found.push(`${by} px wider than the window, ${size} text`);
  };
  await wider('usual');
  if ((page.viewportSize()?.width ?? 0) < 600) {
    const size = await page.evaluate(() => {
      const { textSize } = document.documentElement.dataset;
      document.documentElement.dataset['textSize'] = 'extra';
      return textSize ?? 'standard';
    });
    await wider('largest');
    await page.evaluate((before) => (document.documentElement.dataset['textSize'] = before), size);
  }
  const scheme = await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
  found.push(...(await barriers(page, 'contrast')).map((barrier) => `in the other scheme, ${barrier}`));
  await page.emulateMedia({ colorScheme: scheme });
  return found;
}

/** Goes to another address within the page, as by a link on it. */
export async function walkTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}
