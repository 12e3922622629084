import { randomBytes } from 'node:crypto';
import type { RecordView } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { type Asked, setOffice, words } from './clerk.ts';

/** The day on which the example lives. */
const today = '2026-06-30';

/** A question is open from its first to its last day, in the city's calendar: what is said to it is said then, by whatever way. */
describe('a consultation', () => {
  const office = setOffice('story');
  /** Another day comes for the whole city. */
  const onDay = (day: string) =>
    office.stage.app
      .get(CityScope)
      .withCity(office.stage.cityId, (db) =>
        db.query('update city set lives_on = $1 where id = $2', [day, office.stage.cityId]),
      );
  afterEach(() => onDay(today));

  const ask = async (fields: object = {}, who = 'chen.ming', state?: 'shared', visibility = 'members') => {
    const record = uuidv7();
    await office.clerk.done(
      who,
      {
        kind: 'create',
        record,
        type: 'consultation',
        fields: { question: words('Which one?', '哪一个？'), period: { from: today, to: '2026-07-02' }, ...fields },
        visibility,
      } as Asked,
      ...(state === undefined ? [] : [{ kind: 'move', record, state } as const]),
    );
    return record;
  };
  const asked = () => ask({}, 'chen.ming', 'shared');
  const answer = (on: string, record = uuidv7()): Asked[] => [
    {
      kind: 'create',
      record,
      type: 'contribution',
      fields: { title: words('The first.'), text: words('The first of them.'), kind: 'comment', on },
    },
    { kind: 'move', record, state: 'shared' },
  ];
  const patch = (record: string, fields: Record<string, unknown>): Asked => ({
    kind: 'patch',
    record,
    seen: 0,
    fields,
  });
  const told = async (who: string, ...wishes: Asked[]) => {
    const { status, body } = await office.clerk.ask(who, ...wishes);
    return status === 200 ? 200 : [body.code, body.params['day'] ?? null];
  };

  it('hears answers from the first to the last day, and says why not before and after', async () => {
    const on = await ask({ period: { from: '2026-07-01', to: '2026-07-02' } }, 'chen.ming', 'shared');
    expect(await told('li.wei', ...answer(on))).toEqual(['not_open_yet', '2026-07-01']);
    for (const day of ['2026-07-01', '2026-07-02']) {
      await onDay(day);
      expect([day, await told('wang.fang', ...answer(on))]).toEqual([day, 200]);
    }
    await onDay('2026-07-03');
    expect(await told('li.wei', ...answer(on))).toEqual(['past_last_day', '2026-07-02']);
  });

  it('hears nothing while it is a draft, and nothing once it was closed, be its days not over', async () => {
    const on = await ask({}, 'zhou.lan');
    expect(await told('zhou.lan', ...answer(on))).toEqual(['not_open_yet', today]);
    await office.clerk.done('zhou.lan', { kind: 'move', record: on, state: 'shared' });
    expect(await told('li.wei', ...answer(on))).toBe(200);
    await office.clerk.done('zhou.lan', { kind: 'move', record: on, state: 'closed' });
    expect(await told('li.wei', ...answer(on))).toEqual(['hearing_over', null]);
  });

  it('keeps what was said as it was once it is over: answering, reading and taking back go on', async () => {
    const on = await asked();
    const [mine, begun] = [uuidv7(), uuidv7()];
    await office.clerk.done('li.wei', ...answer(on, mine));
    await office.clerk.done('li.wei', ...answer(on, begun).slice(0, 1));
    const elsewhere = uuidv7();
    await office.clerk.done(
      'li.wei',
      ...answer((await office.clerk.read('li.wei', 'roadmap', 'RMP-2')).body.id, elsewhere),
    );
    await onDay('2026-07-03');
    const over = ['past_last_day', '2026-07-02'];
    expect(await told('li.wei', patch(mine, { text: words('Something else.') }))).toEqual(over);
    expect(await told('li.wei', patch(mine, { tags: ['late'] }))).toEqual(over);
    expect(await told('li.wei', { kind: 'move', record: begun, state: 'shared' })).toEqual(over);
    // Neither taken away from it and written anew, nor brought under it from elsewhere.
    expect(await told('li.wei', patch(mine, { on: null }))).toEqual(over);
    expect(await told('li.wei', patch(elsewhere, { on }))).toEqual(over);
    expect(await told('li.wei', patch(elsewhere, { text: words('Goes on.') }))).toBe(200);
    expect(await told('li.wei', { kind: 'bin', record: begun })).toBe(200);
    const reply = { effect: 'later', reply: words('In August.'), repliedBy: office.ids.person('chen.ming') };
    expect(await told('chen.ming', patch(mine, reply))).toBe(200);
    expect((await office.clerk.read('wang.fang', 'contribution', mine)).body.fields['effect']).toBe('later');
    const followed = await office.stage.send(
      'PUT',
      `${office.clerk.city}/follows/${on}`,
      { level: 'follow' },
      'li.wei',
    );
    expect(followed.status).toBe(200);
  });

  it('is prolonged by whoever looks after it, with a reason that stays in its history', async () => {
    const on = await asked();
    const longer = { period: { from: today, to: '2026-07-20' } };
    expect((await office.clerk.ask('chen.ming', patch(on, longer))).body).toMatchObject({
      code: 'invalid_field',
      params: { fields: 'whyMoved' },
    });
    const why = { whyMoved: words('The flood took a week from everybody.', '汛期耽误了一周。') };
    expect(await told('li.wei', patch(on, { ...longer, ...why }))).toEqual(['not_allowed', null]);
    expect(await told('chen.ming', patch(on, { ...longer, ...why }))).toBe(200);
    // The same words again are no reason for the next time.
    expect(await told('chen.ming', patch(on, { period: { from: today, to: '2026-07-30' }, ...why }))).toEqual([
      'invalid_field',
      null,
    ]);
    await onDay('2026-07-20');
    expect(await told('li.wei', ...answer(on))).toBe(200);
    const { body } = await office.stage.get(`${office.clerk.city}/changes?after=0&limit=500&record=${on}`, 'chen.ming');
    const changes = (body as { changes: { after: Record<string, unknown> }[] }).changes;
    expect(changes.some(({ after }) => 'period' in after && 'whyMoved' in after)).toBe(true);
  });

  it('names documents by addresses that lead where they seem to, and takes no other', async () => {
    const on = await ask();
    const row = (url: unknown): Asked => ({
      kind: 'row',
      record: on,
      seen: 0,
      field: 'documents',
      row: uuidv7(),
      order: 'a0',
      cells: { title: words('Plan'), url },
    });
    for (const url of [
      'https://qichuan.example/plan?page=2#three',
      'HTTP://10.0.0.1:8080',
      'https://栖川.example/规划',
    ])
      expect([url, await told('chen.ming', row(url))]).toEqual([url, 200]);
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'file:///etc/passwd',
      'ftp://qichuan.example/plan',
      '//evil.example',
      '/api/cities',
      'https:evil.example',
      'https:///evil.example',
      'https://qichuan.example@evil.example/',
      'https://user:word@qichuan.example/',
      'https:\\\\evil.example',
      'https://qichuan.example/\u202efdp.exe',
      'https://qichuan.example/a b',
      'https://',
      `https://qichuan.example/${'a'.repeat(500)}`,
      '',
      null,
      7,
      { href: 'https://qichuan.example' },
    ])
      expect([url, await told('chen.ming', row(url))]).toEqual([url, ['invalid_field', null]]);
  });

  it('is begun by the programme office and by departments, and by nobody else', async () => {
    const begin = (who: string) =>
      told(who, {
        kind: 'create',
        record: uuidv7(),
        type: 'consultation',
        fields: { question: words('Whose?'), period: { from: today, to: null } },
      });
    for (const who of ['chen.ming', 'xu.wen', 'zhou.lan']) expect([who, await begin(who)]).toEqual([who, 200]);
    for (const who of ['li.wei', 'wang.fang', 'luo.qi', 'gao.yuan', 'qin.shu'])
      expect([who, await begin(who)]).toEqual([who, ['not_allowed', null]]);
  });

  describe('of which somebody wants to know who was heard', () => {
    interface Heard {
      record: { code: string };
      hearing: { stands: string };
      sectors: { sector: string | null; said: number; people: number | null }[];
      organisations: { id: string; said: number }[];
      audience: string[];
      unheard: string[];
    }
    const heard = async (who: string | undefined, id: string) => {
      const { status, body } = await office.stage.get(`${office.clerk.city}/heard/${id}`, who);
      return { status, items: (body as { items?: Heard[] }).items ?? [] };
    };
    const idOf = async (type: string, code: string) => (await office.clerk.read('chen.ming', type, code)).body.id;
    const saidIn = ({ sectors }: Heard) => Object.fromEntries(sectors.map((one) => [String(one.sector), one.said]));
    const join = async (username: string, organisation: string | null) => {
      const { app, store, cityId } = office.stage;
      const name = { zh: username, en: username };
      const subject = await store.saveAccount({ username, name, demo: false, passwordHash: null });
      const organisationId = organisation && office.ids.organisation(organisation);
      const people = app.get(PeopleService);
      const { id } = await people.addMember(cityId, { subject, name, organisationId });
      await people.grant(cityId, { principalKind: 'person', principal: id, role: 'member', grantedBy: null });
    };

    it('tells it by sector and organisation, and who was asked and has said nothing', async () => {
      const [question] = (await heard('gao.yuan', await idOf('consultation', 'CNS-2'))).items;
      expect(question && saidIn(question)).toEqual({ government: 1, business: 1, community: 0 });
      const codes = await Promise.all(
        ['STK-13', 'STK-17', 'STK-18', 'STK-19', 'STK-23'].map((code) => idOf('stakeholder', code)),
      );
      expect(question?.unheard).toEqual(codes);
      expect(question?.audience).toHaveLength(6);
      expect(question?.organisations.map(({ id }) => id).toSorted()).toEqual(
        ['S06', 'S16'].map((code) => office.ids.organisation(code)).toSorted(),
      );
      await office.clerk.done('wang.fang', ...answer(await idOf('consultation', 'CNS-2')));
      const [after] = (await heard('gao.yuan', await idOf('consultation', 'CNS-2'))).items;
      expect(after && saidIn(after)).toEqual({ government: 1, business: 1, community: 1 });
      expect(after?.unheard).toEqual(codes.filter((_, place) => place !== 2));
    });

    it('tells it of what the question is about, of the parts of a whole, and of a decision that rests on it', async () => {
      const codes = async (type: string, code: string) =>
        (await heard('gao.yuan', await idOf(type, code))).items.map(({ record }) => record.code);
      expect(await codes('roadmap', 'RMP-2')).toEqual(expect.arrayContaining(['CNS-2', 'CNS-1']));
      expect(await codes('initiative', 'INI-14')).toEqual(['CNS-1']);
      expect(await codes('initiative', 'INI-4')).toEqual([]);
      const decision = await office.clerk.create('chen.ming', 'decision', {
        question: words('Do we begin in September?'),
      });
      expect((await heard('gao.yuan', decision)).items).toEqual([]);
      const link = (to: string): Asked => ({ kind: 'link', record: decision, field: 'basis', to });
      await office.clerk.done('chen.ming', link(await idOf('initiative', 'INI-14')));
      expect((await heard('gao.yuan', decision)).items.map(({ record }) => record.code)).toEqual(['CNS-1']);
    });

    it('tells no number of people below five, and counts nobody whom it cannot tell apart', async () => {
      const on = await ask({}, 'chen.ming', 'shared', 'public');
      for (const [place, organisation] of ['S17', 'S17', 'S16', 'S16', 'S17'].entries()) {
        await join(`trader.${place}`, organisation);
        await office.clerk.done(`trader.${place}`, ...answer(on));
        const [question] = (await heard('wang.fang', on)).items;
        const business = question?.sectors.find(({ sector }) => sector === 'business');
        expect(business).toEqual({ sector: 'business', said: place + 1, people: place < 4 ? null : 5 });
      }
      await office.clerk.done('trader.0', ...answer(on));
      const code = (await office.clerk.read('chen.ming', 'consultation', on)).body.code;
      const form = {
        key: randomBytes(16).toString('hex'),
        text: '我也说一句。',
        kind: 'comment',
        on: `consultation/${code}`,
      };
      await fetch(`${office.stage.origin}/p/qichuan/zh/say`, { method: 'POST', body: new URLSearchParams(form) });
      const [question] = (await heard('wang.fang', on)).items;
      expect(question?.sectors).toEqual([
        { sector: 'government', said: 0, people: 0 },
        { sector: 'business', said: 6, people: 5 },
        { sector: 'community', said: 0, people: 0 },
        { sector: null, said: 1, people: null },
      ]);
    });

    it('counts what its reader sees and nothing besides, and tells nobody of what they may not see', async () => {
      const on = await asked();
      const hidden = uuidv7();
      const [create, share] = answer(on, hidden);
      await office.clerk.done('li.wei', { ...create, visibility: 'org' } as Asked, share as Asked);
      await office.clerk.done('li.wei', ...answer(on).slice(0, 1));
      const business = async (who: string) =>
        (await heard(who, on)).items.map((one) => [saidIn(one)['business'], one.organisations.length]);
      expect(await business('chen.ming')).toEqual([[1, 1]]);
      expect(await business('wang.fang')).toEqual([[0, 0]]);
      expect(await business('he.chuan')).toEqual([[0, 0]]);
      const secret = await ask({}, 'zhou.lan', 'shared', 'org');
      const roadmap = (await office.clerk.read('chen.ming', 'roadmap', 'RMP-2')).body.id;
      await office.clerk.done('zhou.lan', { kind: 'link', record: secret, field: 'subject', to: roadmap });
      const told = async (who: string) => {
        const code = (await office.clerk.read('zhou.lan', 'consultation', secret)).body.code;
        return (await heard(who, roadmap)).items.some(({ record }) => record.code === code);
      };
      expect(await told('gao.yuan')).toBe(true);
      expect(await told('wang.fang')).toBe(false);
      expect((await heard('wang.fang', secret)).status).toBe(404);
      expect((await heard('qin.shu', roadmap)).status).toBe(404);
      expect((await heard(undefined, roadmap)).status).toBe(401);
      expect((await heard('gao.yuan', 'RMP-2')).status).toBe(404);
    });
  });

  it('has a public page with its days, its documents, the way to answer, and what became of the answers', async () => {
    const look = async (path: string) => {
      const body = await (await fetch(`${office.stage.origin}/p/qichuan/zh${path}`)).text();
      return body.replace(/<style>.*<\/style>/s, '');
    };
    const open = await look('/consultation/CNS-2');
    expect(open).toContain('还剩31天，7月31日截止');
    expect(open).toContain('href="/p/qichuan/zh/say?on=consultation/CNS-2"');
    expect(open).toMatch(
      /<a href="https:\/\/programme\.qichuan\.example\/roadmap\/draft-2" rel="noopener noreferrer nofollow">/,
    );
    expect(open).toMatch(/采购预告再早三个月.*data-tone="ok">采纳</s);
    expect(open).not.toMatch(/<script|李薇/);
    const over = await look('/consultation/CNS-1');
    expect(over).toMatch(/class="standing">已结束</);
    expect(over).toContain('停车场提前到9月开工');
    expect(over).not.toContain('class="do"');
    const city = await look('');
    expect(city.indexOf('id="consultation"')).toBeGreaterThan(0);
    expect(city.indexOf('id="consultation"')).toBeLessThan(city.indexOf('id="endorsement"'));
    expect(city.indexOf('哪一件事的先后')).toBeLessThan(city.indexOf('卸货和停车怎么安排'));
    const feed = await look('/feed.xml');
    expect(feed).toContain('/p/qichuan/zh/consultation/CNS-2');
    // What is asked of members only has no page, and answers that are not public are on none.
    const { code } = (await office.clerk.read('chen.ming', 'consultation', await asked())).body;
    expect(await look(`/consultation/${code}`)).not.toContain('哪一个？');
    await office.clerk.done(
      'wang.fang',
      ...answer((await office.clerk.read('wang.fang', 'consultation', 'CNS-2')).body.id),
    );
    expect(await look('/consultation/CNS-2')).not.toContain('The first.');
  });

  it('takes from whoever has no account while it is open, and loses nothing of what they wrote after', async () => {
    const on = await ask({}, 'chen.ming', 'shared', 'public');
    const { code } = (await office.clerk.read('chen.ming', 'consultation', on)).body;
    const path = (language = 'zh') => `${office.stage.origin}/p/qichuan/${language}/say`;
    const say = async (text: string, language = 'zh') => {
      const key = randomBytes(16).toString('hex');
      const body = new URLSearchParams({ key, text, kind: 'comment', on: `consultation/${code}` });
      const told = await fetch(path(language), { method: 'POST', body, redirect: 'manual' });
      return { status: told.status, body: await told.text() };
    };
    const form = async () => (await fetch(`${path()}?on=consultation/${code}`)).text();
    expect(await form()).toContain('<textarea');
    expect((await say('现在还来得及。')).status).toBe(303);
    const { body } = await office.clerk.list('chen.ming', 'contribution', `filter[on][eq]=${on}`);
    expect(body.items.map(({ owner, fields }: RecordView) => [owner, fields['on']])).toEqual([[null, on]]);
    await onDay('2026-07-03');
    const late = await say('来晚了，可是很要紧。');
    expect([late.status, late.body.includes('来晚了，可是很要紧。')]).toEqual([409, true]);
    expect(late.body).toContain('已于2026年7月2日截止');
    expect((await say('Too late, and yet it matters.', 'en')).body).toContain('took answers until 2 July 2026.');
    expect(await form()).not.toContain('<textarea');
    expect(await form()).toContain('已于7月2日截止');
  });
});
