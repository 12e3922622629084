import fc from 'fast-check';
import { brokenOf, type Link, linkKindOf, type Placed } from './links.ts';
import { brokenAfter, shiftPlan } from './shift.ts';

const at = (id: string, from: number, to: number | null, mayMove = true): Placed => ({
  id,
  span: { from, to },
  mayMove,
});
const fs = (follower: string, leader: string): Link => ({ follower, leader, kind: 'fs' });
const spansOf = (placed: readonly Placed[]) => new Map(placed.map(({ id, span }) => [id, span]));

describe('links between bars', () => {
  it('are broken where the follower begins before it may', () => {
    const spans = spansOf([at('a', 0, 9), at('b', 9, 20), at('c', 10, 20), at('d', -1, null), at('e', 50, null)]);
    expect(brokenOf([fs('b', 'a'), fs('c', 'a')], spans)).toEqual([fs('b', 'a')]);
    expect(brokenOf([{ follower: 'd', leader: 'a', kind: 'ss' }], spans)).toHaveLength(1);
    expect(brokenOf([{ follower: 'd', leader: 'a', kind: 'info' }, fs('a', 'e'), fs('a', 'gone')], spans)).toEqual([]);
  });

  it('of no kind are for information', () => {
    expect([linkKindOf('fs'), linkKindOf('ss'), linkKindOf('other'), linkKindOf(null)]).toEqual([
      'fs',
      'ss',
      'info',
      'info',
    ]);
  });
});

describe('a shift of followers', () => {
  it('pushes what waits, and what waits for that', () => {
    const plan = shiftPlan([at('c', 12, 15), at('b', 5, 10), at('a', 0, 9)], [fs('b', 'a'), fs('c', 'b')]);
    expect(plan.shifts).toEqual([
      { id: 'b', before: { from: 5, to: 10 }, after: { from: 10, to: 15 } },
      { id: 'c', before: { from: 12, to: 15 }, after: { from: 16, to: 19 } },
    ]);
    expect(plan.held).toEqual([]);
  });

  it('leaves what has room where it is', () => {
    const plan = shiftPlan([at('a', 0, 9), at('b', 5, 10), at('c', 40, 50)], [fs('b', 'a'), fs('c', 'b')]);
    expect(plan.shifts.map(({ id }) => id)).toEqual(['b']);
  });

  it('stops before what the reader may not move, and names it', () => {
    const plan = shiftPlan([at('a', 0, 9), at('b', 5, 10, false), at('c', 8, 12)], [fs('b', 'a'), fs('c', 'b')]);
    expect(plan.held).toEqual(['b']);
    expect(plan.shifts).toEqual([{ id: 'c', before: { from: 8, to: 12 }, after: { from: 11, to: 15 } }]);
  });

  it('names circles and does not turn in them', () => {
    const links = [fs('a', 'b'), fs('b', 'c'), fs('c', 'a'), fs('d', 'a'), fs('e', 'e')];
    const placed = [at('a', 0, 5), at('b', 0, 5), at('c', 0, 5), at('d', 0, 5), at('e', 0, 5)];
    const plan = shiftPlan(placed, links);
    expect(plan.circles.map((circle) => [...circle].toSorted())).toEqual([['a', 'b', 'c'], ['e']]);
    expect(plan.shifts).toEqual([]);
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const anyPlaced = fc
    .tuple(
      ...ids.map((id) =>
        fc.record<Placed>({
          id: fc.constant(id),
          span: fc.option(
            fc
              .tuple(fc.integer({ min: 0, max: 60 }), fc.option(fc.nat(20), { freq: 6 }))
              .map(([from, length]) => ({ from, to: length === null ? null : from + length })),
            { freq: 8 },
          ),
          mayMove: fc.boolean(),
        }),
      ),
    )
    .map((all): readonly Placed[] => all);
  const anyLink = fc.record<Link>({
    follower: fc.constantFrom(...ids),
    leader: fc.constantFrom(...ids),
    kind: fc.constantFrom('fs' as const, 'ss' as const, 'info' as const),
  });
  /** Followers come later in the alphabet, so there is no circle. */
  const forward = fc.array(anyLink, { maxLength: 14 }).map((links) => links.filter((one) => one.leader < one.follower));

  it('mends every link whose follower may be moved', () => {
    fc.assert(
      fc.property(anyPlaced, forward, (placed, links) => {
        const plan = shiftPlan(placed, links);
        const mayMove = new Map(placed.map((one) => [one.id, one.mayMove]));
        return brokenAfter(plan, links, spansOf(placed)).every(({ follower }) => !mayMove.get(follower));
      }),
    );
  });

  it('keeps lengths, goes later only, and moves nothing that is not the reader’s', () => {
    fc.assert(
      fc.property(anyPlaced, fc.array(anyLink, { maxLength: 14 }), (placed, links) => {
        const mayMove = new Map(placed.map((one) => [one.id, one.mayMove]));
        return shiftPlan(placed, links).shifts.every(
          ({ id, before, after }) =>
            mayMove.get(id) &&
            after.from > before.from &&
            (before.to === null ? after.to === null : after.to === before.to + after.from - before.from),
        );
      }),
    );
  });

  it('is the smallest: a day less for any of them breaks a link', () => {
    fc.assert(
      fc.property(anyPlaced, forward, (placed, links) => {
        const plan = shiftPlan(placed, links);
        return plan.shifts.every((shift) => {
          const earlier = { ...shift, after: { ...shift.after, from: shift.after.from - 1 } };
          const less = { ...plan, shifts: plan.shifts.map((one) => (one === shift ? earlier : one)) };
          return brokenAfter(less, links, spansOf(placed)).some(({ follower }) => follower === shift.id);
        });
      }),
    );
  });

  it('is done once: afterwards nothing is left to shift', () => {
    fc.assert(
      fc.property(anyPlaced, fc.array(anyLink, { maxLength: 14 }), (placed, links) => {
        const after = new Map(shiftPlan(placed, links).shifts.map((one) => [one.id, one.after]));
        const moved = placed.map((one) => ({ ...one, span: after.get(one.id) ?? one.span }));
        return shiftPlan(moved, links).shifts.length === 0;
      }),
    );
  });
});
