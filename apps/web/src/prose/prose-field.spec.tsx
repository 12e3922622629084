import { proseRoot } from '@cityloom/live';
import { jest } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import * as Y from 'yjs';
import { en } from '../words/en.ts';
import type { LineState } from '../server/socket-line.ts';
import type { FakeLine } from './rehearsal/fake-line.ts';
import { FakeServer } from './rehearsal/fake-server.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
Object.assign(window, { matchMedia: () => media });
// jsdom lays nothing out; the editor asks where its caret is.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

const here: { line: FakeLine } = { line: new FakeServer().newLine() };
const line = new Proxy(
  {},
  {
    get: (_, name) => {
      const value: unknown = Reflect.get(here.line, name);
      return typeof value === 'function' ? value.bind(here.line) : value;
    },
  },
);
jest.unstable_mockModule('../server/socket.ts', () => ({ line, useLine: (): LineState => here.line.state }));
const read = jest.fn<(path: string) => Promise<unknown>>();
jest.unstable_mockModule('../server/read.ts', () => ({ read }));
const { ProseField } = await import('./prose-field.tsx');
const { Kit } = await import('../ui/kit.tsx');
const { WordsProvider } = await import('../words/words-provider.tsx');

const written = (text: string) => ({
  json: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  seq: 1,
  at: null,
});

let root: Root;
let page: HTMLElement;
let server: FakeServer;
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

function show(mayWrite = true): void {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  act(() =>
    root.render(
      <QueryClientProvider client={client}>
        <WordsProvider language="en" words={en}>
          <Kit>
            <ProseField
              cityId="c"
              recordId={`r${record}`}
              field="text"
              language="zh"
              label="Where we live, 中文"
              mayWrite={mayWrite}
              headingLevel={2}
            />
          </Kit>
        </WordsProvider>
      </QueryClientProvider>,
    ),
  );
}

/** Somebody else has written this. */
function stored(text: string): void {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment(proseRoot).insert(0, [paragraph]);
  const update = Y.encodeStateAsUpdate(doc);
  server.room.log.push(update);
  Y.applyUpdate(server.room.durable, update);
  server.room.crash();
}

const button = (name: string) =>
  [...page.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent).includes(name));
async function press(name: string): Promise<void> {
  await act(async () => button(name)?.click());
  await settle();
}

beforeEach(() => {
  record += 1;
  server = new FakeServer();
  here.line = server.newLine();
  read.mockReset().mockResolvedValue(written('as the server last wrote it'));
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

describe('a prose field', () => {
  it('is read at once, and live as soon as the live text is there', async () => {
    here.line.become('connecting');
    show(false);
    await settle();
    expect(page.textContent).toContain('as the server last wrote it');
    stored('今天');
    here.line.become('open');
    await settle();
    expect(page.querySelector('[lang="zh-CN"]')?.textContent).toBe('今天');
    expect(page.textContent).not.toContain('as the server last wrote it');
  });

  it('is written in place and says truthfully what is saved', async () => {
    stored('今天');
    show();
    await settle();
    await press('Write Where we live');
    const editor = page.querySelector<HTMLElement>('[role="textbox"]');
    expect(editor?.ariaLabel ?? editor?.getAttribute('aria-label')).toBe('Where we live, 中文');
    expect(document.activeElement).toBe(editor);
    expect(page.querySelector('[role="toolbar"]')?.querySelectorAll('[tabindex="0"]').length).toBe(1);
    expect(page.textContent).toContain('Saved');
    await press('List');
    expect(page.querySelector('[role="textbox"] ul li')?.textContent).toBe('今天');
    expect(button('List')?.ariaPressed ?? button('List')?.getAttribute('aria-pressed')).toBe('true');
    expect(server.room.durable.getXmlFragment(proseRoot).toJSON()).toContain('bulletlist');
    act(() => {
      editor?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await settle();
    expect(page.querySelector('[role="textbox"]')).toBeNull();
    expect(page.querySelector('ul li')?.textContent).toBe('今天');
    expect(document.activeElement).toBe(button('Write Where we live'));
  });

  it('warns before leaving while words are not saved, and says so', async () => {
    stored('今天');
    show();
    await settle();
    await press('Write');
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    act(() => here.line.cut());
    await press('Bold');
    await press('List');
    expect(page.textContent).toContain('Keep this page open; what you write');
    expect(page.querySelector('output')?.textContent).toContain('Keep this page open');
    expect(leave()).toBe(true);
    act(() => here.line.become('open'));
    await settle();
    expect(page.querySelector('output')?.textContent).toBe('Saved');
    expect(leave()).toBe(false);
  });

  it('what is refused stays in sight until its writer lets go of it', async () => {
    stored('今天');
    show();
    await settle();
    await press('Write');
    server.room.refusals.push('CLOSED');
    await press('List');
    expect(page.textContent).toContain('This was not saved');
    expect(page.querySelector('[role="textbox"]')?.getAttribute('contenteditable')).toBe('false');
    expect(page.querySelector('[role="toolbar"]')).toBeNull();
    await press('Continue with the saved text');
    expect(page.querySelector('[role="textbox"] p')?.textContent).toBe('今天');
    expect(page.querySelector('[role="textbox"]')?.getAttribute('contenteditable')).toBe('true');
  });

  it('offers no writing to those who may not, and takes the text away when it is gone', async () => {
    server.writes = false;
    stored('今天');
    show();
    await settle();
    expect(button('Write')).toBeUndefined();
    act(() => here.line.says('prose:gone', { handle: 3, code: 'not_found' }));
    await settle();
    expect(page.textContent).toContain('You can no longer see this text.');
    expect(page.textContent).not.toContain('今天');
  });

  it('names those who write, and counts those who read', async () => {
    stored('今天');
    show();
    await settle();
    const people = ['王芳', '李伟', '陈明', '周岚', '何川', '韩梅梅'].map((zh, at) => ({
      connection: 50 + at,
      person: `p${at}`,
      name: { en: `Person ${at}`, zh },
      sector: 'business',
      organisation: { en: 'Works', zh: '厂' },
      field: 'text',
      language: 'zh',
    }));
    act(() => here.line.says('presence', { handle: 70, people, readers: 2 }));
    const list = page.querySelector('ul[aria-label="Writing here"]');
    expect(list?.querySelectorAll('li').length).toBe(6);
    expect(list?.querySelectorAll('svg').length).toBe(5);
    expect(list?.querySelector('li')?.textContent).toContain('Person 0 · Business · Works');
    expect(page.textContent).toContain('+1');
    expect(page.textContent).toContain('2 others are reading');
  });

  it('shown twice it is one document', async () => {
    stored('今天');
    show();
    await settle();
    expect(server.joins).toBe(1);
    const second = document.body.appendChild(document.createElement('div'));
    const [first, other] = [root, createRoot(second)];
    root = other;
    show();
    await settle();
    expect(second.textContent).toContain('今天');
    expect(server.joins).toBe(1);
    act(() => other.unmount());
    root = first;
    await settle();
    expect([page.textContent, server.joins]).toEqual([expect.stringContaining('今天'), 1]);
    second.remove();
  });
});
