import { recordTypes, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { nextSort, readSort, sorted } from './sort.ts';

const initiative = recordTypes.get('initiative') as RecordType;
const record = (id: string, fields: Record<string, unknown>, state: RecordView['state'] = 'draft') =>
  ({ id, state, fields }) as RecordView;
const ids = (records: readonly RecordView[], said: string, language: 'zh' | 'en' = 'zh') =>
  sorted(initiative, records, readSort(initiative, said), language).map(({ id }) => id);

describe('a sorted table', () => {
  it('orders Chinese by its sound, English by its letters, and figures in words by their size', () => {
    const named = (id: string, zh: string, en: string) => record(id, { name: { zh, en } });
    const records = [named('z', '中心', 'Item 10'), named('a', '安全', 'Item 9'), named('b', '步行', 'Centre')];
    expect(ids(records, 'name')).toEqual(['a', 'b', 'z']);
    expect(ids(records, 'name', 'en')).toEqual(['b', 'a', 'z']);
  });

  it('keeps the order in which options are defined', () => {
    const records = [
      record('live', { stage: 'live' }),
      record('idea', { stage: 'idea' }),
      record('run', { stage: 'running' }),
    ];
    expect(ids(records, 'stage')).toEqual(['idea', 'run', 'live']);
    expect(ids(records, '-stage')).toEqual(['live', 'run', 'idea']);
  });

  it('puts what is empty last, whichever way round', () => {
    const records = [record('none', {}), record('late', { progress: 90 }), record('early', { progress: 9 })];
    expect(ids(records, 'progress')).toEqual(['early', 'late', 'none']);
    expect(ids(records, '-progress')).toEqual(['late', 'early', 'none']);
  });

  it('orders periods by their first day, and states as they follow each other', () => {
    const records = [
      record('b', { period: { from: '2026-05-01', to: null } }, 'closed'),
      record('a', { period: { from: '2026-04-01', to: '2027-01-01' } }, 'draft'),
      record('c', { period: { from: '2026-06-01', to: '2026-06-02' } }, 'shared'),
    ];
    expect(ids(records, 'period')).toEqual(['a', 'b', 'c']);
    expect(ids(records, '@state')).toEqual(['a', 'c', 'b']);
  });

  it('stays as it came where the address names no column that has an order', () => {
    expect(readSort(initiative, 'outcomes')).toBeNull();
    expect(readSort(initiative, 'nothing')).toBeNull();
    expect(readSort(initiative, undefined)).toBeNull();
  });
});

describe('a press on a column', () => {
  it('sorts it, turns it round, and lets go', () => {
    expect(nextSort(null, 'name')).toBe('name');
    expect(nextSort({ column: 'phase', isReversed: true }, 'name')).toBe('name');
    expect(nextSort({ column: 'name', isReversed: false }, 'name')).toBe('-name');
    expect(nextSort({ column: 'name', isReversed: true }, 'name')).toBeUndefined();
  });
});
