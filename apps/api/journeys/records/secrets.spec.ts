import { v7 as uuidv7 } from 'uuid';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { openStage, type Stage } from '../stage.ts';
import { type Clerk, clerkOf, type Ids, idsIn, words } from './clerk.ts';

/** What some may read and others not: a canary in it never sings to the others, on whatever way they ask. */
describe('a value that not everybody may read', () => {
  let stage: Stage;
  let clerk: Clerk;
  let ids: Ids;
  let initiative: string;
  let row: string;
  const canary = 987_654_321;
  const money = (amount: number) => ({ amount, currency: 'CNY' });
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    ids = await idsIn(stage);
    row = uuidv7();
    initiative = await clerk.create('he.chuan', 'initiative', {
      name: words('Canary'),
      phase: 'p1',
      budget: money(canary),
    });
    await clerk.done(
      'he.chuan',
      {
        kind: 'row',
        record: initiative,
        seen: 0,
        field: 'funding',
        row,
        order: 'a0',
        cells: { source: words('CanarySource'), share: 50 },
      },
      { kind: 'patch', record: initiative, seen: 0, fields: { spent: money(canary + 1) } },
    );
  });
  afterAll(() => stage.close());

  const insiders = ['he.chuan', 'chen.ming', 'gao.yuan'];
  const outsiders = ['li.wei', 'wang.fang', 'xu.wen', 'fang.zhu', 'luo.qi'];
  const sings = (body: unknown) => /98765432\d|CanarySource/.test(JSON.stringify(body));

  it.each(insiders)('is shown to %s, who may', async (who) => {
    expect(sings((await clerk.read(who, 'initiative', initiative)).body)).toBe(true);
    expect(sings((await clerk.list(who, 'initiative')).body)).toBe(true);
    expect(sings((await clerk.changes(who, 0)).body)).toBe(true);
    const found = await clerk.list(who, 'initiative', `filter[budget][eq]=CNY ${canary}&count=true`);
    expect(found.body).toMatchObject({ count: 1, items: [{ id: initiative }] });
  });

  describe.each(outsiders)('is kept from %s', (who) => {
    it('where the record is read, listed and followed', async () => {
      const read = await clerk.read(who, 'initiative', initiative);
      expect(read.status).toBe(200);
      expect(Object.keys(read.body.fields)).not.toEqual(expect.arrayContaining(['budget']));
      const bodies = [
        read.body,
        (await clerk.list(who, 'initiative', 'limit=200')).body,
        (await clerk.changes(who, 0)).body,
      ];
      expect(bodies.map((body) => JSON.stringify(body).includes(initiative))).toEqual([true, true, true]);
      expect(bodies.filter(sings)).toEqual([]);
      expect(
        (await clerk.changes(who, 0)).body.changes.flatMap(({ after }) =>
          Object.keys(after).filter((at) => /budget|funding|spent/.test(at)),
        ),
      ).toEqual([]);
    });

    it('where a filter, a count or an order could tell it', async () => {
      const asks = ['eq', 'lt', 'lte', 'gt', 'gte'].flatMap((operator) =>
        [canary - 1, canary, canary + 1].map((amount) => `filter[budget][${operator}]=CNY ${amount}`),
      );
      for (const ask of [...asks, 'filter[budget][empty]=false', 'filter[funding][empty]=false']) {
        const { body } = await clerk.list(who, 'initiative', `${ask}&count=true`);
        expect({ ask, count: body.count, found: body.items.length }).toEqual({ ask, count: 0, found: 0 });
      }
      const empty = await clerk.list(who, 'initiative', 'filter[budget][empty]=true&count=true');
      expect(empty.body.items.map(({ id }) => id)).toContain(initiative);
      const { body } = await clerk.list(who, 'initiative', 'sort=-budget&limit=1');
      expect(sings(Buffer.from(body.next ?? '', 'base64url').toString())).toBe(false);
    });

    it('where it is written over, or refused', async () => {
      const { status, body } = await clerk.patch(who, 'initiative', initiative, { budget: money(1) });
      expect([status, sings(body)]).toEqual([403, false]);
    });
  });

  it('does not move a record to another place of a list for whoever may not read it', async () => {
    const orgs = await Promise.all(
      [5, 3, 9].map((amount, n) =>
        clerk.create('he.chuan', 'initiative', { name: words(`Order ${n}`), phase: 'p5', budget: money(amount) }),
      ),
    );
    const order = async (who: string, sort: string) =>
      (await clerk.list(who, 'initiative', `filter[phase][eq]=p5&sort=${sort}`)).body.items.map(({ id }) =>
        orgs.indexOf(id),
      );
    expect(await order('he.chuan', 'budget')).toEqual([1, 0, 2]);
    expect(await order('he.chuan', '-budget')).toEqual([2, 0, 1]);
    expect(await order('li.wei', 'budget')).toEqual([0, 1, 2]);
    expect(await order('li.wei', '-budget')).toEqual([0, 1, 2]);
  });

  it('is gone from a re-sent answer once its reader may not read it any more', async () => {
    const record = await clerk.create('he.chuan', 'initiative', {
      name: words('Resent'),
      phase: 'p1',
      budget: money(canary),
    });
    const operation = uuidv7();
    const patch = () => clerk.patch('he.chuan', 'initiative', record, { budget: money(7) }, { operation });
    const first = await patch();
    expect(first.body.overwrote).toEqual({ budget: { value: money(canary), by: ids.person('he.chuan') } });
    const moved = (organisation: string) =>
      stage.app
        .get(CityScope)
        .withCity(stage.cityId, (manager) =>
          manager.query('update member set organisation_id = $2 where id = $1', [ids.person('he.chuan'), organisation]),
        );
    await moved(ids.organisation('S16'));
    expect((await patch()).body).toEqual({ ...first.body, overwrote: {} });
    await moved(ids.organisation('S17'));
    expect((await patch()).body).toEqual(first.body);
  });

  it('about a person stands in the history as a hash, and can be erased from it', async () => {
    const record = await clerk.create('zhou.lan', 'stakeholder', {
      name: words('Traders'),
      relationshipOwner: ids.person('li.wei'),
    });
    const seen = (await clerk.read('zhou.lan', 'stakeholder', record)).body.clock;
    const [shown, changed] = [
      await clerk.read('zhou.lan', 'stakeholder', record),
      await clerk.changes('zhou.lan', seen - 1),
    ];
    expect(shown.body.fields['relationshipOwner']).toBe(ids.person('li.wei'));
    expect(changed.body.changes[0]?.after['relationshipOwner']).toBe(ids.person('li.wei'));
    expect((await clerk.changes('wang.fang', seen - 1)).body.changes[0]?.after).not.toHaveProperty('relationshipOwner');
    const over = await clerk.patch(
      'zhou.lan',
      'stakeholder',
      record,
      { relationshipOwner: ids.person('wang.fang') },
      { seen: 0 },
    );
    expect(over.body.overwrote).toEqual({
      relationshipOwner: { value: ids.person('li.wei'), by: ids.person('zhou.lan') },
    });

    const scope = stage.app.get(CityScope);
    const stored = await scope.withCity(stage.cityId, (manager) =>
      manager.query<{ before: object; after: object; overwrote: object }[]>(
        'select before, after, overwrote from change where record_id = $1 order by clock',
        [record],
      ),
    );
    expect(JSON.stringify(stored)).not.toContain(ids.person('wang.fang'));
    expect(JSON.stringify(stored)).not.toContain(ids.person('li.wei'));
    expect(stored[1]).toMatchObject({
      before: { relationshipOwner: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
      after: { relationshipOwner: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    });
    await scope.withCity(stage.cityId, (manager) => manager.query('delete from change_private'));
    const erased = (await clerk.changes('zhou.lan', seen - 1)).body.changes;
    expect(erased.map(({ after }) => after['relationshipOwner'])).toEqual([null, null]);
  });
});
