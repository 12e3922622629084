import { type Actor, guest, type RecordView } from '@cityloom/operating-model';
import { SimilarService } from '../../src/voices/similar.service.ts';
import { type Clerk, setOffice, type Told, words } from '../records/clerk.ts';

/** Whoever is about to say something is shown what others have said already: what they may see, and nothing of the rest. */
describe('what is like a text', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const contribute = async (who: string, title: string, text = '', rest: object = {}) => {
    const said = { title: words('', title), text: words('', text), kind: 'idea' };
    const id = await clerk().create(who, 'contribution', said, rest);
    await clerk().done(who, { kind: 'move', record: id, state: 'shared' });
    return id;
  };
  const like = (who: string | undefined, text: unknown, more: object = {}, type = 'contribution') =>
    office.stage.send('POST', `${clerk().city}/similar/${type}`, { text, ...more }, who) as Promise<
      Told<{ items: RecordView[] }> & { headers: Headers }
    >;
  const found = async (who: string, text: string, more: object = {}) =>
    (await like(who, text, more)).body.items.map(({ id }) => id);

  it('is found in either language, the likest first, three at most', async () => {
    const [yard, yards] = [
      await contribute('li.wei', '周末开放学校操场', '附近没有地方打球，周末学校操场锁着。'),
      await contribute('he.chuan', '学校操场周末和假期都开放'),
    ];
    await contribute('li.wei', '夜里公交末班车太早');
    expect(await found('wang.fang', '希望学校的操场周末能开放')).toEqual([yard, yards]);
    expect(await found('wang.fang', '希望学校的操场周末能开放', { without: [yard] })).toEqual([yards]);
    expect(await found('wang.fang', '请修一修路灯')).toEqual([]);
    for (const nothing of ['', ' ', '。！', '\u0000', '\ud800']) expect(await found('wang.fang', nothing)).toEqual([]);
    const id = await clerk().create('li.wei', 'contribution', {
      title: words('The last bus leaves too early'),
      kind: 'idea',
    });
    await clerk().done('li.wei', { kind: 'move', record: id, state: 'shared' });
    expect(await found('wang.fang', 'Please let the last bus leave later')).toEqual([id]);
    for (const n of [1, 2, 3, 4]) await contribute('li.wei', `周末开放学校操场${n}`);
    expect(await found('wang.fang', '周末开放学校操场')).toHaveLength(3);
  });

  it('leaves out what went into another one, and what lies in the bin', async () => {
    const [one, other] = [await contribute('li.wei', '河边装饮水点'), await contribute('he.chuan', '河边多装饮水点')];
    const fields = { effect: 'merged', into: other, reply: words('Same.'), repliedBy: office.ids.person('chen.ming') };
    await clerk().done('chen.ming', { kind: 'patch', record: one, seen: 0, fields });
    expect(await found('wang.fang', '河边装饮水点')).toEqual([other]);
    await clerk().done('wang.fang', {
      kind: 'create',
      record: '01990000-0000-7000-8000-0000000000aa',
      type: 'support',
      fields: { on: other },
    });
    const gone = await contribute('li.wei', '河边装饮水点');
    await clerk().done('chen.ming', { kind: 'bin', record: gone });
    expect(await found('wang.fang', '河边装饮水点')).toEqual([other]);
  });

  it('says nothing of what its reader may not see: the answer is the same with it and without', async () => {
    const text = '老城区改成步行街';
    const shown = await contribute('he.chuan', '把老城区改成步行街');
    const before = await like('wang.fang', text);
    const hidden = [
      await contribute('li.wei', text, 'CANARY', { visibility: 'owner' }),
      await contribute('li.wei', text, 'CANARY', { visibility: 'org' }),
      await contribute('li.wei', text, 'CANARY', { visibility: 'sector' }),
    ];
    const after = await like('wang.fang', text);
    expect(after.body).toEqual(before.body);
    expect(after.headers.get('content-length')).toBe(before.headers.get('content-length'));
    // Nor does leaving it out say that it is there.
    expect((await like('wang.fang', text, { without: hidden })).body).toEqual(before.body);
    expect(await found('li.wei', text)).toEqual(expect.arrayContaining(hidden.slice(0, 2)));
    expect(await found('wang.fang', text)).toEqual([shown]);
    // What is read of it is what its reader may read of it elsewhere.
    const [view] = before.body.items;
    expect(view).toEqual((await clerk().read('wang.fang', 'contribution', shown)).body);
  });

  it('is told to members, of what goes into each other, asked for well and at a pace at which people write', async () => {
    expect((await like(undefined, '周末')).status).toBe(401);
    for (const type of ['comment', 'vision', 'nothing', '__proto__'])
      expect([type, (await like('wang.fang', '周末', {}, type)).status]).toEqual([type, 404]);
    for (const [text, more] of [
      [1, {}],
      ['字'.repeat(5_000), {}],
      ['周末', { without: ['x'] }],
      ['周末', { all: true }],
    ] as const)
      expect((await like('wang.fang', text, more)).status).toBe(400);
    // Two hundred in ten minutes is as fast as anybody writes; the next is one too many.
    const similar = office.stage.app.get(SimilarService);
    const asked = { type: 'contribution', text: '', without: [] };
    const mo = office.ids.person('sun.mo');
    const ask = (actor: Actor) => similar.like(office.stage.cityId, actor, mo, asked);
    // Strangers are counted apart.
    for (let n = 0; n < 200; n += 1) await ask(guest);
    await expect(ask(guest)).rejects.toThrow(expect.objectContaining({ code: 'too_many' }));
    expect((await like('sun.mo', '周末开放')).status).toBe(200);
    for (let n = 1; n < 200; n += 1) await ask({ ...guest, person: mo, roles: [] });
    expect(await like('sun.mo', '周末开放')).toMatchObject({ status: 429, body: { code: 'too_many' } });
    expect((await like('wang.fang', '周末开放')).status).toBe(200);
  });
});
