import { v7 as uuidv7 } from 'uuid';
import { BeginningService } from '../../src/people/beginning.service.ts';
import { openStage, type Stage } from '../stage.ts';

interface Begun {
  cityId: string;
  slug: string;
  code: string;
}

describe('a city begins', () => {
  let stage: Stage;
  let operator: string;
  beforeAll(async () => {
    stage = await openStage();
    operator = await stage.sign({
      ...(await stage.claims('han.song')),
      realm_access: { roles: ['platform_admin'] },
    });
    for (const username of ['ada', 'eve'])
      await stage.store.saveAccount({
        username,
        name: { zh: username, en: username },
        demo: false,
        passwordHash: null,
      });
  });
  afterAll(() => stage.close());

  /** Asks as whoever looks after the platform. */
  const ask = async <T = Begun>(
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: T & { code: string } }> => {
    const answer = await fetch(stage.origin + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${operator}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T & { code: string } };
  };
  const wish = (more: object = {}) => ({ id: uuidv7(), name: 'New Harbour', person: 'Ada', ...more });
  const claim = (cityId: string, code: string, username: string) =>
    stage.send('POST', `/api/cities/${cityId}/invitations/claim`, { code }, username);
  const waiting = async () => {
    const { body } = await ask<{ items: { id: string; name: object; founder: object }[] }>('/api/cities/waiting');
    return body.items;
  };

  it('for nobody but whoever looks after the platform, and is empty', async () => {
    expect((await stage.send('POST', '/api/cities', wish(), 'lin.jing')).status).toBe(403);
    expect((await stage.send('POST', '/api/cities', wish())).status).toBe(401);
    const { body } = await ask('/api/cities', wish());
    expect(body.slug).toBe('new-harbour');
    expect((await claim(stage.cityId, body.code, 'han.song')).status).toBe(404);
    expect((await claim(body.cityId, body.code, 'ada')).status).toBe(200);
    const me = await stage.get(`/api/cities/${body.cityId}/me`, 'ada');
    expect(me.body).toMatchObject({
      member: { name: { zh: 'Ada', en: 'Ada' }, roles: ['city_admin', 'programme_manager'] },
    });
    expect((await stage.get(`/api/cities/${body.cityId}/records/vision`, 'ada')).body).toMatchObject({ items: [] });
    // Nobody of the example is anybody there.
    expect((await stage.get(`/api/cities/${body.cityId}/records/vision`, 'lin.jing')).status).toBe(404);
  });

  it('once, however often it is sent; the last code is the one that counts', async () => {
    const one = wish({ name: 'Lakeside' });
    const [first, second] = await Promise.all([ask('/api/cities', one), ask('/api/cities', one)]);
    const third = await ask('/api/cities', one);
    expect([first, second, third].map(({ status, body }) => [status, body.cityId, body.slug])).toEqual(
      [1, 2, 3].map(() => [200, one.id, 'lakeside']),
    );
    for (const { body } of [first, second]) expect((await claim(one.id, body.code, 'ada')).status).toBe(410);
    const more = [1, 2, 3, 4].map((n) =>
      n % 2 ? ask('/api/cities', one) : ask(`/api/cities/${one.id}/founder/code`, {}),
    );
    expect((await Promise.all(more)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const last = await ask('/api/cities', one);
    expect(await ask('/api/cities', { ...one, person: 'Eve' })).toMatchObject({
      status: 409,
      body: { code: 'operation_taken' },
    });
    expect(await ask('/api/cities', { ...one, id: stage.cityId })).toMatchObject({
      status: 409,
      body: { code: 'operation_taken' },
    });
    expect((await claim(one.id, last.body.code, 'ada')).status).toBe(200);
    expect(await ask('/api/cities', one)).toMatchObject({ status: 409, body: { code: 'city_in_hand' } });
  });

  it('twice for two who want the same word at the same moment', async () => {
    const beginning = stage.app.get(BeginningService);
    const twins = await Promise.all(
      [1, 2].map(() => beginning.begin({ id: uuidv7(), name: 'Twin', person: 'Ada', zone: 'Asia/Shanghai' })),
    );
    expect(new Set(twins.map((twin) => twin.slug)).size).toBe(2);
  });

  it('waits for its founder, who gets another code where the first was lost, until somebody has come', async () => {
    const { body: begun } = await ask('/api/cities', wish({ name: 'Hilltop' }));
    expect(await waiting()).toContainEqual({
      id: begun.cityId,
      slug: 'hilltop',
      name: { zh: 'Hilltop', en: 'Hilltop' },
      founder: { zh: 'Ada', en: 'Ada' },
    });
    const path = `/api/cities/${begun.cityId}/founder/code`;
    for (const who of ['lin.jing', 'ada']) expect((await stage.send('POST', path, {}, who)).status).toBe(403);
    expect((await stage.get('/api/cities/waiting', 'lin.jing')).status).toBe(403);
    const { body: renewed } = await ask(path, {});
    expect((await claim(begun.cityId, begun.code, 'ada')).status).toBe(410);
    expect((await claim(begun.cityId, renewed.code, 'ada')).status).toBe(200);
    expect((await waiting()).map(({ id }) => id)).not.toContain(begun.cityId);
    expect(await ask(path, {})).toMatchObject({ status: 409, body: { code: 'city_in_hand' } });
    expect(await ask(`/api/cities/${stage.cityId}/founder/code`, {})).toMatchObject({
      status: 409,
      body: { code: 'city_in_hand' },
    });
    expect((await ask(`/api/cities/${uuidv7()}/founder/code`, {})).status).toBe(404);
  });

  it('and falls into no two hands where its code is used and replaced at the same moment', async () => {
    for (let n = 0; n < 8; n += 1) {
      const { body: begun } = await ask('/api/cities', wish({ name: `Race ${n}` }));
      const path = `/api/cities/${begun.cityId}/founder/code`;
      const [came, renewed] = await Promise.all([claim(begun.cityId, begun.code, 'ada'), ask(path, {})]);
      expect([
        [200, 409],
        [410, 200],
      ]).toContainEqual([came.status, renewed.status]);
      const last = renewed.status === 200 ? await claim(begun.cityId, renewed.body.code, 'eve') : came;
      expect(last.status).toBe(200);
    }
  });
});
