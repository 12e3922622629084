import { jest } from '@jest/globals';
import * as z from 'zod/mini';

const accessToken = jest.fn<() => Promise<string | undefined>>();
const renewToken = jest.fn<() => Promise<boolean>>();
jest.unstable_mockModule('../session/session.ts', () => ({ accessToken, renewToken }));
const { read } = await import('./read.ts');
const { Misunderstood, Problem, Unreachable } = await import('./problem.ts');

const shape = z.object({ name: z.string() });
const refused = { type: '/problems/sign-in', code: 'sign-in', title: 'Sign in first', ref: 'A1' };
const request =
  jest.fn<(path: string, init: { headers: Record<string, string>; signal: AbortSignal }) => Promise<unknown>>();

function answer(status: number, body: unknown) {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return { status, ok: status < 400, headers: { get: () => type }, text: async () => JSON.stringify(body) };
}

beforeEach(() => {
  jest.resetAllMocks();
  accessToken.mockResolvedValue(undefined);
  Object.assign(globalThis, { fetch: request });
  document.documentElement.lang = 'zh-CN';
});

describe('reading from the server', () => {
  it('asks in the language of the reader, without a token where nobody is signed in', async () => {
    request.mockResolvedValue(answer(200, { name: '栖川市', more: 1 }));
    await expect(read('/api/x', shape)).resolves.toEqual({ name: '栖川市' });
    expect(request.mock.calls[0]?.[1].headers).toEqual({ Accept: 'application/json', 'Accept-Language': 'zh-CN' });
  });

  it('renews a refused token once and asks again with the new one', async () => {
    accessToken.mockResolvedValueOnce('old').mockResolvedValueOnce('new');
    renewToken.mockResolvedValue(true);
    request.mockResolvedValueOnce(answer(401, refused)).mockResolvedValueOnce(answer(200, { name: 'x' }));
    await expect(read('/api/x', shape)).resolves.toEqual({ name: 'x' });
    expect(request.mock.calls.map(([, { headers }]) => headers['Authorization'])).toEqual(['Bearer old', 'Bearer new']);
  });

  it('does not ask for ever', async () => {
    renewToken.mockResolvedValue(true);
    request.mockResolvedValue(answer(401, refused));
    await expect(read('/api/x', shape)).rejects.toBeInstanceOf(Problem);
    expect(request).toHaveBeenCalledTimes(2);
  });

  it('says what the server said where no new token can be had', async () => {
    renewToken.mockResolvedValue(false);
    request.mockResolvedValue(answer(401, refused));
    await expect(read('/api/x', shape)).rejects.toMatchObject({ title: 'Sign in first', ref: 'A1' });
    expect(request).toHaveBeenCalledTimes(1);
  });

  /** A server that takes the request and never answers; it notices when the caller gives up. */
  const silence = (_path: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_resolve, reject) => {
      const giveUp = () => reject(new Error('given up'));
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
    });

  it('counts a server that says nothing for 20 s as unreachable', async () => {
    jest.useFakeTimers();
    request.mockImplementation(silence);
    const outcome = read('/api/x', shape).catch((reason: unknown) => reason);
    await jest.advanceTimersByTimeAsync(20_000);
    jest.useRealTimers();
    expect(await outcome).toBeInstanceOf(Unreachable);
  });

  it('stops when the screen that asked has gone, and that is no failure of the server', async () => {
    request.mockImplementation(silence);
    const screen = new AbortController();
    const outcome = read('/api/x', shape, screen.signal).catch((reason: unknown) => reason);
    screen.abort();
    expect(await outcome).not.toBeInstanceOf(Unreachable);
  });

  it('tells a missing answer from one of another shape', async () => {
    request.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(read('/api/x', shape)).rejects.toBeInstanceOf(Unreachable);
    request.mockResolvedValueOnce(answer(200, { name: 7 }));
    await expect(read('/api/x', shape)).rejects.toBeInstanceOf(Misunderstood);
  });
});
