import { failureOf, Misunderstood, Problem, Unreachable } from './problem.ts';

const type = 'application/problem+json; charset=utf-8';

describe('what the server says instead of an answer', () => {
  it('is kept whole', () => {
    const body = {
      type: '/problems/not-yours',
      code: 'not-yours',
      params: { who: '周岚' },
      title: '请周岚',
      ref: '7F3A',
    };
    const failure = failureOf(403, type, JSON.stringify(body));
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({
      status: 403,
      code: 'not-yours',
      title: '请周岚',
      params: { who: '周岚' },
      ref: '7F3A',
    });
  });

  it('may lack params and a reference', () => {
    const failure = failureOf(
      404,
      type,
      JSON.stringify({ type: 'about:blank', code: 'missing', title: 'No such page' }),
    );
    expect(failure).toMatchObject({ params: {}, ref: null });
  });

  it.each([
    ['a gateway in the place of the server', 502, 'text/html', '<h1>Bad gateway</h1>', Unreachable],
    ['a server that starts', 503, null, '', Unreachable],
    ['a page in the place of a problem', 404, 'text/html', '<h1>Not found</h1>', Misunderstood],
    ['a broken problem', 500, type, '{"code":', Misunderstood],
    ['a problem without a title', 500, type, '{"type":"about:blank","code":"x"}', Misunderstood],
  ])('%s', (_, status, media, body, kind) => {
    expect(failureOf(status, media, body)).toBeInstanceOf(kind);
  });
});
