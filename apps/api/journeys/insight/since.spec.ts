import { v7 as uuidv7 } from 'uuid';
import { RecordService } from '../../src/records/record.service.ts';
import type { Since } from '../../src/insight/since.service.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { type Asked, type Clerk, setOffice, type Told, words } from '../records/clerk.ts';

const said = (text: string) => ({ zh: '', en: text });
const budget = (amount: number) => ({ amount, currency: 'CNY' });

/** Somebody comes back and is told what others did meanwhile: all of it that they may know now, and nothing else. */
describe('since somebody was here', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const address = (limit?: number) =>
    `/api/cities/${office.stage.cityId}/since${limit === undefined ? '' : `?limit=${limit}`}`;
  const look = async (who: string, limit?: number): Promise<Since> => {
    const { status, body }: Told<Since> = await office.stage.get(address(limit), who);
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  const move = (who: string, clock: number, undo?: boolean): Promise<Told<{ clock: number }>> =>
    office.stage.send('POST', address(), { clock, ...(undo !== undefined && { undo }) }, who);
  /** Goes away, having seen all there is. */
  const leave = async (...people: string[]) => {
    for (const who of people) await move(who, (await look(who)).clock);
  };
  const initiative = (fields: object = {}, rest: object = {}) =>
    clerk().create('he.chuan', 'initiative', { name: words('Silver Bridge'), phase: 'p1', ...fields }, rest);
  const patch = (who: string, record: string, fields: Record<string, unknown>) =>
    clerk().done(who, { kind: 'patch', record, seen: 0, fields });
  const say = async (who: string, on: string, text: string, more: object = {}) => {
    const record = uuidv7();
    const fields = { text: said(text), on, ...more };
    await clerk().done(who, { kind: 'create', record, type: 'comment', fields });
    return record;
  };
  const suggest = async (who: string, on: string, fields: object) => {
    const record = uuidv7();
    const wish: Asked = {
      kind: 'create',
      record,
      type: 'suggestion',
      fields: { on, reason: said('Because'), ...fields },
    };
    await clerk().done(who, wish);
    return record;
  };
  const line = ({ lines }: Since, record: string) => lines.find((one) => one.record.id === record);

  it('is nothing at all for whoever comes for the first time', async () => {
    await initiative();
    const first = await look('chen.ming');
    expect(first).toMatchObject({ isFirst: true, more: 0, news: 0 });
    expect(first.lines.filter(({ group }) => group !== 'waits')).toEqual([]);
    expect(first.after).toBe(first.clock);
    expect(first.last).toMatchObject({ by: office.ids.person('he.chuan') });
    expect(await look('chen.ming')).toMatchObject({ isFirst: true, news: 0, after: first.after });
    await move('chen.ming', first.clock);
    expect(await look('chen.ming')).toMatchObject({ isFirst: false, news: 0 });
  });

  it('puts together what several did to a record: what it was when they left, and what it is', async () => {
    const id = await initiative({ period: { from: '2026-01-01', to: '2026-06-30' }, progress: 10 });
    await leave('chen.ming');
    await patch('he.chuan', id, { progress: 20, name: words('Silver Bridge 2') });
    await patch('xu.wen', id, { progress: 30 });
    await patch('he.chuan', id, { period: { from: '2026-02-01', to: '2026-06-30' } });
    const since = await look('chen.ming');
    expect(since).toMatchObject({ more: 0, news: 1, last: null });
    expect(line(since, id)).toMatchObject({
      group: 'facts',
      by: [office.ids.person('he.chuan'), office.ids.person('xu.wen')],
      untold: 0,
      tells: [
        {
          address: 'period',
          before: { from: '2026-01-01', to: '2026-06-30' },
          after: { from: '2026-02-01', to: '2026-06-30' },
        },
        { address: 'progress', before: 10, after: 30, by: office.ids.person('xu.wen') },
        { address: 'name', before: words('Silver Bridge'), after: words('Silver Bridge 2') },
      ],
    });
    expect(line(since, id)?.says.map((one) => 'label' in one && one.label.en)).toEqual(['Period', 'Progress', 'Name']);
  });

  it('leaves out their own edits, and what stands again as it did', async () => {
    const id = await initiative({ progress: 10 });
    await leave('chen.ming');
    await patch('chen.ming', id, { progress: 50 });
    expect((await look('chen.ming')).news).toBe(0);
    await patch('he.chuan', id, { progress: 60, phase: 'p2' });
    await patch('he.chuan', id, { progress: 50, phase: 'p1' });
    expect((await look('chen.ming')).news).toBe(0);
    expect((await look('chen.ming')).lines).toEqual([]);
  });

  it('tells what was decided before dates and figures, those before text, and text before talk; the newest first', async () => {
    const [talked, written, planned, decided, answered] = [
      await initiative(),
      await initiative(),
      await initiative(),
      await initiative(),
      await clerk().create(
        'wang.fang',
        'contribution',
        { title: words('A bench'), kind: 'idea' },
        { visibility: 'members' },
      ),
    ];
    await leave('chen.ming');
    await say('li.wei', talked, 'When?');
    await clerk().done('he.chuan', { kind: 'move', record: decided, state: 'shared' });
    const yes = { effect: 'adopted', reply: words('Yes'), repliedBy: office.ids.person('xu.wen') };
    await patch('xu.wen', answered, yes);
    await patch('he.chuan', planned, { progress: 5, name: words('Planned') });
    await patch('he.chuan', written, { summary: words('Short') });
    const since = await look('chen.ming');
    expect(since.lines.map(({ record, group }) => [record.id, group])).toEqual([
      [answered, 'decided'],
      [decided, 'decided'],
      [planned, 'facts'],
      [written, 'text'],
      [talked, 'talk'],
    ]);
    expect(line(since, answered)?.says).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'field', to: words('Adopted', '采纳') })]),
    );
    expect(line(since, decided)?.says).toEqual([{ kind: 'stands', to: words('Shared', '已共享') }]);
    expect(line(since, talked)?.says).toEqual([{ kind: 'talk', label: words('Comments', '评论'), count: 1 }]);
  });

  it('tells apart what concerns them: what they keep, what they spoke about, and what they are to answer', async () => {
    const [kept, spoken, others, asked] = [
      await clerk().create('li.wei', 'initiative', { name: words('Hers'), phase: 'p1' }),
      await initiative(),
      await initiative(),
      await clerk().create('li.wei', 'initiative', { name: words('Asked of'), phase: 'p1' }),
    ];
    await say('li.wei', spoken, 'And then?');
    await leave('li.wei');
    for (const id of [spoken, others]) await patch('he.chuan', id, { progress: 7 });
    await patch('chen.ming', kept, { progress: 7 });
    const suggestion = await suggest('he.chuan', asked, { part: 'progress', to: 9 });
    const ask = async (query: string): Promise<Since> => {
      const { body }: Told<Since> = await office.stage.get(`${address(200)}${query}`, 'li.wei');
      return body;
    };
    const mine = await ask('&mine=true');
    const named = (since: Since) => since.lines.map(({ record }) => record.id);
    for (const id of [kept, spoken, asked]) expect(named(mine)).toContain(id);
    expect(named(mine)).not.toContain(others);
    const all = await ask('');
    expect(named(all)).toEqual(expect.arrayContaining([kept, spoken, others, asked]));
    expect([all.mine, all.all]).toEqual([mine.lines.length, all.lines.length]);
    expect([mine.mine, mine.all, mine.news]).toEqual([all.mine, all.all, all.news]);
    expect((await office.stage.get(`${address()}?mine=perhaps`, 'li.wei')).status).toBe(400);
    // What waits would go on waiting in every story behind this one.
    await clerk().done('he.chuan', { kind: 'bin', record: suggestion });
  });

  it('concerns them where they follow it, and not where they have muted it', async () => {
    const [followed, muted, hidden] = [
      await initiative(),
      await clerk().create('li.wei', 'initiative', { name: words('Hers'), phase: 'p1' }),
      await initiative({}, { visibility: 'org' }),
    ];
    const follows = `/api/cities/${office.stage.cityId}/follows`;
    const set = (record: string, level: unknown, who = 'li.wei') =>
      office.stage.send('PUT', `${follows}/${record}`, { level }, who);
    const mine = async () => {
      const { body }: Told<Since> = await office.stage.get(`${address(200)}&mine=true`, 'li.wei');
      return body.lines.map(({ record }) => record.id);
    };
    await leave('li.wei');
    await patch('he.chuan', followed, { progress: 3 });
    await patch('chen.ming', muted, { progress: 3 });
    expect((await office.stage.get(`${follows}/${followed}`, 'li.wei')).body).toEqual({
      level: 'usual',
      isTheirs: false,
    });
    expect((await office.stage.get(`${follows}/${muted}`, 'li.wei')).body).toEqual({ level: 'usual', isTheirs: true });
    expect([await mine()].map((ids) => [ids.includes(followed), ids.includes(muted)])).toEqual([[false, true]]);
    expect((await set(followed, 'follow')).body).toEqual({ level: 'follow', isTheirs: false });
    expect((await set(muted, 'mute')).body).toEqual({ level: 'mute', isTheirs: true });
    expect([await mine()].map((ids) => [ids.includes(followed), ids.includes(muted)])).toEqual([[true, false]]);
    for (const id of [followed, muted]) expect((await set(id, 'usual')).status).toBe(200);
    expect([await mine()].map((ids) => [ids.includes(followed), ids.includes(muted)])).toEqual([[false, true]]);
    // It is theirs alone, and opens nothing.
    expect((await office.stage.get(`${follows}/${followed}`, 'wang.fang')).body).toMatchObject({ level: 'usual' });
    for (const id of [hidden, uuidv7(), 'x']) expect((await set(id, 'follow')).status).toBe(404);
    for (const level of ['all', null, 1]) expect((await set(followed, level)).status).toBe(400);
    expect((await set(followed, 'follow')).status).toBe(200);
    await clerk().done('he.chuan', { kind: 'show', record: followed, visibility: 'org' });
    expect((await set(followed, 'mute')).status).toBe(404);
    expect(await mine()).not.toContain(followed);
  });

  it('tells at most as many lines as asked for, and how many more there are', async () => {
    const ids = await Promise.all(Array.from({ length: 9 }, () => initiative()));
    await leave('chen.ming');
    for (const id of ids) await patch('he.chuan', id, { progress: 1 });
    const since = await look('chen.ming');
    expect([since.lines.length, since.more, since.news]).toEqual([7, 2, 9]);
    const all = await look('chen.ming', 200);
    expect([all.lines.length, all.more, all.news]).toEqual([9, 0, 9]);
    expect(all.lines.slice(0, 7)).toEqual(since.lines);
    for (const limit of ['0', '201', 'x', ''])
      expect((await office.stage.get(`${address()}?limit=${limit}`, 'chen.ming')).status).toBe(400);
  });

  it('tells of live text who wrote and how much, in each language, and no word of it', async () => {
    const id = await initiative();
    await leave('chen.ming');
    const note = (authors: string[], added: number, language: string | null = null) =>
      office.stage.app.get(RecordService).noteProse(office.stage.cityId, {
        record: id,
        field: 'intent',
        language,
        seq: 1,
        authors: authors.map((who) => office.ids.person(who)),
        added,
        removed: 1,
      });
    await note(['chen.ming'], 1_000);
    expect((await look('chen.ming')).news).toBe(0);
    await note(['he.chuan', 'chen.ming'], 30);
    await note(['xu.wen'], 11);
    const told = line(await look('chen.ming'), id);
    expect(told).toMatchObject({
      group: 'text',
      by: [office.ids.person('xu.wen'), office.ids.person('he.chuan')],
      says: [{ kind: 'written', language: null, added: 41, removed: 2, people: 2 }],
      tells: [{ kind: 'written', address: 'intent', added: 41 }],
    });
  });

  it('tells what was said under the record that it is about, with its words', async () => {
    const id = await initiative();
    await leave('he.chuan', 'chen.ming');
    const root = await say('li.wei', id, 'When does it begin?');
    await say('wang.fang', id, 'In winter, I hope.', { answers: root });
    await patch('he.chuan', id, { progress: 3 });
    const gone = await say('sun.mo', id, 'I take this back.');
    await clerk().done('sun.mo', { kind: 'bin', record: gone });
    const since = await look('he.chuan');
    expect(since.lines.map(({ record }) => record.id)).toEqual([id]);
    expect(line(since, id)).toMatchObject({
      group: 'talk',
      says: [{ kind: 'talk', count: 2 }],
      tells: [
        { kind: 'said', words: said('In winter, I hope.'), by: office.ids.person('wang.fang') },
        { kind: 'said', words: said('When does it begin?'), by: office.ids.person('li.wei') },
      ],
    });
    expect(line(await look('chen.ming'), id)).toMatchObject({
      group: 'facts',
      says: [{ kind: 'field' }, { kind: 'talk', count: 2 }],
    });
  });

  it('puts first what waits for an answer of theirs, until it has one, whatever they have seen', async () => {
    const id = await initiative({ progress: 10 });
    await leave('he.chuan', 'wang.fang', 'li.wei');
    const asked = await suggest('li.wei', id, { part: 'progress', was: 10, to: 20 });
    const waiting = {
      group: 'waits',
      says: [{ kind: 'asked', label: words('Suggested changes', '修改建议'), count: 1 }],
      tells: [{ kind: 'asked', of: { id }, address: 'progress', before: 10, after: 20, why: said('Because') }],
    };
    const first = await look('he.chuan');
    expect(first.lines[0]).toMatchObject({ ...waiting, record: { id } });
    expect(first.news).toBe(1);
    expect(line(await look('wang.fang'), id)).toMatchObject({ group: 'talk', says: [{ kind: 'talk', count: 1 }] });
    expect(line(await look('li.wei'), id)).toBeUndefined();
    await leave('he.chuan', 'wang.fang');
    const later = await look('he.chuan');
    expect(line(later, id)).toMatchObject(waiting);
    expect([later.news, (await look('wang.fang')).lines]).toEqual([0, []]);

    const verdict = { outcome: 'declined', answeredBy: office.ids.person('he.chuan'), answer: said('Too fast') };
    await patch('he.chuan', asked, verdict);
    expect(line(await look('he.chuan'), id)).toBeUndefined();
    expect(line(await look('li.wei'), id)).toMatchObject({
      group: 'decided',
      says: [{ kind: 'answered', label: { en: 'Suggested change' }, to: { en: 'Not adopted' }, why: said('Too fast') }],
    });
  });

  it('says who would like to write what they lead, until that is answered', async () => {
    const { body } = await office.stage.get(
      `/api/cities/${office.stage.cityId}/records/visionSection/VSC-3`,
      'zhou.lan',
    );
    const { id } = body as { id: string };
    await leave('zhou.lan');
    const together = `/api/cities/${office.stage.cityId}/together/${id}`;
    await office.stage.send('POST', `${together}/asks`, { id: uuidv7() }, 'li.wei');
    expect((await look('zhou.lan')).lines).toMatchObject([
      { record: { id }, group: 'waits', says: [{ kind: 'writer', person: office.ids.person('li.wei') }] },
    ]);
    await office.stage.send('POST', `${together}/asks/decline`, { person: office.ids.person('li.wei') }, 'zhou.lan');
    expect((await look('zhou.lan')).lines).toEqual([]);
  });

  it('keeps what waits from hiding everything else', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => initiative({ progress: 10 })));
    for (const id of ids) await suggest('li.wei', id, { part: 'progress', was: 10, to: 20 });
    const other = await initiative();
    await leave('he.chuan');
    await patch('xu.wen', other, { progress: 3 });
    const { lines } = await look('he.chuan');
    expect(lines.map(({ group }) => group)).toEqual(['waits', 'waits', 'waits', 'facts', 'waits', 'waits']);
    for (const id of ids) await clerk().done('he.chuan', { kind: 'bin', record: id });
    expect((await look('he.chuan')).lines.map(({ group }) => group)).toEqual(['facts']);
  });

  it('tells of what was put in the bin only that it was, and of what came and went nothing', async () => {
    const id = await initiative({ name: words('QiBinned') });
    await leave('chen.ming');
    await patch('he.chuan', id, { progress: 99 });
    await say('li.wei', id, 'QiBinned?');
    await clerk().done('he.chuan', { kind: 'bin', record: id });
    const short = await initiative();
    await clerk().done('he.chuan', { kind: 'bin', record: short });
    const since = await look('chen.ming');
    expect(since.lines).toMatchObject([
      {
        record: { id, isGone: true },
        group: 'decided',
        by: [office.ids.person('he.chuan')],
        says: [{ kind: 'gone' }],
        tells: [],
      },
    ]);
    expect(JSON.stringify(since)).not.toContain('QiBinned');
    await clerk().done('he.chuan', { kind: 'restore', record: id });
    expect(line(await look('chen.ming'), id)).toMatchObject({ group: 'facts', record: { isGone: false } });
  });

  describe('under the rights of whoever looks, as they are now', () => {
    const canary = 'QiCanary8';
    const outsiders = ['wang.fang', 'luo.qi', 'sun.mo'];

    it('tells no field, record, comment or suggestion that they may not see, and counts none of it', async () => {
      const open = await initiative({ budget: budget(1) });
      const hidden = await initiative({ name: words(canary) }, { visibility: 'org' });
      await leave('chen.ming', ...outsiders);
      await patch('he.chuan', open, { budget: budget(4_711) });
      await patch('he.chuan', hidden, { summary: words(canary) });
      await say('chen.ming', open, canary, { part: 'budget' });
      await say('he.chuan', hidden, canary);
      await suggest('chen.ming', open, { part: 'budget', was: budget(4_711), to: budget(4_712), reason: said(canary) });
      for (const who of outsiders) {
        const since = await look(who, 200);
        expect([who, since.lines, since.more, since.news]).toEqual([who, [], 0, 0]);
        expect(since.last?.at).toBeDefined();
        expect(JSON.stringify(since)).not.toMatch(/QiCanary8|471[12]/);
      }
      const since = await look('chen.ming', 200);
      expect(JSON.stringify(since)).toContain('4711');
      expect(line(since, open)).toMatchObject({ says: [{ kind: 'field', label: { en: 'Budget' } }] });
      expect(line(since, hidden)).toBeDefined();
    });

    it('never tells what is personal, not even to those who may read it', async () => {
      const fields = { name: words('Neighbours'), kind: 'group', relationshipOwner: office.ids.person('xu.wen') };
      const id = await clerk().create('chen.ming', 'stakeholder', fields);
      await leave('gao.yuan', 'xu.wen');
      await patch('chen.ming', id, { relationshipOwner: office.ids.person('wang.fang') });
      for (const who of ['gao.yuan', 'xu.wen']) expect(await look(who)).toMatchObject({ lines: [], more: 0, news: 0 });
      await patch('chen.ming', id, { name: words('All neighbours') });
      const told = line(await look('xu.wen'), id);
      expect(told?.tells).toMatchObject([{ address: 'name' }]);
      expect(JSON.stringify(told)).not.toMatch(/hash|relationshipOwner/);
    });

    it('tells nothing any more to those whose rights have shrunk meanwhile', async () => {
      const people = office.stage.app.get(PeopleService);
      const id = await initiative({ budget: budget(5) }, { visibility: 'org' });
      const given = { principalKind: 'person', principal: office.ids.person('wang.fang'), record: id } as const;
      const grant = await people.grant(office.stage.cityId, { ...given, role: 'viewer', grantedBy: null });
      await leave('wang.fang');
      await patch('he.chuan', id, { progress: 7, budget: budget(6) });
      expect(line(await look('wang.fang'), id)).toMatchObject({ tells: [{ address: 'progress' }] });
      await people.revoke(office.stage.cityId, grant.id, null);
      expect(await look('wang.fang')).toMatchObject({ lines: [], more: 0, news: 0 });
    });
  });

  describe('how far somebody has seen', () => {
    it('moves forwards, and back only to undo that', async () => {
      const id = await initiative();
      await leave('chen.ming');
      await patch('he.chuan', id, { progress: 1 });
      const { after, clock } = await look('chen.ming');
      expect((await move('chen.ming', clock)).body).toEqual({ clock });
      expect(await look('chen.ming')).toMatchObject({ after: clock, news: 0 });
      // A page that was left open says less than is known.
      expect((await move('chen.ming', after)).body).toEqual({ clock });
      expect((await move('chen.ming', after, true)).body).toEqual({ clock: after });
      expect(await look('chen.ming')).toMatchObject({ after, news: 1 });
    });

    it('is nobody else’s, and never ahead of the city', async () => {
      const { clock } = await look('chen.ming');
      const others = await look('xu.wen');
      expect((await move('chen.ming', clock + 1_000)).body.code).toBe('invalid_field');
      for (const wrong of [-1, 0.5, '1', null]) expect((await move('chen.ming', wrong as number)).status).toBe(400);
      expect(await look('xu.wen')).toMatchObject({ after: others.after });
    });

    it('belongs to one city: nobody looks into another, nor moves anything there', async () => {
      const people = office.stage.app.get(PeopleService);
      const other = await people.createCity({ slug: 'linyang', name: words('Linyang'), zone: 'Asia/Shanghai' });
      await people.openCity(other.id);
      const path = `/api/cities/${other.id}/since`;
      expect((await office.stage.get(path, 'chen.ming')).status).toBe(404);
      expect((await office.stage.send('POST', path, { clock: 0 }, 'chen.ming')).status).toBe(404);
      expect((await office.stage.get(address())).status).toBe(401);
      const subject = String((await office.stage.claims('chen.ming')).sub);
      const member = await people.addMember(other.id, { subject, name: words('Chen Ming'), organisationId: null });
      await people.grant(other.id, { principalKind: 'person', principal: member.id, role: 'member', grantedBy: null });
      const { body }: Told<Since> = await office.stage.get(path, 'chen.ming');
      expect(body).toEqual({
        clock: 0,
        after: 0,
        isFirst: true,
        lines: [],
        more: 0,
        all: 0,
        mine: 0,
        news: 0,
        last: null,
      });
      expect((await office.stage.send('POST', path, { clock: 1 }, 'chen.ming')).status).toBe(400);
    });
  });
});
