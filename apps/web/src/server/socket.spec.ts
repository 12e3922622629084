import { jest } from '@jest/globals';
import * as z from 'zod/mini';
import { Misunderstood, Problem, Unreachable } from './problem.ts';
import { Line, type LineState } from './socket-line.ts';
import { endOfToken } from './socket-token.ts';
import type { Introduction, Wire } from './socket-wire.ts';

/** A connection that opens, breaks and answers when the test says so. */
class FakeWire implements Wire {
  readonly hotEvent = 'b';
  connected = false;
  attempts = 0;
  readonly introductions: Introduction[] = [];
  readonly emitted: (readonly [string, unknown])[] = [];
  readonly asked: { event: string; body: unknown; answer: (said: unknown) => void; fail: () => void }[] = [];
  readonly #on = new Map<string, (error: Error) => void>();
  #any: (event: string, body: unknown) => void = () => undefined;

  constructor(readonly introduce: () => Promise<Introduction>) {}

  connect() {
    this.attempts += 1;
    void this.introduce().then((one) => this.introductions.push(one));
  }
  emit(event: string, body: unknown) {
    this.emitted.push([event, body]);
  }
  timeout() {
    return {
      emitWithAck: (event: string, body: unknown) =>
        new Promise<unknown>((answer, reject) => {
          this.asked.push({ event, body, answer, fail: () => reject(new Error('socket has been disconnected')) });
        }),
    };
  }
  on(event: string, listener: (error: Error) => void) {
    this.#on.set(event, listener);
  }
  onAny(listener: (event: string, body: unknown) => void) {
    this.#any = listener;
  }

  opens() {
    this.connected = true;
    this.#on.get('connect')?.(new Error('none'));
  }
  breaks() {
    this.connected = false;
    this.#on.get('disconnect')?.(new Error('none'));
  }
  refuses(problem?: object) {
    this.#on.get('connect_error')?.(Object.assign(new Error('no'), problem && { data: problem }));
  }
  says(event: string, body: unknown) {
    this.#any(event, body);
  }
}

const token = (seconds: number) => `h.${btoa(JSON.stringify({ exp: seconds }))}.s`;
const notSignedIn = { type: 'x', code: 'not_signed_in', title: 'Sign in', status: 401, params: {}, ref: 'A1' };

const accessToken = jest.fn<() => Promise<string | undefined>>();
const renewToken = jest.fn<() => Promise<boolean>>();

async function begin() {
  let wire: FakeWire | undefined;
  const line = new Line({
    newWire: async (introduce) => {
      wire = new FakeWire(introduce);
      return wire;
    },
    accessToken,
    renewToken,
    language: () => 'zh',
    chance: () => 0.5,
  });
  const states: LineState[] = [];
  line.follow(() => states.push(line.state));
  line.open();
  await jest.advanceTimersByTimeAsync(0);
  if (!wire) throw new Error('no wire');
  return { line, wire, states };
}

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
  jest.resetAllMocks();
  accessToken.mockResolvedValue('plain');
  renewToken.mockResolvedValue(true);
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the line of a tab', () => {
  it('opens once, with a token asked for at that moment', async () => {
    const { line, wire, states } = await begin();
    line.open();
    expect(wire.attempts).toBe(1);
    expect(wire.introductions).toEqual([{ token: 'plain', language: 'zh' }]);
    wire.opens();
    expect(states).toEqual(['connecting', 'open']);
  });

  it('comes back by itself, later each time, and at once when the network is back', async () => {
    const { wire, states } = await begin();
    wire.opens();
    accessToken.mockResolvedValue('newer');
    wire.breaks();
    await jest.advanceTimersByTimeAsync(499);
    expect(wire.attempts).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(wire.attempts).toBe(2);
    expect(wire.introductions.at(-1)?.token).toBe('newer');
    wire.refuses();
    await jest.advanceTimersByTimeAsync(999);
    expect(wire.attempts).toBe(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(wire.attempts).toBe(3);
    wire.refuses();
    dispatchEvent(new Event('online'));
    expect(wire.attempts).toBe(4);
    wire.opens();
    expect(states).toEqual(['connecting', 'open', 'connecting', 'open']);
  });

  it('goes when it is asked to and comes back when it was told', async () => {
    const { wire } = await begin();
    wire.opens();
    wire.says('goaway', { retryIn: 8000 });
    wire.breaks();
    await jest.advanceTimersByTimeAsync(7999);
    expect(wire.attempts).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(wire.attempts).toBe(2);
  });

  it('tells the page to do without after five seconds, and is open when it opens after all', async () => {
    const { line, wire, states } = await begin();
    await jest.advanceTimersByTimeAsync(5000);
    expect(line.state).toBe('blocked');
    wire.opens();
    expect(states).toEqual(['connecting', 'blocked', 'open']);
  });

  it('renews a refused token once, and does not hammer', async () => {
    const { line, wire } = await begin();
    wire.refuses(notSignedIn);
    await jest.advanceTimersByTimeAsync(0);
    expect([renewToken.mock.calls.length, wire.attempts]).toEqual([1, 2]);
    wire.refuses(notSignedIn);
    await jest.advanceTimersByTimeAsync(0);
    expect([renewToken.mock.calls.length, wire.attempts, line.state]).toEqual([1, 2, 'closed']);
    await jest.advanceTimersByTimeAsync(500);
    expect(wire.attempts).toBe(3);
  });

  it('tells the server of a new token before the old one ends', async () => {
    accessToken.mockResolvedValueOnce(token(1060)).mockResolvedValue(token(1360));
    const { wire } = await begin();
    wire.opens();
    await jest.advanceTimersByTimeAsync(34_999);
    expect(wire.asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(wire.asked).toMatchObject([{ event: 'auth:refresh', body: { token: token(1360) } }]);
    await jest.advanceTimersByTimeAsync(299_999);
    expect(wire.asked.length).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(wire.asked.length).toBe(2);
  });
});

describe('asking', () => {
  const shape = z.object({ clock: z.number() });

  it('waits for the line and returns the answer', async () => {
    const { line, wire } = await begin();
    const answer = line.ask('watch', { city: 'c' }, shape);
    await jest.advanceTimersByTimeAsync(0);
    expect(wire.asked).toEqual([]);
    wire.opens();
    await jest.advanceTimersByTimeAsync(0);
    expect(wire.asked).toMatchObject([{ event: 'watch', body: { city: 'c' } }]);
    wire.asked[0]?.answer({ ok: true, clock: 7 });
    await expect(answer).resolves.toEqual({ clock: 7 });
  });

  it.each([
    ['a problem', { ok: false, problem: notSignedIn }, Problem],
    ['another shape', { ok: true, clock: 'seven' }, Misunderstood],
    ['no acknowledgement', 'hello', Misunderstood],
  ])('%s is thrown', async (_, said, kind) => {
    const { line, wire } = await begin();
    wire.opens();
    const outcome = line.ask('watch', {}, shape).catch((reason: unknown) => reason);
    await jest.advanceTimersByTimeAsync(0);
    wire.asked[0]?.answer(said);
    expect(await outcome).toBeInstanceOf(kind);
  });

  it('a line that never opens or breaks meanwhile is a server that cannot be reached', async () => {
    const { line, wire } = await begin();
    const never = line.ask('watch', {}, shape).catch((reason: unknown) => reason);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(await never).toBeInstanceOf(Unreachable);
    wire.opens();
    const broken = line.ask('watch', {}, shape).catch((reason: unknown) => reason);
    await jest.advanceTimersByTimeAsync(0);
    wire.asked[0]?.fail();
    expect(await broken).toBeInstanceOf(Unreachable);
  });
});

describe('hearing', () => {
  it('passes on what has the right shape, until it ends', async () => {
    const { line, wire } = await begin();
    const heard: unknown[] = [];
    const end = line.hear('access', z.object({ city: z.string() }), (body) => heard.push(body));
    wire.says('access', { city: 'c', more: 1 });
    wire.says('access', { city: 5 });
    wire.says('changes', { city: 'c' });
    end();
    wire.says('access', { city: 'd' });
    expect(heard).toEqual([{ city: 'c' }]);
  });

  it('binary messages go both ways, and none is kept for later', async () => {
    const { line, wire } = await begin();
    const heard: Uint8Array[] = [];
    line.hearFrames((frame) => heard.push(frame));
    line.sendFrame(new Uint8Array([1]));
    wire.opens();
    line.sendFrame(new Uint8Array([2]));
    wire.says('b', new Uint8Array([3]));
    wire.says('b', 'no bytes');
    expect(wire.emitted).toEqual([['b', new Uint8Array([2])]]);
    expect(heard).toEqual([new Uint8Array([3])]);
  });
});

it('a token that says nothing of its end is no reason to fail', () => {
  expect([endOfToken(token(60)), endOfToken('x'), endOfToken('a.e30.c')]).toEqual([60_000, null, null]);
});
