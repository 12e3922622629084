import { type Asked, setOffice, words } from './clerk.ts';

/** Whoever says something to be answered is promised a day, and an answer has a name and a reason. */
describe('an answer in the city’s name', () => {
  const office = setOffice();
  const ask = (who: string, ...wishes: Asked[]) => office.clerk.outcome(who, ...wishes);
  const contribution = (who = 'li.wei') =>
    office.clerk.create(who, 'contribution', { title: words('Benches by the river'), kind: 'idea' });
  const share = (who: string, record: string) => ask(who, { kind: 'move', record, state: 'shared' });
  const fields = async (record: string) => (await office.clerk.read('li.wei', 'contribution', record)).body.fields;
  const answer = (record: string, given: object): Asked => ({ kind: 'patch', record, seen: 0, fields: { ...given } });
  const whole = (who: string, effect = 'declined') => ({
    effect,
    reply: words('The bank is a flood way.'),
    repliedBy: office.ids.person(who),
  });

  it('is promised when it is shared, within fifteen days of the city’s calendar, and the day stays', async () => {
    const record = await contribution();
    expect((await fields(record))['replyDue']).toBeUndefined();
    expect(await share('li.wei', record)).toBe('done');
    expect((await fields(record))['replyDue']).toBe('2026-07-15');
    const { body } = await office.clerk.changes('wang.fang', 0);
    expect(body.changes.find((change) => change.record === record && change.kind === 'move')?.after).toMatchObject({
      '@state': 'shared',
      replyDue: '2026-07-15',
    });
    expect(await ask('chen.ming', answer(record, { replyDue: '2026-08-01' }))).toBe('done');
    expect(await ask('chen.ming', { kind: 'move', record, state: 'draft' })).toBe('done');
    expect(await share('chen.ming', record)).toBe('done');
    expect((await fields(record))['replyDue']).toBe('2026-08-01');
  });

  it('is promised within the days that the city has set, to what is shared from then on', async () => {
    const set = (who: string, days: unknown) =>
      office.stage.send('PUT', `${office.clerk.city}/answering`, { days }, who);
    const before = await contribution();
    await share('li.wei', before);
    for (const who of ['chen.ming', 'li.wei']) expect((await set(who, 30)).status).toBe(403);
    for (const days of [0, 91, 7.5, -1, '30', null, 1e9]) expect((await set('lin.jing', days)).status).toBe(400);
    expect((await set('lin.jing', 30)).status).toBe(200);
    const after = await contribution();
    await share('li.wei', after);
    expect((await fields(before))['replyDue']).toBe('2026-07-15');
    expect((await fields(after))['replyDue']).toBe('2026-07-30');
    const { body } = await office.stage.get('/api/cities', 'li.wei');
    expect(body).toMatchObject({ items: [{ slug: 'qichuan', answerDays: 30 }] });
    expect((await set('lin.jing', 15)).status).toBe(200);
  });

  it('is not promised by whoever speaks, nor for what nobody answers', async () => {
    const record = await contribution();
    expect(await ask('li.wei', answer(record, { replyDue: '2026-07-01' }))).toBe('not_allowed');
    const initiative = await office.clerk.create('he.chuan', 'initiative', { name: words('No answer'), phase: 'p1' });
    expect(await share('he.chuan', initiative)).toBe('done');
    expect((await office.clerk.read('li.wei', 'initiative', initiative)).body.fields).not.toHaveProperty('replyDue');
  });

  it('says what became of it, why, and who says so, all together', async () => {
    const record = await contribution();
    await share('li.wei', record);
    for (const effect of ['adopted', 'partly', 'declined', 'later', 'passed_on']) {
      const given = whole('chen.ming', effect);
      for (const half of [
        { effect },
        { ...given, reply: undefined },
        { ...given, reply: words(' ') },
        { ...given, repliedBy: undefined },
        { ...given, repliedBy: office.ids.person('zhou.lan') },
      ])
        expect([effect, half, await ask('chen.ming', answer(record, half))]).toEqual([effect, half, 'invalid_field']);
    }
    for (const alone of [{ reply: words('Thinking') }, { repliedBy: office.ids.person('chen.ming') }])
      expect(await ask('chen.ming', answer(record, alone))).toBe('invalid_field');
    expect(await ask('li.wei', answer(record, whole('li.wei')))).toBe('not_allowed');
    expect(await ask('chen.ming', answer(record, whole('chen.ming')))).toBe('done');
    expect(await fields(record)).toMatchObject(whole('chen.ming'));
    // Thought over, it is answered again.
    expect(await ask('gao.yuan', answer(record, whole('gao.yuan')))).toBe('not_allowed');
    expect(await ask('chen.ming', answer(record, { effect: 'partly', reply: words('Ten of them.') }))).toBe('done');
    expect(await ask('chen.ming', answer(record, { effect: null, reply: null, repliedBy: null }))).toBe('done');
    expect(await fields(record)).not.toHaveProperty('effect');
  });

  it('is to what was said: that stays as it was, and is not closed without', async () => {
    const record = await contribution();
    await share('li.wei', record);
    const reword = answer(record, { title: words('A casino by the river') });
    expect(await ask('chen.ming', { kind: 'move', record, state: 'closed' })).toBe('unanswered');
    expect(await ask('chen.ming', answer(record, { replyDue: null }))).toBe('invalid_field');
    expect(await ask('li.wei', reword)).toBe('done');
    expect(await ask('li.wei', answer(record, { title: words('Benches by the river') }))).toBe('done');
    expect(await ask('chen.ming', answer(record, whole('chen.ming', 'adopted')))).toBe('done');
    expect(await ask('li.wei', reword)).toBe('answered');
    expect(await ask('li.wei', answer(record, { text: words('And a car park') }))).toBe('answered');
    expect(await ask('chen.ming', { kind: 'bin', record })).toBe('answered');
    const { body } = await office.clerk.read('li.wei', 'contribution', record);
    // How they may be thanked for it is still theirs to say.
    expect([body.may.includes('edit'), body.writes]).toEqual([false, ['thanks']]);
    expect(await ask('chen.ming', { kind: 'move', record, state: 'closed' })).toBe('done');
  });

  it('is given by nobody in the moment in which something is said', async () => {
    const said = { kind: 'create', type: 'contribution', record: '01990000-0000-7000-8000-000000000001' } as const;
    const fields = { title: words('So it is decided'), kind: 'idea', ...whole('chen.ming', 'adopted') };
    expect(await ask('chen.ming', { ...said, fields })).not.toBe('done');
  });
});
