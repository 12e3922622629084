import fc from 'fast-check';
import type { StoredRecord } from '../records/record.entity.ts';
import { typeOf } from '../records/subject.ts';
import type { Part } from './merge.ts';
import { hostOf, newsOf, partsOf } from './mine.ts';
import { stored } from './rehearsal/stored.ts';

const ids = ['a', 'b', 'c', 'd'];
const hosts = ids.map((id) => stored(id, 'initiative'));
const comments = hosts.map((about) =>
  stored(`on ${about.id}`, 'comment', { about, aboutId: about.id, hostId: about.id, state: 'shared' }),
);
const records = new Map([...hosts, ...comments].map((record) => [record.id, record]));

const some = fc.subarray(ids).map((chosen) => new Set(chosen));
const part = fc.record({
  record: fc.constantFrom<StoredRecord>(...hosts, ...comments),
  address: fc.constantFrom('@state', 'stage', 'progress', null),
  group: fc.constantFrom<Part['group']>('called', 'decided', 'facts', 'text', 'talk'),
  last: fc.integer({ min: 1, max: 99 }),
});
const parts = fc.array(part.map((one): Part => ({ ...one, type: typeOf(one.record), first: 1 })));
const saysHowItStands = ({ type, address }: Part) =>
  address === '@state' || (type.id === 'initiative' && address === 'stage');
const someSaid = fc.subarray(comments.map(({ id }) => id)).map((chosen) => new Set(chosen));

describe('what somebody hears of', () => {
  it('is all that concerns them, of what they only fed how it stands, and of threads that they were drawn into what comes new', () => {
    fc.assert(
      fc.property(parts, some, some, some, someSaid, someSaid, (all, concerning, fed, muted, drawn, waiting) => {
        const heard = partsOf(all, { concerning, fed, threads: drawn, muted }, waiting);
        for (const one of all) {
          const host = hostOf(one.record);
          const isTheirs = concerning.has(host) || (fed.has(host) && saysHowItStands(one));
          const isDrawnIn = one.address === null && drawn.has(one.record.id) && !muted.has(host);
          const isWhole = one.group === 'talk' || one.address === null || one.address === '@state';
          const isAwaited = isWhole && waiting.has(one.record.id);
          const isCalled = one.group === 'called';
          expect(heard.includes(one)).toBe(isCalled || ((isTheirs || isDrawnIn) && !isAwaited));
        }
      }),
    );
  });

  it('is one line a record, the newest first, and loses nothing', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const lines = newsOf(all, records);
        expect(new Set(lines.map(({ record }) => record.id)).size).toBe(lines.length);
        expect(lines.flatMap((line) => line.parts)).toHaveLength(all.length);
        const clocks = lines.map(({ clock }) => clock);
        expect(clocks).toEqual(clocks.toSorted((one, other) => other - one));
      }),
    );
  });
});
