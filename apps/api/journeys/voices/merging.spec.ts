import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { ForMe } from '../../src/insight/for-me.service.ts';
import { type Asked, clerkOf, type Clerk, setOffice, type Told, words } from '../records/clerk.ts';
import { openBeside, type Stage } from '../stage.ts';
import { speakersIn } from './speakers.ts';

/** What says the same is answered together, and whoever said it may say that it does not belong there. */
describe('a contribution that goes into another', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const { ask, contribute } = speakersIn(office);
  const patch = (record: string, fields: Record<string, unknown>): Asked => ({
    kind: 'patch',
    record,
    seen: 0,
    fields,
  });
  const merge = (record: string, into: string | null, who = 'chen.ming'): Asked =>
    patch(record, { effect: 'merged', into, reply: words('It is the same.'), repliedBy: office.ids.person(who) });
  const answer = (record: string, effect = 'adopted') =>
    patch(record, { effect, into: null, reply: words('In spring.'), repliedBy: office.ids.person('chen.ming') });
  const apart = (record: string, why: string | null = 'Mine is about shade.') =>
    patch(record, { apart: why === null ? null : words(why) });
  const read = async (who: string, id: string) => (await clerk().read(who, 'contribution', id)).body;
  const fields = async (id: string) => (await read('li.wei', id)).fields;
  const news = async (who: string, record: string) => {
    const { body } = (await office.stage.get(`${clerk().city}/for-me?limit=200`, who)) as Told<ForMe>;
    return body.news.find((one) => one.record.id === record);
  };

  it('names the other, with a reason; its speaker and who supported it hear so, and then what becomes of the other', async () => {
    const [mine, other] = [await contribute('wang.fang'), await contribute('li.wei', 'Seats along the river')];
    for (const who of ['wang.fang', 'sun.mo']) await office.stage.get(`${clerk().city}/for-me`, who);
    await clerk().done('sun.mo', { kind: 'create', record: uuidv7(), type: 'support', fields: { on: mine } });
    for (const wrong of [
      merge(mine, null),
      patch(mine, { into: other }),
      {
        ...answer(mine),
        ...patch(mine, {
          into: other,
          effect: 'adopted',
          reply: words('x'),
          repliedBy: office.ids.person('chen.ming'),
        }),
      },
    ])
      expect(await ask('chen.ming', wrong)).toBe('invalid_field');
    expect(await ask('wang.fang', merge(mine, other, 'wang.fang'))).toBe('not_allowed');
    expect(await ask('chen.ming', merge(mine, other))).toBe('done');
    expect(await fields(mine)).toMatchObject({ effect: 'merged', into: other });
    const merged = { kind: 'answered', to: words('Merged with another', '与其他意见合并'), into: other };
    expect((await news('wang.fang', mine))?.says).toMatchObject([{ ...merged, whose: 'own' }]);
    expect((await news('sun.mo', mine))?.says).toMatchObject([{ ...merged, whose: 'supported' }]);
    expect(await ask('chen.ming', answer(other))).toBe('done');
    for (const who of ['wang.fang', 'sun.mo'])
      expect((await news(who, other))?.says).toMatchObject([
        { kind: 'answered', whose: 'joined', to: words('Adopted', '采纳'), why: words('In spring.') },
      ]);
    expect((await clerk().list('he.chuan', 'contribution', `filter[into][eq]=${other}`)).body.items).toHaveLength(1);
  });

  it('goes in one step: into none that went into another, out of none that others went into, and in no circle', async () => {
    const [a, b, c] = [await contribute('wang.fang'), await contribute('li.wei'), await contribute('he.chuan')];
    expect(await ask('chen.ming', merge(a, a))).toBe('invalid_field');
    expect(await ask('chen.ming', merge(a, b))).toBe('done');
    expect(await ask('chen.ming', merge(c, a))).toBe('merged_already');
    expect(await ask('chen.ming', merge(b, c))).toBe('holds_others');
    expect(await ask('chen.ming', merge(b, a))).toBe('merged_already');
    expect(await ask('chen.ming', { kind: 'bin', record: b })).toBe('holds_others');
    expect(await ask('chen.ming', { kind: 'move', record: b, state: 'draft' })).toBe('holds_others');
    const { body } = (await office.stage.send(
      'POST',
      `${clerk().city}/changes`,
      { wishes: [{ operation: uuidv7(), ...merge(b, c) }] },
      'chen.ming',
    )) as Told<object>;
    expect(body.title).toMatch(/merged into this one/);
    // In one breath it comes out, and the other goes in.
    expect(await ask('chen.ming', answer(a, 'later'), merge(b, c))).toBe('done');
    expect(await ask('chen.ming', merge(a, b))).toBe('merged_already');
    // Nor in one breath round in a circle.
    const [d, e] = [await contribute('wang.fang'), await contribute('li.wei')];
    expect(await ask('chen.ming', merge(d, e), merge(e, d))).toBe('merged_already');
    expect((await fields(d))['into']).toBeUndefined();
    // What went into another stays as it was said.
    expect(await ask('he.chuan', patch(c, { title: words('A casino') }))).toBe('done');
    expect(await ask('li.wei', patch(b, { title: words('A casino') }))).toBe('answered');
  });

  it('that was answered so before it had to be said into which stays as it is, and is closed and opened like others', async () => {
    const [mine, other] = [await contribute('wang.fang'), await contribute('li.wei')];
    await clerk().done('chen.ming', merge(mine, other));
    const owner = new pg.Client(office.stage.database.ownerUrl);
    await owner.connect();
    try {
      await owner.query(`select set_config('cityloom.city_id', $1, false)`, [office.stage.cityId]);
      await owner.query(`update record set fields = fields - 'into' where id = $1`, [mine]);
    } finally {
      await owner.end();
    }
    expect(await ask('chen.ming', { kind: 'move', record: mine, state: 'closed' })).toBe('done');
    expect(await fields(mine)).toMatchObject({ effect: 'merged' });
  });

  it('makes no circle and no chain in a race either, here or at another process', async () => {
    const { stage } = office;
    const beside = await openBeside(stage);
    try {
      const authorization = `Bearer ${await stage.sign(await stage.claims('chen.ming'))}`;
      const there: Stage = {
        ...stage,
        send: async (method, path, body) => {
          const headers = { 'content-type': 'application/json', authorization };
          const told = await fetch(beside.origin + path, { method, headers, body: JSON.stringify(body) });
          return { status: told.status, headers: told.headers, body: (await told.json()) as never };
        },
      };
      const far = clerkOf(there);
      for (let round = 0; round < 8; round += 1) {
        const [a, b, c] = [await contribute('wang.fang'), await contribute('li.wei'), await contribute('he.chuan')];
        const second = round % 2 === 0 ? merge(b, a) : merge(b, c);
        const codes = await Promise.all([ask('chen.ming', merge(a, b)), far.outcome('chen.ming', second)]);
        expect(codes.filter((code) => code === 'done')).toHaveLength(1);
        expect(['merged_already', 'holds_others']).toContain(codes.find((code) => code !== 'done'));
      }
    } finally {
      await beside.app.close();
    }
  });

  it('goes into nothing that its answerer does not see, the same as into nothing at all', async () => {
    const mine = await contribute('wang.fang');
    const hidden = await contribute('li.wei', 'For us alone', { visibility: 'owner' });
    const begun = await clerk().create('li.wei', 'contribution', { title: words('Not said yet'), kind: 'idea' });
    const initiative = await clerk().create('he.chuan', 'initiative', { name: words('Paving'), phase: 'p1' });
    for (const into of [hidden, uuidv7(), begun, initiative, 'CTB-1'])
      expect([into, await ask('chen.ming', merge(mine, into))]).toEqual([into, 'invalid_field']);
    expect(await ask('wang.fang', patch(mine, { into: hidden }))).toBe('not_allowed');
    const early = { kind: 'create', type: 'contribution', record: uuidv7() } as const;
    const given = { title: words('x'), kind: 'idea', into: mine };
    expect(await ask('chen.ming', { ...early, fields: given })).toBe('not_allowed');
  });

  it('comes out where its speaker says why it does not belong: unanswered again, with a new day, and it stays apart', async () => {
    const [mine, other] = [await contribute('wang.fang'), await contribute('li.wei')];
    await clerk().done('chen.ming', patch(mine, { replyDue: '2026-07-02' }), merge(mine, other));
    expect(await ask('wang.fang', patch(mine, { apart: words('No'), title: words('A casino') }))).toBe('answered');
    await clerk().done('chen.ming', { kind: 'move', record: mine, state: 'closed' });
    const { writes, may } = await read('wang.fang', mine);
    expect([writes, may.includes('edit')]).toEqual([['thanks', 'apart'], false]);
    for (const who of ['li.wei', 'chen.ming', 'gao.yuan', 'he.chuan', 'sun.mo'])
      expect([who, await ask(who, apart(mine))]).toEqual([who, 'not_allowed']);
    expect(await ask('wang.fang', apart(mine, ' '))).toBe('done');
    expect(await fields(mine)).toMatchObject({ effect: 'merged' });
    expect(await ask('wang.fang', apart(mine))).toBe('done');
    const now = await read('wang.fang', mine);
    expect([now.state, now.fields['replyDue'], now.fields['apart']]).toEqual([
      'shared',
      '2026-07-15',
      words('Mine is about shade.'),
    ]);
    for (const gone of ['effect', 'into', 'reply', 'repliedBy']) expect(now.fields).not.toHaveProperty(gone);
    const { body } = await clerk().changes('li.wei', now.clock - 1);
    expect(body.changes.find(({ record }) => record === mine)?.after).toEqual({
      effect: null,
      into: null,
      reply: null,
      repliedBy: null,
      replyDue: '2026-07-15',
      '@state': 'shared',
    });
    // The reason is for whoever answers, and the other stands by itself again.
    expect((await read('chen.ming', mine)).fields['apart']).toEqual(words('Mine is about shade.'));
    expect((await read('li.wei', mine)).fields).not.toHaveProperty('apart');
    expect(await ask('chen.ming', merge(mine, other))).toBe('stands_alone');
    expect(await ask('chen.ming', { kind: 'bin', record: other })).toBe('done');
    expect(await ask('chen.ming', answer(mine))).toBe('done');
    expect(await ask('wang.fang', apart(mine, null))).toBe('answered');
  });
});
