import { v7 as uuidv7 } from 'uuid';
import type { Chosen } from '../../src/insight/follow.service.ts';
import type { ForMe, ForMeCount } from '../../src/insight/for-me.service.ts';
import type { Since } from '../../src/insight/since.service.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { type Asked, type Clerk, setOffice, type Told, words } from '../records/clerk.ts';
import { openBeside } from '../stage.ts';

const said = (text: string) => ({ zh: '', en: text });
const budget = (amount: number) => ({ amount, currency: 'CNY' });

/** Somebody is told what waits for them and what became of what concerns them: what they may know now, and nothing else. */
describe('what concerns somebody', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const address = (rest = '') => `${clerk().city}/for-me${rest}`;
  const ok = <Body>({ status, body }: Told<Body>): Body => {
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const look = async (who: string, limit = 200): Promise<ForMe> =>
    ok(await office.stage.get(address(`?limit=${limit}`), who));
  const count = async (who: string): Promise<number> =>
    ok<ForMeCount>(await office.stage.get(address('/count'), who)).count;
  const mark = (who: string, records: readonly object[], undo?: boolean): Promise<Told<ForMeCount>> =>
    office.stage.send('POST', address('/seen'), { records, ...(undo !== undefined && { undo }) }, who);
  const markAll = async (who: string): Promise<ForMe> => {
    const told = await look(who);
    const seen = told.unread.map(({ record }) => ({ record, clock: told.clock }));
    if (seen.length > 0) ok(await mark(who, seen));
    return told;
  };
  const unread = ({ news }: ForMe) => news.filter(({ isNew }) => isNew).map(({ record }) => record.id);
  const waits = (told: ForMe) => told.waits.map(({ record }) => record.id);
  const line = ({ news }: ForMe, record: string) => news.find((one) => one.record.id === record);
  const initiative = (who = 'he.chuan', fields: object = {}, rest: object = {}) =>
    clerk().create(who, 'initiative', { name: words('Silver Bridge'), phase: 'p1', ...fields }, rest);
  const patch = (who: string, record: string, fields: Record<string, unknown>) =>
    clerk().done(who, { kind: 'patch', record, seen: 0, fields });
  const speak = async (who: string, type: 'comment' | 'suggestion', fields: Record<string, unknown>) => {
    const record = uuidv7();
    const wish: Asked = { kind: 'create', record, type, fields };
    await clerk().done(who, wish);
    return record;
  };
  const say = (who: string, on: string, text: string, more: object = {}) =>
    speak(who, 'comment', { text: said(text), on, ...more });
  const suggest = (who: string, on: string, more: object) =>
    speak(who, 'suggestion', { on, reason: said('Because'), ...more });
  const contribute = async (who: string, title: string, more: object = {}) => {
    const id = await clerk().create(who, 'contribution', { title: words(title), kind: 'idea', ...more });
    await clerk().done(who, { kind: 'move', record: id, state: 'shared' });
    return id;
  };
  const follow = (who: string, record: string, level: string) =>
    office.stage.send('PUT', `${clerk().city}/follows/${record}`, { level }, who);
  const person = (name: string) => office.ids.person(name);
  const verdict = (who: string, outcome: string, answer: string) => ({
    outcome,
    answeredBy: person(who),
    answer: said(answer),
  });

  it('is nothing new to whoever has never looked, and looking at the count alone begins nothing', async () => {
    const id = await initiative('li.wei');
    await patch('chen.ming', id, { progress: 5 });
    expect(await count('li.wei')).toBe(0);
    await patch('chen.ming', id, { progress: 6 });
    const first = await look('li.wei');
    expect([unread(first), first.unread, line(first, id)?.isNew]).toEqual([[], [], false]);
    await patch('chen.ming', id, { progress: 7 });
    expect(await count('li.wei')).toBe(1);
    expect(unread(await look('li.wei'))).toEqual([id]);
    await markAll('li.wei');
  });

  it('is how what they asked for was answered, with the reason; who answered them; and what they keep and follow', async () => {
    const [theirs, followed, others, spoken] = [
      await initiative('wang.fang'),
      await initiative(),
      await initiative(),
      await initiative('he.chuan', { progress: 10 }),
    ];
    await markAll('wang.fang');
    const idea = await contribute('wang.fang', 'A bench', { on: others });
    const suggestion = await suggest('wang.fang', spoken, { part: 'progress', was: 10, to: 20 });
    const comment = await say('wang.fang', spoken, 'When?');
    await follow('wang.fang', followed, 'follow');
    expect(await count('wang.fang')).toBe(0);

    const reply = { effect: 'adopted', reply: words('By May'), repliedBy: person('chen.ming') };
    await patch('chen.ming', idea, reply);
    await patch('he.chuan', suggestion, verdict('he.chuan', 'declined', 'Too fast'));
    await say('he.chuan', spoken, 'In May.', { answers: comment });
    await say('li.wei', spoken, 'I wonder, too.');
    await patch('chen.ming', theirs, { progress: 1 });
    await patch('he.chuan', followed, { progress: 2 });
    await patch('he.chuan', others, { progress: 3 });

    const told = await look('wang.fang');
    // What they said something about concerns them, too.
    expect(unread(told)).toEqual([others, followed, theirs, spoken, idea]);
    expect(await count('wang.fang')).toBe(5);
    expect(line(told, idea)?.says).toEqual([
      {
        kind: 'answered',
        whose: 'own',
        into: null,
        label: words('Contribution', '意见与提案'),
        to: words('Adopted', '采纳'),
        why: words('By May'),
      },
    ]);
    expect(line(told, spoken)?.says).toEqual([
      {
        kind: 'answered',
        whose: 'own',
        into: null,
        label: words('Suggested change', '修改建议'),
        to: words('Not adopted', '未采纳'),
        why: said('Too fast'),
      },
      { kind: 'replied', count: 1 },
      { kind: 'talk', label: words('Comments', '评论'), count: 1 },
    ]);
    await markAll('wang.fang');
    expect(await count('wang.fang')).toBe(0);
    await patch('chen.ming', idea, { effect: null, reply: null, repliedBy: null });
    expect(line(await look('wang.fang'), idea)?.says).toMatchObject([{ kind: 'answered', to: null, why: null }]);
    await patch('chen.ming', idea, reply);
    await markAll('wang.fang');
  });

  it('is what others want to say about what they keep, once it is said, unless they have muted that', async () => {
    const kept = await initiative('li.wei');
    await markAll('li.wei');
    const idea = await clerk().create('wang.fang', 'contribution', { title: words('A bench'), kind: 'idea', on: kept });
    expect(await count('li.wei')).toBe(0);
    await clerk().done('wang.fang', { kind: 'move', record: idea, state: 'shared' });
    expect(unread(await look('li.wei'))).toEqual([idea]);
    await patch('chen.ming', idea, { effect: 'adopted', reply: words('By May'), repliedBy: person('chen.ming') });
    expect(unread(await look('li.wei'))).toEqual([idea]);
    await follow('li.wei', kept, 'mute');
    expect(await count('li.wei')).toBe(0);
    const more = await contribute('wang.fang', 'Two benches', { on: kept });
    expect(await count('li.wei')).toBe(0);
    await patch('chen.ming', more, { effect: 'adopted', reply: words('By May'), repliedBy: person('chen.ming') });
    await follow('li.wei', kept, 'usual');
    await markAll('li.wei');
  });

  it('is what their organisation supports, whoever of it said so', async () => {
    const { app, store, cityId } = office.stage;
    const [people, name] = [app.get(PeopleService), words('Zhu Lin', '朱林')];
    const subject = await store.saveAccount({ username: 'zhu.lin', name, demo: false, passwordHash: null });
    const organisationId = office.ids.organisation('S17');
    const { id } = await people.addMember(cityId, { subject, name, organisationId });
    await people.grant(cityId, { principalKind: 'person', principal: id, role: 'member', grantedBy: null });
    const on = await initiative('zhou.lan');
    for (const who of ['zhu.lin', 'wang.fang']) await markAll(who);
    await clerk().create('he.chuan', 'position', { on, stance: 'support' });
    await patch('zhou.lan', on, { progress: 4 });
    expect(unread(await look('zhu.lin'))).toEqual([on]);
    expect(await count('wang.fang')).toBe(0);
  });

  it('is that a vision was adopted which their words went into, and nothing else of it', async () => {
    const [vision, section] = (
      await Promise.all([
        clerk().read('chen.ming', 'vision', 'VIS-2'),
        clerk().read('chen.ming', 'visionSection', 'VSC-2'),
      ])
    ).map(({ body }) => body);
    if (vision === undefined || section === undefined) throw new Error('no vision');
    const was = section.fields['title'];
    const to = words('Nobody asks for favours', '办事不求任何人');
    const suggestion = await suggest('li.wei', section.id, { part: 'title', was, to });
    const other = await suggest('sun.mo', section.id, { part: 'title', was, to: words('No', '不') });
    await patch('chen.ming', other, verdict('chen.ming', 'declined', 'One is enough'));
    await markAll('li.wei');
    await markAll('sun.mo');
    const adopted = { outcome: 'adopted', answeredBy: person('chen.ming') };
    await clerk().done(
      'chen.ming',
      { kind: 'patch', record: section.id, seen: 0, fields: { title: to } },
      { kind: 'patch', record: suggestion, seen: 0, fields: adopted },
    );
    await patch('chen.ming', vision.id, { round: 9 });
    expect(unread(await look('li.wei'))).toEqual([section.id]);
    await clerk().done('chen.ming', { kind: 'move', record: vision.id, state: 'review' });
    await clerk().done('gao.yuan', { kind: 'move', record: vision.id, state: 'adopted' });
    const told = await look('li.wei');
    expect(line(told, vision.id)).toMatchObject({
      isNew: true,
      isFed: true,
      says: [{ kind: 'stands', to: words('Adopted', '已通过') }],
    });
    expect(line(await look('sun.mo'), vision.id)).toBeUndefined();
    await follow('li.wei', vision.id, 'mute');
    expect(line(await look('li.wei'), vision.id)).toBeUndefined();
    for (const who of ['li.wei', 'sun.mo']) await markAll(who);
  });

  describe('waits', () => {
    it('for an answer of theirs, what was promised soonest first, until it has one', async () => {
      const [late, soon, kept] = [
        await contribute('li.wei', 'Later'),
        await contribute('sun.mo', 'Soon'),
        await initiative('chen.ming', { progress: 1 }),
      ];
      await patch('chen.ming', soon, { replyDue: '2026-06-20' });
      const suggestion = await suggest('li.wei', kept, { part: 'progress', was: 1, to: 2 });
      const told = await look('chen.ming');
      expect(told.waits.map(({ record, due, by }) => [record.id, due, by])).toEqual([
        [soon, '2026-06-20', [person('sun.mo')]],
        [late, '2026-07-15', [person('li.wei')]],
        [kept, null, [person('li.wei')]],
      ]);
      // What waits is told as that, and not once more as news.
      expect(unread(told)).toEqual([]);
      expect(await count('chen.ming')).toBe(3);
      expect(await count('he.chuan')).toBe(0);
      // Muting takes away no duty, and Home tells of the very same.
      await follow('chen.ming', kept, 'mute');
      const home = ok<Since>(await office.stage.get(`${clerk().city}/since?limit=200`, 'chen.ming'));
      expect(home.lines.filter(({ group }) => group === 'waits')).toEqual(told.waits);
      await patch('chen.ming', suggestion, verdict('chen.ming', 'later', 'Next year'));
      for (const one of [soon, late])
        await patch('chen.ming', one, { effect: 'later', reply: words('Next year'), repliedBy: person('chen.ming') });
      expect([await count('chen.ming'), waits(await look('chen.ming'))]).toEqual([0, []]);
    });

    it('and is not told once more as news, though it is said about what they keep', async () => {
      const kept = await initiative('chen.ming');
      await markAll('chen.ming');
      const before = await count('chen.ming');
      const idea = await contribute('wang.fang', 'Three benches', { on: kept });
      const told = await look('chen.ming');
      expect([waits(told).includes(idea), unread(told).includes(idea)]).toEqual([true, false]);
      expect(await count('chen.ming')).toBe(before + 1);
      await patch('chen.ming', idea, { effect: 'adopted', reply: words('By May'), repliedBy: person('chen.ming') });
    });

    it('where somebody asked them to write, until they have, or do not want to hear of it', async () => {
      const [one, other] = [await initiative(), await initiative()];
      await markAll('wang.fang');
      const invite = (record: string, kind: 'person' | 'organisation', principal: string) =>
        office.stage.send(
          'POST',
          `${clerk().city}/together/${record}/writers`,
          { id: uuidv7(), principalKind: kind, principal },
          'he.chuan',
        );
      for (const record of [one, other]) expect((await invite(record, 'person', person('wang.fang'))).status).toBe(200);
      const told = await look('wang.fang');
      expect(waits(told).toSorted()).toEqual([one, other].toSorted());
      expect(told.waits[0]?.says).toEqual([{ kind: 'invited', person: person('he.chuan') }]);
      expect(await count('wang.fang')).toBe(2);
      expect(waits(await look('li.wei'))).toEqual([]);
      await patch('wang.fang', one, { progress: 50 });
      expect(waits(await look('wang.fang'))).toEqual([other]);
      await follow('wang.fang', other, 'mute');
      expect([waits(await look('wang.fang')), await count('wang.fang')]).toEqual([[], 0]);
      await follow('wang.fang', other, 'usual');
      expect(await count('wang.fang')).toBe(1);
      await clerk().done('he.chuan', { kind: 'show', record: other, visibility: 'owner' });
      await clerk().done('he.chuan', { kind: 'bin', record: other });
      expect(await count('wang.fang')).toBe(0);
    });
  });

  describe('is marked as seen', () => {
    let ids: readonly string[];
    beforeAll(async () => {
      ids = [await initiative('sun.mo'), await initiative('sun.mo'), await initiative('sun.mo')];
      await markAll('sun.mo');
      for (const id of ids) await patch('chen.ming', id, { progress: 8 });
    });

    it('by itself, all at once, and not any more where that is undone; here, on Home and at another process', async () => {
      const [first = '', second = '', third = ''] = ids;
      const told = await look('sun.mo');
      expect(unread(told)).toEqual([third, second, first]);
      const before = (record: string) => told.unread.filter((one) => one.record === record);
      expect(ok(await mark('sun.mo', [{ record: second, clock: told.clock }])).count).toBe(2);
      const beside = await openBeside(office.stage);
      try {
        const authorization = `Bearer ${await office.stage.sign(await office.stage.claims('sun.mo'))}`;
        const there = await fetch(`${beside.origin}${address()}`, { headers: { authorization } });
        expect(unread((await there.json()) as ForMe)).toEqual([third, first]);
        // Whoever writes there is heard of here.
        await patch('chen.ming', second, { progress: 9 });
        const counted = await fetch(`${beside.origin}${address('/count')}`, { headers: { authorization } });
        expect(await counted.json()).toMatchObject({ count: 3 });
      } finally {
        await beside.app.close();
      }
      const again = await look('sun.mo');
      expect(line(again, second)?.tells).toMatchObject([{ address: 'progress', before: 8, after: 9 }]);
      await markAll('sun.mo');
      const seen = await look('sun.mo');
      expect([unread(seen), await count('sun.mo')]).toEqual([[], 0]);
      // What was seen stays to be read, and stands in its place.
      expect(seen.news.map(({ record }) => record.id).slice(0, 3)).toEqual([second, third, first]);
      const home = async () => ok<Since>(await office.stage.get(`${clerk().city}/since?limit=200`, 'sun.mo'));
      expect((await home()).lines.filter(({ record }) => ids.includes(record.id))).toEqual([]);
      expect(ok(await mark('sun.mo', before(first), true)).count).toBe(1);
      expect(unread(await look('sun.mo'))).toEqual([first]);
      expect((await home()).lines.some(({ record }) => record.id === first)).toBe(true);
      // Seen on Home is seen.
      ok(await office.stage.send('POST', `${clerk().city}/since`, { clock: (await home()).clock }, 'sun.mo'));
      expect(await count('sun.mo')).toBe(0);
    });

    it('never ahead of the city, by nobody else, and by nothing that is not asked for well', async () => {
      const [id = ''] = ids;
      const { clock } = await look('sun.mo');
      await patch('chen.ming', id, { progress: 20 });
      await mark('wang.fang', [{ record: id, clock: clock + 1 }]);
      expect(await count('sun.mo')).toBe(1);
      // It says nothing of what there is.
      expect((await mark('sun.mo', [{ record: uuidv7(), clock }])).status).toBe(200);
      const place = { record: id, clock };
      for (const records of [[], [{ ...place, clock: 1_000_000 }], [{ ...place, clock: -1 }], [{ ...place, more: 1 }]])
        expect((await mark('sun.mo', records)).status).toBe(400);
      for (const body of [{}, { records: [place], all: true }, { records: id }, { records: [place], undo: 'yes' }])
        expect((await office.stage.send('POST', address('/seen'), body, 'sun.mo')).status).toBe(400);
      for (const limit of ['0', '201', 'x'])
        expect((await office.stage.get(address(`?limit=${limit}`), 'sun.mo')).status).toBe(400);
      for (const path of ['', '/count']) expect((await office.stage.get(address(path))).status).toBe(401);
      const people = office.stage.app.get(PeopleService);
      const other = await people.createCity({ slug: 'linyang', name: words('Linyang'), zone: 'Asia/Shanghai' });
      await people.openCity(other.id);
      for (const path of ['for-me', 'for-me/count', 'follows'])
        expect((await office.stage.get(`/api/cities/${other.id}/${path}`, 'sun.mo')).status).toBe(404);
      const sent = await office.stage.send(
        'POST',
        `/api/cities/${other.id}/for-me/seen`,
        { records: [place] },
        'sun.mo',
      );
      expect(sent.status).toBe(404);
      await markAll('sun.mo');
    });
  });

  describe('under the rights of whoever looks, as they are now', () => {
    const canary = 'QiCanary9';

    it('is no field, comment or record that she may not see, in no list and no count', async () => {
      const [open, hidden] = [await initiative('he.chuan', { budget: budget(1) }), await initiative()];
      for (const record of [open, hidden]) await follow('wang.fang', record, 'follow');
      await markAll('wang.fang');
      await patch('he.chuan', open, { budget: budget(4_711) });
      await say('chen.ming', open, canary, { part: 'budget' });
      await suggest('chen.ming', open, { part: 'budget', was: budget(4_711), to: budget(4_712), reason: said(canary) });
      await patch('he.chuan', hidden, { summary: words(canary) });
      expect(await count('wang.fang')).toBe(1);
      await clerk().done('he.chuan', { kind: 'show', record: hidden, visibility: 'org' });
      const told = await look('wang.fang');
      expect([unread(told), waits(told), told.unread, told.more]).toEqual([[], [], [], { waits: 0, news: 0 }]);
      expect(line(told, hidden)).toBeUndefined();
      expect(await count('wang.fang')).toBe(0);
      expect(JSON.stringify(told)).not.toMatch(/QiCanary9|471[12]/);
      const chosen = ok<{ items: Chosen[] }>(await office.stage.get(`${clerk().city}/follows`, 'wang.fang')).items;
      expect(chosen.map(({ record }) => record.id)).toContain(open);
      expect(JSON.stringify(chosen)).not.toContain(hidden);
      // Who may read it hears of it.
      await follow('chen.ming', open, 'follow');
      await markAll('chen.ming');
      await patch('he.chuan', open, { budget: budget(4_713) });
      expect(JSON.stringify(line(await look('chen.ming'), open))).toContain('4713');
      await clerk().done('he.chuan', { kind: 'show', record: hidden, visibility: 'members' });
      expect(await count('wang.fang')).toBe(1);
      await markAll('wang.fang');
    });

    it('is nothing of what she has muted, and all of it again where she takes that back', async () => {
      const [kept, followed] = [await initiative('wang.fang'), await initiative()];
      await follow('wang.fang', followed, 'follow');
      await markAll('wang.fang');
      for (const id of [kept, followed]) await patch('chen.ming', id, { progress: 77 });
      expect(await count('wang.fang')).toBe(2);
      await follow('wang.fang', kept, 'mute');
      expect([await count('wang.fang'), unread(await look('wang.fang'))]).toEqual([1, [followed]]);
      await follow('wang.fang', followed, 'usual');
      expect(await count('wang.fang')).toBe(0);
      const chosen = ok<{ items: Chosen[] }>(await office.stage.get(`${clerk().city}/follows`, 'wang.fang')).items;
      expect(chosen.find(({ record }) => record.id === kept)).toMatchObject({ level: 'mute', isTheirs: true });
      expect(chosen.find(({ record }) => record.id === followed)).toBeUndefined();
      await follow('wang.fang', kept, 'usual');
      expect(unread(await look('wang.fang'))).toEqual([kept]);
    });
  });
});
