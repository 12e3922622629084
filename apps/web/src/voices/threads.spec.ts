import type { Sector } from '@cityloom/operating-model';
import { recordFor } from '../records/rehearsal/record-for.ts';
import { narrowed, openOf, threadsOf } from './threads.ts';

const said = (number: number, owner: string, fields: Record<string, unknown>) =>
  recordFor({ id: `id-${number}`, code: `TLK-${number}`, owner, fields: { text: { zh: '话', en: '' }, ...fields } });
const records = [
  said(10, 'li', { on: 'host' }),
  said(9, 'wang', { on: 'host', resolved: true }),
  said(12, 'zhou', { on: 'host', answers: 'id-9' }),
  said(11, 'li', { on: 'host', answers: 'id-9' }),
  said(13, 'wang', { on: 'other' }),
  said(14, 'wang', { on: 'host', answers: 'taken back' }),
];
const sides: Readonly<Record<string, Sector>> = { li: 'business', wang: 'community', zhou: 'government' };
const sectorOf = (person: string | null) => sides[person ?? ''] ?? null;
const threads = threadsOf(records, 'host');
const codes = (search: Parameters<typeof narrowed>[1], member = 'he') =>
  narrowed(threads, search, member, sectorOf).map(({ root }) => root.record.code);

describe('the threads about a record', () => {
  it('are its own, the oldest first, each with its answers; what answers nothing that is there is left out', () => {
    expect(threads.map(({ root, replies }) => [root, ...replies].map(({ record }) => record.code))).toEqual([
      ['TLK-9', 'TLK-11', 'TLK-12'],
      ['TLK-10'],
    ]);
  });

  it('are open until somebody settles them', () => {
    expect(openOf(threads).map(({ root }) => root.record.code)).toEqual(['TLK-10']);
  });

  it('are narrowed to open ones, to one’s own, and to those of a side', () => {
    expect(codes({})).toEqual(['TLK-9', 'TLK-10']);
    expect(codes({ comments: 'open' })).toEqual(['TLK-10']);
    expect(codes({ comments: 'mine' }, 'zhou')).toEqual(['TLK-9']);
    expect(codes({ by: 'business' })).toEqual(['TLK-9', 'TLK-10']);
    expect(codes({ by: 'government' })).toEqual(['TLK-9']);
    expect(codes({ comments: 'open', by: 'government' })).toEqual([]);
  });

  it('are not left out while nobody knows yet for whom they speak', () => {
    expect(narrowed(threads, { by: 'government' }, 'he', () => undefined)).toHaveLength(2);
  });

  it('show what the reader came for, whatever is filtered', () => {
    expect(codes({ comments: 'open', comment: 'TLK-11' })).toEqual(['TLK-9', 'TLK-10']);
  });
});
