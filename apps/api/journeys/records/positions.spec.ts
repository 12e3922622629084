import { v7 as uuidv7 } from 'uuid';
import type { RecordView } from '@cityloom/operating-model';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { until } from '../start/until.ts';
import { openBeside, type Stage } from '../stage.ts';
import { type Asked, type Clerk, clerkOf, setOffice, words } from './clerk.ts';

/** The people of the example city, of all sectors and roles. */
const everybody = [
  'chen.ming',
  'gao.yuan',
  'zhou.lan',
  'he.chuan',
  'li.wei',
  'wang.fang',
  'xu.wen',
  'fang.zhu',
  'sun.mo',
  'luo.qi',
];
/** Of the Transport Bureau, which leads what is spoken about here, and of the traders beside He Chuan. */
const [leader, colleague] = ['ge.ping', 'zhu.lin'];

/** Where an organisation stands is its own word: one in each place, kept by its people, and by nobody else. */
describe('the position of an organisation', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const join = async (username: string, organisation: string | null) => {
    const { app, store, cityId } = office.stage;
    const name = { zh: username, en: username };
    const subject = await store.saveAccount({ username, name, demo: false, passwordHash: null });
    const organisationId = organisation && office.ids.organisation(organisation);
    const { id } = await app.get(PeopleService).addMember(cityId, { subject, name, organisationId });
    await app
      .get(PeopleService)
      .grant(cityId, { principalKind: 'person', principal: id, role: 'member', grantedBy: null });
  };
  beforeAll(async () => {
    await join(colleague, 'S17');
    await join(leader, 'S06');
    await join('luo.xiao', null);
  });

  const stand = (on: string, fields: object = {}, record = uuidv7()): Extract<Asked, { kind: 'create' }> => ({
    kind: 'create',
    record,
    type: 'position',
    fields: { on, stance: 'object', terms: words('No room for deliveries.'), ...fields },
  });
  const state = async (who: string, on: string, fields: object = {}): Promise<string> => {
    const record = uuidv7();
    await clerk().done(who, stand(on, fields, record));
    return record;
  };
  const change = (record: string, fields: Record<string, unknown>): Asked => ({
    kind: 'patch',
    record,
    seen: 0,
    fields,
  });
  const asks = (who: string, ...wishes: Asked[]) => clerk().outcome(who, ...wishes);
  const initiative = (rest: object = {}) =>
    clerk().create(leader, 'initiative', { name: words('Bus priority'), phase: 'p1' }, rest);
  const read = async (who: string, id: string): Promise<RecordView> => (await clerk().read(who, 'position', id)).body;
  const sees = async (who: string, id: string) => (await clerk().read(who, 'position', id)).status === 200;
  const whoSees = async (id: string) => {
    const seen = await Promise.all(everybody.map(async (who) => ((await sees(who, id)) ? [who] : [])));
    return seen.flat();
  };
  const listed = async (on: string, who = 'luo.qi') =>
    (await clerk().list(who, 'position', `filter[on][eq]=${on}&count=true`)).body;
  const close = async (on: string) => {
    await clerk().done(leader, { kind: 'move', record: on, state: 'shared' });
    await clerk().done(leader, { kind: 'move', record: on, state: 'closed' });
  };

  it('is stated in its name, told who entered it, and heard at once by everybody who sees what it is about', async () => {
    const on = await initiative();
    const page = await office.stage.openPage('wang.fang');
    await page.ask('watch', { city: office.stage.cityId, after: 0 });
    const record = await state('he.chuan', on);
    await until('the position', () => page.frames.some(({ changes }) => changes.some((one) => one.record === record)));
    expect(await whoSees(record)).toEqual(everybody);
    expect(await read('luo.qi', record)).toMatchObject({
      code: 'POS-1',
      owner: office.ids.person('he.chuan'),
      ownerOrg: office.ids.organisation('S17'),
      fields: { on, stance: 'object', terms: words('No room for deliveries.') },
      may: expect.not.arrayContaining(['edit', 'transition']) as string[],
      writes: [],
    });
    const { may, writes } = await read('he.chuan', record);
    expect(may).toEqual(expect.arrayContaining(['history', 'edit', 'transition']));
    expect(writes).toEqual(expect.arrayContaining(['stance', 'terms']));
    expect(writes).not.toContain('on');
    expect(await listed(on)).toMatchObject({ count: 1, items: [{ id: record }] });
  });

  it('is one in each place: a second is refused in both languages, with what to do', async () => {
    const [on, other] = [await initiative(), await initiative()];
    const first = await state('he.chuan', on);
    for (const who of ['he.chuan', colleague]) expect(await asks(who, stand(on))).toBe('one_there');
    expect(await asks('he.chuan', stand(on.toUpperCase()))).toBe('one_there');
    const { body } = await clerk().ask(colleague, stand(on));
    expect(body.title).toMatch(/Open that one/);
    expect(await asks('he.chuan', stand(other))).toBe('done');
    expect(await asks('li.wei', stand(on))).toBe('done');
    expect((await listed(on)).count).toBe(2);
    expect(await asks('he.chuan', stand(on, {}, first))).toBe('invalid_field');
    // Nor two in one breath.
    const third = await initiative();
    expect(await asks('he.chuan', stand(third), stand(third))).toBe('one_there');
    expect((await listed(third)).count).toBe(0);
  });

  describe('in a race', () => {
    let beside: Awaited<ReturnType<typeof openBeside>>;
    beforeAll(async () => {
      beside = await openBeside(office.stage);
    });
    afterAll(() => beside.app.close());

    it('is stated by one of two who state it at the same moment, here or at another process', async () => {
      const { stage } = office;
      const there: Stage = {
        ...stage,
        send: async (method, path, body, who = '') => {
          const authorization = `Bearer ${await stage.sign(await stage.claims(who))}`;
          const headers = { 'content-type': 'application/json', authorization };
          const answer = await fetch(beside.origin + path, { method, headers, body: JSON.stringify(body) });
          return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
        },
      };
      const desks = [clerk(), clerkOf(there)];
      for (let round = 0; round < 12; round += 1) {
        const on = await initiative();
        const answers = await Promise.all(
          ['he.chuan', colleague].map((who, n) => (desks[n % 2 ? round % 2 : 0] ?? clerk()).ask(who, stand(on))),
        );
        expect(answers.map(({ body, status }) => (status === 200 ? 'done' : body.code)).toSorted()).toEqual([
          'done',
          'one_there',
        ]);
        expect((await listed(on)).count).toBe(1);
      }
    });
  });

  it('leaves room for another once it is withdrawn, and coming back makes no second', async () => {
    const on = await initiative();
    const first = await state('he.chuan', on);
    expect(await asks(colleague, { kind: 'bin', record: first })).toBe('done');
    expect(await whoSees(first)).toEqual([]);
    const second = await state(colleague, on, { stance: 'support', terms: null });
    expect(await asks('he.chuan', { kind: 'restore', record: first })).toBe('one_there');
    expect((await listed(on)).items.map(({ id }) => id)).toEqual([second]);
    // In one breath the one goes and the other comes, in either order of writing.
    expect(await asks('he.chuan', { kind: 'bin', record: second }, { kind: 'restore', record: first })).toBe('done');
    const third = uuidv7();
    expect(await asks('he.chuan', { kind: 'bin', record: first }, stand(on, {}, third))).toBe('done');
    expect((await listed(on)).items.map(({ id }) => id)).toEqual([third]);
    const inBin = await clerk().list('he.chuan', 'position', `filter[on][eq]=${on}&bin=true`);
    expect(inBin.body.items.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    expect((await clerk().list('li.wei', 'position', `filter[on][eq]=${on}&bin=true`)).body.items).toEqual([]);
  });

  it('is nobody’s to state who stands for no organisation, for another one, or only looks on', async () => {
    const on = await initiative();
    const ownerOrg = office.ids.organisation('S17');
    const support = stand(on, { stance: 'support', terms: null });
    for (const who of everybody.filter((one) => one !== 'he.chuan'))
      expect([who, await asks(who, { ...support, record: uuidv7(), ownerOrg })]).toEqual([who, 'not_allowed']);
    expect(await asks('luo.xiao', support)).toBe('not_allowed');
    expect(await asks('he.chuan', { ...support, ownerOrg: null })).toBe('not_allowed');
    for (const who of ['luo.qi', 'chen.ming', 'gao.yuan', 'fang.zhu'])
      expect([who, await asks(who, { ...support, record: uuidv7() })]).toEqual([who, 'not_allowed']);
    expect((await listed(on)).count).toBe(0);
    expect(await asks('he.chuan', { ...support, visibility: 'owner' })).toBe('invalid_field');
    expect(await asks('he.chuan', { ...support, ownerOrg })).toBe('done');
  });

  it('keeps the hands of others off, whatever they wish', async () => {
    const on = await initiative();
    const record = await state('he.chuan', on);
    const wishes: Record<string, Asked> = {
      stance: change(record, { stance: 'support' }),
      terms: change(record, { terms: words('Fine.') }),
      summary: change(record, { summary: words('Fine.') }),
      place: change(record, { on: await initiative() }),
      show: { kind: 'show', record, visibility: 'owner' },
      move: { kind: 'move', record, state: 'closed' },
      bin: { kind: 'bin', record },
      restore: { kind: 'restore', record },
    };
    for (const who of [...everybody, leader, 'luo.xiao'].filter((one) => one !== 'he.chuan'))
      for (const [what, wish] of Object.entries(wishes))
        expect([who, what, await asks(who, wish)]).toEqual([who, what, 'not_allowed']);
    // Nor do its own people take it elsewhere or hide it.
    for (const what of ['place', 'show', 'move'])
      expect([what, await asks('he.chuan', wishes[what] as Asked)]).not.toEqual([what, 'done']);
    const { body } = await office.stage.get(`${clerk().city}/together/${record}`, 'he.chuan');
    expect(body).toMatchObject({ mayInvite: false });
    expect((await read('luo.qi', record)).fields['stance']).toBe('object');
  });

  it('says on what condition, or why not, unless it is plain support', async () => {
    const on = await initiative();
    for (const stance of ['support_if', 'object'])
      for (const terms of [null, words('  '), undefined])
        expect(await asks('he.chuan', stand(on, { stance, terms }))).toBe('invalid_field');
    expect(await asks('he.chuan', stand(on, { stance: null }))).toBe('invalid_field');
    expect(await asks('he.chuan', stand(on, { stance: 'perhaps' }))).toBe('invalid_field');
    const record = await state('he.chuan', on, { stance: 'support', terms: null });
    expect(await asks('he.chuan', change(record, { stance: 'object' }))).toBe('invalid_field');
    expect(await asks('he.chuan', change(record, { stance: 'object', terms: words('', '没处卸货') }))).toBe('done');
    expect(await asks('he.chuan', change(record, { terms: null }))).toBe('invalid_field');
    expect(await asks('he.chuan', change(record, { stance: 'support', terms: null }))).toBe('done');
  });

  it('is stated on a vision, its sections and initiatives, and nowhere else', async () => {
    const outcome = await clerk().create(leader, 'outcome', { name: words('Quiet streets') });
    const position = await state('li.wei', await initiative());
    const hidden = await initiative({ visibility: 'org' });
    for (const on of [outcome, position, hidden, uuidv7(), office.ids.organisation('S17')])
      expect(await asks('he.chuan', stand(on))).toBe('invalid_field');
    const { fields, ...wish } = stand(await initiative());
    expect(await asks('he.chuan', { ...wish, fields: { stance: 'support' } } as Asked)).toBe('invalid_field');
    expect(await asks('he.chuan', { ...wish, fields: { ...fields, visibility: 'x' } } as Asked)).toBe('invalid_field');
    for (const type of ['vision', 'visionSection']) {
      const { body } = await clerk().list('he.chuan', type, 'filter[@state][eq]=consultation&limit=1');
      expect(await asks('he.chuan', stand(body.items[0]?.id ?? ''))).toBe('done');
    }
    // What the city has adopted is no longer open to it.
    const { body } = await clerk().list('he.chuan', 'vision', 'filter[@state][eq]=adopted');
    expect(await asks('he.chuan', stand(body.items[0]?.id ?? ''))).toBe('not_allowed');
  });

  it('is read only where the record is closed', async () => {
    const on = await initiative();
    const [record, gone] = [await state('he.chuan', on), await state('li.wei', on)];
    await clerk().done('li.wei', { kind: 'bin', record: gone });
    await close(on);
    expect(await whoSees(record)).toEqual(everybody);
    expect((await read('he.chuan', record)).may).toEqual(expect.not.arrayContaining(['edit', 'transition']));
    expect((await read('he.chuan', record)).writes).toEqual([]);
    expect(await asks('he.chuan', change(record, { terms: words('Later.') }))).toBe('not_allowed');
    expect(await asks('he.chuan', { kind: 'bin', record })).toBe('not_allowed');
    expect(await asks('li.wei', { kind: 'restore', record: gone })).toBe('not_allowed');
    const inBin = await clerk().list('li.wei', 'position', `filter[on][eq]=${on}&bin=true&count=true`);
    expect(inBin.body).toMatchObject({ items: [], count: 0 });
    expect(await asks('sun.mo', stand(on))).toBe('not_allowed');
  });

  it('goes out of sight with what it is about, and comes back with it', async () => {
    const on = await initiative();
    const record = await state('he.chuan', on);
    await clerk().done(leader, { kind: 'bin', record: on });
    expect(await whoSees(record)).toEqual([]);
    expect(await asks('he.chuan', change(record, { stance: 'support' }))).toBe('not_found');
    await clerk().done(leader, { kind: 'restore', record: on });
    expect(await whoSees(record)).toEqual(everybody);
    await clerk().done(leader, { kind: 'show', record: on, visibility: 'org' });
    expect(await whoSees(record)).toEqual(['chen.ming', 'gao.yuan', 'zhou.lan', 'xu.wen']);
    expect(await asks('he.chuan', { kind: 'bin', record })).toBe('not_found');
  });

  it('outlives who entered it: a colleague changes it, and its history says what it was, from when and by whom', async () => {
    const on = await initiative();
    const record = await state('he.chuan', on);
    const he = office.ids.person('he.chuan');
    const ended = await office.stage.send('POST', `${clerk().city}/people/${he}/end`, {}, 'lin.jing');
    expect(ended.status).toBeLessThan(300);
    expect(await sees('he.chuan', record)).toBe(false);
    expect(await asks(colleague, change(record, { stance: 'support_if' }))).toBe('done');
    expect(await read('luo.qi', record)).toMatchObject({ owner: he, ownerOrg: office.ids.organisation('S17') });

    const history = `${clerk().city}/changes?after=0&record=${record}`;
    const frame = (await office.stage.get(history, 'sun.mo')).body as { changes: object[]; upto: number };
    expect(frame.changes).toMatchObject([
      { kind: 'create', by: { person: he }, after: { stance: 'object', terms: words('No room for deliveries.') } },
      { kind: 'patch', by: { organisation: office.ids.organisation('S17') }, after: { stance: 'support_if' } },
    ]);
    const first = (await office.stage.get(`${history}&limit=1`, 'sun.mo')).body as { changes: object[]; upto: number };
    expect(first.changes).toHaveLength(1);
    const rest = `${clerk().city}/changes?after=${first.upto}&record=${record}`;
    expect(((await office.stage.get(rest, 'sun.mo')).body as typeof frame).changes).toHaveLength(1);
    // The feed of the city tells the same.
    const since = (await clerk().changes('sun.mo', first.upto - 1)).body;
    expect(since.changes.filter((one) => one.record === record)).toEqual(frame.changes);
    await office.stage.send('POST', `${clerk().city}/people/${he}/resume`, {}, 'lin.jing');
  });

  it('tells its history to nobody who does not see it, and that of others only with the right to it', async () => {
    const on = await initiative({ visibility: 'org' });
    const record = await state('zhou.lan', on);
    const of = async (who: string, id: string) =>
      (await office.stage.get(`${clerk().city}/changes?after=0&record=${id}`, who)).status;
    expect([await of('chen.ming', record), await of('sun.mo', record), await of('sun.mo', uuidv7())]).toEqual([
      200, 404, 404,
    ]);
    expect(await of('luo.qi', await initiative())).toBe(403);
    expect(await of('sun.mo', 'x')).toBe(400);
  });

  describe('with a canary in it', () => {
    const canary = 'QiCanary9';
    let hidden: string;
    let page: Awaited<ReturnType<typeof office.stage.openPage>>;
    beforeAll(async () => {
      page = await office.stage.openPage('sun.mo');
      await page.ask('watch', { city: office.stage.cityId, after: 0 });
      hidden = await state('zhou.lan', await initiative({ visibility: 'org' }), { terms: words(canary) });
      const last = await state('li.wei', await initiative());
      await until('what all see', () => page.received.some((bytes) => bytes.includes(last)));
    });
    const sings = (body: unknown) => {
      const text = JSON.stringify(body);
      return text.includes(canary) || text.includes(hidden);
    };

    it.each(['sun.mo', 'he.chuan', 'luo.qi'])('sings to those who may see it, and not to %s', async (who) => {
      const ways = async (reader: string) => [
        (await clerk().list(reader, 'position', 'limit=200&count=true')).body,
        (await clerk().list(reader, 'position', `filter[terms][contains]=${canary}&count=true`)).body,
        (await clerk().changes(reader, 0)).body,
        (await office.stage.get(`${clerk().city}/names?ids=${hidden}`, reader)).body,
      ];
      expect((await ways('zhou.lan')).map(sings)).toEqual([true, true, true, true]);
      expect((await ways(who)).map(sings)).toEqual([false, false, false, false]);
      const found = await clerk().list(who, 'position', `filter[terms][contains]=${canary}&count=true`);
      expect(found.body).toMatchObject({ items: [], count: 0 });
      expect(await asks(who, change(hidden, { stance: 'support' }))).toBe('not_found');
    });

    it('does not sing on a socket', () => {
      expect(page.received.filter(sings)).toEqual([]);
    });
  });

  it('is in the list of exactly those who may read it, and in the bin of exactly those who may take it out', async () => {
    const ids = await office.stage.app
      .get(CityScope)
      .withCity(office.stage.cityId, (manager) =>
        manager.query<{ id: string }[]>(`select id from record where type = 'position' and binned_at is null`),
      );
    expect(ids.length).toBeGreaterThan(15);
    for (const who of [...everybody, colleague]) {
      const items = (await clerk().list(who, 'position', 'limit=200')).body.items.map(({ id }) => id);
      const one = (await Promise.all(ids.map(async ({ id }) => ((await sees(who, id)) ? [id] : [])))).flat();
      expect([who, items.toSorted()]).toEqual([who, one.toSorted()]);
      const bin = (await clerk().list(who, 'position', 'limit=200&bin=true')).body.items;
      expect([who, bin.every(({ may }) => may.includes('transition'))]).toEqual([who, true]);
    }
  });

  it('forged into the store by hand, a second is refused by the database itself', async () => {
    const on = await initiative();
    const record = await state('li.wei', on);
    const twice = office.stage.app.get(CityScope).withCity(office.stage.cityId, (manager) =>
      manager.query(
        `insert into record (id, city_id, type, code, state, visibility, version, clock, created_at, changed_at, sole)
         select $1, city_id, type, 'POS-9999', state, visibility, version, clock, created_at, changed_at, sole
         from record where id = $2`,
        [uuidv7(), record],
      ),
    );
    await expect(twice).rejects.toThrow(/record_sole/);
  });
});
