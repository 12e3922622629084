import { Pace } from './pace.ts';

/** A pace on a clock that a test moves. */
function paced() {
  const clock = { now: 1_000 };
  return { clock, pace: new Pace(() => clock.now) };
}

describe('when a room writes', () => {
  it('writes at once after a pause', () => {
    expect(paced().pace.wait(200)).toBe(0);
  });

  it('lets what comes while it writes wait for the next tick, as what comes after does', () => {
    const { clock, pace } = paced();
    pace.begins();
    clock.now = 1_003;
    expect(pace.wait(200)).toBe(30);
    clock.now = 1_005;
    pace.ended();
    clock.now = 1_013;
    expect(pace.wait(200)).toBe(20);
    clock.now = 1_040;
    expect(pace.wait(200)).toBe(0);
  });

  it.each([
    [5, 10],
    [80, 25],
    [200, 33],
    [1_000, 50],
    [1_001, 100],
  ])('with %d people, tells every %d ms', (people, tick) => {
    const { clock, pace } = paced();
    pace.begins();
    clock.now += 1;
    pace.ended();
    expect(pace.wait(people)).toBe(tick - 1);
  });

  it('is idle at least half of the time where writing itself is slow', () => {
    const { clock, pace } = paced();
    pace.begins();
    clock.now += 300;
    pace.ended();
    expect(pace.wait(5)).toBe(300);
  });

  it('writes once, however much comes before it is time, and not at all where it was called off', async () => {
    const { pace } = paced();
    let written = 0;
    for (let n = 0; n < 3; n += 1) pace.plan(5, () => void (written += 1));
    await new Promise(setImmediate);
    expect(written).toBe(1);
    pace.plan(5, () => void (written += 1));
    pace.cancel();
    await new Promise(setImmediate);
    expect(written).toBe(1);
  });
});
