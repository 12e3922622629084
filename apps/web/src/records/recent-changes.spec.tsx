import { jest } from '@jest/globals';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { City, Member } from '../server/contract.ts';
import { HereProvider } from '../server/here.tsx';
import type { RecentChange } from './recent-changes.ts';
import type { Change } from './shapes.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
jest.useFakeTimers();
const { noteChanges, staysRecent, useRecentChanges } = await import('./recent-changes.ts');

const change = (record: string, person: string | null, ...addresses: string[]): Change => ({
  clock: 1,
  record,
  type: 'work',
  version: 2,
  kind: 'patch',
  by: person === null ? null : { person },
  at: '2026-06-30T00:00:00Z',
  after: Object.fromEntries(addresses.map((address) => [address, 'x'])),
});

describe('recent changes', () => {
  let root: Root;
  let seen: ReadonlyMap<string, RecentChange>;

  function Room() {
    seen = useRecentChanges();
    return null;
  }

  beforeEach(() => {
    root = createRoot(document.createElement('div'));
    act(() =>
      root.render(
        <HereProvider here={{ city: { id: 'c' } as City, member: { id: 'me' } as Member }}>
          <Room />
        </HereProvider>,
      ),
    );
  });
  afterEach(() => {
    act(() => jest.advanceTimersByTime(staysRecent));
    act(() => root.unmount());
  });

  it('tell who changed what, by record', () => {
    act(() => noteChanges([change('a', 'zhou', 'when'), change('b', 'li', 'name', 'done')]));
    expect([...seen]).toEqual([
      ['a', { person: 'zhou', addresses: ['when'] }],
      ['b', { person: 'li', addresses: ['name', 'done'] }],
    ]);
  });

  it('are those of others, and of somebody', () => {
    act(() => noteChanges([change('a', 'me', 'when'), change('b', null, 'when')]));
    expect(seen.size).toBe(0);
  });

  it('are news for a while only, each as long as the last of its record', () => {
    act(() => noteChanges([change('a', 'zhou', 'when'), change('b', 'zhou', 'when')]));
    act(() => jest.advanceTimersByTime(staysRecent - 1));
    act(() => noteChanges([change('a', 'li', 'when')]));
    act(() => jest.advanceTimersByTime(1));
    expect([...seen.keys()]).toEqual(['a']);
    expect(seen.get('a')?.person).toBe('li');
    act(() => jest.advanceTimersByTime(staysRecent));
    expect(seen.size).toBe(0);
  });
});
