import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { type Asked, type Clerk, clerkOf, setOffice, words } from './clerk.ts';

describe('who may do what at the door', () => {
  const office = setOffice();

  it('nobody comes in without signing in', async () => {
    const record = await office.clerk.create('chen.ming', 'vision', { title: words('Closed door') });
    const statuses = await Promise.all([
      office.clerk.read(undefined, 'vision', record),
      office.clerk.list(undefined, 'vision'),
      office.clerk.changes(undefined, 0),
      office.clerk.ask(undefined, { kind: 'bin', record }),
      office.clerk.patch(undefined, 'vision', record, { horizon: 2035 }),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  });

  it('another city is another world', async () => {
    const people = office.stage.app.get(PeopleService);
    const other = await people.createCity({ slug: 'linyang', name: words('Linyang', '林阳市'), zone: 'Asia/Shanghai' });
    await people.openCity(other.id);
    const { sub = '' } = await office.stage.claims('luo.qi');
    const member = await people.addMember(other.id, {
      subject: sub,
      name: words('Luo Qi', '罗琪'),
      organisationId: null,
    });
    await people.grant(other.id, {
      principalKind: 'person',
      principal: member.id,
      role: 'programme_manager',
      grantedBy: null,
    });
    const there = clerkOf(office.stage, other.id);
    const theirs = await there.create('luo.qi', 'vision', { title: words('Canary of Linyang') });
    const ours = await office.clerk.create('chen.ming', 'vision', { title: words('Ours') });

    expect((await there.read('luo.qi', 'vision', theirs)).body.code).toBe('VIS-1');
    for (const { status } of [
      await office.clerk.read('luo.qi', 'vision', theirs),
      await office.clerk.patch('chen.ming', 'vision', theirs, { horizon: 2035 }),
      await there.read('chen.ming', 'vision', ours),
      await there.list('chen.ming', 'vision'),
      await there.changes('chen.ming', 0),
      await there.patch('chen.ming', 'vision', ours, { horizon: 2035 }),
      await there.patch('luo.qi', 'vision', ours, { horizon: 2035 }),
    ])
      expect(status).toBe(404);
    expect(JSON.stringify((await office.clerk.list('chen.ming', 'vision', 'limit=200')).body)).not.toContain('Canary');
    expect(JSON.stringify((await office.clerk.changes('chen.ming', 0)).body)).not.toContain('Canary');

    // A new record cannot take an id that stands in another city, and nobody who comes along is held back by it.
    const create = (record: string): Asked => ({
      kind: 'create',
      record,
      type: 'vision',
      fields: { title: words('Copied id') },
    });
    const fresh = uuidv7();
    const [copied, good] = await Promise.all([
      office.clerk.ask('chen.ming', create(theirs)),
      office.clerk.ask('chen.ming', create(fresh)),
    ]);
    expect([copied.status, copied.body.params, good.status]).toEqual([
      400,
      expect.objectContaining({ fields: 'record' }),
      200,
    ]);
    expect((await office.clerk.ask('chen.ming', create(fresh))).body.params['fields']).toBe('record');
  });

  it('a right that is taken away is gone at once, also for whoever waits', async () => {
    const people = office.stage.app.get(PeopleService);
    const record = await office.clerk.create('chen.ming', 'vision', { title: words('On invitation') });
    const grant = await people.grant(office.stage.cityId, {
      principalKind: 'person',
      principal: office.ids.person('li.wei'),
      role: 'editor',
      record,
      grantedBy: null,
    });
    expect((await office.clerk.patch('li.wei', 'vision', record, { horizon: 2035 })).status).toBe(200);
    await people.revoke(office.stage.cityId, grant.id, null);
    expect((await office.clerk.patch('li.wei', 'vision', record, { horizon: 2036 })).body.code).toBe('not_allowed');
    expect((await office.clerk.read('li.wei', 'vision', record)).body).toMatchObject({
      writes: [],
      fields: { horizon: 2035 },
    });
  });

  it('a right that is taken away while its holder waits at the door is gone when the door opens', async () => {
    const people = office.stage.app.get(PeopleService);
    const record = await office.clerk.create('chen.ming', 'vision', { title: words('A queue') });
    const given = {
      principalKind: 'person',
      principal: office.ids.person('li.wei'),
      role: 'editor',
      record,
      grantedBy: null,
    } as const;
    const grant = await people.grant(office.stage.cityId, given);
    let waiting: ReturnType<Clerk['patch']> | undefined;
    await office.stage.app.get(CityScope).withCity(office.stage.cityId, async (manager) => {
      await manager.query('select from record where id = $1 for update', [record]);
      waiting = office.clerk.patch('li.wei', 'vision', record, { horizon: 2035 });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await people.revoke(office.stage.cityId, grant.id, null);
    });
    expect((await waiting)?.body.code).toBe('not_allowed');
  });

  it('what can be seen is told apart from what cannot', async () => {
    const vision = await office.clerk.create('chen.ming', 'vision', { title: words('Seen') });
    expect((await office.clerk.patch('li.wei', 'vision', vision, { horizon: 2040 })).body.code).toBe('not_allowed');
    const own = await office.clerk.create(
      'li.wei',
      'contribution',
      { title: words('Mine'), kind: 'idea' },
      { visibility: 'owner' },
    );
    for (const type of ['contribution', 'vision']) {
      expect((await office.clerk.patch('wang.fang', type, own, { title: words('x') })).body.code).toBe('not_found');
    }
    for (const wish of [{ kind: 'bin' }, { kind: 'restore' }, { kind: 'show', visibility: 'members' }] as const) {
      expect((await office.clerk.ask('wang.fang', { ...wish, record: own })).body.code).toBe('not_found');
    }
    expect((await office.clerk.read('wang.fang', 'contribution', own)).body.code).toBe('not_found');
    expect((await office.clerk.patch('li.wei', 'contribution', own, { title: words('Mine still') })).status).toBe(200);
    expect((await office.clerk.patch('li.wei', 'vision', own, { title: words('x') })).body.code).toBe('not_found');
    expect((await office.clerk.read('li.wei', 'vision', own)).body.code).toBe('not_found');

    await office.clerk.done('li.wei', { kind: 'show', record: own, visibility: 'members' });
    expect((await office.clerk.read('wang.fang', 'contribution', own)).status).toBe(200);
  });

  it('a record is created in one’s own name, or in a name that one could write for', async () => {
    const create = (who: string, type: string, fields: object, rest: object) =>
      office.clerk.ask(who, { kind: 'create', record: uuidv7(), type, fields: { ...fields }, ...rest });
    const initiative = { name: words('In whose name'), phase: 'p1' };
    expect(
      (await create('li.wei', 'initiative', initiative, { ownerOrg: office.ids.organisation('S02') })).body.code,
    ).toBe('not_allowed');
    expect(
      (await create('li.wei', 'initiative', initiative, { ownerOrg: office.ids.organisation('S16') })).status,
    ).toBe(200);
    expect(
      (await create('chen.ming', 'initiative', initiative, { ownerOrg: office.ids.organisation('S16') })).status,
    ).toBe(200);
    expect((await create('chen.ming', 'initiative', initiative, { ownerOrg: uuidv7() })).body.params['fields']).toBe(
      'ownerOrg',
    );
    expect((await create('li.wei', 'vision', { title: words('Not mine to begin') }, {})).body.code).toBe('not_allowed');
    expect((await create('gao.yuan', 'vision', { title: words('Not mine either') }, {})).body.code).toBe('not_allowed');
    expect((await create('li.wei', 'nothing', {}, {})).body.params['fields']).toBe('type');
  });

  it('a field that only some may write is refused on the way in, also when a record begins', async () => {
    const record = await office.clerk.create('li.wei', 'contribution', { title: words('Short'), kind: 'question' });
    const budget = { amount: 100, currency: 'CNY' };
    const foreign = await office.clerk.ask('chen.ming', {
      kind: 'create',
      record: uuidv7(),
      type: 'initiative',
      ownerOrg: office.ids.organisation('S16'),
      fields: { name: words('With money'), phase: 'p1', budget },
    });
    expect(foreign.body.code).toBe('not_allowed');
    const scored = {
      kind: 'create',
      record: uuidv7(),
      type: 'stakeholder',
      fields: { name: words('Us'), influence: 4 },
    } as const;
    expect((await office.clerk.ask('li.wei', scored)).body.code).toBe('not_allowed');
    expect((await office.clerk.patch('wang.fang', 'contribution', record, { effect: 'adopted' })).body.code).toBe(
      'not_allowed',
    );
    const answer = { effect: 'adopted', reply: words('Yes'), repliedBy: office.ids.person('chen.ming') };
    expect((await office.clerk.patch('chen.ming', 'contribution', record, answer)).status).toBe(200);
  });

  it('a text is moved step by step, and nobody approves what they changed last', async () => {
    const record = await office.clerk.create('chen.ming', 'vision', { title: words('To be adopted') });
    const move = (who: string, state: 'adopted' | 'review' | 'consultation') =>
      office.clerk.ask(who, { kind: 'move', record, state });
    expect((await move('li.wei', 'review')).body.code).toBe('not_allowed');
    expect((await move('chen.ming', 'review')).status).toBe(200);
    expect((await move('chen.ming', 'adopted')).body.code).toBe('not_allowed');
    expect((await move('chen.ming', 'consultation')).body.code).toBe('wrong_step');
    await office.stage.app.get(PeopleService).grant(office.stage.cityId, {
      principalKind: 'person',
      principal: office.ids.person('gao.yuan'),
      role: 'programme_manager',
      grantedBy: null,
    });
    expect((await office.clerk.patch('gao.yuan', 'vision', record, { horizon: 2035 })).status).toBe(200);
    expect((await move('gao.yuan', 'adopted')).body.code).toBe('not_allowed');
    expect((await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2036 })).status).toBe(200);
    expect((await move('gao.yuan', 'adopted')).status).toBe(200);
    expect((await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2037 })).body.code).toBe('not_allowed');
  });
});
