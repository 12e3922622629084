import { proseRoot } from '@cityloom/live';
import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as Y from 'yjs';
import { Problem } from '../../server/problem.ts';
import type { LineState } from '../../server/socket-line.ts';
import { en } from '../../words/en.ts';
import { LiveDocument } from '../live-document.ts';

import { FakeServer } from '../rehearsal/fake-server.ts';
import { browserTiming } from '../timing.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const here = { line: new FakeServer().newLine(), isNarrow: false };
Object.assign(window, {
  matchMedia: (query: string) => ({
    matches: query.includes('640px') && here.isNarrow,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});

const line = new Proxy(
  {},
  {
    get: (_, name) => {
      const value: unknown = Reflect.get(here.line, name);
      return typeof value === 'function' ? value.bind(here.line) : value;
    },
  },
);
const { useSyncExternalStore } = await import('react');
const useLine = (): LineState => useSyncExternalStore(here.line.follow, () => here.line.state);
jest.unstable_mockModule('../../server/socket.ts', () => ({ line, useLine }));
const read = jest.fn<(path: string) => Promise<unknown>>();
jest.unstable_mockModule('../../server/read.ts', () => ({ read }));
type Wish = { operation: string; seq: number; block: string | null; text: string };
const send = jest.fn<(method: string, path: string, body: Wish) => Promise<unknown>>();
jest.unstable_mockModule('../../server/send.ts', () => ({ send }));
const { ProseField } = await import('../prose-field.tsx');
const { Kit } = await import('../../ui/kit.tsx');
const { WordsProvider } = await import('../../words/words-provider.tsx');

let root: Root;
let page: HTMLElement;
let server: FakeServer;
let other: LiveDocument;
let record = 0;

/** Lets promises, pictures and timers of the page come, and the server answer. */
async function settle(times = 6): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      server.settle();
    });
  }
}

const paragraphOf = (words: string) => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};
const othersText = () => {
  const { doc } = other.state;
  if (doc === null) throw new Error('others have no text');
  return doc.getXmlFragment(proseRoot);
};
/** Somebody else, who writes live in the same text. */
const others = async (edit: (text: Y.XmlFragment) => void) => {
  await act(async () => edit(othersText()));
  await settle();
};

async function show(...paragraphs: string[]): Promise<void> {
  const doc = new Y.Doc();
  doc.getXmlFragment(proseRoot).insert(0, paragraphs.map(paragraphOf));
  const update = Y.encodeStateAsUpdate(doc);
  server.room.log.push(update);
  Y.applyUpdate(server.room.durable, update);
  server.room.crash();
  const address = { city: 'c', record: `r${record}`, field: 'text', language: 'zh' } as const;
  other = new LiveDocument(address, server.newLine(), browserTiming);
  other.start();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <WordsProvider language="en" words={en}>
          <Kit>
            <ProseField
              cityId="c"
              recordId={address.record}
              field="text"
              language="zh"
              label="Where we live, 中文"
              mayWrite
              headingLevel={2}
            />
          </Kit>
        </WordsProvider>
      </QueryClientProvider>,
    ),
  );
  await settle();
}

const button = (name: string) =>
  [...page.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent).startsWith(name));
async function press(name: string): Promise<void> {
  const found = button(name);
  if (!found) throw new Error(`no button ${name}: ${page.textContent}`);
  await act(async () => found.click());
  await settle();
}
const field = () => page.querySelector('textarea');
function type(words: string): void {
  const area = field();
  if (!area) throw new Error('no field');
  // React hears a value that was set past its own property.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(area, words);
  act(() => void area.dispatchEvent(new Event('input', { bubbles: true })));
}
function key(on: Element | null, init: KeyboardEventInit): void {
  act(() => void on?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })));
}
const paragraph = (words: string) => [...page.querySelectorAll('p')].find((one) => one.textContent === words) ?? null;
const said = () => page.querySelector('output:last-of-type')?.textContent;
const wish = () => send.mock.calls.at(-1)?.[2];

beforeEach(() => {
  record += 1;
  server = new FakeServer();
  here.line = server.newLine();
  here.isNarrow = false;
  read.mockReset().mockRejectedValue(new Error('not asked'));
  send.mockReset().mockResolvedValue({ seq: 9, others: null });
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  other.close();
  page.remove();
});

describe('a paragraph that is written first and then put in', () => {
  it('is opened by Enter on it, written where it stands, and put in by Control and Enter', async () => {
    await show('今天', '明天');
    key(paragraph('明天'), { key: 'Enter' });
    expect(field()?.value).toBe('明天');
    expect(document.activeElement).toBe(field());
    expect([field()?.lang, field()?.labels?.[0]?.textContent]).toEqual([
      'zh-CN',
      'Change this paragraph Where we live, 中文',
    ]);
    expect(paragraph('今天')).not.toBeNull();
    type('明天会更好');
    key(field(), { key: 'Enter', ctrlKey: true });
    await settle();
    expect(wish()).toMatchObject({ text: '明天会更好', seq: 1, block: expect.stringMatching(/^\d+:\d+$/) });
    expect(field()).toBeNull();
    expect(said()).toBe('Added to the text');
    expect(document.activeElement).toBe(paragraph('明天'));
  });

  it('takes Enter for a new line, and for the choice of an input method', async () => {
    await show('今天');
    await press('Change this paragraph: 今天');
    type('今天好');
    key(field(), { key: 'Enter' });
    key(field(), { key: 'Enter', ctrlKey: true, isComposing: true });
    key(field(), { key: 'Escape', isComposing: true });
    await settle();
    expect(send).not.toHaveBeenCalled();
    expect(field()?.value).toBe('今天好');
  });

  it('stays where it is while others change the text around it, and neither focus nor words move', async () => {
    await show('今天', '明天', '后天');
    await press('Change this paragraph: 明天');
    type('明天写到一半');
    const area = field();
    area?.setSelectionRange(2, 2);
    await others((text) => {
      text.insert(0, [paragraphOf('昨天')]);
      (text.get(3) as Y.XmlElement).insert(1, [new Y.XmlText('也')]);
    });
    expect(page.querySelector('[lang="zh-CN"]')?.textContent).toMatch(/^昨天今天.*明天写到一半.*后天也/);
    expect(field()).toBe(area);
    expect([document.activeElement === area, area?.selectionStart, area?.value]).toEqual([true, 2, '明天写到一半']);
    await others((text) => ((text.get(2) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '到了'));
    expect(page.querySelector('details')?.textContent).toContain('到了明天');
    expect(field()).toBe(area);
  });

  it('tells what others had made of it, by name where they were seen in it', async () => {
    await show('今天');
    await press('Change this paragraph: 今天');
    const people = [
      {
        connection: 51,
        person: 'p1',
        name: { en: 'Li Wei', zh: '李薇' },
        sector: 'business',
        organisation: null,
        field: 'text',
        language: 'zh',
      },
    ];
    act(() => here.line.says('presence', { handle: 70, people, readers: 0 }));
    const text = (othersText().get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const head = Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, 1));
    act(() => {
      here.line.send({ kind: 'carets', handle: 70, list: [{ connection: 51, field: 2, anchor: head, head }] });
      server.settle();
    });
    await settle();
    expect(page.textContent).toContain('Li Wei is in this paragraph too');
    send.mockResolvedValueOnce({ seq: 9, others: '今天下雨' });
    type('今天好');
    await press('Add to the text');
    expect(said()).toBe('Li Wei changed this paragraph too. The two are merged now. Check the result.');
    expect([...page.querySelectorAll('dd')].map((one) => one.textContent)).toEqual(['今天下雨', '今天好']);
    await press('I have checked it');
    expect(page.querySelector('dl')).toBeNull();
  });

  it('keeps its words and its place when somebody takes it away', async () => {
    await show('今天', '明天', '后天');
    await press('Change this paragraph: 明天');
    type('明天写到一半');
    const area = field();
    await others((text) => text.delete(1, 1));
    expect(field()).toBe(area);
    expect(said()).toBe('Someone removed this paragraph. Your words are still here.');
    expect(page.querySelector('[lang="zh-CN"]')?.textContent).toMatch(/^今天.*明天写到一半.*后天/);
    await press('Add it as a new paragraph');
    expect(wish()).toMatchObject({ block: null, text: '明天写到一半' });
  });

  it('keeps its words when the server refuses them, and when the text is closed and opened again', async () => {
    await show('今天');
    await press('Change this paragraph: 今天');
    type('今天好');
    send.mockRejectedValueOnce(new Problem(403, 'not_allowed', 'You may not do this here.', {}, null));
    await press('Add to the text');
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('You may not do this here.');
    expect(field()?.value).toBe('今天好');
    act(() => root.unmount());
    await settle();
    root = createRoot(page);
    await show('今天');
    expect(field()?.value).toBe('今天好');
    expect(document.activeElement).not.toBe(field());
    await press('Keep it for later');
    expect(page.querySelector('blockquote')?.textContent).toBe('今天好');
    await press('Continue writing');
    expect(document.activeElement).toBe(field());
  });

  it('may be one more at the end', async () => {
    await show('今天');
    await press('Add a paragraph');
    type('第一行\n第二行');
    await press('Add to the text');
    expect(wish()).toMatchObject({ block: null, text: '第一行\n第二行' });
  });

  it('is opened at once where nothing has been written yet', async () => {
    await show('');
    await press('Draft privately');
    expect(document.activeElement).toBe(field());
    expect(field()?.value).toBe('');
    type('从头写起');
    await press('Add to the text');
    expect(wish()).toMatchObject({ block: expect.any(String), text: '从头写起' });
  });

  it('is what Write opens on a phone: first a paragraph is chosen', async () => {
    here.isNarrow = true;
    await show('今天', '明天');
    await press('Write Where we live');
    expect(page.textContent).toContain('Choose a paragraph to change');
    expect(document.activeElement).toBe(button('Change this paragraph: 今天'));
    await press('Change this paragraph: 明天');
    expect(page.textContent).not.toContain('Choose a paragraph to change');
    expect(document.activeElement).toBe(field());
    expect(button('Type straight into the text')).toBeDefined();
  });
});

describe('a network that lets no socket through', () => {
  const served = (text: string, seq: number) => ({
    json: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    seq,
    writes: true,
    blocks: [{ id: '7:1', kind: 'paragraph', level: null, text }],
  });
  const become = async (state: LineState) => {
    await act(async () => here.line.become(state));
    await settle();
  };

  it('shows the text all the same, and lets it be written', async () => {
    read.mockImplementation((path) =>
      path.endsWith('/blocks') ? Promise.resolve(served('服务器上的', 4)) : Promise.reject(new Error(path)),
    );
    here.line.become('connecting');
    await show('今天');
    await become('blocked');
    expect(paragraph('服务器上的')).not.toBeNull();
    expect(button('Write Where we live')?.disabled).toBe(false);
    expect(page.textContent).not.toContain('offline');
    await press('Write Where we live');
    await press('Change this paragraph: 服务器上的');
    type('改过的');
    read.mockResolvedValue(served('改过的', 5));
    await press('Add to the text');
    expect(wish()).toMatchObject({ seq: 4, block: '7:1', text: '改过的' });
    expect(paragraph('改过的')).not.toBeNull();
  });

  it('gives way to the live text once there is one, without losing what is being written', async () => {
    here.line.become('connecting');
    await show('今天');
    const id = () => {
      const item = (server.room.durable.getXmlFragment(proseRoot).get(0) as Y.XmlElement)._item;
      return `${item?.id.client}:${item?.id.clock}`;
    };
    read.mockResolvedValue({
      ...served('今天', 1),
      blocks: [{ id: id(), kind: 'paragraph', level: null, text: '今天' }],
    });
    await become('blocked');
    await press('Change this paragraph: 今天');
    type('今天写到一半');
    const area = field();
    await others((text) => text.insert(1, [paragraphOf('明天')]));
    await become('open');
    expect(paragraph('明天')).not.toBeNull();
    expect(field()).toBe(area);
    expect([document.activeElement === area, area?.value]).toEqual([true, '今天写到一半']);
  });
});
