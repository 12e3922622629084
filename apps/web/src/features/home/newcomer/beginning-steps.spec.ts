import { stepsOf } from './beginning-steps.ts';

const fresh = { vision: 0, people: 1, initiative: 0 };
const idsFor = (...roles: Parameters<typeof stepsOf>[0]) => stepsOf(roles, fresh).map(({ id }) => id);

describe('the first steps of a city', () => {
  it('are offered to those who can take them', () => {
    expect(idsFor('city_admin', 'programme_manager')).toEqual(['vision', 'people', 'initiative']);
    expect(idsFor('programme_manager')).toEqual(['vision', 'initiative']);
    expect(idsFor('member')).toEqual(['initiative']);
    expect(idsFor('observer', 'leader')).toEqual([]);
  });

  it('are done once the city has more than it began with, and open while that is not known', () => {
    const done = (counts: Parameters<typeof stepsOf>[1]) =>
      stepsOf(['city_admin', 'programme_manager'], counts).map(({ isDone }) => isDone);
    expect(done(fresh)).toEqual([false, false, false]);
    expect(done({ vision: 1, people: 2, initiative: undefined })).toEqual([true, true, undefined]);
  });
});
