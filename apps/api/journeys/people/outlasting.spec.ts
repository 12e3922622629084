import { v7 as uuidv7 } from 'uuid';
import type { ManagedRow } from '../../src/people/managing.repository.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { openStage, type Stage } from '../stage.ts';

/** The deputy's own last day. */
const lastDay = '2099-12-31';

describe('an administrator for a time', () => {
  let stage: Stage;
  let deputyId: string;
  const address = (path: string) => `/api/cities/${stage.cityId}/${path}`;
  const post = async (path: string, body: unknown, by: string) => {
    const answer = await stage.send('POST', address(path), body, by);
    return { status: answer.status, body: answer.body as { code: string; title: string; params: object } };
  };
  const role = (until: string | null, more: object = {}) => ({ id: uuidv7(), role: 'city_admin', until, ...more });
  const somebody = (until: string | null, more: object = {}) => ({
    ...role(until),
    name: { zh: '田小满', en: 'Tian Xiaoman' },
    organisationId: null,
    ...more,
  });
  const people = async (): Promise<ManagedRow[]> => {
    const { body } = await stage.get(address('people?limit=200'), 'lin.jing');
    return (body as { items: ManagedRow[] }).items;
  };
  const idOf = async (name: string) => (await people()).find((row) => row.name.en === name)?.id ?? '';
  /** Adds an administrator in the name of Lin Jing, whose own role has no end, and lets them come. */
  const come = async (username: string, until: string | null) => {
    const person = somebody(until, { name: { zh: username, en: username } });
    const { body } = await post('people', person, 'lin.jing');
    await stage.store.saveAccount({
      username,
      name: { zh: username, en: username },
      demo: false,
      passwordHash: null,
    });
    await stage.send('POST', address('invitations/claim'), { code: body.code }, username);
    return person;
  };
  const refused = { status: 409, body: { code: 'outlasts_giver', params: { day: lastDay } } };

  beforeAll(async () => {
    stage = await openStage();
    ({ id: deputyId } = await come('deputy', lastDay));
  });
  afterAll(() => stage.close());

  it('gives the role to nobody for longer than they have it themselves', async () => {
    const fang = await idOf('Wang Fang');
    for (const until of [null, '2100-01-01']) {
      expect(await post(`people/${fang}/grants`, role(until), 'deputy')).toMatchObject(refused);
      const person = somebody(until);
      expect(await post('people', person, 'deputy')).toMatchObject(refused);
      expect((await people()).some(({ id }) => id === person.id)).toBe(false);
    }
    const day = role(lastDay);
    expect((await post(`people/${fang}/grants`, day, 'deputy')).status).toBe(200);
    expect((await post(`people/${fang}/grants`, day, 'deputy')).status).toBe(200);
    expect((await post('people', somebody('2099-12-30'), 'deputy')).status).toBe(200);
    expect((await post(`people/${fang}/grants`, { ...role(null), role: 'leader' }, 'deputy')).status).toBe(200);
  });

  it('is told the day, and whom to ask', async () => {
    const { body } = await post('people', somebody(null), 'deputy');
    expect(body.title).toContain('31 December 2099');
    expect(body.title).toMatch(/no end/);
  });

  it('has as long as the latest of several', async () => {
    const person = await come('twice', '2099-06-30');
    const more = role(lastDay);
    await post(`people/${person.id}/grants`, more, 'lin.jing');
    expect((await post('people', somebody(lastDay), 'twice')).status).toBe(200);
    await post(`people/${person.id}/grants/${more.id}/end`, {}, 'lin.jing');
    expect(await post('people', somebody(lastDay), 'twice')).toMatchObject({
      status: 409,
      body: { params: { day: '2099-06-30' } },
    });
    const endless = role(null);
    await post(`people/${person.id}/grants`, endless, 'lin.jing');
    expect((await post('people', somebody(null), 'twice')).status).toBe(200);
    // What was given before by right stays so, when it is sent again.
    const given = role(null);
    const fang = await idOf('Luo Qi');
    expect((await post(`people/${fang}/grants`, given, 'twice')).status).toBe(200);
    await post(`people/${person.id}/grants/${endless.id}/end`, {}, 'lin.jing');
    expect((await post(`people/${fang}/grants`, given, 'twice')).status).toBe(200);
    expect((await post(`people/${fang}/grants`, role(null), 'twice')).status).toBe(409);
  });

  it('names the last whole day, where their own role ends within one', async () => {
    const { id } = await come('till.noon', '2099-06-01');
    const grant = { principalKind: 'person', principal: id, role: 'city_admin', grantedBy: null } as const;
    // Noon in Shanghai.
    await stage.app.get(PeopleService).grant(stage.cityId, { ...grant, until: new Date('2099-06-10T04:00:00Z') });
    expect(await post('people', somebody('2099-06-10'), 'till.noon')).toMatchObject({
      status: 409,
      body: { params: { day: '2099-06-09' } },
    });
    expect((await post('people', somebody('2099-06-09'), 'till.noon')).status).toBe(200);
  });

  it('lets nobody in who would outlast them: neither back, nor with a new code', async () => {
    const lasting = await come('lasting', null);
    expect(await post(`people/${lasting.id}/invitation`, {}, 'deputy')).toMatchObject(refused);
    expect(await post('people', lasting, 'deputy')).toMatchObject(refused);
    await post(`people/${lasting.id}/end`, {}, 'lin.jing');
    expect(await post(`people/${lasting.id}/resume`, {}, 'deputy')).toMatchObject(refused);
    expect((await people()).find(({ id }) => id === lasting.id)?.state).toBe('ended');
    expect((await post(`people/${lasting.id}/resume`, {}, 'lin.jing')).status).toBe(200);
    // What they ended themselves, they take back; and again, where no answer came.
    await post(`people/${lasting.id}/end`, {}, 'deputy');
    expect((await post(`people/${lasting.id}/resume`, {}, 'deputy')).status).toBe(200);
    expect((await post(`people/${lasting.id}/resume`, {}, 'deputy')).status).toBe(200);
    expect((await people()).find(({ id }) => id === lasting.id)?.state).toBe('active');
    expect((await post(`people/${deputyId}/invitation`, {}, 'deputy')).status).toBe(200);
  });
});
