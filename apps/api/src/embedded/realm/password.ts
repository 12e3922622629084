import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Work factors for interactive sign-in, about 60 ms on a small machine (RFC 7914; OWASP's figures for N = 2^14). */
const work = { N: 16_384, r: 8, p: 1, keyLength: 32 };

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, work.keyLength, work, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** @returns `salt.key`, both base64url, for {@link passwordMatches} */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return `${salt.toString('base64url')}.${key.toString('base64url')}`;
}

const nobody = hashPassword(randomBytes(24).toString('base64url'));

/**
 * Compares in constant time.
 * @param stored the stored hash; without one the same work is done and the answer is no, so that time tells nothing
 */
export async function passwordMatches(password: string, stored: string | null | undefined): Promise<boolean> {
  const [salt = '', key = ''] = (stored ?? (await nobody)).split('.');
  const derived = await derive(password, Buffer.from(salt, 'base64url'));
  const expected = Buffer.from(key, 'base64url');
  return derived.length === expected.length && timingSafeEqual(derived, expected) && Boolean(stored);
}
