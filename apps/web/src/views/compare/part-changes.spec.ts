import { type Part, partChanges } from './part-changes.ts';

const part = (code: string, number: number | null): Part => ({ type: 'any', code, title: code, number });

describe('what a whole is made of', () => {
  it('has parts that came, went or were sealed anew; those that read as before are left out', () => {
    const before = [part('A-1', 1), part('A-2', 1), part('A-3', 4)];
    const after = [part('A-1', 1), part('A-3', 5), part('A-4', 1)];
    expect(partChanges(before, after)).toEqual([
      { kind: 'removed', part: part('A-2', 1) },
      { kind: 'changed', part: part('A-3', 5), since: 4 },
      { kind: 'added', part: part('A-4', 1) },
    ]);
    expect(partChanges(before, before)).toEqual([]);
  });

  it('has parts of today of which only their own comparison tells whether they changed', () => {
    expect(partChanges([part('A-1', 2)], [part('A-1', null), part('A-2', null)])).toEqual([
      { kind: 'open', part: part('A-1', null), since: 2 },
      { kind: 'added', part: part('A-2', null) },
    ]);
  });

  it('knows a part by its type and its number', () => {
    const other: Part = { ...part('A-1', 1), type: 'other' };
    expect(partChanges([part('A-1', 1)], [other]).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
