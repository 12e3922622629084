import { randomBytes } from 'node:crypto';
import { recordTypes } from '@cityloom/operating-model';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import { RecordService } from '../../src/records/record.service.ts';
import { setOffice, words } from '../records/clerk.ts';

/** Somebody without an account says something, keeps the slip, and sees what became of it. */
describe('the box', () => {
  const office = setOffice('story');
  const ask = async (path: string, form?: Record<string, string>) => {
    const answer = await fetch(office.stage.origin + path, {
      redirect: 'manual',
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const body = (await answer.text()).replace(/<style>.*<\/style>/s, '');
    return { status: answer.status, body, headers: answer.headers };
  };
  const say = (form: Record<string, string>, language = 'zh') => ask(`/p/qichuan/${language}/say`, form);
  const newKey = () => randomBytes(16).toString('hex');
  const slipOf = async (key: string, language = 'zh') => (await ask(`/p/qichuan/${language}/slip/${key}`)).body;
  const numberIn = (body: string) => /<h1 class="number">([^<]+)/.exec(body)?.[1] ?? '';
  const read = async (code: string) => (await office.clerk.read('chen.ming', 'contribution', code)).body;

  it('asks for a text and nothing that would name anybody, with a key that is never the same', async () => {
    const forms = await Promise.all([ask('/p/qichuan/zh/say'), ask('/p/qichuan/zh/say')]);
    const keys = forms.map(({ body }) => /name="key" value="([0-9a-f]{32})"/.exec(body)?.[1]);
    expect(new Set(keys).size).toBe(2);
    expect(forms[0]?.headers.get('cache-control')).toBe('no-store');
    expect(forms[0]?.body).not.toMatch(/type="(email|tel)"|name="name"/);
  });

  it('takes it in once, however often it is sent, and gives it a number and a day', async () => {
    const key = newKey();
    const form = { key, text: '路口的灯太暗了。孩子晚上放学看不清。', kind: 'idea', on: 'initiative/INI-4' };
    const sent = await Promise.all([say(form), say(form), say(form)]);
    for (const { status, headers } of sent)
      expect([status, headers.get('location')]).toEqual([303, `/p/qichuan/zh/slip/${key}`]);
    const slip = await slipOf(key);
    expect(slip).toContain('还在看，7月15日前答复你。');
    expect(slip).toContain('孩子晚上放学看不清');
    const { items } = (await office.clerk.list('chen.ming', 'contribution', 'limit=200')).body;
    const mine = items.filter(({ fields }) => JSON.stringify(fields['text']).includes('孩子晚上放学看不清'));
    expect(mine.map(({ code, owner, state, visibility }) => [code, owner, state, visibility])).toEqual([
      [numberIn(slip), null, 'shared', 'members'],
    ]);
    expect(mine[0]?.fields).toMatchObject({
      title: { zh: '路口的灯太暗了。', en: '' },
      replyDue: '2026-07-15',
      kind: 'idea',
    });
  });

  it('tells whoever holds the slip what was answered, with the reason, and nobody else anything', async () => {
    const key = newKey();
    await say({ key, text: 'Please publish the timetable as data.', kind: 'question', next: 'send' }, 'en');
    const code = numberIn(await slipOf(key, 'en'));
    const { id, clock } = await read(code);
    for (const path of [
      `/p/qichuan/en/contribution/${code}`,
      `/p/qichuan/en/slip/${newKey()}`,
      `/p/qichuan/en/slip/${id}`,
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    const fields = {
      effect: 'adopted',
      reply: words('It is open from August.'),
      repliedBy: office.ids.person('chen.ming'),
    };
    await office.clerk.done('chen.ming', { kind: 'patch', record: id, seen: clock, fields });
    const slip = await slipOf(key, 'en');
    expect(slip).toMatch(/class="standing">Adopted</);
    expect(slip).toMatch(/>Answered on \d+ \w+ \d{4}</);
    expect(slip).toContain('It is open from August.');
    expect(slip).not.toContain('Chen Ming');
    await office.clerk.done('chen.ming', { kind: 'show', record: id, visibility: 'public' });
    expect(await slipOf(key, 'en')).toContain(`/p/qichuan/en/contribution/${code}"`);
    expect((await ask(`/p/qichuan/en/contribution/${code}`)).body).toContain('Please publish the timetable as data.');
  });

  it('says so where the day has passed, and where it was taken out', async () => {
    const key = newKey();
    await say({ key, text: '这条会被移出。' });
    const { id } = await read(numberIn(await slipOf(key)));
    await office.clerk.done('chen.ming', { kind: 'patch', record: id, seen: 0, fields: { replyDue: '2026-06-20' } });
    expect(await slipOf(key)).toContain('已过期限，应在6月20日前答复。');
    await office.clerk.done('chen.ming', { kind: 'bin', record: id });
    const slip = await slipOf(key);
    expect(slip).toContain('已被移除。');
  });

  it('loses nothing of what somebody wrote where it cannot be taken in', async () => {
    const long = '长'.repeat(4_001);
    const { status, body } = await say({ key: newKey(), text: long, kind: 'offer' });
    expect(status).toBe(422);
    expect(body).toContain(long);
    expect(body).toMatch(
      /value="offer" checked=""|checked="" name="kind" value="offer"|name="kind" checked="" value="offer"/,
    );
    expect((await say({ key: newKey(), text: ' \n ' })).body).toContain('还没写内容');
    expect((await say({ key: 'x', text: 'a' })).status).toBe(400);
    expect((await ask('/p/qichuan/zh/say', {})).status).toBe(400);
    expect((await say({ key: newKey(), text: 'a', kind: '__proto__', on: 'x/../y', effect: 'adopted' })).status).toBe(
      303,
    );
  });

  it('shows what everybody may read already that is much like it, once, keeps the text, and takes it in all the same', async () => {
    const key = newKey();
    const form = { key, text: '请公布水位原始数据。\n不要只给图片 <b>', kind: 'question', on: 'initiative/INI-13' };
    const between = await say(form);
    expect([between.status, between.headers.get('location')]).toEqual([200, null]);
    expect(between.body).toContain('CTB-1');
    expect(between.body).toContain('水位按分钟公布');
    expect(between.body).not.toContain('<script');
    expect(between.body).toContain('不要只给图片 &lt;b&gt;');
    expect((await ask(`/p/qichuan/zh/slip/${key}`)).status).toBe(404);
    // What it carries along is what was sent.
    const carried = Object.fromEntries(
      [...between.body.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      ]),
    );
    expect(carried).toEqual(form);
    const back = await say({ ...carried, next: 'change' });
    expect(back.body).toMatch(/<textarea[^>]*>请公布水位原始数据。\n不要只给图片 &lt;b&gt;/);
    expect(back.body).toMatch(
      /checked="" (name="kind" )?value="question"|value="question" checked=""|name="kind" checked="" value="question"/,
    );
    expect((await say({ ...carried, next: 'send' })).headers.get('location')).toBe(`/p/qichuan/zh/slip/${key}`);
    expect(await slipOf(key)).toContain('不要只给图片');
    // What only members see is not shown, however like it is.
    expect((await say({ key: newKey(), text: form.text.slice(0, 12), next: 'send' })).status).toBe(303);
    const second = await say({ key: newKey(), text: '路口的灯太暗了，孩子晚上放学看不清' });
    expect(second.status).toBe(303);
  });

  it('tells whoever holds the slip where it went, and lets them say why it does not belong there', async () => {
    const key = newKey();
    await say({ key, text: '桥头也装一个直饮水点。', next: 'send' });
    const mine = await read(numberIn(await slipOf(key)));
    const other = await office.clerk.create('li.wei', 'contribution', {
      title: words('Drinking water at every bridge', '每座桥头都装直饮水'),
      kind: 'idea',
    });
    await office.clerk.done('li.wei', { kind: 'move', record: other, state: 'shared' });
    const by = { repliedBy: office.ids.person('chen.ming') };
    await office.clerk.done('chen.ming', {
      kind: 'patch',
      record: mine.id,
      seen: 0,
      fields: { effect: 'merged', into: other, reply: words('Together.', '两条说的是一件事。'), ...by },
    });
    const { code } = (await office.clerk.read('chen.ming', 'contribution', other)).body;
    // The other one is the members' until it is public.
    const hidden = await slipOf(key);
    expect(hidden).toContain('与其他意见合并');
    expect(hidden).toContain('两条说的是一件事。');
    expect(hidden).not.toContain(code);
    expect(hidden).not.toContain('每座桥头');
    await office.clerk.done(
      'chen.ming',
      {
        kind: 'patch',
        record: other,
        seen: 0,
        fields: { effect: 'adopted', reply: words('By May.', '5月装好。'), ...by },
      },
      { kind: 'show', record: other, visibility: 'public' },
    );
    const shown = await slipOf(key);
    expect(shown).toContain(`/p/qichuan/zh/contribution/${code}"`);
    expect(shown).toContain('5月装好。');
    const apart = (form: Record<string, string>, of = key) => ask(`/p/qichuan/zh/slip/${of}/apart`, form);
    expect((await apart({ why: ' ' })).body).toContain('还没写理由');
    expect((await apart({ why: '长'.repeat(4_001) })).status).toBe(422);
    expect((await apart({})).status).toBe(400);
    expect((await apart({ why: '不一样' }, newKey())).status).toBe(404);
    const sent = await Promise.all([
      apart({ why: '我说的是轮椅够得着的。' }),
      apart({ why: '我说的是轮椅够得着的。' }),
    ]);
    for (const { status, headers } of sent)
      expect([status, headers.get('location')]).toEqual([303, `/p/qichuan/zh/slip/${key}`]);
    expect(await slipOf(key)).toContain('还在看，7月15日前答复你。');
    const now = await read(mine.code);
    expect(now.fields).toMatchObject({ apart: { zh: '我说的是轮椅够得着的。', en: '' }, replyDue: '2026-07-15' });
    expect(now.fields).not.toHaveProperty('into');
    // Nobody reads why but whoever answers, also where it is public.
    await office.clerk.done('chen.ming', { kind: 'show', record: mine.id, visibility: 'public' });
    expect((await ask(`/p/qichuan/zh/contribution/${mine.code}`)).body).not.toContain('轮椅');
    // Once it stands apart there is nothing to take out, and a key opens what it belongs to alone.
    expect((await apart({ why: '另一个理由' })).status).toBe(303);
    expect((await read(mine.code)).fields['apart']).toEqual({ zh: '我说的是轮椅够得着的。', en: '' });
  });

  it('writes nothing into the record but what it asks for', async () => {
    const key = newKey();
    await say({
      key,
      text: '只有文字。',
      kind: 'idea',
      effect: 'adopted',
      reply: '已采纳',
      replyDue: '2020-01-01',
      visibility: 'public',
    });
    const { fields, visibility } = await read(numberIn(await slipOf(key)));
    expect(visibility).toBe('members');
    expect(fields['effect'] ?? null).toBeNull();
    expect(fields['replyDue']).toBe('2026-07-15');
  });

  it('keeps what people without an account may do to that: they change nothing', async () => {
    for (const wish of [
      { kind: 'patch', record: (await read('CTB-1')).id, seen: 0, fields: { title: words('Mine') } },
      {
        kind: 'create',
        record: '018f3c1e-0000-7000-8000-000000000001',
        type: 'contribution',
        fields: { title: words('x'), kind: 'idea' },
      },
    ] as const)
      expect((await office.clerk.ask(undefined, wish)).status).toBe(401);
  });

  it('lets nobody without an account begin anything else', async () => {
    const records = office.stage.app.get(RecordService);
    for (const type of ['initiative', 'comment', 'vision', 'position', 'indicator']) {
      const fields = { title: words('x'), name: words('x'), text: words('x') };
      const known = recordTypes.get(type)?.fields ?? {};
      const wish = {
        kind: 'create',
        operation: uuidv7(),
        record: uuidv7(),
        type,
        fields: Object.fromEntries(Object.entries(fields).filter(([name]) => name in known)),
      } as const;
      await expect(records.hear(office.stage.cityId, wish)).rejects.toThrow(/^(not_allowed|invalid_field)$/);
    }
  });

  it('is no window on records that were given an id to fit a key', async () => {
    const key = newKey();
    const record = uuidv5(key, '2b6d0a86-9c0f-5f0e-9d5b-0f3a8f1f6c11');
    const fields = { title: words('Members only'), text: words('Members only'), kind: 'idea' };
    await office.clerk.done('li.wei', { kind: 'create', record, type: 'contribution', fields, visibility: 'owner' });
    expect((await ask(`/p/qichuan/en/slip/${key}`)).status).toBe(404);
  });

  it('keeps the first of two texts that were sent with one key, and asks about the second', async () => {
    const key = newKey();
    await say({ key, text: '第一段话。' });
    const { status, body } = await say({ key, text: '第二段话，更要紧。' });
    expect([status, body.includes('前一段已经收到'), body.includes('第二段话，更要紧。'), body.includes(key)]).toEqual([
      409,
      true,
      true,
      false,
    ]);
    expect(await slipOf(key)).toContain('第一段话。');
  });

  it('takes letters as they come, and nothing that has none', async () => {
    const key = newKey();
    expect((await say({ key, text: `零\0长 ${'e\u0301\u0302\u0303'.repeat(300)}` })).status).toBe(303);
    expect(await slipOf(key)).toContain('零长');
    expect((await say({ key: newKey(), text: '\u200b \u2060' })).status).toBe(422);
    const long = await say({ key: newKey(), text: '字'.repeat(25_000) });
    expect([long.status, long.body.includes('字'.repeat(25_000))]).toEqual([422, true]);
  });

  it('says where what it is about will be talked about, while there is no answer', async () => {
    const initiative = (await office.clerk.read('chen.ming', 'initiative', 'INI-13')).body.id;
    const gather = async (name: string, from: string, to: string, visibility: string) => {
      const fields = { name: words(name), type: 'workshop', date: { from, to } };
      const record = await office.clerk.create('chen.ming', 'engagement', fields, { visibility });
      await office.clerk.done('chen.ming', { kind: 'link', record, field: 'subject', to: initiative });
      await office.clerk.done('chen.ming', { kind: 'move', record, state: 'shared' });
    };
    await gather('Later', '2026-09-01', '2026-09-01', 'public');
    await gather('Sooner', '2026-06-29', '2026-07-02', 'public');
    await gather('Over', '2026-06-01', '2026-06-29', 'public');
    await gather('Inside', '2026-07-03', '2026-07-03', 'members');
    const key = newKey();
    await say({ key, text: '警报要让听不见的人也知道。', on: 'initiative/INI-13' });
    const before = await slipOf(key);
    expect(before).toMatch(/接下来会在这里谈.*>Sooner<.*2026年6月29日.*>Later</s);
    expect(before).not.toMatch(/>Over<|>Inside</);
    // What is about nothing, or about something else, is invited nowhere.
    const other = newKey();
    await say({ key: other, text: '别的事。' });
    expect(await slipOf(other)).not.toContain('接下来会在这里谈');
    const { id } = await read(numberIn(before));
    const by = office.ids.person('chen.ming');
    const fields = { effect: 'adopted', reply: words('By light too.'), repliedBy: by };
    await office.clerk.done('chen.ming', { kind: 'patch', record: id, seen: 0, fields });
    expect(await slipOf(key)).not.toContain('接下来会在这里谈');
  });

  it('gives a picture of the slip to keep', async () => {
    const key = newKey();
    await say({ key, text: '图片也要能存。' });
    const { body, headers } = await ask(`/p/qichuan/zh/slip/${key}/picture.svg`);
    expect(headers.get('content-type')).toMatch(/^image\/svg\+xml/);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="CTB-\d+\.svg"$/);
    expect(body).toMatch(/^<svg xmlns/);
  });

  it('is closed where the city does not open it: to forms that were open already too', async () => {
    const set = (who: string, hearsAll: boolean) =>
      office.stage.send('PUT', `${office.clerk.city}/hearing`, { hearsAll }, who);
    const key = newKey();
    await say({ key, text: '关之前说的。' });
    expect((await set('chen.ming', false)).status).toBe(403);
    expect((await set('lin.jing', false)).status).toBe(200);
    for (const { status, body } of [
      await ask('/p/qichuan/zh/say'),
      await say({ key: newKey(), text: '关之后说的。' }),
    ]) {
      expect(status).toBe(404);
      expect(body).toContain('暂不接收没有账号的意见');
    }
    expect((await ask('/p/qichuan/zh')).body).not.toContain('/say');
    // What was said before is answered all the same.
    expect(await slipOf(key)).toContain('关之前说的');
    expect((await set('lin.jing', true)).status).toBe(200);
    expect((await ask('/p/qichuan/zh/say')).status).toBe(200);
  });

  it('is read by everybody at once where the city lets it, else once somebody has read it, and says so before and after', async () => {
    const set = (readsFirst: boolean) =>
      office.stage.send('PUT', `${office.clerk.city}/hearing`, { readsFirst }, 'lin.jing');
    const [first, second] = [newKey(), newKey()];
    expect((await ask('/p/qichuan/zh/say')).body).toContain('公开之前会有人看一遍');
    await say({ key: first, text: '先有人看一遍的。' });
    expect(await slipOf(first)).toContain('还没有公开：要先有人看一遍');
    expect((await ask('/p/qichuan/zh/contribution')).body).not.toContain('先有人看一遍的');
    expect((await set(false)).status).toBe(200);
    expect((await ask('/p/qichuan/zh/say')).body).toContain('一提交就公开');
    // Whoever was told that it is read first is held to that, though they send it now.
    await say({ key: newKey(), text: '打开表单时还要先看一遍的。' });
    expect((await ask('/p/qichuan/zh/contribution')).body).not.toContain('打开表单时还要先看一遍的');
    expect((await ask('/p/qichuan/zh/say')).body).toContain('name="open" value="yes"');
    await say({ key: second, text: '马上公开的。', open: 'yes' });
    expect(await slipOf(second)).toContain('看公开的页面');
    expect((await ask('/p/qichuan/zh/contribution')).body).toContain('马上公开的');
    // What came before stays as it was.
    expect((await ask('/p/qichuan/zh/contribution')).body).not.toContain('先有人看一遍的');
    expect(await slipOf(first)).toContain('没有公开，只有市里的工作人员和成员看得到');
    expect((await set(true)).status).toBe(200);
  });

  it('says within how many days the city answers, as the city has set it', async () => {
    const set = (days: number) => office.stage.send('PUT', `${office.clerk.city}/answering`, { days }, 'lin.jing');
    expect((await ask('/p/qichuan/zh/say')).body).toContain('栖川市会在15天内答复');
    expect((await set(7)).status).toBe(200);
    expect((await ask('/p/qichuan/zh/say')).body).toContain('栖川市会在7天内答复');
    const key = newKey();
    await say({ key, text: '一周能不能答复？' });
    expect(await slipOf(key)).toContain('7月7日');
    await set(15);
  });

  it('takes no flood from one place, and says when to come again', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 230; n += 1) statuses.push((await say({ key: newKey(), text: `第${n}条` })).status);
    expect(new Set(statuses)).toEqual(new Set([303, 429]));
    const { body, status } = await say({ key: newKey(), text: '还要说一句' });
    expect([status, body.includes('请等十分钟再发'), body.includes('还要说一句')]).toEqual([429, true, true]);
  });
});
