import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { City, Member } from '../server/contract.ts';
import { HereProvider } from '../server/here.tsx';
import { Problem } from '../server/problem.ts';
import { recordsQuery } from './queries.ts';
import { recordFor } from './rehearsal/record-for.ts';
import type { RecordView } from './shapes.ts';

const send = jest.fn<() => Promise<unknown>>();
jest.unstable_mockModule('../server/send.ts', () => ({ send }));
const { useChanges } = await import('./use-changes.ts');

const record = recordFor({
  type: 'made',
  code: 'MAD-1',
  version: 3,
  clock: 10,
  fields: { when: 'before', other: 1 },
  writes: ['when'],
});

describe('changes of several records', () => {
  const { queryKey } = recordsQuery('c', 'made', {});
  let client: QueryClient;
  let changes: ReturnType<typeof useChanges>;
  let root: Root;
  const kept = () => client.getQueryData(queryKey)?.pages[0]?.items[0]?.fields;
  const keep = (next: RecordView) =>
    client.setQueryData(queryKey, { pages: [{ items: [next], next: null }], pageParams: [null] });

  function Room() {
    changes = useChanges('made');
    return null;
  }

  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    client = new QueryClient();
    keep(record);
    root = createRoot(document.createElement('div'));
    act(() =>
      root.render(
        <QueryClientProvider client={client}>
          <HereProvider here={{ city: { id: 'c' } as City, member: { id: 'me' } as Member }}>
            <Room />
          </HereProvider>
        </QueryClientProvider>,
      ),
    );
  });
  afterEach(() => act(() => root.unmount()));

  const patch = { kind: 'patch', record: 'a', seen: 10, fields: { when: 'after' } } as const;

  it.each([
    ['the server refuses them', new Problem(403, 'not_allowed', 'No', {}, null)],
    ['nobody answers', new Error('no answer')],
  ])('stand on screen at once, and are taken back where %s', async (_, failure) => {
    let fail: (error: Error) => void = () => undefined;
    send.mockReturnValue(new Promise((_resolve, reject) => (fail = reject)));
    let outcome: Promise<unknown> = Promise.resolve();
    await act(async () => {
      outcome = changes.submit(patch).catch((error: unknown) => error);
    });
    expect(kept()).toEqual({ when: 'after', other: 1 });
    await act(async () => {
      keep({ ...record, fields: { when: 'after', other: 2 } });
      fail(failure);
      expect(await outcome).toBe(failure);
    });
    // What others wrote beside stays.
    expect(kept()).toEqual({ when: 'before', other: 2 });
  });
});
