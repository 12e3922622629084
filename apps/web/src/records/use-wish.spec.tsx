import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import type { City, Member } from '../server/contract.ts';
import { HereProvider } from '../server/here.tsx';
import { Problem, Unreachable } from '../server/problem.ts';
import { recordsQuery } from './queries.ts';
import { recordFor } from './rehearsal/record-for.ts';
import type { RecordView } from './shapes.ts';

const send = jest.fn<(method: string, path: string, body: { operation: string; seen: number }) => Promise<unknown>>();
jest.unstable_mockModule('../server/send.ts', () => ({ send }));
const { useWish } = await import('./use-wish.ts');

const city = { id: 'c' } as City;
const member = { id: 'me' } as Member;
const record = recordFor({
  type: 'visionSection',
  code: 'VSC-1',
  version: 3,
  clock: 10,
  fields: { title: { zh: '旧', en: 'old' }, order: 1 },
  writes: ['title'],
});
const mine = { zh: '新', en: 'new' };
const refusal = new Problem(403, 'not_allowed', 'Ask Zhou Lan', {}, null);

describe('a wish', () => {
  const { queryKey } = recordsQuery('c', 'visionSection', {});
  let client: QueryClient;
  let wishing: ReturnType<typeof useWish>;

  const kept = () => client.getQueryData(queryKey)?.pages[0]?.items[0];
  const keep = (next: RecordView) =>
    client.setQueryData(queryKey, { pages: [{ items: [next], next: null }], pageParams: [null] });
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));

  function Room() {
    wishing = useWish();
    return null;
  }

  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    send.mockReset();
    client = new QueryClient();
    keep(record);
    act(() =>
      createRoot(document.createElement('div')).render(
        <QueryClientProvider client={client}>
          <HereProvider here={{ city, member }}>
            <Room />
          </HereProvider>
        </QueryClientProvider>,
      ),
    );
  });

  it('stands on screen at once, and tells what its sender had seen', async () => {
    send.mockReturnValue(new Promise(() => undefined));
    act(() => wishing.wish(record, { title: mine }));
    await settle();
    expect(kept()?.fields).toEqual({ title: mine, order: 1 });
    expect(send).toHaveBeenCalledWith(
      'PATCH',
      '/api/cities/c/records/visionSection/a',
      { operation: expect.any(String), seen: 10, fields: { title: mine } },
      expect.anything(),
    );
  });

  it('takes the version of its answer, so that the feed says nothing twice', async () => {
    send.mockResolvedValue({ operation: 'o', record: 'a', code: 'VSC-1', clock: 12, version: 4, overwrote: {} });
    act(() => wishing.wish(record, { title: mine }));
    await settle();
    expect(kept()).toMatchObject({ version: 4, clock: 12, fields: { title: mine } });
    expect(wishing.status).toBe('success');
  });

  it('is taken back where the server refuses it', async () => {
    send.mockRejectedValue(refusal);
    act(() => wishing.wish(record, { title: mine }));
    await settle();
    expect(kept()?.fields).toEqual(record.fields);
    expect(wishing.error).toBe(refusal);
  });

  it('that is refused takes nothing back of what others have written since', async () => {
    const theirs = { zh: '她的', en: 'hers' };
    send.mockImplementation(async () => {
      keep({ ...record, version: 4, fields: { ...record.fields, title: theirs } });
      throw refusal;
    });
    act(() => wishing.wish(record, { title: mine }));
    await settle();
    expect(kept()?.fields['title']).toEqual(theirs);
  });

  it('without an answer stays on screen, and is the same operation when it is sent again', async () => {
    jest.useFakeTimers();
    send.mockRejectedValue(new Unreachable('x'));
    act(() => wishing.wish(record, { title: mine }));
    await act(() => jest.advanceTimersByTimeAsync(5_000));
    expect(wishing.status).toBe('error');
    expect(kept()?.fields['title']).toEqual(mine);
    act(() => wishing.again());
    await act(() => jest.advanceTimersByTimeAsync(100));
    jest.useRealTimers();
    expect(send.mock.calls.length).toBe(4);
    expect(new Set(send.mock.calls.map(([, , { operation }]) => operation)).size).toBe(1);
  });
});
