import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { RecordView } from '../../records/shapes.ts';
import type { City, Member } from '../../server/contract.ts';
import { HereProvider } from '../../server/here.tsx';
import { Problem } from '../../server/problem.ts';
import { en } from '../../words/en.ts';
import { recordOf, works } from './sample.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  scrollTo: () => undefined,
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
});
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(':', '\\:') } });

const send = jest.fn<(method: string, path: string, body: { wishes: object[] }) => Promise<unknown>>();
jest.unstable_mockModule('../../server/send.ts', () => ({ send }));
const water = { id: 'o', type: 'organisation', code: 'S1', name: { zh: '水务', en: 'Water' }, sector: 'government' };
const read = async (path: string) => ({ items: path.includes('/names') ? [water] : [], next: null });
jest.unstable_mockModule('../../server/read.ts', () => ({ read }));
const { TimelineView } = await import('./timeline-view.tsx');
const { Kit } = await import('../../ui/kit.tsx');
const { Toasts } = await import('../../ui/toasts.tsx');
const { WordsProvider } = await import('../../words/words-provider.tsx');

const work = (id: string, from: string, to: string | null, more: Partial<RecordView['fields']> = {}): RecordView => ({
  ...recordOf(id, { name: { zh: id, en: `Work ${id}` }, when: { from, to }, stage: 'early', ...more }),
  ownerOrg: 'o',
  clock: 7,
  writes: ['when'],
});
const bridge = work('a', '2026-09-01', '2026-12-31');
const theirs: RecordView = { ...work('b', '2026-10-01', null, { after: [{ to: 'a', as: 'fs' }] }), writes: [] };
const path = work('c', '2026-11-01', '2027-01-31', { stage: 'late', after: [{ to: 'a', as: 'fs' }] });

describe('the timeline', () => {
  let root: Root;
  let page: HTMLElement;
  /** Lets the page know of records as they are by now. */
  let change: (records: readonly RecordView[]) => Promise<void>;

  async function show(first: readonly RecordView[]): Promise<void> {
    const Shown = () => {
      const [records, setRecords] = useState(first);
      change = (next) => act(async () => setRecords(next));
      return <TimelineView type={works} records={records} />;
    };
    const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
    const here = { city: { id: 'c', slug: 'q', today: '2026-06-30' } as City, member: { id: 'me' } as Member };
    const top = createRootRoute({
      component: () => (
        <HereProvider here={here}>
          <Shown />
          <Toasts closing="Close" />
        </HereProvider>
      ),
    });
    const router = createRouter({
      routeTree: top.addChildren([
        createRoute({ getParentRoute: () => top, path: '/', component: () => null }),
        createRoute({ getParentRoute: () => top, path: '/$citySlug/r/$type/{-$code}', component: () => null }),
      ]),
      history: createMemoryHistory({ initialEntries: ['/'] }),
    });
    page = document.body.appendChild(document.createElement('div'));
    root = createRoot(page);
    await act(async () => {
      root.render(
        <QueryClientProvider client={client}>
          <WordsProvider language="en" words={en}>
            <Kit>
              <RouterProvider router={router as never} />
            </Kit>
          </WordsProvider>
        </QueryClientProvider>,
      );
    });
    // The router, then the names.
    for (let turn = 0; turn < 3; turn += 1) await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }

  const rows = () => [...page.querySelectorAll<HTMLElement>('[role=row][data-line]')];
  const row = (key: string) => rows().find(({ dataset }) => dataset['line'] === key) as HTMLElement;
  const press = (key: string, more: KeyboardEventInit = {}) =>
    act(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      );
    });
  const focus = (key: string) => act(async () => row(key).focus());
  const said = () => [...page.querySelectorAll('output')].map(({ textContent }) => textContent).join(' ');
  const button = (name: string) =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name) as HTMLButtonElement;
  const answers = (...records: string[]) => ({
    answers: records.map((record) => ({ operation: 'x', record, code: 'W', clock: 9, version: 2, overwrote: {} })),
  });
  const wishes = (call: number) => send.mock.calls[call]?.[2].wishes;

  beforeEach(() => send.mockReset());
  afterEach(() => {
    act(() => root.unmount());
    page.remove();
  });

  it('says each row from its name on: lane, lead, dates and what it waits for', async () => {
    await show([bridge, theirs, path]);
    expect(row('b').getAttribute('aria-label')).toBe(
      'Work b, Early, led by Water, from 1 Oct 2026, Starts before “Work a” ends',
    );
    expect(row('lane:early').getAttribute('aria-expanded')).toBe('true');
  });

  it('has one tab stop, which arrows move', async () => {
    await show([bridge, theirs, path]);
    expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1, -1]);
    await focus('lane:early');
    await press('ArrowDown');
    expect(document.activeElement).toBe(row('a'));
    await press('End');
    expect(document.activeElement).toBe(row('c'));
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toEqual([row('c')]);
    await press('ArrowLeft');
    expect(document.activeElement).toBe(row('lane:late'));
    await press('ArrowLeft');
    expect(row('lane:late').getAttribute('aria-expanded')).toBe('false');
    expect(row('c')).toBeUndefined();
  });

  it('moves a bar by M and arrows, tells its dates, and writes it once Enter keeps it', async () => {
    await show([bridge, theirs, path]);
    await focus('a');
    await press('m');
    await press('ArrowRight');
    expect(said()).toContain('1 Oct 2026 to 31 Jan 2027');
    expect(send).not.toHaveBeenCalled();
    send.mockResolvedValue(answers('a'));
    await press('Enter');
    expect(wishes(0)).toEqual([
      expect.objectContaining({
        kind: 'patch',
        record: 'a',
        seen: 7,
        fields: { when: { from: '2026-10-01', to: '2027-01-31' } },
      }),
    ]);
    expect(said()).toContain('“Work a” now starts in October 2026');
    await act(async () => button('Undo').click());
    expect(wishes(1)).toEqual([
      expect.objectContaining({ record: 'a', seen: 9, fields: { when: { from: '2026-09-01', to: '2026-12-31' } } }),
    ]);
  });

  it('comes back to the same day over a month that is too short for it', async () => {
    await show([work('a', '2026-08-31', '2027-01-30')]);
    await focus('a');
    await press('m');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) await press(key);
    expect(said()).toContain('31 Aug 2026 to 30 Jan 2027');
    await press('Enter');
    expect(send).not.toHaveBeenCalled();
  });

  it('tells what it wrote over of others, and gives that back', async () => {
    send.mockResolvedValue({
      answers: [
        {
          ...answers('a').answers[0],
          overwrote: { when: { value: { from: '2026-11-01', to: '2027-02-28' }, by: 'he' } },
        },
      ],
    });
    await show([bridge]);
    await focus('a');
    await press('m');
    await press('ArrowRight');
    await press('Enter');
    expect(said()).toContain('Somebody had just given “Work a” other dates (1 Nov 2026 to 28 Feb 2027)');
    await act(async () => button('Undo').click());
    expect(wishes(1)).toEqual([
      expect.objectContaining({ seen: 9, fields: { when: { from: '2026-11-01', to: '2027-02-28' } } }),
    ]);
  });

  it('does not undo what others have moved on since', async () => {
    send.mockResolvedValue(answers('a'));
    await show([bridge]);
    await focus('a');
    await press('m');
    await press('ArrowRight');
    await press('Enter');
    await change([work('a', '2028-01-01', '2028-02-29')]);
    await act(async () => button('Undo').click());
    expect(send).toHaveBeenCalledTimes(1);
    expect(said()).toContain('Someone has moved “Work a” since then');
  });

  it('writes dates of a dialog as against what its reader saw, and no year that is half typed', async () => {
    await show([bridge]);
    await focus('a');
    await press('d');
    await change([{ ...work('a', '2026-10-01', '2027-03-31'), clock: 8 }]);
    await act(async () => button('Save').click());
    // Nothing was changed in the dialog: what others did meanwhile is not taken back.
    expect(send).not.toHaveBeenCalled();

    await press('d');
    const [from] = page.querySelectorAll<HTMLInputElement>('dialog input');
    const type = (value: string) =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(from, value);
        from?.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('0026-10-01');
    await act(async () => button('Save').click());
    expect(page.querySelector('dialog [role=alert]')?.textContent).toContain('between 1900 and 2199');
    await change([{ ...work('a', '2026-12-01', '2027-03-31'), clock: 11 }]);
    send.mockResolvedValue(answers('a'));
    await type('2026-09-01');
    await act(async () => button('Save').click());
    expect(wishes(0)).toEqual([expect.objectContaining({ seen: 8 })]);
  });

  it('puts a bar back by Escape, and leaves Alt and arrows to the browser', async () => {
    await show([bridge]);
    await focus('a');
    await press('ArrowLeft', { altKey: true });
    expect(document.activeElement).toBe(row('a'));
    await press('m');
    await press('ArrowRight', { shiftKey: true });
    await press('Escape');
    expect(said()).toContain('Put back: 1 Sept 2026 to 31 Dec 2026');
    await press('ArrowDown');
    expect(send).not.toHaveBeenCalled();
  });

  it('does not move what the reader may not write, and says who leads it', async () => {
    await show([theirs]);
    await focus('b');
    await press('m');
    expect(said()).toContain('“Work b” is led by Water; you cannot move it.');
    expect(row('b').querySelector('[data-part]')).toBeNull();
    await press('ArrowRight');
    await press('Enter');
    expect(send).not.toHaveBeenCalled();
  });

  it('says why dates were refused', async () => {
    send.mockRejectedValue(new Problem(403, 'not_allowed', 'Ask Zhou Lan', {}, null));
    await show([bridge]);
    await focus('a');
    await press('m');
    await press('ArrowRight');
    await press('Enter');
    const notice = page.querySelector('[role=alert]')?.textContent;
    expect(notice).toContain('“Work a” was not moved');
    expect(notice).toContain('Ask Zhou Lan');
    // Tried again and stored, it is told as any other move, with the way back.
    send.mockReset().mockResolvedValue(answers('a'));
    await act(async () => button('Try again').click());
    expect(said()).toContain('“Work a” now starts in October 2026');
    expect(button('Undo')).toBeDefined();
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('shifts followers together, and names those that are not the reader’s', async () => {
    await show([bridge, theirs, path]);
    expect(page.textContent).toContain('2 date clashes');
    await act(async () => button('Move what follows').click());
    expect(page.querySelector('dialog')?.textContent).toContain('1 Jan 2027 to 2 Apr 2027');
    expect(page.querySelector('dialog')?.textContent).toContain('“Work b”, led by Water');
    send.mockResolvedValue(answers('c'));
    await act(async () => button('Move 1 item').click());
    expect(wishes(0)).toEqual([
      expect.objectContaining({ record: 'c', fields: { when: { from: '2027-01-01', to: '2027-04-02' } } }),
    ]);
  });

  it('offers dates to what has none, to those who may', async () => {
    await show([
      { ...bridge, fields: { ...bridge.fields, when: null } },
      { ...theirs, fields: { ...theirs.fields, when: null } },
    ]);
    expect(page.querySelector('[role=treegrid]')).toBeNull();
    expect([...page.querySelectorAll('section li')].map(({ textContent }) => textContent)).toEqual([
      'GovernmentWork aSet dates',
      'GovernmentWork bLed by Water',
    ]);
  });

  it('says what it is for where nothing is yet', async () => {
    await show([]);
    expect(page.textContent).toContain('Nothing here yet.');
  });

  it('shows five hundred', async () => {
    const many = Array.from({ length: 500 }, (_, place) =>
      work(`n${place}`, `20${26 + (place % 5)}-0${1 + (place % 9)}-01`, place % 7 === 0 ? null : '2032-12-31', {
        stage: place % 2 ? 'early' : 'late',
        after: place > 0 ? [{ to: `n${place - 1}`, as: place % 3 ? 'fs' : 'info' }] : [],
      }),
    );
    await show(many);
    expect(rows()).toHaveLength(502);
  });
});
