/**
 * Who is signed in, in this tab: keycloak-js and nothing else. Tokens stay in memory.
 * Screens read the state through useSession; only the server room asks for the token.
 */
import Keycloak from 'keycloak-js';
import { useSyncExternalStore } from 'react';
import { forget, forgetAll, readingKey, unsentKey } from '../ui/device-memory.ts';
import { addPromiseWithResolvers } from './older-browsers.ts';
import { isReturn, rememberReturn } from './return-path.ts';
import { identityAddress, ownWindow } from './window-number.ts';

/** What keycloak-js needs to know; `url` is empty where the realm lives on this origin. */
export type Identity = Readonly<{ url: string; realm: string; clientId: string }>;

/** `ended` keeps the page on screen: the person was signed in and may go on after signing in again. */
type Session =
  | Readonly<{ status: 'starting' | 'signed-out' }>
  | Readonly<{ status: 'signed-in' | 'ended'; username: string | null }>
  | Readonly<{ status: 'failed'; reason: unknown }>;

let session: Session = { status: 'starting' };
let keycloak: Keycloak | undefined;
const listeners = new Set<() => void>();

function publish(next: Session) {
  session = next;
  for (const listener of listeners) listener();
}

function usernameOf(source: Keycloak): string | null {
  const name: unknown = source.tokenParsed?.['preferred_username'];
  return typeof name === 'string' ? name : null;
}

/** Begins anew after a failure. */
export function sessionStarting(): void {
  publish({ status: 'starting' });
}

/** Says that nobody can sign in now, and why. */
export function sessionFailed(reason: unknown): void {
  publish({ status: 'failed', reason });
}

/**
 * Learns whether somebody is signed in, or takes the answer of the identity server from the address.
 * @throws where the identity server does not answer, or the page is not in a secure context
 */
export async function startSession(identity: Identity): Promise<void> {
  addPromiseWithResolvers();
  const { origin } = location;
  const client = new Keycloak({
    url: identityAddress(identity.url, origin, ownWindow()),
    realm: identity.realm,
    clientId: identity.clientId,
  });
  let username: string | null = null;
  client.onAuthSuccess = () => {
    username = usernameOf(client);
  };
  client.onAuthLogout = () => publish({ status: 'ended', username });
  // Where the browser keeps cookies from frames, keycloak-js asks by a redirect instead: the way back is kept for that.
  if (!isReturn(location.hash)) rememberReturn(location.pathname + location.search + location.hash);
  const known = await client.init({
    onLoad: 'check-sso',
    redirectUri: `${origin}/`,
    silentCheckSsoRedirectUri: `${origin}/silent.html`,
    pkceMethod: 'S256',
    checkLoginIframe: true,
  });
  keycloak = client;
  publish(known ? { status: 'signed-in', username: usernameOf(client) } : { status: 'signed-out' });
}

/** Waits until it is known whether somebody is signed in: a click may come earlier. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    const listener = () => {
      if (session.status === 'starting') return;
      listeners.delete(listener);
      resolve();
    };
    listeners.add(listener);
    listener();
  });
}

/**
 * Hands the tab to the identity server; it comes back to `/` and from there to the kept path.
 * @param options.to the path to return to
 * @param options.as in the trial, the username of the person chosen
 * @param options.anew whether somebody else signs in than who is signed in
 */
export async function signIn(options: { to: string; as?: string; anew?: boolean }): Promise<void> {
  await settled();
  if (!keycloak) return;
  rememberReturn(options.to);
  const another = (options.as !== undefined || options.anew) && session.status !== 'signed-out';
  await keycloak.login({
    redirectUri: `${location.origin}/`,
    locale: document.documentElement.lang,
    ...(options.as !== undefined && { loginHint: options.as }),
    ...(another && { prompt: 'login' as const }),
  });
}

/**
 * Ends the session here and at the identity server, and comes back to the landing page. Whoever leaves a device leaves
 * nothing on it of what they have read, nor of what they have not sent.
 */
export async function signOut(): Promise<void> {
  if ('username' in session && session.username !== null) forget(readingKey(session.username));
  forgetAll(unsentKey());
  await keycloak?.logout({ redirectUri: `${location.origin}/` });
}

/**
 * A token that is good for the next half minute at least, where one can be had.
 * @returns the token; undefined when nobody is signed in
 */
export async function accessToken(): Promise<string | undefined> {
  if (!keycloak?.authenticated) return undefined;
  try {
    await keycloak.updateToken(30);
  } catch {
    // Without network the old token is tried: the request then tells what is wrong.
  }
  return keycloak.token;
}

/**
 * Fetches a new token after the server refused the old one.
 * @returns whether there is a new one
 */
export async function renewToken(): Promise<boolean> {
  try {
    return (await keycloak?.updateToken(-1)) === true;
  } catch {
    return false;
  }
}

/** The session of this tab; screens follow it. */
export function useSession(): Session {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}
