import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openVisitor } from '../visitor.ts';
import { type Watched, watchPage } from './press.ts';

/** Whose hands press. */
export interface Person {
  readonly browser: Browser;
  readonly origin: string;
  /** Becomes them; nobody where it is left out. */
  readonly become?: (page: Page) => Promise<void>;
  /** Waits until a page knows that it is still them. */
  readonly isStill?: (page: Page) => Promise<void>;
  /** Prepares a browser before its first page. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** A page of theirs to press on. */
export interface Hand {
  readonly watched: Watched;
  /** Undoes what a press has left in the browser: language, looks, drafts. */
  readonly putBack: () => Promise<void>;
  /** What went wrong since this was asked last. */
  readonly faults: () => string[];
  readonly close: () => Promise<void>;
}

/** What a browser holds of somebody. */
interface Kept {
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  readonly memory: Readonly<Record<string, string>>;
}
const nobody: Kept = { cookies: [], memory: {} };

/** Becomes somebody once, for all their hands. */
export async function become({ browser, origin, become: be }: Person): Promise<Kept> {
  if (be === undefined) return nobody;
  const { context, page } = await openVisitor(browser, origin);
  await be(page);
  const kept = {
    cookies: await context.cookies(),
    memory: await page.evaluate(() => Object.fromEntries(Object.entries(localStorage))),
  };
  await context.close();
  return kept;
}

/** Opens a page for somebody in a browser profile of its own. */
export async function openHand({ browser, origin, prepare }: Person, { cookies, memory }: Kept): Promise<Hand> {
  const { context, page, faults } = await openVisitor(browser, origin);
  const watched = watchPage(page);
  await prepare?.(context);
  // The hand would be nobody afterwards. Asked of the browser itself: where Playwright routes, every page is loaded anew.
  const browserSide = await context.newCDPSession(page);
  browserSide.on('Fetch.requestPaused', ({ requestId }) => {
    void browserSide.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  });
  await browserSide.send('Fetch.enable', { patterns: [{ urlPattern: '*/openid-connect/logout*' }] });
  const putBack = async () => {
    // Away from the app, nothing of it writes any more.
    await page.goto('/favicon.svg', { waitUntil: 'commit' });
    await context.clearCookies();
    await context.addCookies(cookies);
    await page.evaluate((kept) => {
      localStorage.clear();
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
    }, memory);
  };
  await putBack();
  return {
    watched,
    putBack,
    faults: () => [...faults.splice(0), ...watched.broken.splice(0)],
    close: () => context.close(),
  };
}
