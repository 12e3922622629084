import type { RecordType } from '@cityloom/operating-model';
import type { Named } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { toDay } from './days.ts';
import { lanesOf } from './lanes.ts';
import { heights, layoutOf, widthOf } from './layout.ts';
import { markerOf, markerTypesOf, type MarkerType } from './markers.ts';
import { quartersOf, shareOf } from './quarters.ts';
import { rowsOf } from './rows.ts';
import { days as dayType, recordOf, works } from './sample.ts';

const named = new Map<string, Named | null>([
  [
    'o',
    { id: 'o', type: 'organisation', code: 'S1', name: { zh: '水务', en: 'Water' }, sector: 'government' as const },
  ],
]);
const rowsFrom = (records: readonly RecordView[], markers: Parameters<typeof rowsOf>[1]['markers'] = []) =>
  rowsOf(records, { type: works, named, markers, language: 'en' });

const first = recordOf('a', {
  name: { zh: '一', en: 'First' },
  when: { from: '2026-01-01', to: '2026-03-31' },
  stage: 'late',
});
const second = recordOf('b', {
  name: { zh: '二', en: '' },
  when: { from: '2026-03-01', to: null },
  stage: 'early',
  after: [
    { to: 'a', as: 'fs' },
    { to: 'hidden', as: 'fs' },
  ],
  done: 20,
});
const third = recordOf('c', { name: { zh: '三', en: 'Third' } });

describe('rows', () => {
  it('say who leads, what is waited for, and what is broken; what the reader may not see is left out', () => {
    const [one, two] = rowsFrom([{ ...first, ownerOrg: 'o', writes: ['when'] }, second]);
    expect(one).toMatchObject({
      name: 'First',
      lead: { name: 'Water', sector: 'government' },
      mayMove: true,
      waits: [],
    });
    expect(two).toMatchObject({
      name: '二',
      lead: null,
      mayMove: false,
      progress: 20,
      waits: [{ leader: 'a', name: 'First', kind: 'fs', isBroken: true }],
    });
  });

  it('stand in lanes in the order of the options, those without a lane last', () => {
    const lanes = lanesOf([third, first, second], {
      name: 'stage',
      field: works.fields['stage'],
      named,
      language: 'en',
    });
    expect(lanes.map(({ key, records }) => [key, records.map(({ id }) => id)])).toEqual([
      ['early', ['b']],
      ['late', ['a']],
      [null, ['c']],
    ]);
  });

  it('stand in lanes by the name of what they refer to', () => {
    const names = new Map([
      ...named,
      ['p', { id: 'p', type: 'organisation', code: 'S2', name: { zh: '安', en: 'Airport' }, sector: null }] as const,
    ]);
    const records = [recordOf('a', { of: 'o' }), recordOf('b', { of: 'p' }), recordOf('c', {})];
    const lanes = lanesOf(records, { name: 'of', field: dayType.fields['of'], named: names, language: 'en' });
    expect(lanes.map(({ key }) => key)).toEqual(['p', 'o', null]);
  });

  it('are laid out without gaps, higher where they have more to say, and not at all where their lane is folded', () => {
    const rows = rowsFrom([first, second]);
    const lanes = lanesOf([first, second], { name: 'stage', field: works.fields['stage'], named, language: 'en' });
    const { lines, height } = layoutOf(rows, lanes, new Set());
    expect(lines.map(({ key }) => key)).toEqual(['lane:early', 'b', 'lane:late', 'a']);
    expect(lines.map((line) => line.height)).toEqual([heights.lane, heights.tall, heights.lane, heights.plain]);
    expect(height).toBe(lines.reduce((sum, line) => sum + line.height, 0));
    expect(layoutOf(rows, lanes, new Set(['lane:early'])).lines.map(({ key }) => key)).toEqual([
      'lane:early',
      'lane:late',
      'a',
    ]);
    expect(layoutOf(rows, null, new Set()).lines.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('are as wide as their signs', () => {
    expect(widthOf('城市')).toBeGreaterThan(widthOf('ci'));
  });
});

describe('days on rows', () => {
  const types: readonly RecordType[] = [works, dayType];
  const of = markerTypesOf(works, types)[0] as MarkerType;
  const today = toDay('2026-06-30');
  const marker = (fields: Record<string, unknown>) =>
    markerOf(of, recordOf('m', { of: 'a', due: '2026-06-15', ...fields }), today, 'en');

  it('are of the types that have a day and refer to a row, as they are defined', () => {
    expect(markerTypesOf(works, types)).toEqual([
      {
        type: dayType,
        day: 'due',
        row: 'of',
        reached: 'reached',
        standing: { name: 'how', options: expect.anything() },
      },
    ]);
    expect(markerTypesOf(dayType, types)).toEqual([]);
  });

  it('are late once they have passed and were not reached', () => {
    expect(marker({ how: 'going' })?.tone).toBe('late');
    expect(marker({})?.tone).toBe('late');
    expect(marker({ reached: '2026-06-14', how: 'going' })?.tone).toBe('ok');
    expect(marker({ how: 'good' })?.tone).toBe('ok');
    expect(marker({ how: 'off' })?.tone).toBe('idle');
    expect(marker({ due: '2026-06-30', how: 'going' })?.tone).toBe('busy');
  });

  it('need a day and a row', () => {
    expect(marker({ due: null })).toBeNull();
    expect(marker({ of: null })).toBeNull();
  });
});

describe('the list by quarters', () => {
  const today = toDay('2026-06-30');

  it('has what runs under the present quarter, and what has ended at its end', () => {
    const later = recordOf('d', { when: { from: '2026-10-05', to: '2026-12-31' } });
    const { groups, ended } = quartersOf(rowsFrom([later, first, second, third]), today);
    expect(groups.map(({ year, quarter, rows }) => [year, quarter, rows.map(({ id }) => id)])).toEqual([
      [2026, 2, ['b']],
      [2026, 4, ['d']],
    ]);
    expect(ended.map(({ id }) => id)).toEqual(['a']);
  });

  it('shows where each lies in the whole', () => {
    const [row] = rowsFrom([first]);
    const [from, until] = [toDay('2026-01-01'), toDay('2027-01-01')];
    expect(row && shareOf(row, from, until)).toEqual({ left: 0, width: expect.closeTo((90 / 365) * 100) });
  });
});
