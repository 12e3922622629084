import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { recordFor } from '../records/rehearsal/record-for.ts';
import type { RecordView } from '../records/shapes.ts';
import type { Organisation } from '../server/contract.ts';
import { sidesOf } from './concerns.ts';
import { filtersOf, narrowed, setFilters } from './filters.ts';

const initiative = recordTypes.get('initiative') as RecordType;
const organisations = new Map<string, Organisation>(
  [
    {
      id: 'bus',
      code: 'S13',
      name: { zh: '公交集团', en: 'Bus company' },
      kind: 'public_body' as const,
      sector: 'government' as const,
    },
    {
      id: 'chamber',
      code: 'S16',
      name: { zh: '商会', en: 'Chamber' },
      kind: 'business' as const,
      sector: 'business' as const,
    },
    {
      id: 'nobody',
      code: 'S99',
      name: { zh: '无关', en: 'Elsewhere' },
      kind: 'voluntary' as const,
      sector: 'community' as const,
    },
  ].map((one) => [one.id, one]),
);
const record = (code: string, fields: Record<string, unknown>, facts: Partial<RecordView> = {}) =>
  recordFor({ id: code, type: 'initiative', code, fields, ...facts });
const bridge = record('INI-1', {
  name: { zh: '银桥数字伴行', en: 'Silver Bridge' },
  phase: 'p1',
  leadOrg: 'chamber',
  partners: [{ to: 'bus', as: null }],
});
const lines = record('INI-2', { name: { zh: '绿色公交线', en: 'Green bus lines' }, phase: 'p3' }, { ownerOrg: 'bus' });
const shops = record('INI-13', { name: { zh: '', en: 'Shops' }, phase: 'p3' }, { state: 'closed' });
const all = [bridge, lines, shops];
const known = { organisations, sides: sidesOf(organisations.values(), []), own: 'business' as const };
const filters = filtersOf(initiative, all, known);
const codes = (chosen: Record<string, string>, words = '') =>
  narrowed(initiative, all, filters, chosen, words).map(({ code }) => code);

describe('the filters of a type', () => {
  it('are the choices of its table, the organisation in charge, the sectors concerned, and the state', () => {
    expect(filters.map(({ key }) => key)).toEqual([
      'phase',
      'type',
      'stage',
      'rag',
      '@organisation',
      '@concerns',
      '@state',
    ]);
  });

  it('ask of a flag yes or no, where one that was never set counts as no', () => {
    const comment = recordTypes.get('comment') as RecordType;
    const said = [recordFor({ code: 'TLK-1', fields: { resolved: true } }), recordFor({ code: 'TLK-2' })];
    const flags = filtersOf(comment, said, known);
    const left = (resolved: string) => narrowed(comment, said, flags, { resolved }, '').map(({ code }) => code);
    expect([left('true'), left('false')]).toEqual([['TLK-1'], ['TLK-2']]);
  });

  it('offer only organisations that are in charge of something, and the reader’s own sector first', () => {
    const offered = (key: string) => filters.find((one) => one.key === key)?.options.map(({ value }) => value);
    expect(offered('@organisation')).toEqual(['bus', 'chamber']);
    expect(offered('@concerns')).toEqual(['business', 'government', 'community']);
    expect(filters.find(({ key }) => key === '@concerns')?.options.map(({ isOwn }) => isOwn)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are left out where they would narrow nothing', () => {
    expect(filtersOf(initiative, [bridge], known).map(({ key }) => key)).not.toContain('@organisation');
    expect(filtersOf(initiative, [shops], known).map(({ key }) => key)).not.toContain('@concerns');
  });

  it('narrow together', () => {
    expect(codes({ phase: 'p3' })).toEqual(['INI-2', 'INI-13']);
    expect(codes({ phase: 'p3', '@state': 'closed' })).toEqual(['INI-13']);
    expect(codes({ '@concerns': 'government' })).toEqual(['INI-1', 'INI-2']);
    expect(codes({ '@concerns': 'business' })).toEqual(['INI-1']);
    expect(codes({ '@concerns': 'community' })).toEqual([]);
    expect(codes({ '@organisation': 'chamber' })).toEqual(['INI-1']);
  });

  it('know nothing of an answer that there is not', () => {
    expect(setFilters(filters, { phase: 'p9', other: 'x' })).toEqual([]);
    expect(codes({ phase: 'p9', other: 'x' })).toEqual(['INI-1', 'INI-2', 'INI-13']);
  });
});

describe('words that are searched for', () => {
  it('are found in titles of either language and in codes, whatever their width and case', () => {
    expect(codes({}, '桥')).toEqual(['INI-1']);
    expect(codes({}, 'GREEN')).toEqual(['INI-2']);
    expect(codes({}, 'ini-1')).toEqual(['INI-1', 'INI-13']);
    expect(codes({}, 'ｓｈｏｐｓ')).toEqual(['INI-13']);
  });

  it('must all be there, in any order, and go along with filters', () => {
    expect(codes({}, ' lines　green ')).toEqual(['INI-2']);
    expect(codes({}, 'green shops')).toEqual([]);
    expect(codes({ phase: 'p1' }, 'ini')).toEqual(['INI-1']);
  });
});
