import { keep, kept } from '../ui/device-memory.ts';

/** In the trial every tab may hold its own person: a window has a number, and each number its own realm address. */
const windowLimit = 8;

const ownKey = 'cityloom.window';
const lastKey = 'cityloom.last-window';

/** A window number, 1 to 8; anything else counts as the first window. */
export function parseWindow(text: string | null): number {
  return text !== null && /^[1-8]$/.test(text) ? Number(text) : 1;
}

/**
 * The number for the next window to be opened.
 * @param own this window's number; never handed out again from here
 * @param last the highest number known so far
 * @returns the number above the highest, or after the eighth again from 2
 */
export function windowAfter(own: number, last: number): number {
  const above = Math.max(own, last) + 1;
  if (above <= windowLimit) return above;
  return own === 2 ? 3 : 2;
}

/** The number of this tab. */
export function ownWindow(): number {
  return parseWindow(sessionStorage.getItem(ownKey));
}

/** The number that a second window opened from this tab should take. */
export function nextWindow(): number {
  return windowAfter(ownWindow(), parseWindow(kept(lastKey)));
}

/**
 * Takes the number in `?window=` as this tab's own.
 * @param address the address of the page
 * @returns the same address without the number, to be shown instead; null where there is none
 */
export function adoptWindow(address: string): string | null {
  const url = new URL(address);
  const asked = url.searchParams.get('window');
  if (asked === null) return null;
  const number = parseWindow(asked);
  sessionStorage.setItem(ownKey, String(number));
  keep(lastKey, String(Math.max(number, parseWindow(kept(lastKey)))));
  url.searchParams.delete('window');
  return url.pathname + url.search + url.hash;
}

/**
 * The address that keycloak-js signs in at.
 * @param url the configured identity server; empty for this origin
 * @param origin this origin
 * @param window the number of this tab; only this origin's own realm knows windows
 */
export function identityAddress(url: string, origin: string, window: number): string {
  if (url !== '') return url;
  return window > 1 ? `${origin}/window/${window}` : origin;
}
