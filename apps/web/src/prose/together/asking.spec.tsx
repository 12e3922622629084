import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { City, Member } from '../../server/contract.ts';
import { HereProvider } from '../../server/here.tsx';
import { Kit } from '../../ui/kit.tsx';
import { en } from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';
import type { Together } from './use-together.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
Object.assign(window, { matchMedia: () => media });

const read = jest.fn<(path: string) => Promise<unknown>>();
const send = jest.fn<(method: string, path: string, body: unknown) => Promise<unknown>>();
jest.unstable_mockModule('../../server/read.ts', () => ({ read }));
jest.unstable_mockModule('../../server/send.ts', () => ({ send }));
const { WriteTogether } = await import('./write-together.tsx');

const names: Record<string, string> = { org: 'Emergency Bureau', zhou: 'Zhou Lan', chen: 'Chen Ming' };
const named = (id: string) => ({
  id,
  name: { en: names[id], zh: names[id] },
  type: 'person',
  code: null,
  sector: null,
});
const city = { id: 'c', slug: 'qichuan' } as City;
const member = {
  id: 'me',
  organisation: null,
  sector: null,
  roles: ['reviewer'],
  leads: [],
  hasCome: true,
} as unknown as Member;
const outside: Together = {
  writers: [],
  asks: [],
  mayInvite: false,
  mayAsk: true,
  hasAsked: false,
  answerer: 'zhou',
  declined: null,
};
const told = { at: '2026-11-26T06:20:00.000Z', by: 'chen', againAt: null };

describe('asking to write', () => {
  let root: Root;
  let page: HTMLElement;
  let client: QueryClient;
  let now: Together;

  const answer = async (path: string) => {
    if (path.endsWith('/together/r')) return now;
    if (path.endsWith('/me')) return { name: 'Me', member, administrators: [{ name: { en: 'Lin', zh: '林' } }] };
    const ids = new URL(path, 'http://here').searchParams.get('ids')?.split(',') ?? [];
    return { items: ids.map(named) };
  };
  const buttons = () => [...page.querySelectorAll('button')].map(({ textContent }) => textContent);
  const said = () => page.querySelector('output')?.textContent;
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  const open = async () => {
    act(() =>
      root.render(
        <Kit>
          <QueryClientProvider client={client}>
            <WordsProvider language="en" words={en}>
              <HereProvider here={{ city, member }}>
                <WriteTogether record="r" isWriter={false} lead="org" what="this section" />
              </HereProvider>
            </WordsProvider>
          </QueryClientProvider>
        </Kit>,
      ),
    );
    // How it stands is read first, and then the names of whom it speaks of.
    for (let readings = 0; readings < 3; readings += 1) await settle();
  };

  beforeEach(() => {
    now = outside;
    read.mockReset().mockImplementation(answer);
    page = document.body.appendChild(document.createElement('div'));
    root = createRoot(page);
    client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  });
  afterEach(() => {
    jest.useRealTimers();
    act(() => root.unmount());
    page.remove();
  });

  it('names whom the server names, and tells whom one has asked', async () => {
    send.mockImplementation(async () => (now = { ...outside, hasAsked: true }));
    await open();
    expect(page.querySelector('p')?.textContent).toBe('Emergency Bureau leads this section.');
    expect(buttons()).toEqual(['Ask Zhou Lan to let you write']);
    act(() => page.querySelector('button')?.click());
    await settle();
    expect(said()).toBe('You have asked Zhou Lan. The answer will show here.');
    expect(buttons()).toEqual([]);
  });

  it('promises nobody where nobody can answer', async () => {
    now = { ...outside, answerer: null };
    await open();
    expect(said()).toBe('Nobody here can let you write just now. Lin can arrange it.');
    expect(buttons()).toEqual([]);
  });

  it('says who declined and when; one can ask again when the wait is over', async () => {
    now = { ...outside, declined: { ...told, againAt: new Date(Date.now() + 60_000).toISOString() } };
    await open();
    expect(said()).toMatch(/^On .*2026.*, Chen Ming answered “not this time”\. You can ask again from .*\.$/);
    expect(buttons()).toEqual([]);

    now = { ...outside, declined: told };
    await act(() => client.invalidateQueries());
    await settle();
    expect(said()).toMatch(/“not this time”\.$/);
    expect(buttons()).toEqual(['Ask Zhou Lan to let you write']);
  });

  it('offers it by itself when the wait is over', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    now = { ...outside, declined: { ...told, againAt: new Date(Date.now() + 3_600_000).toISOString() } };
    await open();
    expect(buttons()).toEqual([]);
    now = { ...outside, declined: told };
    await act(() => jest.advanceTimersByTimeAsync(3_500_000));
    expect(buttons()).toEqual([]);
    await act(() => jest.advanceTimersByTimeAsync(110_000));
    expect(buttons()).toEqual(['Ask Zhou Lan to let you write']);
  });
});
