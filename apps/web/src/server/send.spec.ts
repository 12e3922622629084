import { jest } from '@jest/globals';
import * as z from 'zod/mini';

const accessToken = jest.fn<() => Promise<string | undefined>>();
const renewToken = jest.fn<() => Promise<boolean>>();
jest.unstable_mockModule('../session/session.ts', () => ({ accessToken, renewToken }));
const { send } = await import('./send.ts');
const { Problem, Unreachable } = await import('./problem.ts');

const shape = z.object({ clock: z.number() });
const request =
  jest.fn<
    (path: string, init: { method: string; body: string; headers: Record<string, string> }) => Promise<unknown>
  >();

function answer(status: number, body: unknown) {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return { status, ok: status < 400, headers: { get: () => type }, text: async () => JSON.stringify(body) };
}

beforeEach(() => {
  jest.resetAllMocks();
  Object.assign(globalThis, { fetch: request });
  document.documentElement.lang = 'en';
});

describe('sending to the server', () => {
  it('says what is sent, as JSON', async () => {
    request.mockResolvedValue(answer(200, { clock: 7 }));
    await expect(send('PATCH', '/api/x', { title: '愿景' }, shape)).resolves.toEqual({ clock: 7 });
    expect(request.mock.calls[0]?.[1]).toMatchObject({
      method: 'PATCH',
      body: '{"title":"愿景"}',
      headers: { 'Content-Type': 'application/json' },
    });
  });

  it('sends the very same again after a token was renewed, so that an operation keeps its id', async () => {
    accessToken.mockResolvedValueOnce('old').mockResolvedValueOnce('new');
    renewToken.mockResolvedValue(true);
    request
      .mockResolvedValueOnce(answer(401, { type: '/x', code: 'sign-in', title: 'Sign in' }))
      .mockResolvedValueOnce(answer(200, { clock: 8 }));
    await send('POST', '/api/x', { operation: '1' }, shape);
    expect(request.mock.calls.map(([, { body }]) => body)).toEqual(['{"operation":"1"}', '{"operation":"1"}']);
  });

  it('tells a refusal from a missing answer', async () => {
    request.mockResolvedValueOnce(answer(403, { type: '/x', code: 'not-allowed', title: 'Ask Zhou Lan' }));
    await expect(send('POST', '/api/x', {}, shape)).rejects.toBeInstanceOf(Problem);
    request.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(send('POST', '/api/x', {}, shape)).rejects.toBeInstanceOf(Unreachable);
  });
});
