import { standsStill } from './stands-still.ts';

describe('what was asked of a record', () => {
  const record = 'r';
  const now = { state: 'shared', visibility: 'sector' } as const;

  it('stands still where nobody has gone on since', () => {
    expect(standsStill({ kind: 'move', record, state: 'shared' }, now)).toBe(true);
    expect(standsStill({ kind: 'show', record, visibility: 'sector' }, now)).toBe(true);
    expect(standsStill({ kind: 'bin', record }, now)).toBe(true);
  });

  it('does not where others have brought it on, or closed it to more people', () => {
    expect(standsStill({ kind: 'move', record, state: 'closed' }, now)).toBe(false);
    expect(standsStill({ kind: 'show', record, visibility: 'org' }, now)).toBe(false);
  });
});
