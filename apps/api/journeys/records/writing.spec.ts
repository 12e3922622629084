import { v7 as uuidv7 } from 'uuid';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { setOffice, words } from './clerk.ts';

describe('writing a record', () => {
  const office = setOffice();

  const vision = (title = 'A vision') => office.clerk.create('chen.ming', 'vision', { title: words(title) });

  it('begins with its owner, its number, its state, and what was given', async () => {
    const record = uuidv7();
    const [answer] = await office.clerk.done('chen.ming', {
      kind: 'create',
      record,
      type: 'outcome',
      fields: { name: words('Fewer floods', '少内涝'), horizonYear: 2035, description: null },
    });
    expect(answer).toMatchObject({ record, code: 'OUT-1', version: 1, overwrote: {} });
    const { status, body } = await office.clerk.read('li.wei', 'outcome', 'OUT-1');
    expect(status).toBe(200);
    expect(body).toEqual({
      id: record,
      type: 'outcome',
      code: 'OUT-1',
      state: 'draft',
      visibility: 'members',
      owner: office.ids.person('chen.ming'),
      ownerOrg: office.ids.organisation('S02'),
      version: 1,
      clock: answer?.clock,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      changedAt: expect.stringMatching(/^\d{4}-.*Z$/),
      fields: { name: words('Fewer floods', '少内涝'), horizonYear: 2035, indicators: [] },
      may: ['view', 'comment', 'propose'],
      writes: [],
    });
    expect((await office.clerk.read('chen.ming', 'outcome', record)).body.writes).toContain('indicators');
  });

  describe('two people', () => {
    it('on two fields never collide, whatever they had seen', async () => {
      const record = await office.clerk.create('he.chuan', 'initiative', { name: words('Market square'), phase: 'p1' });
      const [one, other] = await Promise.all([
        office.clerk.patch('he.chuan', 'initiative', record, { progress: 10 }),
        office.clerk.patch('chen.ming', 'initiative', record, { rag: 'green' }),
      ]);
      expect([one?.status, other?.status]).toEqual([200, 200]);
      expect([one?.body.overwrote, other?.body.overwrote]).toEqual([{}, {}]);
      expect((await office.clerk.read('li.wei', 'initiative', record)).body.fields).toMatchObject({
        progress: 10,
        rag: 'green',
      });
    });

    it('on one field are told what they wrote over, and whose it was', async () => {
      const record = await office.clerk.create('he.chuan', 'initiative', { name: words('Canal path'), phase: 'p1' });
      const seen = (await office.clerk.read('he.chuan', 'initiative', record)).body.clock;
      await office.clerk.patch('he.chuan', 'initiative', record, { progress: 10 }, { seen });
      const { body } = await office.clerk.patch(
        'chen.ming',
        'initiative',
        record,
        { progress: 20, rag: 'red' },
        { seen },
      );
      expect(body.overwrote).toEqual({ progress: { value: 10, by: office.ids.person('he.chuan') } });
      const again = await office.clerk.patch('he.chuan', 'initiative', record, { progress: 30 }, { seen: body.clock });
      expect(again.body.overwrote).toEqual({});
    });

    it('who say the same say nothing new', async () => {
      const record = await vision();
      const first = (await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 })).body;
      const second = (await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 })).body;
      expect([second.clock, second.version, second.overwrote]).toEqual([first.clock + 1, first.version, {}]);
    });

    it('are not overwritten by a wish that had changed nothing and is sent again', async () => {
      const record = await vision();
      await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 });
      const operation = uuidv7();
      const nothing = (await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 }, { operation })).body;
      await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2045 });
      expect((await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 }, { operation })).body).toEqual(
        nothing,
      );
      expect((await office.clerk.read('chen.ming', 'vision', record)).body.fields['horizon']).toBe(2045);
    });
  });

  describe('an operation', () => {
    it('sent again is answered as the first time, and done once', async () => {
      const record = await vision();
      const operation = uuidv7();
      const seen = (await office.clerk.read('chen.ming', 'vision', record)).body.clock;
      await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2030 });
      const first = (await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 }, { operation, seen }))
        .body;
      await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2040 });
      const again = (await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 }, { operation, seen }))
        .body;
      expect(first.overwrote).toEqual({ horizon: { value: 2030, by: office.ids.person('chen.ming') } });
      expect(again).toEqual(first);
      expect((await office.clerk.read('chen.ming', 'vision', record)).body.fields['horizon']).toBe(2040);
    });

    it('sent ten times at once is done once, and answered ten times alike', async () => {
      const wish = {
        kind: 'create',
        operation: uuidv7(),
        record: uuidv7(),
        type: 'vision',
        fields: { title: words('Once') },
      } as const;
      const answers = await Promise.all(Array.from({ length: 10 }, () => office.clerk.done('chen.ming', wish)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect((await office.clerk.read('chen.ming', 'vision', wish.record)).body.version).toBe(1);
    });

    it('belongs to whoever sent it first', async () => {
      const operation = uuidv7();
      const record = await vision();
      await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 }, { operation });
      const own = await office.clerk.create('li.wei', 'contribution', { title: words('Mine'), kind: 'idea' });
      const { status, body } = await office.clerk.patch(
        'li.wei',
        'contribution',
        own,
        { kind: 'offer' },
        { operation },
      );
      expect([status, body.code]).toEqual([409, 'operation_taken']);
    });
  });

  describe('a set', () => {
    it('happens whole or not at all, and each step sees the ones before', async () => {
      const record = uuidv7();
      const create = { kind: 'create', record, type: 'vision', fields: { title: words('Whole') } } as const;
      const row = {
        kind: 'row',
        record,
        seen: 0,
        field: 'coreGoalsLinked',
        row: uuidv7(),
        order: 'a0',
        cells: { goal: words('Goal') },
      } as const;
      const refused = await office.clerk.ask('chen.ming', create, row, {
        kind: 'patch',
        record,
        seen: 0,
        fields: { horizon: 'soon' },
      });
      expect([refused.status, refused.body.code, refused.body.params['fields']]).toEqual([
        400,
        'invalid_field',
        'horizon',
      ]);
      expect((await office.clerk.read('chen.ming', 'vision', record)).status).toBe(404);

      const answers = await office.clerk.done(
        'chen.ming',
        create,
        row,
        { kind: 'patch', record, seen: 0, fields: { horizon: 2035 } },
        { kind: 'move', record, state: 'consultation' },
      );
      expect(answers.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
      expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
      expect(answers.map(({ overwrote }) => overwrote)).toEqual([{}, {}, {}, {}]);
      const first = answers[0]?.clock ?? 0;
      expect(answers.map(({ clock }) => clock)).toEqual([first, first + 1, first + 2, first + 3]);
      expect((await office.clerk.read('li.wei', 'vision', record)).body).toMatchObject({
        state: 'consultation',
        version: 4,
        fields: { horizon: 2035, coreGoalsLinked: [{ id: row.row, order: 'a0', cells: { goal: words('Goal') } }] },
      });
    });

    it('that is refused keeps no other back that comes at the same time', async () => {
      const record = await vision();
      const all = await Promise.all([
        office.clerk.patch('chen.ming', 'vision', record, { horizon: 2031 }),
        office.clerk.patch('li.wei', 'vision', record, { horizon: 2032 }),
        office.clerk.patch('chen.ming', 'vision', record, { horizon: 1 }),
        office.clerk.patch('chen.ming', 'vision', record, { round: 2 }),
        office.clerk.patch('chen.ming', 'vision', uuidv7(), { round: 3 }),
      ]);
      expect(all.map(({ status }) => status)).toEqual([200, 403, 400, 200, 404]);
      expect((await office.clerk.read('li.wei', 'vision', record)).body).toMatchObject({
        version: 3,
        fields: { horizon: 2031, round: 2 },
      });
    });

    it('holds a hundred wishes at most', async () => {
      const record = await vision();
      const wishes = Array.from(
        { length: 101 },
        (_, n) => ({ kind: 'patch', record, seen: 0, fields: { round: n + 1 } }) as const,
      );
      expect((await office.clerk.ask('chen.ming', ...wishes)).body.code).toBe('invalid_field');
      expect((await office.clerk.ask('chen.ming', ...wishes.slice(1, 100))).status).toBe(200);
    });
  });

  describe('the bin', () => {
    it('hides a record from everybody, and gives it back to those who may', async () => {
      const record = await vision('Thrown away');
      expect((await office.clerk.ask('li.wei', { kind: 'bin', record })).body.code).toBe('not_allowed');
      await office.clerk.done('chen.ming', { kind: 'bin', record });
      for (const who of ['chen.ming', 'li.wei'])
        expect((await office.clerk.read(who, 'vision', record)).status).toBe(404);
      expect((await office.clerk.patch('chen.ming', 'vision', record, { horizon: 2035 })).body.code).toBe('not_found');
      const listed = async (who: string, query: string) =>
        (await office.clerk.list(who, 'vision', `limit=200&${query}`)).body.items.some(({ id }) => id === record);
      expect(await listed('chen.ming', '')).toBe(false);
      expect(await listed('chen.ming', 'bin=true')).toBe(true);
      expect(await listed('li.wei', 'bin=true')).toBe(false);
      expect((await office.clerk.ask('li.wei', { kind: 'restore', record })).body.code).toBe('not_allowed');
      await office.clerk.done('chen.ming', { kind: 'restore', record });
      expect((await office.clerk.read('li.wei', 'vision', record)).body.fields['title']).toEqual(words('Thrown away'));
    });

    it('is emptied after thirty days', async () => {
      const record = await vision();
      await office.clerk.done('chen.ming', { kind: 'bin', record });
      await office.stage.app
        .get(CityScope)
        .withCity(office.stage.cityId, (manager) =>
          manager.query(`update record set binned_at = binned_at - interval '30 days 1 second' where id = $1`, [
            record,
          ]),
        );
      const { status, body } = await office.clerk.ask('chen.ming', { kind: 'restore', record });
      expect([status, body.code]).toEqual([410, 'bin_emptied']);
    });
  });
});
