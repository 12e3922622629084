import { practices, roles } from '@cityloom/operating-model';
import { offeredBeside } from './offered.ts';

const held = (role: (typeof roles)[number], practice: string | null = null) => ({
  id: `${role} ${practice}`,
  role,
  practice,
  until: null,
});
const [first, ...rest] = practices.map(({ clause }) => clause);
const lead = 'practice_lead';

describe('what can be given to somebody', () => {
  it('is every role that they do not have', () => {
    const { roles: offered } = offeredBeside([held('member'), held('city_admin')]);
    expect(offered).toContain('observer');
    expect(offered).toContain(lead);
    expect(offered).not.toContain('member');
    expect(offered).not.toContain('city_admin');
  });

  it('is to lead one more practice, as long as there is one', () => {
    const one = offeredBeside([held(lead, first ?? '')]);
    expect(one.roles).toContain(lead);
    expect(one.practices.map(({ clause }) => clause)).toEqual(rest);
    expect(offeredBeside(practices.map(({ clause }) => held(lead, clause))).roles).not.toContain(lead);
  });

  it('is no single practice to whoever leads them all', () => {
    expect(offeredBeside([held(lead)]).roles).not.toContain(lead);
  });
});
