import { Pace } from './pace.ts';

describe('when a room writes', () => {
  it('writes at once after a pause', () => {
    expect(new Pace().wait(200, 5_000)).toBe(0);
  });

  it('lets what comes while it writes wait for the next tick, as what comes after does', () => {
    const pace = new Pace();
    pace.begins(1_000);
    expect(pace.wait(200, 1_003)).toBe(30);
    pace.ended(1_005);
    expect(pace.wait(200, 1_013)).toBe(20);
    expect(pace.wait(200, 1_040)).toBe(0);
  });

  it.each([
    [5, 10],
    [80, 25],
    [200, 33],
    [1_000, 50],
    [1_001, 100],
  ])('with %d people, tells every %d ms', (people, tick) => {
    const pace = new Pace();
    pace.begins(0);
    pace.ended(1);
    expect(pace.wait(people, 1)).toBe(tick - 1);
  });

  it('is idle at least half of the time where writing itself is slow', () => {
    const pace = new Pace();
    pace.begins(0);
    pace.ended(300);
    expect(pace.wait(5, 300)).toBe(300);
  });
});
