import { type Part, partChanges } from './part-changes.ts';
import type { Side } from './sides.ts';

const part = (code: string, side: Side | null): Part => ({ type: 'any', code, title: code, side });

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
    expect(partChanges([part('A-1', 2)], [part('A-1', 'now'), part('A-2', 'now')])).toEqual([
      { kind: 'open', part: part('A-1', 'now'), since: 2 },
      { kind: 'added', part: part('A-2', 'now') },
    ]);
  });

  it('has parts that were kept under a name, of which only their own comparison tells whether they changed', () => {
    const before = [part('A-1', 'named-1'), part('A-2', 'named-2')];
    expect(partChanges(before, [part('A-1', 'named-1'), part('A-2', 'named-3')])).toEqual([
      { kind: 'open', part: part('A-2', 'named-3'), since: 'named-2' },
    ]);
    expect(partChanges([part('A-1', 1)], [part('A-1', 'named-1')])).toEqual([
      { kind: 'open', part: part('A-1', 'named-1'), since: 1 },
    ]);
  });

  it('has parts of which nothing is said beyond that they were there', () => {
    expect(partChanges([part('A-1', null)], [part('A-1', 'now'), part('A-2', 'now')])).toEqual([
      { kind: 'added', part: part('A-2', 'now') },
    ]);
    expect(partChanges([part('A-1', 1)], [part('A-1', null)])).toEqual([]);
  });

  it('knows a part by its type and its number', () => {
    const other: Part = { ...part('A-1', 1), type: 'other' };
    expect(partChanges([part('A-1', 1)], [other]).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
