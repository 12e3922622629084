import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { ForMe } from '../../src/insight/for-me.service.ts';
import { type Asked, setOffice, words } from '../records/clerk.ts';

/** What somebody says leads to something that is done, and whoever said it follows that to what it changed. */
describe('what an answer led to', () => {
  const office = setOffice('story');
  const chen = 'chen.ming';
  const page = async (path: string) => {
    const answer = await fetch(office.stage.origin + path);
    return (await answer.text()).replace(/<style>.*<\/style>/s, '');
  };
  const idOf = async (type: string, code: string) => (await office.clerk.read(chen, type, code)).body.id;
  const answering = (record: string, effect: string | null, reply = 'So it is.') => ({
    kind: 'patch' as const,
    record,
    seen: 0,
    fields: {
      effect,
      reply: effect === null ? null : words(reply),
      repliedBy: effect === null ? null : office.ids.person(chen),
    },
  });
  const mergedInto = (record: string, into: string): Asked => {
    const wish = answering(record, 'merged');
    return { ...wish, fields: { ...wish.fields, into } };
  };
  const leading = (kind: 'link' | 'unlink', record: string, to: string): Asked => ({
    kind,
    record,
    field: 'ledTo',
    to,
  });
  const staged = (record: string, stage: string) =>
    office.clerk.done(chen, { kind: 'patch', record, seen: 0, fields: { stage } });
  const said = (who: string, title: string, visibility = 'members') =>
    office.clerk.create(who, 'contribution', { title: words(title), kind: 'idea' }, { visibility });
  /** Says something and has it heard. */
  const heard = async (who: string, title: string, visibility?: string) => {
    const record = await said(who, title, visibility);
    await office.clerk.done(who, { kind: 'move', record, state: 'shared' });
    return record;
  };

  const newsOf = async (who: string, record: string) => {
    const { body } = await office.stage.get(`${office.clerk.city}/for-me`, who);
    return (body as ForMe).news.filter((line) => line.record.id === record);
  };

  it('thanks in public whoever lets it, by slip or with an account, as they wish to be called and no longer than they wish', async () => {
    const initiative = await idOf('initiative', 'INI-13');
    const key = randomBytes(16).toString('hex');
    const form = new URLSearchParams({ key, text: '请给路口的长椅装上扶手。', kind: 'idea', next: 'send' });
    await fetch(`${office.stage.origin}/p/qichuan/zh/say`, { method: 'POST', body: form, redirect: 'manual' });
    const slip = () => page(`/p/qichuan/zh/slip/${key}`);
    const thank = (as: string, by = key) =>
      fetch(`${office.stage.origin}/p/qichuan/zh/slip/${by}/thanks`, {
        method: 'POST',
        body: new URLSearchParams({ as }),
        redirect: 'manual',
      });
    const shown = () => page('/p/qichuan/zh/initiative/INI-13');
    // Before anything came of it nobody is asked, and nobody is thanked.
    expect(await slip()).not.toContain('可以公开感谢你吗');
    expect((await thank('太早')).status).toBe(400);
    const code = /<h1 class="number">([^<]+)/.exec(await slip())?.[1] ?? '';
    const contribution = await idOf('contribution', code);
    await office.clerk.done(chen, answering(contribution, 'adopted'), leading('link', contribution, initiative), {
      kind: 'show',
      record: contribution,
      visibility: 'public',
    });
    expect(await slip()).toContain('可以公开感谢你吗');
    expect(await shown()).not.toContain('感谢');
    expect((await thank('一位北区居民')).status).toBe(303);
    // Whoever answers reads it first; until then it stands on no page but the slip.
    expect(await slip()).toContain('收到：“一位北区居民”');
    expect(await shown()).not.toContain('一位北区居民');
    const given = (record: string, thanked: boolean) =>
      office.clerk.ask(chen, { kind: 'patch', record, seen: 0, fields: { thanked } });
    expect((await given(contribution, true)).status).toBe(200);
    expect(await slip()).toContain('感谢一位北区居民');
    expect(await shown()).toContain('感谢一位北区居民');
    // Other words are read again; too many, or such as hide others, are none.
    expect((await thank('一位西区居民')).status).toBe(303);
    expect(await shown()).not.toMatch(/感谢一位/);
    expect((await thank('长'.repeat(101))).status).toBe(422);
    expect((await thank('一位北区居民')).status).toBe(303);
    expect((await given(contribution, true)).status).toBe(200);
    // Somebody with an account speaks for themselves; nobody speaks for them, and nobody for whoever holds the slip.
    const other = await heard('he.chuan', 'Benches with arms for the old', 'public');
    await office.clerk.done(chen, mergedInto(other, contribution));
    const named = (who: string, record: string, thanks: string | null) =>
      office.clerk.ask(who, { kind: 'patch', record, seen: 0, fields: { thanks } });
    expect((await named(chen, other, 'He Chuan')).status).toBe(403);
    expect((await named(chen, contribution, 'Somebody')).status).toBe(403);
    expect((await thank('谁都不是', randomBytes(16).toString('hex'))).status).toBe(404);
    expect((await named('he.chuan', other, '何\u202e女士')).status).toBe(400);
    expect((await named('he.chuan', other, '长'.repeat(101))).status).toBe(400);
    expect((await named('he.chuan', other, '何女士')).status).toBe(200);
    expect((await given(other, true)).status).toBe(200);
    expect(await shown()).toContain('感谢一位北区居民、何女士');
    expect((await thank('')).status).toBe(303);
    expect(await shown()).toContain('感谢何女士');
    expect(await slip()).not.toContain('感谢一位');
    // Where the answer turns into a no, nobody is thanked for it, and what was allowed can still be taken back.
    expect((await thank('一位北区居民')).status).toBe(303);
    expect((await given(contribution, true)).status).toBe(200);
    await office.clerk.done(chen, leading('unlink', contribution, initiative), answering(contribution, 'declined'));
    expect(await page(`/p/qichuan/zh/contribution/${code}`)).not.toContain('感谢');
    expect((await thank('')).status).toBe(303);
  });

  it('is told on the slip of whoever has no account, from the plan to what has changed since', async () => {
    const key = randomBytes(16).toString('hex');
    const form = new URLSearchParams({ key, text: '灯光也要让老人看得懂，三种颜色。', kind: 'idea', next: 'send' });
    await fetch(`${office.stage.origin}/p/qichuan/zh/say`, { method: 'POST', body: form, redirect: 'manual' });
    const slip = (language = 'zh') => page(`/p/qichuan/${language}/slip/${key}`);
    const code = /<h1 class="number">([^<]+)/.exec(await slip())?.[1] ?? '';
    expect(await slip()).not.toContain('列入计划');
    const [contribution, initiative] = [await idOf('contribution', code), await idOf('initiative', 'INI-13')];
    await staged(initiative, 'approved');
    await office.clerk.done(chen, answering(contribution, 'adopted'), leading('link', contribution, initiative));
    expect(await slip()).toMatch(/aria-current="step"[^>]*>列入计划/);
    expect(await slip()).toContain('/p/qichuan/zh/initiative/INI-13');
    await staged(initiative, 'running');
    expect(await slip()).toMatch(/aria-current="step"[^>]*>正在做/);
    await staged(initiative, 'live');
    const done = await slip();
    expect(done).toMatch(/aria-current="step"[^>]*>做完了/);
    // Whoever sees it otherwise says so to who did it.
    expect(done).toContain('/p/qichuan/zh/say?on=initiative/INI-13');
    // The outcome that it is done for is counted, from where it began to where it is to go.
    expect(done).toContain('希望带来的变化：');
    expect(done).toMatch(/indicator\/IND-\d+"[^>]*>[^<]+<\/a>：[^<]*\d{4}年\d+月\d+日[^<]* → [^<]*，目标是\d{4}年达到/);
    // Whoever measures moves the figure; nobody reckons it again.
    const indicator = await idOf('indicator', 'IND-9');
    const measured = { indicator, date: '2026-09-30', value: 61.5 };
    const measurement = await office.clerk.create('xu.wen', 'measurement', measured, { visibility: 'public' });
    await office.clerk.done('xu.wen', { kind: 'move', record: measurement, state: 'shared' });
    expect(await slip()).toContain('61.5%（2026年9月30日）');
    expect(await slip('en')).toMatch(/aria-current="step"[^>]*>Done/);
    expect(Buffer.byteLength(done)).toBeLessThan(30_000);
    await staged(initiative, 'stopped');
    expect(await slip()).toMatch(/aria-current="step"[^>]*>不做了/);
    await staged(initiative, 'running');
  });

  it('stands on the public page of what it led to, once everybody may read what was said', async () => {
    const record = await heard('li.wei', 'Sing the level aloud');
    const initiative = await idOf('initiative', 'INI-13');
    await office.clerk.done(chen, answering(record, 'partly'), leading('link', record, initiative));
    expect(await page('/p/qichuan/en/initiative/INI-13')).not.toContain('Sing the level aloud');
    await office.clerk.done(chen, { kind: 'show', record, visibility: 'public' });
    const shown = await page('/p/qichuan/en/initiative/INI-13');
    expect(shown).toContain('What people said that led here');
    expect(shown).toContain('Sing the level aloud');
  });

  it('tells nobody what they may not see', async () => {
    const record = await heard('li.wei', 'Something that leads into the dark');
    const secret = await office.clerk.create(
      chen,
      'actionItem',
      { what: words('Ask the auditors first'), status: 'under_way' },
      { visibility: 'org' },
    );
    await office.clerk.done(chen, answering(record, 'adopted'), leading('link', record, secret));
    await office.clerk.done(chen, { kind: 'show', record, visibility: 'public' });
    const { code } = (await office.clerk.read(chen, 'contribution', record)).body;
    expect(await page(`/p/qichuan/en/contribution/${code}`)).not.toContain('auditors');
    const names = await office.stage.get(`${office.clerk.city}/names?ids=${secret}`, 'li.wei');
    expect(JSON.stringify(names.body)).not.toContain('auditors');
  });

  it('comes with the answer and goes with it: what waits has led nowhere, and what is merged leads where the other does', async () => {
    const { outcome } = office.clerk;
    const record = await heard('li.wei', 'Let the buses wait');
    const other = await heard('sun.mo', 'Let the buses wait longer');
    const initiative = await idOf('initiative', 'INI-14');
    expect(await outcome(chen, leading('link', record, initiative))).toBe('invalid_field');
    expect(await outcome('li.wei', leading('link', record, initiative))).toBe('not_allowed');
    expect(await outcome(chen, answering(record, 'later'), leading('link', record, initiative))).toBe('done');
    expect(await outcome(chen, answering(record, null))).toBe('invalid_field');
    const merging = mergedInto(record, other);
    expect(await outcome(chen, merging)).toBe('invalid_field');
    expect(await outcome(chen, leading('unlink', record, initiative), merging)).toBe('done');
    expect(await outcome(chen, leading('link', record, initiative))).toBe('invalid_field');
    await office.clerk.done(chen, answering(other, 'adopted'), leading('link', other, initiative));
    expect(await outcome(chen, leading('link', other, uuidv7()))).toBe('invalid_field');
    expect(await outcome(chen, leading('link', other, record))).toBe('invalid_field');
    // Whoever said the one that was merged hears of what the other leads to, as if it were theirs.
    expect(await newsOf('li.wei', initiative)).toEqual([]);
    await staged(initiative, 'closed');
    expect(JSON.stringify(await newsOf('li.wei', initiative))).toContain('stage');
    // By a no nothing came of it.
    expect(await outcome(chen, answering(other, 'declined'))).toBe('invalid_field');
  });

  it('is written and taken back also once the question is closed to which it was an answer', async () => {
    const { id } = (await office.clerk.read(chen, 'contribution', 'CTB-8')).body;
    const initiative = await idOf('initiative', 'INI-14');
    expect(await office.clerk.outcome(chen, answering(id, 'adopted'), leading('link', id, initiative))).toBe('done');
    expect(await office.clerk.outcome(chen, leading('unlink', id, initiative), answering(id, null))).toBe('done');
  });

  it('goes with what was said where that is hidden', async () => {
    const record = await heard('li.wei', 'A word that breaks the rules');
    const initiative = await idOf('initiative', 'INI-13');
    await office.clerk.done(chen, answering(record, 'partly'), leading('link', record, initiative));
    await office.clerk.done(chen, { kind: 'show', record, visibility: 'public' });
    const told = () => page('/p/qichuan/en/initiative/INI-13');
    expect(await told()).toContain('A word that breaks the rules');
    await office.clerk.create(chen, 'moderation', { item: record, reason: 'personal' });
    expect(await told()).not.toContain('A word that breaks the rules');
  });

  it('is heard of by whoever said it: how it stands, and no more', async () => {
    const record = await heard('he.chuan', 'Unload before seven');
    const initiative = await idOf('initiative', 'INI-8');
    await office.clerk.done(chen, answering(record, 'adopted'), leading('link', record, initiative));
    const news = () => newsOf('he.chuan', initiative);
    await office.clerk.done(chen, { kind: 'patch', record: initiative, seen: 0, fields: { progress: 61 } });
    expect(await news()).toEqual([]);
    await staged(initiative, 'closed');
    expect(JSON.stringify(await news())).toContain('stage');
    await office.stage.send('PUT', `${office.clerk.city}/follows/${initiative}`, { level: 'mute' }, 'he.chuan');
    expect(await news()).toEqual([]);
  });
});
