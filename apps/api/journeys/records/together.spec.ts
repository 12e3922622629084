import type { RecordView } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../../src/people/people.service.ts';
import type { Together } from '../../src/records/together-view.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';
import { type Ids, idsIn, type Told } from './clerk.ts';

/** Whoever leads a section lets others write it with them; others ask to be let in. */
describe('writing together', () => {
  let stage: Stage;
  let ids: Ids;
  let section: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    ids = await idsIn(stage);
    section = await sectionCalled(stage, 'VSC-3');
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const path = (record = section.id) => `/api/cities/${stage.cityId}/together/${record}`;
  const look = async (who: string): Promise<Together> => (await stage.get(path(), who)).body;
  const send = (who: string, what: string, body: object): Promise<Told<Together>> =>
    stage.send('POST', `${path()}/${what}`, body, who);
  const invite = (who: string, guest: string, id = uuidv7()) =>
    send(who, 'writers', { id, principalKind: 'person', principal: ids.person(guest) });
  const writes = async (who: string) => {
    const { body } = await stage.get(`/api/cities/${stage.cityId}/records/visionSection/VSC-3`, who);
    return (body as RecordView).writes.includes('text');
  };
  const end = async (who: string, guest: string) => {
    const { writers } = await look('zhou.lan');
    const grant = writers.find(({ principal }) => principal === ids.person(guest))?.grant ?? uuidv7();
    return send(who, 'writers/end', { grant });
  };

  /** Whoever was told no waits for a day: here it passes at once. */
  const letADayPass = () =>
    stage.app
      .get(CityScope)
      .withCity(stage.cityId, (db) => db.query(`update write_ask set settled_at = settled_at - interval '1 day'`));

  it('is told to everybody who sees the section: who was invited, and whether one may invite or ask', async () => {
    const seen = await look('he.chuan');
    expect(seen).toMatchObject({ mayInvite: false, mayAsk: true, hasAsked: false, asks: [] });
    expect(seen.writers.map(({ principalKind }) => principalKind)).toEqual(['organisation', 'organisation']);
    expect(await look('zhou.lan')).toMatchObject({ mayInvite: true, mayAsk: false });
    expect(await look('luo.qi')).toMatchObject({ mayInvite: false, mayAsk: false });
    expect((await stage.get(path(), 'han.song')).status).toBe(404);
    expect((await stage.get(path(uuidv7()), 'zhou.lan')).status).toBe(404);
  });

  it('begins with an invitation and ends with it, for an open editor within a second', async () => {
    expect(await writes('he.chuan')).toBe(false);
    const id = uuidv7();
    await invite('zhou.lan', 'he.chuan', id);
    const again = await invite('zhou.lan', 'he.chuan', id);
    expect(again.body.writers.filter(({ principal }) => principal === ids.person('he.chuan'))).toHaveLength(1);
    expect(await writes('he.chuan')).toBe(true);

    const page = await stage.openPage('he.chuan');
    const text = await page.join(textOf(stage, section));
    await text.type('我也来写一句。');
    await text.saved();
    const ended = await end('zhou.lan', 'he.chuan');
    const from = Date.now();
    expect(ended.status).toBe(200);
    await until('the end of the right', () => page.events.some(({ name }) => name === 'prose:rights'), 3_000);
    expect(Date.now() - from).toBeLessThan(1_000);
    await text.type('这句进不来。');
    await until('a refusal', () => text.room.refusal === 'FORBIDDEN', 5_000);
    expect(await writes('he.chuan')).toBe(false);
    // What has ended stays in the history of grants, and ends once.
    expect((await end('zhou.lan', 'he.chuan')).status).toBe(200);
  });

  it('ends whole, also where two invited the same guest at the same moment', async () => {
    await Promise.all([1, 2, 3, 4].map(() => invite('zhou.lan', 'he.chuan')));
    expect(await writes('he.chuan')).toBe(true);
    const { writers } = await look('wang.fang');
    expect(writers.filter(({ principal }) => principal === ids.person('he.chuan'))).toHaveLength(1);
    await end('zhou.lan', 'he.chuan');
    expect(await writes('he.chuan')).toBe(false);
  });

  it('can be asked for once; those who lead it see who asks, and say yes or no', async () => {
    for (let times = 0; times < 2; times += 1) await send('he.chuan', 'asks', { id: uuidv7() });
    expect(await look('he.chuan')).toMatchObject({ hasAsked: true, asks: [] });
    expect((await look('wang.fang')).asks).toEqual([]);
    expect((await look('zhou.lan')).asks.map(({ person }) => person)).toEqual([ids.person('he.chuan')]);

    const asksFor = async (who: string) =>
      ((await stage.get(`/api/cities/${stage.cityId}/asks`, who)).body as { items: unknown[] }).items;
    const about = { id: section.id, type: 'visionSection', code: 'VSC-3' };
    for (const who of ['zhou.lan', 'chen.ming'])
      expect(await asksFor(who)).toMatchObject([{ person: ids.person('he.chuan'), record: about }]);
    for (const who of ['he.chuan', 'wang.fang', 'li.wei', 'luo.qi', 'han.song']) expect(await asksFor(who)).toEqual([]);
    await send('zhou.lan', 'asks/decline', { person: ids.person('he.chuan') });
    expect(await asksFor('zhou.lan')).toEqual([]);
    expect(await look('he.chuan')).toMatchObject({ hasAsked: false, mayAsk: true });
    expect(await writes('he.chuan')).toBe(false);

    await letADayPass();
    await send('he.chuan', 'asks', { id: uuidv7() });
    await invite('zhou.lan', 'he.chuan');
    expect(await look('he.chuan')).toMatchObject({ hasAsked: false, mayAsk: false });
    expect((await look('zhou.lan')).asks).toEqual([]);
    // Whoever was invited may leave again.
    expect((await end('he.chuan', 'he.chuan')).status).toBe(200);
    expect(await writes('he.chuan')).toBe(false);
  });

  it('tells only whoever asked that the answer was no, from whom and when; they may ask again after a day', async () => {
    await send('li.wei', 'asks', { id: uuidv7() });
    expect((await look('li.wei')).declined).toBeNull();
    const page = await stage.openPage('li.wei');
    await page.ask('watch', { city: stage.cityId, after: null });
    const from = Date.now();
    await send('zhou.lan', 'asks/decline', { person: ids.person('li.wei') });
    await until('word of the answer', () => page.events.some(({ name }) => name === 'access'), 3_000);

    const { declined, hasAsked } = await look('li.wei');
    expect([hasAsked, declined?.by]).toEqual([false, ids.person('zhou.lan')]);
    const at = Date.parse(declined?.at ?? '');
    expect(at).toBeGreaterThanOrEqual(from);
    expect(Date.parse(declined?.againAt ?? '') - at).toBe(86_400_000);
    for (const who of ['wang.fang', 'zhou.lan', 'chen.ming', 'luo.qi']) expect((await look(who)).declined).toBeNull();

    expect((await send('li.wei', 'asks', { id: uuidv7() })).body.code).toBe('not_allowed');
    await letADayPass();
    expect((await look('li.wei')).declined).toMatchObject({ by: ids.person('zhou.lan'), againAt: null });
    const again = await send('li.wei', 'asks', { id: uuidv7() });
    expect(again.body).toMatchObject({ hasAsked: true, declined: null });

    // Whoever was let in all the same has not been told no.
    await send('zhou.lan', 'asks/decline', { person: ids.person('li.wei') });
    await invite('zhou.lan', 'li.wei');
    await end('zhou.lan', 'li.wei');
    expect(await look('li.wei')).toMatchObject({ mayAsk: true, declined: null });
  });

  describe('asked of somebody who can answer', () => {
    const standing = (what: 'end' | 'resume', who: string) =>
      stage.send('POST', `/api/cities/${stage.cityId}/people/${ids.person(who)}/${what}`, {}, 'lin.jing');
    const answerer = async (who = 'he.chuan') => (await look(who)).answerer;

    it('of the lead organisation, as long as they are here; not of a colleague who has not come, nor of one who may not answer', async () => {
      const organisationId = ids.organisation('S06');
      const people = stage.app.get(PeopleService);
      const colleague = async (role: 'member' | 'observer', subject: string | null) => {
        const name = { en: 'A Colleague', zh: '同事' };
        const { id } = await people.addMember(stage.cityId, { subject, name, organisationId });
        await people.grant(stage.cityId, { principalKind: 'person', principal: id, role, grantedBy: null });
        return id;
      };
      const looksOn = await colleague('observer', uuidv7());
      const yetToCome = await colleague('member', null);
      expect(await answerer()).toBe(ids.person('zhou.lan'));

      await standing('end', 'zhou.lan');
      const next = await answerer();
      expect([looksOn, yetToCome, ids.person('zhou.lan')]).not.toContain(next);
      expect(next).toBe(ids.person('chen.ming'));
      // Whoever is named does see what is asked of them.
      await send('he.chuan', 'asks', { id: uuidv7() });
      expect((await look('chen.ming')).asks.map(({ person }) => person)).toEqual([ids.person('he.chuan')]);
      await send('chen.ming', 'asks/decline', { person: ids.person('he.chuan') });
      await standing('resume', 'zhou.lan');
      expect(await answerer()).toBe(ids.person('zhou.lan'));
    });

    it('is told to nobody who has nothing to ask', async () => {
      for (const who of ['zhou.lan', 'luo.qi']) expect(await answerer(who)).toBeNull();
    });

    it('cannot be asked where nobody could answer, and is not promised', async () => {
      const gone = ['zhou.lan', 'chen.ming', 'xu.wen'];
      for (const who of gone) await standing('end', who);
      expect(await look('he.chuan')).toMatchObject({ mayAsk: true, answerer: null });
      expect((await send('he.chuan', 'asks', { id: uuidv7() })).body.code).toBe('not_allowed');
      expect((await look('he.chuan')).hasAsked).toBe(false);
      for (const who of gone) await standing('resume', who);
    });
  });

  it('is told to open pages at once', async () => {
    const lead = await stage.openPage('zhou.lan');
    await lead.ask('watch', { city: stage.cityId, after: null });
    await send('he.chuan', 'asks', { id: uuidv7() });
    await until('word of the asking', () => lead.events.some(({ name }) => name === 'access'), 3_000);
    await send('zhou.lan', 'asks/decline', { person: ids.person('he.chuan') });
  });

  it('is not for those without a standing of their own, nor for guests that there are not', async () => {
    await invite('zhou.lan', 'he.chuan');
    expect((await invite('he.chuan', 'wang.fang')).body.code).toBe('not_allowed');
    expect((await end('wang.fang', 'he.chuan')).body.code).toBe('not_allowed');
    expect((await send('zhou.lan', 'asks', { id: uuidv7() })).body.code).toBe('not_allowed');
    expect((await send('luo.qi', 'asks', { id: uuidv7() })).body.code).toBe('not_allowed');
    expect((await send('wang.fang', 'asks/decline', { person: ids.person('he.chuan') })).body.code).toBe('not_allowed');
    const nobody = { id: uuidv7(), principalKind: 'person', principal: uuidv7() };
    expect((await send('zhou.lan', 'writers', nobody)).body).toMatchObject({ code: 'invalid_field' });
    for (const body of [{}, { ...nobody, role: 'leader' }, { ...nobody, principalKind: 'sector' }])
      expect((await send('zhou.lan', 'writers', body)).status).toBe(400);
    await end('zhou.lan', 'he.chuan');
  });
});
