import { v7 as uuidv7 } from 'uuid';
import type { ManagedRow } from '../../src/people/managing.repository.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { openStage, type Stage } from '../stage.ts';

/** As a Chinese keyboard writes it. */
const fullWidth = (code: string) =>
  code.replaceAll(/[0-9A-Z]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

interface Given {
  code: string;
  until: string;
}

describe('looking after who takes part', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  const address = (path: string) => `/api/cities/${stage.cityId}/${path}`;
  const post = async <T>(path: string, body: unknown, by: string | undefined = 'lin.jing') => {
    const answer = await stage.send('POST', address(path), body, by);
    return { status: answer.status, body: answer.body as T & { code: string; params: Record<string, string> } };
  };
  const somebody = (more: object = {}) => ({
    id: uuidv7(),
    name: { zh: '田小满', en: 'Tian Xiaoman' },
    organisationId: null,
    role: 'member',
    until: null,
    ...more,
  });
  const people = async (): Promise<ManagedRow[]> => {
    const { body } = await stage.get(address('people?limit=200'), 'lin.jing');
    return (body as { items: ManagedRow[] }).items;
  };
  const rowOf = async (id: string) => (await people()).find((row) => row.id === id);
  /** An account of the realm, as a person has it who signs in for the first time. */
  const account = (username: string) =>
    stage.store.saveAccount({ username, name: { zh: username, en: username }, demo: false, passwordHash: null });
  const claim = (code: string, username: string) =>
    stage.send('POST', address('invitations/claim'), { code }, username);

  it('is for the administrator: a member sees the directory, and is refused everything else', async () => {
    expect((await stage.get(address('people'), 'zhou.lan')).status).toBe(403);
    expect((await stage.get(address('people'), 'han.song')).status).toBe(404);
    expect((await stage.get(address('people'))).status).toBe(401);
    const [, victim] = await people();
    const paths = [
      ['people', somebody()],
      [`people/${victim?.id}/invitation`, {}],
      [`people/${victim?.id}/end`, {}],
      [`people/${victim?.id}/resume`, {}],
      [`people/${victim?.id}/grants`, { id: uuidv7(), role: 'city_admin', until: null }],
      [`people/${victim?.id}/grants/${victim?.grants[0]?.id}/end`, {}],
      ['organisations', { id: uuidv7(), name: { zh: '店', en: 'Shop' }, kind: 'business' }],
    ] as const;
    for (const [path, body] of paths) {
      expect((await post(path, body, 'zhou.lan')).status).toBe(403);
      expect((await post(path, body, 'chen.ming')).status).toBe(403);
      expect((await post(path, body, 'han.song')).status).toBe(404);
    }
    expect(await people()).toHaveLength(16);
  });

  it('lets a shop owner of a new organisation come with a code, once, with the right given and no other', async () => {
    const shop = uuidv7();
    const made = await post('organisations', {
      id: shop,
      name: { zh: '河滨小店', en: 'Riverside Shop' },
      kind: 'business',
    });
    expect(made).toMatchObject({ status: 200, body: { id: shop, code: 'S25', sector: 'business' } });
    // Sent again, as after a lost answer, it is the same organisation.
    expect(
      (await post('organisations', { id: shop, name: { zh: '河滨小店', en: 'Riverside Shop' }, kind: 'business' })).body
        .code,
    ).toBe('S25');

    const person = somebody({ organisationId: shop });
    const given = await post<Given>('people', person);
    expect(given.body.code).toMatch(/^[2-9A-HJ-KM-NP-Z]{4}-[2-9A-HJ-KM-NP-Z]{4}-[2-9A-HJ-KM-NP-Z]{2}$/);
    expect(await rowOf(person.id)).toMatchObject({
      state: 'invited',
      sector: 'business',
      grants: [{ role: 'member', until: null }],
      invitation: { until: given.body.until },
    });

    const look = (code: string) => post<{ name: object; inviter: object }>('invitations/look', { code }, undefined);
    expect(await look(given.body.code.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      status: 200,
      body: { name: person.name, organisation: { zh: '河滨小店' }, roles: ['member'], inviter: { zh: '林静' } },
    });
    await account('tian');
    expect((await claim(given.body.code, 'tian')).status).toBe(200);
    const { body: me } = await stage.get(address('me'), 'tian');
    expect(me).toMatchObject({ member: { id: person.id, sector: 'business', roles: ['member'] } });
    expect(await rowOf(person.id)).toMatchObject({ state: 'active', invitation: null });

    const second = await look(given.body.code);
    expect(second).toMatchObject({ status: 410, body: { code: 'invitation_gone', params: { inviterZh: '林静' } } });
    await account('thief');
    expect((await claim(given.body.code, 'thief')).status).toBe(410);
    expect((await stage.get(address('me'), 'thief')).body).toMatchObject({ member: null });
  });

  it('gives a code to one of two who use it at the same moment', async () => {
    const { body } = await post<Given>('people', somebody());
    await Promise.all([account('first'), account('second')]);
    const answers = await Promise.all([claim(body.code, 'first'), claim(body.code, 'second')]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 410]));
  });

  it('never makes two people of one account', async () => {
    const { body } = await post<Given>('people', somebody());
    expect(await claim(body.code, 'zhou.lan')).toMatchObject({ status: 409, body: { code: 'account_taken' } });
    // And the code still serves the one it was meant for.
    await account('meant');
    expect((await claim(body.code, 'meant')).status).toBe(200);
  });

  it('replaces a code by a new one, and a person sent twice is one person', async () => {
    const person = somebody();
    const one = await post<Given>('people', person);
    const two = await post<Given>('people', person);
    expect((await people()).filter(({ id }) => id === person.id)).toHaveLength(1);
    expect((await rowOf(person.id))?.grants).toHaveLength(1);
    await account('late');
    expect((await claim(one.body.code, 'late')).status).toBe(410);
    const three = await post<Given>(`people/${person.id}/invitation`, {});
    expect((await claim(two.body.code, 'late')).status).toBe(410);
    expect((await claim(three.body.code, 'late')).status).toBe(200);
  });

  it('says so where the same id comes again with something else, and keeps what there was', async () => {
    const person = somebody({ role: 'observer' });
    await post('people', person);
    for (const other of [{ role: 'city_admin' }, { name: { zh: '别人', en: 'Else' } }, { until: '2099-01-01' }])
      expect(await post('people', { ...person, ...other })).toMatchObject({
        status: 409,
        body: { code: 'operation_taken' },
      });
    const grant = { id: uuidv7(), role: 'facilitator', until: null };
    expect((await post(`people/${person.id}/grants`, grant)).status).toBe(200);
    expect((await post(`people/${person.id}/grants`, { ...grant, role: 'city_admin' })).status).toBe(409);
    expect((await rowOf(person.id))?.grants.map(({ role }) => role)).toEqual(['observer', 'facilitator']);
    const shop = { id: uuidv7(), name: { zh: '店', en: 'Shop' }, kind: 'business' };
    await post('organisations', shop);
    expect((await post('organisations', { ...shop, kind: 'voluntary' })).status).toBe(409);
  });

  it('raises nobody by their own hand', async () => {
    const linJing = (await people()).find(({ name }) => name.en === 'Lin Jing');
    const wish = { id: uuidv7(), role: 'leader', until: null };
    expect(await post(`people/${linJing?.id}/grants`, wish)).toMatchObject({ status: 403 });
    expect(linJing?.grants.map(({ role }) => role)).toEqual(['city_admin']);
  });

  it('knows a code however it was typed', async () => {
    const { body } = await post<Given>('people', somebody());
    for (const typed of [body.code.replaceAll('-', '–'), body.code.replaceAll('-', '－'), fullWidth(body.code)])
      expect((await post('invitations/look', { code: typed }, undefined)).status).toBe(200);
  });

  it('ends access at once, on open pages too, keeps the words, and lets the person back', async () => {
    const person = somebody();
    const { body } = await post<Given>('people', person);
    await account('leaving');
    await claim(body.code, 'leaving');
    const page = await stage.openPage('leaving');
    await page.ask('watch', { city: stage.cityId, after: null });
    const told = new Promise((resolve) => page.socket.once('access', resolve));

    expect((await post(`people/${person.id}/end`, {})).status).toBe(200);
    await told;
    expect((await stage.get(address('me'), 'leaving')).body).toMatchObject({ member: null });
    expect((await stage.get(address('records/vision'), 'leaving')).status).toBe(404);
    expect(await rowOf(person.id)).toMatchObject({ state: 'ended', invitation: null });
    expect((await post(`people/${person.id}/invitation`, {})).status).toBe(404);

    const back = new Promise((resolve) => page.socket.once('access', resolve));
    const atOnce = performance.now();
    await post(`people/${person.id}/resume`, {});
    await back;
    expect(performance.now() - atOnce).toBeLessThan(1_000);
    expect((await stage.get(address('records/vision'), 'leaving')).status).toBe(200);
    const ends = await stage.app
      .get(CityScope)
      .withCity(stage.cityId, (db) =>
        db.query('select ended_by is not null as ended, resumed_by is not null as resumed from access_end'),
      );
    expect(ends).toEqual([{ ended: true, resumed: true }]);
  });

  it('gives one more role, until the end of a day where the city is, and takes it back', async () => {
    const person = somebody();
    await post('people', person);
    const grant = { id: uuidv7(), role: 'facilitator', until: '2099-12-31' };
    expect((await post(`people/${person.id}/grants`, grant)).status).toBe(200);
    expect((await post(`people/${person.id}/grants`, grant)).status).toBe(200);
    // Shanghai is eight hours ahead: the day ends there at 16:00 UTC.
    const until = (await rowOf(person.id))?.grants.find(({ id }) => id === grant.id)?.until ?? '';
    expect(new Date(until).toISOString()).toBe('2099-12-31T16:00:00.000Z');
    expect((await post(`people/${person.id}/grants/${grant.id}/end`, {})).status).toBe(200);
    expect((await rowOf(person.id))?.grants.map(({ role }) => role)).toEqual(['member']);
    const past = { id: uuidv7(), role: 'facilitator', until: '2020-01-01' };
    expect(await post(`people/${person.id}/grants`, past)).toMatchObject({
      status: 400,
      body: { params: { fields: 'until' } },
    });
  });

  it('never leaves a city without anybody who looks after it, however two try at once', async () => {
    const person = somebody({ role: 'city_admin' });
    const { body } = await post<Given>('people', person);
    const linJing = (await people()).find(({ name }) => name.en === 'Lin Jing');
    const admin = linJing?.grants.find(({ role }) => role === 'city_admin');
    // The other one has not come yet.
    expect(await post(`people/${linJing?.id}/end`, {})).toMatchObject({
      status: 409,
      body: { code: 'last_administrator' },
    });
    expect(await post(`people/${linJing?.id}/grants/${admin?.id}/end`, {})).toMatchObject({ status: 409 });
    await account('deputy');
    await claim(body.code, 'deputy');
    const both = await Promise.all([
      post(`people/${linJing?.id}/end`, {}, 'deputy'),
      post(`people/${person.id}/end`, {}, 'lin.jing'),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = both[0].status === 200 ? 'deputy' : 'lin.jing';
    await post(`people/${left === 'deputy' ? linJing?.id : person.id}/resume`, {}, left);
  });

  it.each([
    ['no name', { name: { zh: ' ', en: 'X' } }],
    ['a name of two lines', { name: { zh: 'a\nb', en: 'X' } }],
    ['a role that no city gives', { role: 'platform_admin' }],
    ['an organisation of elsewhere', { organisationId: uuidv7() }],
    ['a day that is none', { until: '2026-02-30' }],
    ['a day before all days', { until: '0000-01-01' }],
    ['something more', { subject: 'x' }],
  ])('refuses a person with %s', async (_, more) => {
    const before = (await people()).length;
    expect(await post('people', somebody(more))).toMatchObject({ status: 400, body: { code: 'invalid_field' } });
    expect(await people()).toHaveLength(before);
  });

  it('lets nobody come as an administrator with a code that somebody else gave before', async () => {
    const grants = (id: string) => `people/${id}/grants`;
    const deputy = (await people()).find(({ name }) => name.zh === '王芳')?.id ?? '';
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    expect((await post(grants(deputy), { id: uuidv7(), role: 'city_admin', until: day })).status).toBe(200);
    const person = somebody();
    const byDeputy = await post<Given>('people', person, 'wang.fang');
    expect((await post(grants(person.id), { id: uuidv7(), role: 'city_admin', until: null })).status).toBe(200);
    await account('late.comer');
    expect((await claim(byDeputy.body.code, 'late.comer')).status).toBe(410);
    const fresh = await post<Given>(`people/${person.id}/invitation`, {});
    expect((await claim(fresh.body.code, 'late.comer')).status).toBe(200);
  });

  it('gives no code to somebody whose access has ended, however it is asked for', async () => {
    const person = somebody();
    expect((await post('people', person)).status).toBe(200);
    expect((await post(`people/${person.id}/end`, {})).status).toBe(200);
    expect((await post('people', person)).status).toBe(404);
    expect((await post(`people/${person.id}/invitation`, {})).status).toBe(404);
  });
});
