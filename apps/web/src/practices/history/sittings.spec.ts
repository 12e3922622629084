import { type RecordType, recordTypes } from '@cityloom/operating-model';
import type { Change } from '../../records/shapes.ts';
import type { Suggestion } from '../../voices/suggestions/suggestion.ts';
import { type Sitting, sittingsIn } from './sittings.ts';
import { isBy } from './whose.ts';

const record = { id: 'one', type: 'initiative', code: 'INI-1' };
const initiative = recordTypes.get('initiative') as RecordType;
const [chen, wang] = ['chen', 'wang'].map((person) => ({ person, organisation: null, sector: 'government' as const }));
let clock = 0;
const at = (minutes: number) => new Date(Date.UTC(2026, 5, 30, 8, minutes)).toISOString();
const change = (minutes: number, after: Record<string, unknown>, more: Partial<Change> = {}): Change => {
  clock += 1;
  const of = { record: 'one', type: 'initiative', version: clock, kind: 'patch', by: chen };
  return { clock, ...of, at: at(minutes), after, ...more };
};
const told = (changes: readonly Change[], suggestions: readonly Suggestion[] = [], kept: readonly number[] = []) =>
  sittingsIn({ record, type: initiative, changes, suggestions, kept });
const values = (sitting: Sitting | undefined) =>
  sitting?.tells.map((one) => one.kind === 'changed' && [one.address, one.before, one.after]);
const suggestion = (code: string, minutes: number, more: object) =>
  ({
    record: { code, owner: 'wang', changedAt: at(minutes) },
    part: 'progress',
    outcome: 'adopted',
    change: { kind: 'value', was: 1, to: 3 },
    ...more,
  }) as unknown as Suggestion;

describe('the history of a record', () => {
  it('is told by who did it without a longer pause, the last one first', () => {
    const [second, first] = told([
      change(0, { progress: 1, phase: 'p1' }, { kind: 'create' }),
      change(5, { progress: 2 }),
      change(34, { progress: 3, phase: 'p2' }),
      change(65, { progress: 4 }),
    ]);
    expect(first).toMatchObject({ acts: ['created'], from: at(0), to: at(34), people: ['chen'], sector: 'government' });
    expect(values(first)).toEqual([
      ['progress', 1, 3],
      ['phase', 'p1', 'p2'],
    ]);
    expect(second).toMatchObject({ acts: [], from: at(65), to: at(65) });
  });

  it('goes by turns where two change it by turns', () => {
    const all = told([
      change(0, { progress: 1 }),
      change(1, { progress: 2 }, { by: wang }),
      change(2, { progress: 3 }),
    ]);
    expect(all.map(({ people }) => people)).toEqual([['chen'], ['wang'], ['chen']]);
  });

  it('leaves out what stands again as it did before, but not the reason of a step', () => {
    expect(told([change(0, { progress: 1 }), change(60, { progress: 2 }), change(61, { progress: 1 })])).toHaveLength(
      1,
    );
    const [step] = told([
      change(0, { '@state': 'review' }),
      change(60, { '@state': 'draft' }, { why: 'Figures are missing.' }),
      change(61, { '@state': 'review' }),
    ]);
    expect(step).toMatchObject({ tells: [], whys: ['Figures are missing.'] });
  });

  it('tells of a text how much was written, by all who did, and nobody’s sector for several', () => {
    const note = (added: number, authors: string[]) => ({ 'text/zh': { authors, added, removed: 1, seq: 1 } });
    const [both, alone] = told([
      change(0, note(5, ['chen']), { kind: 'prose' }),
      change(1, note(7, ['chen']), { kind: 'prose' }),
      change(2, note(3, ['wang', 'chen']), { kind: 'prose' }),
    ]);
    expect(alone?.tells).toMatchObject([{ kind: 'written', address: 'text/zh', added: 12, removed: 2 }]);
    expect(both).toMatchObject({ people: ['chen', 'wang'], sector: undefined, organisation: null });
    const sectorOf = (person: string) => (person === 'wang' ? 'community' : 'government');
    const shown = (whose: Parameters<typeof isBy>[1]) => [both, alone].map((one) => one && isBy(one, whose, sectorOf));
    expect(shown('all')).toEqual([true, true]);
    expect(shown('sector:community')).toEqual([true, false]);
    expect(shown('sector:business')).toEqual([false, false]);
    expect(shown('person:chen')).toEqual([true, true]);
    expect(shown('person:wang')).toEqual([true, false]);
  });

  it('ends a sitting where the record was kept: what came after is not in it', () => {
    const changes = [change(0, { progress: 1 }), change(1, { progress: 2 }), change(2, { progress: 3 })];
    const [, between = 0] = changes.map((one) => one.clock);
    const [after, before] = told(changes, [], [between]);
    expect([before?.last, after?.first]).toEqual([between, between + 1]);
    expect([values(before), values(after)]).toEqual([[['progress', null, 2]], [['progress', 2, 3]]]);
  });

  it('names the adopted suggestion that asked for just that, in the moment in which it was answered', () => {
    const asked = [
      suggestion('SUG-1', 100, { outcome: 'declined' }),
      suggestion('SUG-2', 100, {}),
      suggestion('SUG-3', 100, { change: { kind: 'value', was: 1, to: 4 } }),
    ];
    const [adopted, earlier] = told(
      [change(0, { progress: 3 }), change(50, { progress: 1 }), change(100, { progress: 3 })],
      asked,
    );
    expect(adopted?.suggested).toEqual(new Map([['progress', ['SUG-2']]]));
    expect(earlier?.suggested.size).toBe(0);
    // What is put in its place a moment later is nobody's suggestion.
    const [other] = told([change(100, { progress: 3 }), change(101, { progress: 5 })], asked);
    expect([values(other), other?.suggested.size]).toEqual([[['progress', null, 5]], 0]);
  });

  it('names the suggestions whose words were put into a text as their authors’', () => {
    const words = { part: 'text/zh#anchor', change: { kind: 'words', words: 'x' } };
    const note = (authors: string[]) => ({ 'text/zh': { authors, added: 4, removed: 2, seq: 1 } });
    const asked = [suggestion('SUG-4', 10, words), suggestion('SUG-5', 10, words), suggestion('SUG-6', 90, words)];
    const [theirs] = told([change(10, note(['wang']), { kind: 'prose', by: wang })], asked);
    expect(theirs?.suggested).toEqual(new Map([['text/zh', ['SUG-4', 'SUG-5']]]));
    const [others] = told([change(10, note(['chen']), { kind: 'prose' })], asked);
    expect(others?.suggested.size).toBe(0);
  });

  it('tells that it was put away and came back, and each reason once', () => {
    const why = 'Twice the same.';
    const [back, away] = told([
      change(0, { '@binned': at(0) }, { kind: 'bin' }),
      change(1, { '@binned': null }, { kind: 'restore' }),
      change(2, { '@state': 'review' }, { why }),
      change(3, { '@state': 'draft' }, { why }),
    ]);
    expect([away?.acts, back?.acts, back?.whys]).toEqual([['binned'], ['restored'], [why]]);
  });

  it('tells nothing of what there is no word for: who keeps it, and where a row stands', () => {
    const rows = Object.entries(initiative.fields).find(([, { kind }]) => kind === 'rows')?.[0] ?? '';
    expect(rows).not.toBe('');
    expect(told([change(0, { '@owner': 'wang' }), change(1, { [`${rows}/one`]: 'a0' })])).toEqual([]);
    expect(values(told([change(2, { [`${rows}/one`]: 'a0', [`${rows}/one/source`]: 'x' })])[0])).toHaveLength(1);
  });
});
