/// <reference types="node" />
import { writeFileSync } from 'node:fs';
import { schemaVersion } from '@cityloom/live';
import { ourTrace, ourTraceFile } from '../../../../../packages/live/src/traces/our-trace.ts';
import { Session, strokeNames } from './session.ts';

// A seed under which nothing goes wrong in TipTap itself, which now and then fails to put the caret back after an undo.
const seed = 28;
const whole = { together: 300, apart: 70 };
const short = { together: 40, apart: 8 };

/** `npm run record-trace` writes the trace anew, which packages/live plays through its guard. */
if (process.env['RECORD_TRACE'] !== undefined) {
  it('a session of our editors is recorded', async () => {
    const trace = await Session.record(seed, whole);
    expect(trace.batches.length).toBeGreaterThan(500);
    writeFileSync(ourTraceFile, `${JSON.stringify(trace, null, 2)}\n`);
  });
} else {
  describe('a session of our editors', () => {
    it.each([2, 3, 7])('ends in one text, and the guard takes all of it (seed %i)', async (other) => {
      const { batches, apart } = await Session.record(other, short);
      expect(apart).toBeLessThan(batches.length);
    });

    it('is the same for the same seed', async () => {
      expect(await Session.record(seed, short)).toEqual(await Session.record(seed, short));
    });

    it('is recorded with everything that an author does here', () => {
      const { batches, schemaVersion: recorded } = ourTrace();
      const did = new Set(batches.flatMap((batch) => batch.did.split(' ')).map((word) => word.replace('offline-', '')));
      expect(strokeNames.filter((name) => !did.has(name))).toEqual([]);
      expect(recorded).toBe(schemaVersion);
    });
  });
}
