import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { isSigned, stoppingIn, stopToken } from './stop-token.ts';

const key = randomBytes(32);
const stopping = { city: '01890a5d-ac96-774b-bcce-b302099a8057', member: '01890a5d-ac96-774b-bcce-b302099a8058' };

describe('a token that ends mails', () => {
  it('says whose, and holds with the key of its own alone', () => {
    const token = stopToken(key, stopping);
    expect(stoppingIn(token)).toEqual(stopping);
    expect(isSigned(key, token)).toBe(true);
    expect(isSigned(randomBytes(32), token)).toBe(false);
    const { city, member } = stopping;
    expect(isSigned(key, token.replace(member, city))).toBe(false);
  });

  it('holds with no sign of it changed, added or left out', () => {
    const token = stopToken(key, stopping);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ maxLength: 3 }), (at, other) => {
        const changed = token.slice(0, at) + other + token.slice(at + 1);
        // The last sign holds bits that say nothing.
        fc.pre(changed !== token && at < token.length - 1);
        expect(stoppingIn(changed) !== null && isSigned(key, changed)).toBe(false);
      }),
    );
    expect(stoppingIn(`${token}\n`)).toBeNull();
  });
});
