import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { recordsQuery } from '../../records/queries.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useRecords } from '../../records/use-records.ts';
import type { City, Member } from '../../server/contract.ts';
import { HereProvider } from '../../server/here.tsx';
import { Kit } from '../../ui/kit.tsx';
import { Toasts } from '../../ui/toasts.tsx';
import { en } from '../../words/en.ts';
import { WordsProvider } from '../../words/words-provider.tsx';

const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
const city = { id: 'c', slug: 'c', today: '2026-06-30', zone: 'Asia/Shanghai' } as City;
const member = { id: 'me', roles: ['member'], leads: [] } as unknown as Member;

/**
 * Shows a view of some records in English, as a page would: what is written is kept in the page, toasts appear.
 * @param draw the view; given a state of the page that it may keep, as an address would
 */
export async function show(
  typeId: string,
  records: RecordView[],
  draw: (records: readonly RecordView[], kept: string | undefined, keep: (next?: string) => void) => ReactNode,
) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(window, { matchMedia: () => media });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(recordsQuery('c', typeId, {}).queryKey, {
    pages: [{ items: records, next: null }],
    pageParams: [null],
  });
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  function Page() {
    const [kept, keep] = useState<string | undefined>(undefined);
    return <>{draw(useRecords(typeId).data ?? [], kept, keep)}</>;
  }
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 20)));
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <WordsProvider language="en" words={en}>
          <Kit>
            <HereProvider here={{ city, member }}>
              <Page />
              <Toasts closing="Close" />
            </HereProvider>
          </Kit>
        </WordsProvider>
      </QueryClientProvider>,
    ),
  );
  await settle();
  const find = <Kind extends Element = HTMLElement>(wanted: string, words: string | RegExp = ''): Kind => {
    const found = [...document.querySelectorAll<Kind>(wanted)].find(({ textContent }) =>
      words instanceof RegExp ? words.test(textContent ?? '') : textContent?.includes(words),
    );
    if (!found) throw new Error(`no ${wanted} with ${String(words)}`);
    return found;
  };
  return {
    page,
    settle,
    find,
    press: async (wanted: string, words: string | RegExp) => {
      act(() => find(wanted, words).click());
      await settle();
    },
    close: () => {
      act(() => root.unmount());
      page.remove();
    },
  };
}
