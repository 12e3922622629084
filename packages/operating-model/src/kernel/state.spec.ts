import { firstState, lifecycles, mayFollow, stateOf, type Lifecycle } from './state.ts';

const all = Object.keys(lifecycles) as Lifecycle[];

describe.each(all)('the lifecycle %s', (lifecycle) => {
  it('begins with a draft, but for what is said at once, and every state of it can be reached', () => {
    const reached = new Set([firstState(lifecycle)]);
    for (const from of reached)
      for (const to of stateOf(lifecycle)) if (mayFollow(lifecycle, from, to)) reached.add(to);
    expect(firstState(lifecycle)).toBe(lifecycle === 'spoken' ? 'shared' : 'draft');
    expect([...reached].toSorted()).toEqual(stateOf(lifecycle).toSorted());
  });

  it('never stays where it is by moving', () => {
    expect(stateOf(lifecycle).filter((state) => mayFollow(lifecycle, state, state))).toEqual([]);
  });
});

describe('what is adopted', () => {
  it('comes out of review and from nowhere else', () => {
    expect(stateOf('adopted').filter((from) => mayFollow('adopted', from, 'adopted'))).toEqual(['review']);
  });

  it('cannot be moved by the steps of another lifecycle', () => {
    expect(mayFollow('adopted', 'draft', 'shared')).toBe(false);
    expect(mayFollow('small', 'draft', 'adopted')).toBe(false);
  });
});
