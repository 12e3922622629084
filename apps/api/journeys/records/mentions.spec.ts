import { v7 as uuidv7 } from 'uuid';
import type { ForMe, ForMeCount } from '../../src/insight/for-me.service.ts';
import type { Since } from '../../src/insight/since.service.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { until } from '../start/until.ts';
import { type Asked, type Clerk, setOffice, type Told, words } from './clerk.ts';

const said = (text: string) => ({ zh: text, en: '' });

/** Whoever is mentioned hears of it where they may see it, and nowhere else; and an organisation speaks through its own people. */
describe('a comment that speaks to people by name', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const person = (name: string) => office.ids.person(name);
  const initiative = (rest: object = {}, fields: object = {}) =>
    clerk().create('he.chuan', 'initiative', { name: words('Silver Bridge'), phase: 'p1', ...fields }, rest);
  const mentioning = (record: string, ...ids: string[]): Asked[] =>
    ids.map((to) => ({ kind: 'link', record, field: 'mentions', to }));
  const saying = (record: string, fields: object, rest: object = {}): Asked => ({
    kind: 'create',
    record,
    type: 'comment',
    fields: { text: said('请看一下'), ...fields },
    ...rest,
  });
  const say = async (who: string, fields: object, names: string[] = [], rest: object = {}): Promise<string> => {
    const record = uuidv7();
    await clerk().done(who, saying(record, fields, rest), ...mentioning(record, ...names.map(person)));
    return record;
  };
  const asks = (who: string, ...wishes: Asked[]) => clerk().outcome(who, ...wishes);
  const ok = <Body>({ status, body }: Told<Body>): Body => {
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const forMe = (rest = '') => `${clerk().city}/for-me${rest}`;
  const look = async (who: string): Promise<ForMe> => ok(await office.stage.get(forMe('?limit=200'), who));
  const count = async (who: string) => ok<ForMeCount>(await office.stage.get(forMe('/count'), who)).count;
  const markAll = async (who: string) => {
    const { unread, clock } = await look(who);
    const records = unread.map(({ record }) => ({ record, clock }));
    if (records.length > 0) ok(await office.stage.send('POST', forMe('/seen'), { records }, who));
  };
  const newsOf = async (who: string, record: string) =>
    (await look(who)).news.find((one) => one.record.id === record && one.isNew);
  const mute = (who: string, record: string) =>
    office.stage.send('PUT', `${clerk().city}/follows/${record}`, { level: 'mute' }, who);
  const unseen = async (who: string, query: Record<string, string>) => {
    const asked = new URLSearchParams({ type: 'comment', ...query });
    return office.stage.get(`${clerk().city}/hearers?${asked}`, who) as Promise<Told<{ unseen: string[] }>>;
  };

  it('is heard of by whoever is mentioned, although nothing else of the record concerns them, and even where they muted it', async () => {
    const on = await initiative();
    await markAll('wang.fang');
    const comment = await say('he.chuan', { on }, ['wang.fang']);
    const told = await newsOf('wang.fang', on);
    expect(told).toMatchObject({
      group: 'called',
      by: [person('he.chuan')],
      says: [{ kind: 'mentioned', person: person('he.chuan'), organisation: null }],
      tells: [{ kind: 'said', record: { id: comment }, words: said('请看一下'), for: null }],
    });
    expect(await count('wang.fang')).toBe(1);
    await markAll('wang.fang');
    expect(await count('wang.fang')).toBe(0);

    await mute('wang.fang', on);
    await say('he.chuan', { on });
    expect(await count('wang.fang')).toBe(0);
    await say('li.wei', { on }, ['wang.fang']);
    expect((await newsOf('wang.fang', on))?.says).toEqual([
      { kind: 'mentioned', person: person('li.wei'), organisation: null },
    ]);
    const since = ok<Since>(await office.stage.get(`${clerk().city}/since?mine=true&limit=50`, 'wang.fang'));
    expect(since.lines.map(({ record }) => record.id)).toContain(on);
    await markAll('wang.fang');
  });

  it('draws them into its thread, and into nothing else of the record', async () => {
    const on = await initiative();
    const root = await say('he.chuan', { on });
    await markAll('wang.fang');
    await say('li.wei', { on, answers: root }, ['wang.fang']);
    await markAll('wang.fang');
    await clerk().done('he.chuan', { kind: 'patch', record: on, seen: 0, fields: { progress: 5 } });
    await say('he.chuan', { on, text: said('另一件事') });
    expect(await count('wang.fang')).toBe(0);
    await say('he.chuan', { on, answers: root });
    expect((await newsOf('wang.fang', on))?.says).toEqual([
      { kind: 'talk', label: words('Comments', '评论'), count: 1 },
    ]);
    await markAll('wang.fang');
    await mute('wang.fang', on);
    await say('he.chuan', { on, answers: root });
    expect(await count('wang.fang')).toBe(0);
  });

  it('is news again where somebody is mentioned afterwards, and none where that was taken back', async () => {
    const on = await initiative();
    const comment = await say('he.chuan', { on });
    await markAll('wang.fang');
    const [mention] = mentioning(comment, person('wang.fang'));
    await clerk().done('he.chuan', mention as Asked);
    expect((await newsOf('wang.fang', on))?.group).toBe('called');
    await clerk().done('he.chuan', {
      kind: 'unlink',
      record: comment,
      field: 'mentions',
      to: person('wang.fang'),
    });
    expect(await newsOf('wang.fang', on)).toBeUndefined();
    expect(await count('wang.fang')).toBe(0);
  });

  it('mentions members of the city alone, not too many, and only by whoever says it', async () => {
    const on = await initiative();
    const record = uuidv7();
    for (const nobody of [uuidv7(), on, office.ids.organisation('S16')]) {
      const wishes = [saying(record, { on }), ...mentioning(record, nobody)];
      const { status, body } = await clerk().ask('li.wei', ...wishes);
      expect([status, body.code]).toEqual([400, 'not_a_member']);
    }
    expect((await clerk().read('li.wei', 'comment', record)).status).toBe(404);
    const people = office.stage.app.get(PeopleService);
    const many = await Promise.all(
      Array.from({ length: 21 }, (_, place) =>
        people.addMember(office.stage.cityId, {
          subject: null,
          name: words(`Guest ${place}`, `来宾${place}`),
          organisationId: null,
        }),
      ),
    );
    const ids = many.map(({ id }) => id);
    expect(await asks('li.wei', saying(record, { on }), ...mentioning(record, ...ids))).toBe('too_many_links');
    expect(await asks('li.wei', saying(record, { on }), ...mentioning(record, ...ids.slice(1)))).toBe('done');
    for (const who of ['he.chuan', 'chen.ming'])
      expect(await asks(who, ...mentioning(record, person('wang.fang')))).toBe('not_allowed');
  });

  it('says before it is sent who would not see it, by the rights that decide it afterwards', async () => {
    const budget = { amount: 100, currency: 'CNY' };
    const [open, inside] = [await initiative({}, { budget }), await initiative({ visibility: 'org' })];
    const root = await say('li.wei', { on: open }, [], { visibility: 'owner' });
    const asked = ['wang.fang', 'chen.ming', 'he.chuan', 'luo.qi'];
    const people = asked.map(person).join(',');
    const sayings: Record<string, string>[] = [
      { on: open },
      { on: open, visibility: 'owner' },
      { on: open, part: 'budget' },
      { on: inside },
      { on: open, answers: root },
    ];
    for (const query of sayings) {
      const { unseen: without } = ok(await unseen('he.chuan', { ...query, people }));
      const { visibility, ...fields } = query;
      const id = await say('he.chuan', fields, [], visibility === undefined ? {} : { visibility });
      const seeing = await Promise.all(
        asked.map(async (who) => ((await clerk().read(who, 'comment', id)).status === 404 ? [person(who)] : [])),
      );
      expect([query, without]).toEqual([query, seeing.flat()]);
    }
    const nobody = uuidv7();
    expect(ok(await unseen('he.chuan', { on: open, people: nobody })).unseen).toEqual([nobody]);
  });

  it('tells nothing of that to who may not say it', async () => {
    const [open, inside] = [await initiative(), await initiative({ visibility: 'org' })];
    const people = person('he.chuan');
    const told = async (who: string | undefined, query: Record<string, string>) => {
      const { status, body } = await unseen(who as string, { people, ...query });
      return [status, body.code];
    };
    expect(await told('li.wei', { on: inside })).toEqual(await told('li.wei', { on: uuidv7() }));
    expect(await told('li.wei', { on: inside })).toEqual([404, 'not_found']);
    expect(await told('li.wei', { on: open, part: 'budget' })).toEqual([403, 'not_allowed']);
    expect(await told('luo.qi', { on: open })).toEqual([403, 'not_allowed']);
    expect(await told(undefined, { on: open })).toEqual([401, 'not_signed_in']);
    const wrong: Record<string, string>[] = [{ people: 'x' }, { type: 'initiative' }, { type: 'no such' }, { on: 'x' }];
    for (const query of wrong) expect(await told('li.wei', { on: open, ...query })).toEqual([400, 'invalid_field']);
  });

  describe('with a canary in it', () => {
    const canary = 'QiCanary9';
    let hidden: string[];
    let page: Awaited<ReturnType<typeof office.stage.openPage>>;
    beforeAll(async () => {
      const [inside, open] = [await initiative({ visibility: 'org' }), await initiative()];
      for (const who of ['sun.mo', 'he.chuan']) await office.stage.get(`${clerk().city}/since`, who);
      await markAll('sun.mo');
      page = await office.stage.openPage('sun.mo');
      await page.ask('watch', { city: office.stage.cityId, after: 0 });
      const words = { text: said(canary) };
      hidden = [
        await say('he.chuan', { on: inside, ...words }, ['sun.mo', 'chen.ming']),
        await say('li.wei', { on: open, ...words }, ['sun.mo', 'he.chuan'], { visibility: 'owner' }),
      ];
      const last = await say('li.wei', { on: open, text: said('大家好') });
      await until('what all hear', () => page.received.some((bytes) => bytes.includes(last)));
    });

    const sings = (body: unknown) => {
      const text = JSON.stringify(body);
      return text.includes(canary) || text.includes('mentioned') || hidden.some((id) => text.includes(id));
    };

    it('sings to those who are mentioned and may hear it, and nowhere to who may not', async () => {
      const ways = async (who: string) => [
        await look(who),
        (await office.stage.get(`${clerk().city}/since?limit=50`, who)).body,
        (await clerk().list(who, 'comment', 'limit=200&count=true')).body,
        (await clerk().changes(who, 0)).body,
        (await office.stage.get(`${clerk().city}/names?ids=${hidden.join(',')}`, who)).body,
      ];
      expect((await ways('he.chuan')).map(sings)).toEqual([true, true, true, true, true]);
      expect((await ways('sun.mo')).map(sings)).toEqual([false, false, false, false, false]);
      expect(await count('sun.mo')).toBe(0);
      expect(page.received.filter(sings)).toEqual([]);
    });

    it('sings from the moment at which they may see it', async () => {
      const on = (await clerk().read('he.chuan', 'comment', hidden[0] as string)).body.fields['on'] as string;
      await clerk().done('he.chuan', { kind: 'show', record: on, visibility: 'members' });
      expect((await newsOf('sun.mo', on))?.group).toBe('called');
      expect(await count('sun.mo')).toBe(1);
    });
  });

  describe('in the name of an organisation', () => {
    it('shows that organisation before the person, and stays its word', async () => {
      const on = await initiative();
      await markAll('wang.fang');
      const comment = await say('li.wei', { on, forOrganisation: true }, ['wang.fang']);
      const { body } = await clerk().read('wang.fang', 'comment', comment);
      const chamber = body.ownerOrg as string;
      expect(body.fields['forOrganisation']).toBe(true);
      expect(await newsOf('wang.fang', on)).toMatchObject({
        by: [chamber, person('li.wei')],
        says: [{ kind: 'mentioned', person: person('li.wei'), organisation: chamber }],
        tells: [{ by: person('li.wei'), for: chamber }],
      });
      for (const forOrganisation of [false, null])
        expect(await asks('li.wei', { kind: 'patch', record: comment, seen: 0, fields: { forOrganisation } })).toBe(
          'not_allowed',
        );
    });

    it('is said by its own people alone, and stays its word after they have left', async () => {
      const on = await initiative();
      const ownerOrg = office.ids.organisation('S01');
      for (const rest of [{ ownerOrg }, { ownerOrg: null }])
        expect(await asks('li.wei', saying(uuidv7(), { on, forOrganisation: true }, rest))).toBe('not_allowed');
      const idea = { title: said('一个主意'), kind: 'idea', forOrganisation: true };
      const contribute = (rest: object = {}) =>
        asks('li.wei', { kind: 'create', record: uuidv7(), type: 'contribution', fields: idea, ...rest });
      expect(await contribute({ ownerOrg: null })).toBe('not_allowed');
      expect(await contribute()).toBe('done');
      const comment = await say('li.wei', { on, forOrganisation: true });
      const before = (await clerk().read('wang.fang', 'comment', comment)).body;

      await office.stage.app
        .get(CityScope)
        .withCity(office.stage.cityId, (manager) =>
          manager.query('update member set organisation_id = null where id = $1', [person('li.wei')]),
        );
      const { ownerOrg: chamber, fields } = (await clerk().read('wang.fang', 'comment', comment)).body;
      expect([chamber, fields['forOrganisation']]).toEqual([before.ownerOrg, true]);
      expect(await contribute()).toBe('invalid_field');
      expect(await asks('li.wei', saying(uuidv7(), { on, forOrganisation: true }))).toBe('invalid_field');
      expect(await asks('li.wei', saying(uuidv7(), { on, forOrganisation: false }))).toBe('done');
    });
  });
});
