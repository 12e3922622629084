import { jest } from '@jest/globals';
import { Problem, Unreachable } from '../../server/problem.ts';
import type { ProseAddress } from '../prose-address.ts';
import type { CarefulAnswer, CarefulWish } from '../prose-query.ts';
import { VirtualTime } from '../rehearsal/virtual-time.ts';
import type { DraftStart } from './draft.ts';
import { Drafts } from './drafts.ts';
import { tabMemory } from './draft-memory.ts';

const address = { city: 'c', record: 'r', field: 'text', language: 'zh' } as const;
const start: DraftStart = { address, block: '7:1', above: [], seq: 5, base: '今天' };
const problem = (status: number, code: string) => new Problem(status, code, code, {}, null);

const send = jest.fn<(address: ProseAddress, wish: CarefulWish) => Promise<CarefulAnswer>>();
const time = new VirtualTime();
const newDrafts = () => new Drafts({ send, timing: time, memory: tabMemory });
const wishes = () => send.mock.calls.map(([, wish]) => wish);
const operations = () => new Set(wishes().map(({ operation }) => operation)).size;

/** Whether the browser asks before the page is left. */
function asksOnLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

/** Promises of what is sent come. */
async function answers(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

/** A paragraph that somebody has written, in a tab of its own. */
function written(text = '今天天气好'): { drafts: Drafts; key: string; now: () => Drafts['list'][number] | undefined } {
  const drafts = newDrafts();
  const key = drafts.begin(start);
  drafts.write(key, text);
  return { drafts, key, now: () => drafts.list.find((one) => one.key === key) };
}

beforeEach(() => {
  send.mockReset().mockResolvedValue({ seq: 6, others: null });
  sessionStorage.clear();
});

describe('words that are written apart', () => {
  it('are sent with what their writer saw, and forgotten a while after they are in', async () => {
    const { drafts, key, now } = written();
    expect(asksOnLeaving()).toBe(true);
    await drafts.put(key);
    expect(wishes()).toEqual([{ operation: expect.any(String), seq: 5, block: '7:1', text: '今天天气好' }]);
    expect(now()).toMatchObject({ isOpen: false, state: { is: 'in', others: null } });
    expect(asksOnLeaving()).toBe(false);
    time.pass(8000);
    expect(now()).toBeUndefined();
  });

  it('are sent again under one operation and unchanged until an answer comes', async () => {
    const { drafts, key, now } = written();
    send.mockRejectedValueOnce(new Unreachable('x')).mockRejectedValueOnce(problem(503, 'busy'));
    await drafts.put(key);
    expect(now()).toMatchObject({ text: '今天天气好', state: { is: 'waiting' } });
    drafts.write(key, 'another');
    time.pass(5000);
    await answers();
    expect(asksOnLeaving()).toBe(true);
    time.pass(5000);
    await answers();
    expect(now()?.state.is).toBe('in');
    expect([wishes().length, operations()]).toEqual([3, 1]);
    expect(wishes().map(({ text }) => text)).toEqual(['今天天气好', '今天天气好', '今天天气好']);
  });

  it('are sent once at a time', async () => {
    const { drafts, key } = written();
    await Promise.all([drafts.put(key), drafts.put(key)]);
    await drafts.put(key);
    expect(wishes().length).toBe(1);
  });

  it('stay when they are refused, and go under another operation next time', async () => {
    const { drafts, key, now } = written();
    const refusal = problem(403, 'not_allowed');
    send.mockRejectedValueOnce(refusal);
    await drafts.put(key);
    expect(now()).toMatchObject({ isOpen: true, text: '今天天气好', state: { is: 'refused', error: refusal } });
    drafts.write(key, '今天天气真好');
    expect(now()?.state.is).toBe('writing');
    await drafts.put(key);
    expect([wishes().at(-1)?.text, operations()]).toEqual(['今天天气真好', 2]);
  });

  it('stay when their paragraph has gone, and can become a new one', async () => {
    const { drafts, key, now } = written();
    send.mockRejectedValueOnce(problem(409, 'block_gone'));
    await drafts.put(key);
    drafts.write(key, '今天天气真好');
    expect(now()).toMatchObject({ text: '今天天气真好', state: { is: 'gone' } });
    await drafts.putAsNew(key);
    expect(wishes().at(-1)).toMatchObject({ block: null, text: '今天天气真好' });
    expect([now()?.state.is, operations()]).toEqual(['in', 2]);
  });

  it('tell what others had made of the paragraph, until their writer has seen it', async () => {
    const { drafts, key, now } = written();
    send.mockResolvedValueOnce({ seq: 9, others: '昨天' });
    drafts.met(key, 'p1', { en: 'Li Wei', zh: '李薇' });
    await drafts.put(key);
    time.pass(60_000);
    expect(now()).toMatchObject({ text: '今天天气好', state: { is: 'in', others: '昨天' } });
    expect([...(now()?.company.values() ?? [])]).toEqual([{ en: 'Li Wei', zh: '李薇' }]);
    drafts.begin(start);
    expect(now()).toBeUndefined();
  });

  it('are kept when their field is closed, and are there when it is opened again', () => {
    const { drafts, key, now } = written();
    drafts.close(key);
    expect(now()).toMatchObject({ isOpen: false, text: '今天天气好' });
    expect(asksOnLeaving()).toBe(true);
    expect(drafts.begin({ ...start, seq: 8, base: '后来' })).toBe(key);
    expect(now()).toMatchObject({ isOpen: true, text: '今天天气好', seq: 5, base: '今天' });
    drafts.write(key, '今天');
    drafts.close(key);
    expect(drafts.list).toEqual([]);
    expect(asksOnLeaving()).toBe(false);
  });
});

describe('a session that ends while something is written', () => {
  it('takes nothing: after signing in again the words are there, and the way to the sign-in is free', async () => {
    const { drafts, key } = written();
    drafts.belongTo('wang.fang');
    const own = drafts.begin(start);
    drafts.write(own, '写到一半');
    drafts.outlive();
    expect(asksOnLeaving()).toBe(false);
    const back = newDrafts();
    back.belongTo('wang.fang');
    expect(back.list).toMatchObject([{ key: own, text: '写到一半', isOpen: true, state: { is: 'writing' } }]);
    expect(drafts.list.some((one) => one.key === key)).toBe(false);
    expect(asksOnLeaving()).toBe(true);
    back.forget(own);
  });

  it('leaves nothing for somebody else', () => {
    const { drafts } = written();
    drafts.belongTo('wang.fang');
    drafts.write(drafts.begin(start), '写到一半');
    drafts.outlive();
    const other = newDrafts();
    other.belongTo('li.wei');
    expect(other.list).toEqual([]);
    expect(sessionStorage.length).toBe(0);
    const back = newDrafts();
    back.belongTo('wang.fang');
    expect(back.list).toEqual([]);
  });

  it('sends again afterwards what had no answer before', async () => {
    const drafts = newDrafts();
    drafts.belongTo('wang.fang');
    const key = drafts.begin(start);
    drafts.write(key, '送出去了吗');
    send.mockRejectedValueOnce(new Unreachable('x'));
    await drafts.put(key);
    drafts.outlive();
    const back = newDrafts();
    back.belongTo('wang.fang');
    await answers();
    expect(back.list).toMatchObject([{ key, state: { is: 'in' } }]);
    expect([wishes().length, operations()]).toEqual([2, 1]);
  });
});
