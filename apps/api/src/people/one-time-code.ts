import { createHash, randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for each other, on paper or aloud. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** A new code: ten signs of 31 (some 49 bits), in groups that can be read out: `K7QM-2XRD-9H`. */
export function newCode(): string {
  const code = Array.from({ length }, () => signs[randomInt(signs.length)]).join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** What is kept of a code. However it was typed, with or without dashes, in small or full-width letters, it is the same code. */
export function hashOf(code: string): Buffer {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(`invitation ${plain}`).digest();
}
