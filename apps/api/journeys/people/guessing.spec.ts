import { CodeAttempts } from '../../src/people/code-attempts.ts';
import { openBeside, openStage, type Stage } from '../stage.ts';

describe('guessing at codes', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  /** Types a wrong code. @param from where a proxy says that it comes from */
  const guess = async (origin: string, from?: string) => {
    const answer = await fetch(`${origin}/api/cities/${stage.cityId}/invitations/look`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(from !== undefined && { 'x-forwarded-for': from }) },
      body: JSON.stringify({ code: 'AAAA-BBBB-CC' }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it('is told that there is no such code, and slowed where it goes on', async () => {
    expect(await guess(stage.origin)).toMatchObject({ status: 404, body: { code: 'invitation_unknown' } });
    const attempts = stage.app.get(CodeAttempts);
    for (let n = 0; n < 60; n += 1) attempts.failed('192.0.2.1');
    expect(attempts.waitFor('192.0.2.1')).toBe(5_000);
    expect(attempts.waitFor('192.0.2.2')).toBe(0);
  });

  it.each([
    ['of the proxy, where its word is not taken', [], '127.0.0.1', '203.0.113.7'],
    ['of the person, where it is', ['127.0.0.0/8'], '203.0.113.7', '127.0.0.1'],
  ])('counts for the address %s', async (_, proxies, slowed, free) => {
    const beside = await openBeside(stage, { proxies });
    try {
      const attempts = beside.app.get(CodeAttempts);
      for (let n = 0; n < 59; n += 1) attempts.failed(slowed);
      expect(attempts.waitFor(slowed)).toBe(0);
      await guess(beside.origin, '203.0.113.7');
      expect([slowed, free].map((address) => attempts.waitFor(address))).toEqual([5_000, 0]);
    } finally {
      await beside.app.close();
    }
  });
});
