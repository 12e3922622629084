import { pastOf } from './past.ts';

const change = (clock: number, person: string, after: Record<string, unknown>, kind = 'patch') => ({
  clock,
  record: 'p',
  type: 'position',
  version: clock,
  kind,
  by: { person },
  at: `2026-06-0${clock}T00:00:00Z`,
  after,
});
const terms = (en: string) => ({ zh: '', en });

describe('what a position was before', () => {
  it('is told whole for every change, though each names only what it changed', () => {
    const changes = [
      change(1, 'he', { on: 'host', stance: 'object', terms: terms('No room.') }, 'create'),
      change(2, 'zhu', { stance: 'support_if' }),
      change(3, 'he', { terms: null, stance: 'support' }),
    ];
    expect(pastOf(changes).map(({ by, stance, terms: said }) => [by, stance, said?.en])).toEqual([
      ['he', 'support', undefined],
      ['zhu', 'support_if', 'No room.'],
      ['he', 'object', 'No room.'],
    ]);
  });

  it('says when it was withdrawn, and what it was when it came back', () => {
    const changes = [
      change(1, 'he', { stance: 'support' }, 'create'),
      change(2, 'he', { '@binned': true }, 'bin'),
      change(3, 'zhu', { '@binned': null }, 'restore'),
      change(4, 'zhu', { summary: terms('else') }),
    ];
    expect(pastOf(changes).map(({ clock, stance }) => [clock, stance])).toEqual([
      [3, 'support'],
      [2, null],
      [1, 'support'],
    ]);
  });
});
