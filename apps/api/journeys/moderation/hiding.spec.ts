import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { setOffice, words } from '../records/clerk.ts';

/** What breaks the published rules is hidden with a reason, its speaker is heard once, and the log says so to everybody. */
describe('hiding what was said', () => {
  const office = setOffice('story');
  const done = (who: string, ...wishes: Parameters<typeof office.clerk.done>[1][]) => office.clerk.done(who, ...wishes);
  const ask = (who: string, wish: Parameters<typeof office.clerk.done>[1]) => office.clerk.ask(who, wish);
  let bridge = '';
  beforeAll(async () => {
    bridge = await office.clerk.create('he.chuan', 'initiative', { name: words('Silver Bridge'), phase: 'p1' });
  });
  const says = (who = 'wang.fang'): Promise<string> =>
    office.clerk.create(who, 'comment', { on: bridge, text: words('Call 555 0100, ask for me') });
  const hide = (item: string, fields: object = {}) => {
    const record = uuidv7();
    const wish = {
      kind: 'create',
      record,
      type: 'moderation',
      fields: { item, reason: 'personal', ...fields },
    } as const;
    return { record, wish };
  };
  const hidden = async (who: string, item: string, fields: object = {}) => {
    const { record, wish } = hide(item, fields);
    await done(who, wish);
    return record;
  };
  const statusOf = async (who: string, id: string, type = 'comment') => (await office.clerk.read(who, type, id)).status;
  const patch = (who: string, record: string, fields: Record<string, unknown>) =>
    office.clerk.patch(who, 'moderation', record, fields);

  it('takes it from everybody but its speaker and the office in the moment in which the reason is written', async () => {
    const item = await says();
    const before = (await office.clerk.read('chen.ming', 'comment', item)).body.clock;
    const record = await hidden('chen.ming', item, { note: words('Please leave out the number.') });
    const seen = await Promise.all(['wang.fang', 'chen.ming'].map((who) => statusOf(who, item)));
    const unseen = await Promise.all(['li.wei', 'luo.qi'].map((who) => statusOf(who, item)));
    expect([seen, unseen]).toEqual([
      [200, 200],
      [404, 404],
    ]);
    const { body } = await office.clerk.read('wang.fang', 'moderation', record);
    expect(body.fields).toMatchObject({
      name: { en: 'Comment: Personal details', zh: '评论：含个人信息' },
      sort: 'comment',
      on: '2026-06-30',
      item,
      from: 'members',
      note: words('Please leave out the number.'),
    });
    // Both are one moment of the city's clock, and the other half is nobody else's to know.
    const frames = (await office.clerk.changes('li.wei', before)).body.changes;
    expect(frames.map(({ type, record: id }) => [type, id])).toEqual([['moderation', record]]);
    expect(JSON.stringify(frames)).not.toContain(item);
  });

  it('is nothing that a wish can do by itself, nor can it be undone by one', async () => {
    const item = await office.clerk.create('wang.fang', 'contribution', { title: words('Buy my tea'), kind: 'idea' });
    const show = (visibility: string) => ({ kind: 'show', record: item, visibility }) as never;
    expect((await ask('wang.fang', show('withheld'))).status).toBe(400);
    await hidden('chen.ming', item, { reason: 'advertising' });
    for (const who of ['wang.fang', 'chen.ming']) {
      const { status, body } = await ask(who, show('public'));
      expect([who, status, body.code]).toEqual([who, 403, 'not_allowed']);
    }
    const { wish } = hide(item);
    expect((await ask('chen.ming', wish)).body.code).toBe('hidden_already');
  });

  it('is for the office alone, and never of its own words, nor of what is none', async () => {
    const item = await says();
    const own = await says('chen.ming');
    const refused = async (who: string, about: string, fields: object = {}) =>
      (await ask(who, hide(about, fields).wish)).body.code;
    expect(await refused('li.wei', item)).toBe('not_allowed');
    expect(await refused('wang.fang', item)).toBe('own_hiding');
    expect(await refused('chen.ming', own)).toBe('own_hiding');
    expect(await refused('chen.ming', bridge)).toBe('invalid_field');
    expect(await refused('chen.ming', uuidv7())).toBe('invalid_field');
    expect(await refused('chen.ming', item, { reason: 'because' })).toBe('invalid_field');
    const filled = {
      name: words('Mine'),
      sort: 'comment',
      from: 'members',
      on: '2026-01-01',
      appeal: words('No'),
      appealedOn: '2026-01-01',
      outcome: 'upheld',
      ruledBy: office.ids.person('chen.ming'),
      summary: words('Who it was'),
    };
    for (const [name, value] of Object.entries(filled))
      expect([name, await refused('chen.ming', item, { [name]: value })]).toEqual([
        name,
        expect.stringMatching(/^(invalid_field|not_allowed)$/),
      ]);
    expect(await statusOf('li.wei', item)).toBe(200);
  });

  it('hides once where two do it at the same moment', async () => {
    const item = await says();
    const answers = await Promise.all([ask('chen.ming', hide(item).wish), ask('chen.ming', hide(item).wish)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);

    expect((await office.clerk.list('chen.ming', 'moderation', `filter[item][eq]=${item}`)).body.items).toHaveLength(1);
  });

  it('hears its speaker once, waits for somebody else, and shows it again as it was shown before', async () => {
    const item = await says();
    const record = await hidden('chen.ming', item);
    expect((await patch('li.wei', record, { appeal: words('Let it stand') })).status).toBe(403);
    expect((await patch('chen.ming', record, { outcome: 'upheld' })).body.code).toBe('invalid_field');
    const mended = await office.clerk.patch('wang.fang', 'comment', item, { text: words('Ask at the counter') });
    expect(mended.status).toBe(200);
    expect((await patch('wang.fang', record, { appeal: words('I took the number out') })).status).toBe(200);
    expect((await patch('wang.fang', record, { appeal: words('And again') })).body.code).toBe('appealed');
    const ruling = (who: string, outcome: string) =>
      patch(who, record, { outcome, why: words('Nothing personal is left'), ruledBy: office.ids.person(who) });
    expect((await ruling('chen.ming', 'upheld')).body.code).toBe('own_hiding');
    const silent = { outcome: 'shown', ruledBy: office.ids.person('chen.ming') };
    expect((await patch('chen.ming', record, silent)).body.code).toBe('invalid_field');
    expect((await ruling('chen.ming', 'shown')).status).toBe(200);
    expect(await statusOf('li.wei', item)).toBe(200);
    const { body } = await office.clerk.read('wang.fang', 'comment', item);
    expect(body.visibility).toBe('members');
    expect((await patch('chen.ming', record, { outcome: 'upheld' })).body.code).toBe('answered');
    expect((await office.clerk.read('li.wei', 'moderation', record)).body.fields).toEqual({
      name: { en: 'Comment: Personal details', zh: '评论：含个人信息' },
      sort: 'comment',
      reason: 'personal',
      on: '2026-06-30',
      appealedOn: '2026-06-30',
      outcome: 'shown',
      ruledBy: office.ids.person('chen.ming'),
    });
  });

  it('keeps the log: nobody rewrites it, takes from it or hides it', async () => {
    const record = await hidden('chen.ming', await says());
    for (const wish of [
      { kind: 'bin', record },
      { kind: 'show', record, visibility: 'owner' },
      { kind: 'patch', record, seen: 0, fields: { reason: 'insult' } },
      { kind: 'patch', record, seen: 0, fields: { note: words('Else') } },
      { kind: 'patch', record, seen: 0, fields: { summary: words('Who it was') } },
    ] as const)
      expect([wish.kind, (await ask('chen.ming', wish)).status]).toEqual([wish.kind, 403]);
  });

  it('tells its speaker why, and what became of the appeal; and waits for somebody of the office who did not hide it', async () => {
    const { clerk, stage } = office;
    const forMe = async (who: string) => {
      const { body } = await stage.get(`${clerk.city}/for-me`, who);
      return body as { waits: Line[]; news: Line[] };
    };
    interface Line {
      record: { id: string };
      says: object[];
    }
    const told = (lines: readonly Line[], id: string) => lines.find(({ record }) => record.id === id)?.says;
    const reads = ['wang.fang', 'chen.ming', 'wu.tong', 'li.wei'];
    for (const who of reads) await forMe(who);
    const record = await hidden('chen.ming', await says());
    const historyFor = async (who: string) =>
      JSON.stringify((await stage.get(`${clerk.city}/changes?after=0&limit=500&record=${record}`, who)).body);
    expect(told((await forMe('wang.fang')).news, record)).toEqual([
      {
        kind: 'hidden',
        label: { en: 'Comment', zh: '评论' },
        reason: { en: 'Personal details', zh: '含个人信息' },
      },
    ]);
    expect(told((await forMe('li.wei')).news, record)).toBeUndefined();
    const grant = { id: uuidv7(), until: null, role: 'practice_lead', practice: '6.5' };
    const given = await stage.send(
      'POST',
      `${clerk.city}/people/${office.ids.person('wu.tong')}/grants`,
      grant,
      'lin.jing',
    );
    expect(given.status).toBe(200);
    expect(told((await forMe('wu.tong')).waits, record)).toBeUndefined();
    await patch('wang.fang', record, { appeal: words('It is the number of the office') });
    expect(told((await forMe('wu.tong')).waits, record)).toEqual([
      { kind: 'asked', label: { en: 'Appeal', zh: '申诉' }, count: 1 },
    ]);
    expect(told((await forMe('chen.ming')).waits, record)).toBeUndefined();
    // The log says that there was an appeal, and to nobody else who spoke up: that would tell whose words they were.
    const speaker = office.ids.person('wang.fang');
    expect(await historyFor('li.wei')).toContain('appealedOn');
    expect(await historyFor('li.wei')).not.toContain(speaker);
    for (const who of ['wang.fang', 'wu.tong']) expect(await historyFor(who)).toContain(speaker);
    const ruling = { outcome: 'upheld', why: words('It is private'), ruledBy: office.ids.person('wu.tong') };
    expect((await patch('wu.tong', record, ruling)).status).toBe(200);
    expect(told((await forMe('wang.fang')).news, record)).toContainEqual({
      kind: 'answered',
      label: { en: 'Appeal', zh: '申诉' },
      whose: 'own',
      into: null,
      to: { en: 'Stays hidden', zh: '维持隐藏' },
      why: words('It is private'),
    });
  });

  it('tells whoever holds a slip why, and hears them once', async () => {
    const { clerk, stage } = office;
    const key = randomBytes(16).toString('hex');
    const ask = async (path: string, form?: Record<string, string>) => {
      const answer = await fetch(`${stage.origin}/p/qichuan/zh/${path}`, {
        redirect: 'manual',
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      });
      return { status: answer.status, body: (await answer.text()).replace(/<style>.*<\/style>/s, '') };
    };
    const slip = async () => (await ask(`slip/${key}`)).body;
    const appeal = (text: string, of = key) => ask(`slip/${of}/appeal`, { text });
    expect((await ask('say', { key, text: '快来买我的茶叶，电话找我。', kind: 'idea' })).status).toBe(303);
    expect((await appeal('还没有隐藏')).status).toBe(404);
    const { items } = (await clerk.list('chen.ming', 'contribution', 'limit=200')).body;
    const item = items.find(({ fields }) => JSON.stringify(fields).includes('快来买我的茶叶'))?.id ?? '';
    const record = await hidden('chen.ming', item, { reason: 'advertising', note: words('', '请去掉电话。') });
    for (const word of ['已隐藏：广告', '为什么隐藏', '怎样改：', '请去掉电话。', '快来买我的茶叶'])
      expect(await slip()).toContain(word);
    expect((await appeal('我不是卖茶的', randomBytes(16).toString('hex'))).status).toBe(404);
    const empty = await appeal(' ');
    expect([empty.status, empty.body.includes('name="text"')]).toEqual([422, true]);
    const long = '长'.repeat(4_001);
    expect((await appeal(long)).body).toContain(long);
    expect((await Promise.all([appeal('我没有卖东西'), appeal('我没有卖东西')])).map(({ status }) => status)).toEqual([
      303, 303,
    ]);
    expect((await appeal('再说一次')).status).toBe(409);
    expect(await slip()).toContain('等待项目办决定。');
    const ruledBy = office.ids.person('chen.ming');
    await done('chen.ming', {
      kind: 'patch',
      record,
      seen: 0,
      fields: { outcome: 'shown', why: words('', '确实没有卖东西。'), ruledBy },
    });
    for (const word of ['已经重新显示', '确实没有卖东西。']) expect(await slip()).toContain(word);
    expect(await statusOf('li.wei', item, 'contribution')).toBe(200);
    // The log is a public page like the others: what, why and when, and neither the words nor who hid them.
    const log = (await ask('moderation')).body;
    expect(log).toContain('意见与提案：广告');
    for (const secret of ['茶叶', '请去掉电话', '确实没有', '陈明', item]) expect(log).not.toContain(secret);
    expect((await ask('say')).body).toContain('/p/qichuan/zh/moderation');
    for (const reason of ['含个人信息', '辱骂或威胁', '重复发送']) expect((await ask('say')).body).toContain(reason);
  });
});
