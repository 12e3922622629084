import type { ElementHandle, Page, Request } from 'playwright-core';

/** What goes on at a page besides what it shows. */
export interface Watched {
  readonly page: Page;
  /** Requests under way. */
  readonly inFlight: Set<Request>;
  /** What has left the page: something to store, a file, a new window, a question of the browser. */
  deeds: number;
  /** Answers that the server should never give. */
  readonly broken: string[];
}

/** Milliseconds. */
const patience = { settle: 8_000, change: 2_000, step: 60 };

/** Begins to watch a page. */
export function watchPage(page: Page): Watched {
  const watched: Watched = { page, inFlight: new Set(), deeds: 0, broken: [] };
  const act = () => (watched.deeds += 1);
  const end = (request: Request) => watched.inFlight.delete(request);
  page.on('request', (request) => {
    watched.inFlight.add(request);
    if (request.method() !== 'GET' && !request.url().includes('/realm/')) act();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  page.on('response', (response) => {
    if (response.status() >= 500) watched.broken.push(`${response.status()} ${response.url()}`);
  });
  page.on('download', act);
  page.on('popup', (popup) => {
    act();
    void popup.close();
  });
  page.on('dialog', (dialog) => {
    act();
    void dialog.accept();
  });
  return watched;
}

const treeOf = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** Waits until a page has been loaded and says the same for a moment. @returns what it says */
export async function settled(watched: Watched): Promise<string> {
  const { page } = watched;
  await page.locator('h1').first().waitFor();
  let last = '';
  for (const end = Date.now() + patience.settle; Date.now() < end;) {
    const tree = watched.inFlight.size > 0 ? '' : await treeOf(page);
    if (tree !== '' && tree === last) break;
    last = tree;
    await page.waitForTimeout(patience.step);
  }
  return last;
}

/** Presses something as a hand would. @returns whether anything came of it */
export async function press(watched: Watched, element: ElementHandle<HTMLElement>, tree: string): Promise<boolean> {
  const { page } = watched;
  const before = { url: page.url(), deeds: watched.deeds };
  const focusBefore = await focusOf(element);
  await push(element);
  for (const end = Date.now() + patience.change; ;) {
    if (page.url() !== before.url || watched.deeds !== before.deeds) return true;
    const isChanged = await Promise.all([focusOf(element), treeOf(page)]).then(
      ([focus, now]) => (focus !== focusBefore && focus !== null) || now !== tree,
      // The page is going elsewhere.
      () => true,
    );
    if (isChanged) return true;
    if (Date.now() > end) return false;
    await page.waitForTimeout(patience.step);
  }
}

async function push(element: ElementHandle<HTMLElement>): Promise<void> {
  const target = await element.evaluateHandle((control) => {
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    return label ?? control;
  });
  const box = await target.boundingBox();
  // What only those see who come by keys is pressed by keys.
  if (box === null || box.width <= 1 || box.y + box.height <= 0) await element.press('Enter');
  else await target.click({ timeout: 10_000 });
}

/** What else than the control has the focus, in words that tell one from another; null where it is the control, or nothing. */
const focusOf = (element: ElementHandle<HTMLElement>): Promise<string | null> =>
  element.evaluate((control) => {
    const { activeElement: at, body } = document;
    if (at === null || at === body || at === control) return null;
    return `${at.localName} ${at.id} ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40)}`;
  });
