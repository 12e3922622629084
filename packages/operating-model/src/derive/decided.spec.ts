import fc from 'fast-check';
import { recordTypes } from '../practices/index.ts';
import { decidedIn } from './decided.ts';

const row = (cells: Record<string, unknown>) => ({ id: 'r', order: 'a', cells });
const decided = (fields: Record<string, unknown>) => {
  const type = recordTypes.get('decision');
  return type && decidedIn(type, fields);
};

describe('how a body decided', () => {
  it('is asked of what decides alone', () => {
    const deciding = [...recordTypes.values()].filter((type) => decidedIn(type, {}) !== null);
    expect(deciding.map(({ id }) => id)).toEqual(['decision']);
  });

  it('counts the seats of all sectors together, those without a figure as none', () => {
    const count = fc.option(fc.nat(500), { nil: undefined });
    const seats = fc.array(fc.record({ inFavour: count, against: count, abstained: count }));
    fc.assert(
      fc.property(seats, (cast) => {
        const sum = (name: 'inFavour' | 'against' | 'abstained') =>
          cast.reduce((all, one) => all + (one[name] ?? 0), 0);
        const vote = { inFavour: sum('inFavour'), against: sum('against'), abstained: sum('abstained') };
        const isCast = Object.values(vote).some((one) => one > 0);
        expect(decided({ votes: cast.map(row) })?.vote).toEqual(isCast ? vote : null);
      }),
    );
  });

  it('is by consent where that was the rule and nobody was against it', () => {
    const consents = (rule: string, against: number) => decided({ rule, votes: [row({ against })] })?.isConsent;
    expect([consents('consent', 0), consents('consent', 1), consents('majority', 0)]).toEqual([true, false, false]);
    expect(decided({ rule: 'consent' })).toMatchObject({ isConsent: true, vote: null });
  });

  it('is disputed where it is kept who saw it differently, in either language', () => {
    const disputed = (dissent?: object) => decided({ dissent })?.isDisputed;
    expect([disputed(), disputed({ zh: ' ', en: '' }), disputed({ zh: '', en: 'Too soon.' })]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('tells nothing that its reader is not told', () => {
    const nothing = { by: null, on: null, vote: null, isConsent: false, isDisputed: false };
    expect(decided({})).toEqual(nothing);
    expect(decided({ votes: 'nine', decidedBy: 7, date: {} })).toEqual(nothing);
  });
});
