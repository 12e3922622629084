import { createHmac, timingSafeEqual } from 'node:crypto';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const written = new RegExp(`^(${uuid})\\.(${uuid})\\.([\\w-]{43})$`);
/** What the key signs: a token for one thing is worth nothing for another. */
const purpose = 'cityloom: no more digests';

/** Whose mails shall stop. */
export interface Stopping {
  city: string;
  member: string;
}

/**
 * Signs that whoever holds it may end somebody's mails, and do nothing else.
 * @param key 32 bytes that lie beside the wish, so that all processes agree and each member has their own
 */
export function stopToken(key: Buffer, { city, member }: Stopping): string {
  return `${city}.${member}.${markOf(key, city, member).toString('base64url')}`;
}

/** Whose mails a token says that it is for; null where it is none. Nothing is proved by that. */
export function stoppingIn(token: string): Stopping | null {
  const [, city, member] = written.exec(token) ?? [];
  return city === undefined || member === undefined ? null : { city, member };
}

/** Whether a token was signed with a key, told in the same time wherever it differs. */
export function isSigned(key: Buffer, token: string): boolean {
  const [, city = '', member = '', mark = ''] = written.exec(token) ?? [];
  const [given, right] = [Buffer.from(mark, 'base64url'), markOf(key, city, member)];
  return given.length === right.length && timingSafeEqual(given, right);
}

const markOf = (key: Buffer, city: string, member: string) =>
  createHmac('sha256', key).update([purpose, city, member].join('\0')).digest();
