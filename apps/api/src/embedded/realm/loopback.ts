import type { IncomingMessage } from 'node:http';

/** Whether a socket's address is of this machine (RFC 6890; IPv4 mapped in IPv6 included). */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);
}

/**
 * Whether something was asked by a click in the app on this very machine: not by a link on another site, and not through a
 * tunnel that shows this machine to others.
 */
export function isOwnClick({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const site = headers['sec-fetch-site'];
  const forwarded = headers['forwarded'] !== undefined || headers['x-forwarded-for'] !== undefined;
  return isLoopback(socket.remoteAddress) && !forwarded && (site === undefined || site === 'same-origin');
}
