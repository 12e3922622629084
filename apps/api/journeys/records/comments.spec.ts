import type { Wish } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { until } from '../start/until.ts';
import { type Asked, type Clerk, setOffice, words } from './clerk.ts';

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
const said = (text: string) => ({ zh: '', en: text });

interface Say {
  on: string;
  part?: string;
  answers?: string;
  text?: string;
  visibility?: 'owner' | 'members';
}

/** What people say about a record goes where the record goes, and nobody but they themselves changes a word of it. */
describe('a comment', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const wishToSay = ({ text = 'Why?', visibility = 'members', ...where }: Say, record = uuidv7()): Asked => ({
    kind: 'create',
    record,
    type: 'comment',
    visibility,
    fields: { text: said(text), ...where },
  });
  const say = async (who: string, what: Say): Promise<string> => {
    const record = uuidv7();
    await clerk().done(who, wishToSay(what, record));
    return record;
  };
  const asks = (who: string, ...wishes: Asked[]) => clerk().outcome(who, ...wishes);
  const initiative = (rest: object = {}, fields: object = {}) =>
    clerk().create('he.chuan', 'initiative', { name: words('Silver Bridge'), phase: 'p1', ...fields }, rest);
  const sees = async (who: string, id: string) => (await clerk().read(who, 'comment', id)).status === 200;
  const whoSees = async (id: string) => {
    const seen = await Promise.all(everybody.map(async (who) => ((await sees(who, id)) ? [who] : [])));
    return seen.flat();
  };
  const budget = { amount: 100, currency: 'CNY' };

  it('is said about a record, answered and settled, and everybody who sees the record hears it', async () => {
    const on = await initiative();
    const page = await office.stage.openPage('wang.fang');
    await page.ask('watch', { city: office.stage.cityId, after: 0 });
    const root = await say('li.wei', { on, text: 'Does it begin before winter?' });
    const reply = await say('he.chuan', { on, answers: root, text: 'In November.' });
    await until('the answer', () => page.frames.some(({ changes }) => changes.some(({ record }) => record === reply)));
    const { body } = await clerk().list('wang.fang', 'comment', `filter[on][eq]=${on}&sort=code&count=true`);
    expect(body.items.map(({ id, fields }) => [id, fields['answers']])).toEqual([
      [root, undefined],
      [reply, root],
    ]);
    expect(body.count).toBe(2);
    expect(body.items[0]).toMatchObject({ code: 'TLK-1', state: 'shared', owner: office.ids.person('li.wei') });
    const settle: Asked = { kind: 'patch', record: root, seen: 0, fields: { resolved: true } };
    expect(await asks('wang.fang', settle)).toBe('not_allowed');
    expect(await asks('he.chuan', settle)).toBe('done');
    const open = await clerk().list('luo.qi', 'comment', `filter[on][eq]=${on}&filter[resolved][empty]=true`);
    expect(open.body.items.map(({ id }) => id)).toEqual([reply]);
  });

  it('for the lead alone is seen by its author and by those it is about, and so is every answer to it', async () => {
    const on = await initiative();
    const root = await say('li.wei', { on, visibility: 'owner' });
    expect(await whoSees(root)).toEqual(['he.chuan', 'li.wei']);
    const reply = await say('he.chuan', { on, answers: root });
    expect(await whoSees(reply)).toEqual(['he.chuan', 'li.wei']);
    expect(await asks('wang.fang', wishToSay({ on, answers: root }))).toBe('invalid_field');
    expect(await asks('chen.ming', wishToSay({ on, answers: root }))).toBe('invalid_field');
  });

  it('for the lead alone reaches whoever that is, in whatever role', async () => {
    const fields = { name: words('Led by the office'), phase: 'p1' };
    const office = await clerk().create('chen.ming', 'initiative', fields);
    expect(await whoSees(await say('li.wei', { on: office, visibility: 'owner' }))).toEqual(['chen.ming', 'li.wei']);
    const practice = await clerk().create('xu.wen', 'initiative', fields);
    expect(await whoSees(await say('li.wei', { on: practice, visibility: 'owner' }))).toEqual(['li.wei', 'xu.wen']);
  });

  it('is said in one’s own name and that of one’s organisation, and of no other', async () => {
    const on = await initiative();
    const ownerOrg = office.ids.organisation('S01');
    expect(await asks('li.wei', { ...wishToSay({ on }), ownerOrg } as Asked)).toBe('not_allowed');
    const contribution: Asked = {
      kind: 'create',
      record: uuidv7(),
      type: 'contribution',
      fields: { title: said('As somebody else'), kind: 'idea' },
      ownerOrg,
    };
    expect(await asks('li.wei', contribution)).toBe('not_allowed');
    expect(await asks('li.wei', { ...contribution, ownerOrg: office.ids.organisation('S16') })).toBe('done');
  });

  it('is answered for the same ears, and for no others', async () => {
    const on = await initiative();
    const root = await say('li.wei', { on });
    expect(await asks('zhou.lan', wishToSay({ on, answers: root, visibility: 'owner' }))).toBe('invalid_field');
    const reply = await say('zhou.lan', { on: on.toUpperCase(), answers: root.toUpperCase() });
    expect(await asks('zhou.lan', { kind: 'show', record: reply, visibility: 'owner' })).toBe('not_allowed');
    expect(await whoSees(reply)).toEqual(everybody);
  });

  it('is nobody else’s to write: its author invites nobody', async () => {
    const root = await say('li.wei', { on: await initiative() });
    const { body } = await office.stage.get(`${clerk().city}/together/${root}`, 'li.wei');
    expect(body).toMatchObject({ mayInvite: false });
  });

  it('on a field is seen by who may read that field', async () => {
    const on = await initiative({}, { budget });
    const insiders = ['chen.ming', 'gao.yuan', 'he.chuan'];
    const root = await say('chen.ming', { on, part: 'budget' });
    expect(await whoSees(root)).toEqual(insiders);
    const reply = await say('he.chuan', { on, answers: root });
    expect(await whoSees(reply)).toEqual(insiders);
    expect(await asks('li.wei', wishToSay({ on, part: 'budget' }))).toBe('invalid_field');
    expect(await asks('li.wei', wishToSay({ on, part: 'nothing' }))).toBe('invalid_field');
    const cell = await say('he.chuan', { on, part: `funding/${uuidv7()}/share` });
    expect(await whoSees(cell)).toEqual(insiders);
    const open = await say('li.wei', { on, part: 'name' });
    expect(await whoSees(open)).toEqual(everybody);
  });

  it('goes out of sight with its record, and comes back with it', async () => {
    const on = await initiative();
    const root = await say('li.wei', { on });
    const reply = await say('wang.fang', { on, answers: root });
    await clerk().done('he.chuan', { kind: 'bin', record: on });
    for (const id of [root, reply]) expect(await whoSees(id)).toEqual([]);
    expect(await asks('li.wei', { kind: 'patch', record: root, seen: 0, fields: { text: said('Still?') } })).toBe(
      'not_found',
    );
    await clerk().done('he.chuan', { kind: 'restore', record: on });
    for (const id of [root, reply]) expect(await whoSees(id)).toEqual(everybody);
    await clerk().done('he.chuan', { kind: 'show', record: on, visibility: 'org' });
    for (const id of [root, reply]) expect(await whoSees(id)).toEqual(['chen.ming', 'gao.yuan', 'he.chuan', 'xu.wen']);
  });

  it('is no longer begun where a record is closed, yet read and settled', async () => {
    const on = await initiative();
    const root = await say('li.wei', { on });
    await clerk().done('he.chuan', { kind: 'move', record: on, state: 'shared' });
    await clerk().done('he.chuan', { kind: 'move', record: on, state: 'closed' });
    expect(await asks('wang.fang', wishToSay({ on }))).toBe('not_allowed');
    expect(await asks('he.chuan', wishToSay({ on, answers: root }))).toBe('not_allowed');
    for (const who of ['fang.zhu', 'chen.ming', 'gao.yuan'])
      expect([who, await asks(who, wishToSay({ on }))]).toEqual([who, 'not_allowed']);
    const { body } = await clerk().read('li.wei', 'comment', root);
    expect(body.may).toEqual(['view', 'history', 'propose', 'edit', 'transition']);
    expect(await whoSees(root)).toEqual(everybody);
  });

  it('is begun by nobody who only observes, unless they were invited to say something', async () => {
    const [on, other] = [await initiative(), await initiative()];
    expect(await asks('luo.qi', wishToSay({ on }))).toBe('not_allowed');
    await office.stage.app.get(PeopleService).grant(office.stage.cityId, {
      principalKind: 'person',
      principal: office.ids.person('luo.qi'),
      role: 'commenter',
      record: on,
      grantedBy: null,
    });
    expect(await whoSees(await say('luo.qi', { on }))).toEqual(everybody);
    expect(await asks('luo.qi', wishToSay({ on: other }))).toBe('not_allowed');
  });

  it('is changed and taken back by whoever said it, and by nobody else', async () => {
    const on = await initiative();
    const root = await say('li.wei', { on });
    const touch: Record<string, Asked> = {
      text: { kind: 'patch', record: root, seen: 0, fields: { text: said('Something else') } },
      shown: { kind: 'show', record: root, visibility: 'owner' },
      bin: { kind: 'bin', record: root },
    };
    for (const who of everybody.filter((one) => one !== 'li.wei'))
      for (const [what, wish] of Object.entries(touch))
        expect([who, what, await asks(who, wish)]).toEqual([who, what, 'not_allowed']);
    // Nor by its author is it told to other ears than those for which it was said.
    expect(await asks('li.wei', touch['shown'] as Asked)).toBe('not_allowed');
    expect(await asks('li.wei', touch['text'] as Asked)).toBe('done');
    expect(await asks('li.wei', touch['bin'] as Asked)).toBe('done');
    expect(await whoSees(root)).toEqual([]);
    expect(await asks('li.wei', { kind: 'restore', record: root })).toBe('done');
    expect(await whoSees(root)).toEqual(everybody);
  });

  it('stays where it was said: its place is never written again, not even by its author', async () => {
    const [on, other] = [await initiative(), await initiative()];
    const root = await say('li.wei', { on, part: 'name' });
    for (const fields of [{ on: other }, { part: 'intent' }, { part: null }, { answers: root }])
      for (const who of ['li.wei', 'he.chuan', 'chen.ming'])
        expect(await asks(who, { kind: 'patch', record: root, seen: 0, fields })).toBe('not_allowed');
    const { writes } = (await clerk().read('li.wei', 'comment', root)).body;
    expect(writes).toEqual(expect.arrayContaining(['text', 'resolved']));
    expect(writes.filter((name) => ['on', 'part', 'answers'].includes(name))).toEqual([]);
  });

  it('that is forged is refused, and tells nothing of what its sender may not see', async () => {
    const [on, other] = [await initiative(), await initiative()];
    const hidden = await initiative({ visibility: 'org' });
    const root = await say('li.wei', { on });
    const reply = await say('wang.fang', { on, answers: root });
    const secret = await say('he.chuan', { on: hidden });
    const itself = uuidv7();
    const forged: Record<string, Partial<Extract<Wish, { kind: 'create' }>>> = {
      'on nothing': { fields: { text: said('x') } },
      'on what there is not': { fields: { text: said('x'), on: uuidv7() } },
      'on what is hidden': { fields: { text: said('x'), on: hidden } },
      'on no id': { fields: { text: said('x'), on: 'initiative' } },
      'on a list': { fields: { text: said('x'), on: [on] } },
      'on an organisation': { fields: { text: said('x'), on: office.ids.organisation('S16') } },
      'on a comment': { fields: { text: said('x'), on: root } },
      'on itself': { record: itself, fields: { text: said('x'), on: itself } },
      'answering a record': { fields: { text: said('x'), on, answers: on } },
      'answering an answer': { fields: { text: said('x'), on, answers: reply } },
      'answering elsewhere': { fields: { text: said('x'), on: other, answers: root } },
      'answering what is hidden': { fields: { text: said('x'), on: hidden, answers: secret } },
      'answering what is hidden, here': { fields: { text: said('x'), on, answers: secret } },
      'on a part that is none': { fields: { text: said('x'), on, part: '@state' } },
      'on half a part': { fields: { text: said('x'), on, part: '/zh' } },
      'without a word': { fields: { text: said('  '), on } },
      'with a field that there is not': { fields: { text: said('x'), on, effect: 'adopted' } },
    };
    for (const [how, more] of Object.entries(forged)) {
      const wish = { kind: 'create', type: 'comment', record: uuidv7(), fields: {}, ...more } as const;
      expect([how, await asks('sun.mo', wish)]).toEqual([how, 'invalid_field']);
    }
    const told = async (wish: Asked) =>
      JSON.stringify((await clerk().ask('sun.mo', wish)).body).replaceAll(/[0-9a-f-]{36}|"ref":"[^"]*"/g, '');
    expect(await told(wishToSay({ on: hidden }))).toBe(await told(wishToSay({ on: uuidv7() })));
    expect(await told(wishToSay({ on: hidden, answers: secret }))).toBe(
      await told(wishToSay({ on: uuidv7(), answers: uuidv7() })),
    );
  });

  describe('with a canary in it', () => {
    const canary = 'QiCanary7';
    let hidden: string[];
    let page: Awaited<ReturnType<typeof office.stage.openPage>>;
    beforeAll(async () => {
      page = await office.stage.openPage('sun.mo');
      await page.ask('watch', { city: office.stage.cityId, after: 0 });
      const [open, inside] = [await initiative({}, { budget }), await initiative({ visibility: 'org' })];
      const owner = await say('li.wei', { on: open, text: canary, visibility: 'owner' });
      const field = await say('chen.ming', { on: open, text: canary, part: 'budget' });
      const host = await say('he.chuan', { on: inside, text: canary });
      const answers = await Promise.all(
        [
          { on: open, answers: owner },
          { on: open, answers: field },
          { on: inside, answers: host },
        ].map((what) => say('he.chuan', { ...what, text: canary })),
      );
      hidden = [owner, field, host, ...answers];
      // What everybody hears comes after it on the same socket.
      const last = await say('li.wei', { on: open, text: 'for all' });
      await until('what all hear', () => page.received.some((bytes) => bytes.includes(last)));
    });

    const sings = (body: unknown) => {
      const text = JSON.stringify(body);
      return text.includes(canary) || hidden.some((id) => text.includes(id));
    };

    it.each(['sun.mo', 'wang.fang', 'luo.qi'])('sings to those who may hear it, and not to %s', async (who) => {
      const city = clerk();
      const ways = async (reader: string) => [
        (await city.list(reader, 'comment', 'limit=200&count=true')).body,
        (await city.list(reader, 'comment', `filter[text][contains]=${canary}&count=true`)).body,
        (await city.changes(reader, 0)).body,
        (await office.stage.get(`${city.city}/names?ids=${hidden.join(',')}`, reader)).body,
      ];
      expect((await ways('he.chuan')).map(sings)).toEqual([true, true, true, true]);
      expect((await ways(who)).map(sings)).toEqual([false, false, false, false]);
      const found = await city.list(who, 'comment', `filter[text][contains]=${canary}&count=true`);
      expect(found.body).toMatchObject({ items: [], count: 0 });
      for (const id of hidden) {
        expect((await city.read(who, 'comment', id)).status).toBe(404);
        expect(await asks(who, { kind: 'patch', record: id, seen: 0, fields: { resolved: true } })).toBe('not_found');
      }
    });

    it('does not sing on a socket', () => {
      expect(page.received.filter(sings)).toEqual([]);
    });
  });

  it('is in the list of exactly those who may read it by itself', async () => {
    const all = (await clerk().list('he.chuan', 'comment', 'limit=200')).body.items.length;
    expect(all).toBeGreaterThan(10);
    const ids = await office.stage.app
      .get(CityScope)
      .withCity(office.stage.cityId, (manager) =>
        manager.query<{ id: string }[]>(`select id from record where type = 'comment'`),
      );
    for (const who of everybody) {
      const listed = (await clerk().list(who, 'comment', 'limit=200')).body.items.map(({ id }) => id);
      const read = (await Promise.all(ids.map(async ({ id }) => ((await sees(who, id)) ? [id] : [])))).flat();
      expect([who, listed.toSorted()]).toEqual([who, read.toSorted()]);
    }
  });
});
