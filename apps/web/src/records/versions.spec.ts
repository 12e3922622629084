import { recordFor } from './rehearsal/record-for.ts';
import { isBehind } from './versions.ts';

describe('a sealed version', () => {
  const version = { clock: 10 };

  it.each([
    ['reads as the record does while nothing was done since', { state: 'adopted', clock: 10 }, false],
    ['is behind once the record was changed', { state: 'adopted', clock: 11 }, true],
    ['is behind once the record is written again', { state: 'draft', clock: 10 }, true],
  ] as const)('%s', (_, facts, expected) => {
    expect(isBehind(version, recordFor(facts))).toBe(expected);
  });
});
