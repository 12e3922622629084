import { v7 as uuidv7 } from 'uuid';
import type { ForMe } from '../../src/insight/for-me.service.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import type { Supported } from '../../src/voices/support.service.ts';
import { type Asked, type Clerk, setOffice, type Told, words } from '../records/clerk.ts';
import { speakersIn } from './speakers.ts';

/** Whoever thinks the same says so once; how many do is told to all who see it, and who they are to nobody. */
describe('support', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const { ask, contribute } = speakersIn(office);
  const voice = (on: string, record = uuidv7()): Extract<Asked, { kind: 'create' }> => ({
    kind: 'create',
    record,
    type: 'support',
    fields: { on },
  });
  const told = (who: string, on: string): Promise<Told<Supported>> =>
    office.stage.get(`${clerk().city}/supports/${on}`, who);
  const count = async (who: string, on: string) => (await told(who, on)).body.count;
  const answer = (who: string, record: string, effect: string): Asked => ({
    kind: 'patch',
    record,
    seen: 0,
    fields: { effect, reply: words('In spring.'), repliedBy: office.ids.person(who) },
  });
  const news = async (who: string): Promise<ForMe['news']> => {
    const { body } = (await office.stage.get(`${clerk().city}/for-me?limit=200`, who)) as Told<ForMe>;
    return body.news;
  };

  it('is given once by each, however often and at whatever moment it is sent', async () => {
    const on = await contribute('li.wei');
    const sent = await Promise.all(Array.from({ length: 50 }, () => ask('wang.fang', voice(on))));
    expect(sent.toSorted()).toEqual(['done', ...Array.from({ length: 49 }, () => 'one_there')]);
    expect(await ask('he.chuan', voice(on))).toBe('done');
    expect(await ask('he.chuan', voice(on.toUpperCase()))).toBe('one_there');
    for (const who of ['li.wei', 'wang.fang', 'he.chuan']) expect([who, await count(who, on)]).toEqual([who, 2]);
    expect((await told('li.wei', on)).body).toEqual({ count: 2, sectors: null, own: null });
  });

  it('is taken back and given again by whoever gave it, also once it was answered, and by nobody else', async () => {
    const on = await contribute('li.wei');
    await ask('wang.fang', voice(on));
    const { own } = (await told('wang.fang', on)).body;
    const record = own ?? '';
    for (const who of ['li.wei', 'chen.ming', 'gao.yuan', 'he.chuan'])
      expect([who, await ask(who, { kind: 'bin', record })]).toEqual([who, 'not_found']);
    expect(await ask('wang.fang', { kind: 'bin', record })).toBe('done');
    expect((await told('wang.fang', on)).body).toEqual({ count: 0, sectors: null, own: null });
    expect(await ask('wang.fang', voice(on))).toBe('done');
    expect(await ask('wang.fang', { kind: 'restore', record })).toBe('one_there');
    await clerk().done('chen.ming', answer('chen.ming', on, 'declined'));
    await clerk().done('chen.ming', { kind: 'move', record: on, state: 'closed' });
    expect(await ask('he.chuan', voice(on))).toBe('not_allowed');
    const again = (await told('wang.fang', on)).body.own ?? '';
    expect(await ask('wang.fang', { kind: 'bin', record: again })).toBe('done');
  });

  it('is for the words of others that one sees, and for nothing else', async () => {
    const own = await contribute('wang.fang');
    expect(await ask('wang.fang', voice(own))).toBe('not_allowed');
    const hidden = await contribute('li.wei', 'For us alone', { visibility: 'owner' });
    const nothing = uuidv7();
    expect(await ask('wang.fang', voice(hidden))).toBe('invalid_field');
    expect(await ask('wang.fang', voice(nothing))).toBe('invalid_field');
    for (const id of [hidden, nothing]) expect((await told('wang.fang', id)).status).toBe(404);
    const initiative = await clerk().create('he.chuan', 'initiative', { name: words('Paving'), phase: 'p1' });
    expect(await ask('wang.fang', voice(initiative))).toBe('invalid_field');
    // Whoever only looks on has no voice here.
    expect(await ask('luo.qi', voice(own))).toBe('not_allowed');
    const named = { ...voice(await contribute('li.wei')), ownerOrg: office.ids.organisation('S17') };
    expect(await ask('wang.fang', named)).toBe('not_allowed');
  });

  it('is seen by nobody but whoever gave it: not in lists, changes, names or history', async () => {
    const on = await contribute('li.wei');
    const record = uuidv7();
    const from = (await clerk().done('wang.fang', voice(on, record)))[0]?.clock ?? 0;
    for (const who of ['li.wei', 'chen.ming', 'gao.yuan', 'he.chuan', 'luo.qi']) {
      expect((await clerk().read(who, 'support', record)).status).toBe(404);
      expect((await clerk().list(who, 'support', `filter[on][eq]=${on}&count=true`)).body.count).toBe(0);
      const { body } = await clerk().changes(who, from - 1);
      expect(body.changes.filter((change) => change.record === record)).toEqual([]);
      expect(JSON.stringify((await office.stage.get(`${clerk().city}/names?ids=${record}`, who)).body)).not.toContain(
        'SPT',
      );
    }
    expect((await clerk().list('wang.fang', 'support', 'count=true')).body.items.map(({ id }) => id)).toContain(record);
  });

  it('is counted by sector only where no group is so small that somebody could be guessed', async () => {
    const people = office.stage.app.get(PeopleService);
    const on = await contribute('li.wei');
    const join = async (username: string, organisation: string) => {
      const name = words(username);
      const { store, cityId } = office.stage;
      const subject = await store.saveAccount({ username, name, demo: false, passwordHash: null });
      const organisationId = office.ids.organisation(organisation);
      const { id } = await people.addMember(cityId, { subject, name, organisationId });
      await people.grant(cityId, { principalKind: 'person', principal: id, role: 'member', grantedBy: null });
      await clerk().done(username, voice(on));
    };
    for (const n of [1, 2, 3, 4, 5]) await join(`trader.${n}`, 'S17');
    expect((await told('li.wei', on)).body).toMatchObject({ count: 5, sectors: { business: 5 } });
    await ask('wang.fang', voice(on));
    expect((await told('li.wei', on)).body).toMatchObject({ count: 6, sectors: null });
  });

  it('brings the answer to whoever gave it, with its reason, and the news that a vision was adopted that it went into', async () => {
    const [vision, section] = [
      (await clerk().read('chen.ming', 'vision', 'VIS-2')).body.id,
      (await clerk().read('chen.ming', 'visionSection', 'VSC-2')).body.id,
    ];
    const on = await clerk().create('li.wei', 'contribution', {
      title: words('A bench at every stop'),
      kind: 'idea',
      on: section,
    });
    await clerk().done('li.wei', { kind: 'move', record: on, state: 'shared' });
    await news('sun.mo');
    await clerk().done('sun.mo', voice(on));
    await clerk().done('chen.ming', answer('chen.ming', on, 'adopted'));
    expect((await news('sun.mo')).find(({ record }) => record.id === on)).toMatchObject({
      isNew: true,
      says: [
        { kind: 'answered', whose: 'supported', to: words('Adopted', '采纳'), why: words('In spring.'), into: null },
      ],
    });
    await clerk().done('chen.ming', { kind: 'move', record: vision, state: 'review' });
    await clerk().done('gao.yuan', { kind: 'move', record: vision, state: 'adopted' });
    expect((await news('sun.mo')).find(({ record }) => record.id === vision)).toMatchObject({ isFed: true });
    // Whoever takes it back hears of it no longer.
    const { own } = (await told('sun.mo', on)).body;
    await clerk().done('sun.mo', { kind: 'bin', record: own ?? '' });
    expect((await news('sun.mo')).map(({ record }) => record.id)).not.toContain(on);
  });
});
