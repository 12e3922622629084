import type { RecordView } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import { until } from '../start/until.ts';
import { type Asked, type Clerk, setOffice, words } from './clerk.ts';

const november = { from: '2026-11-01', to: '2027-06-30' };
const july = { from: '2026-07-01', to: '2027-06-30' };
const why = { zh: '', en: 'Shops are full in the summer.' };

/** A change that somebody asks for who may not make it, and what becomes of it. */
describe('a suggested change', () => {
  const office = setOffice();
  const clerk = (): Clerk => office.clerk;
  const me = (who: string) => office.ids.person(who);
  const asks = (who: string, ...wishes: Asked[]) => clerk().outcome(who, ...wishes);
  const initiative = (rest: object = {}, fields: object = {}) =>
    clerk().create(
      'he.chuan',
      'initiative',
      { name: words('Silver Bridge'), phase: 'p1', period: july, ...fields },
      rest,
    );
  const wishFor = (fields: object, rest: object = {}): Extract<Asked, { kind: 'create' }> => ({
    kind: 'create',
    record: uuidv7(),
    type: 'suggestion',
    fields: { reason: why, ...fields },
    ...rest,
  });
  const suggest = async (who: string, fields: object, rest: object = {}) => {
    const wish = wishFor(fields, rest);
    await clerk().done(who, wish);
    return wish.record;
  };
  const dates = (on: string) => ({ on, part: 'period', was: july, to: november });
  const answer = (record: string, who: string, outcome: string | null, answered?: string): Asked => ({
    kind: 'patch',
    record,
    seen: 0,
    fields: {
      outcome,
      answeredBy: outcome === null ? null : me(who),
      answer: answered === undefined ? null : { zh: '', en: answered },
    },
  });
  const read = async (who: string, type: string, id: string): Promise<RecordView> =>
    (await clerk().read(who, type, id)).body;

  it('is adopted in one breath with the edit that it asks for, and whoever asked sees both at once', async () => {
    const on = await initiative();
    const page = await office.stage.openPage('li.wei');
    await page.ask('watch', { city: office.stage.cityId, after: 0 });
    const suggestion = await suggest('li.wei', dates(on));
    expect((await read('he.chuan', 'suggestion', suggestion)).writes).toEqual(
      expect.arrayContaining(['outcome', 'answer', 'answeredBy']),
    );
    const patch: Asked = { kind: 'patch', record: on, seen: 0, fields: { period: november } };
    expect(await asks('he.chuan', patch, answer(suggestion, 'he.chuan', 'adopted'))).toBe('done');
    await until('both', () =>
      page.frames.some(({ changes }) =>
        [on, suggestion].every((id) => changes.some(({ record, kind }) => record === id && kind === 'patch')),
      ),
    );
    expect((await read('li.wei', 'initiative', on)).fields['period']).toEqual(november);
    expect((await read('li.wei', 'suggestion', suggestion)).fields).toMatchObject({
      was: july,
      to: november,
      outcome: 'adopted',
      answeredBy: me('he.chuan'),
    });
  });

  it('counts as adopted only where its record says what it asked for', async () => {
    const on = await initiative();
    const suggestion = await suggest('li.wei', dates(on));
    expect(await asks('he.chuan', answer(suggestion, 'he.chuan', 'adopted'))).toBe('not_written');
    const other: Asked = { kind: 'patch', record: on, seen: 0, fields: { period: { ...november, to: null } } };
    expect(await asks('he.chuan', other, answer(suggestion, 'he.chuan', 'adopted'))).toBe('not_written');
    expect((await read('li.wei', 'initiative', on)).fields['period']).toEqual(july);
    const right: Asked = { kind: 'patch', record: on, seen: 0, fields: { period: november } };
    const back: Asked = { kind: 'patch', record: on, seen: 0, fields: { period: july } };
    // What counts is how the whole set leaves it.
    const adopted = answer(suggestion, 'he.chuan', 'adopted');
    expect(await asks('he.chuan', right, adopted, back)).toBe('not_written');
    expect(await asks('he.chuan', right, adopted, { kind: 'bin', record: on })).toBe('not_written');
    expect((await read('li.wei', 'suggestion', suggestion)).fields).not.toHaveProperty('outcome');
    expect(await asks('he.chuan', adopted, right)).toBe('done');
    expect(await asks('he.chuan', answer(suggestion, 'he.chuan', null), back)).toBe('done');
    // Somebody had made the change by hand before.
    expect(await asks('he.chuan', right)).toBe('done');
    expect(await asks('he.chuan', answer(suggestion, 'he.chuan', 'adopted'))).toBe('done');
  });

  it('is answered by nobody in the moment in which it begins', async () => {
    const on = await initiative();
    const given = { answeredBy: me('he.chuan'), answer: why };
    for (const who of ['li.wei', 'he.chuan', 'chen.ming'])
      for (const more of [
        { outcome: 'adopted' },
        { outcome: 'adopted', ...given },
        { outcome: 'declined', ...given },
        given,
      ]) {
        const code = await asks(who, wishFor({ ...dates(on), ...more }));
        expect([who, more, code === 'invalid_field' || code === 'not_allowed']).toEqual([who, more, true]);
      }
  });

  it('that is not adopted as it stands is answered with a reason, and by name', async () => {
    const suggestion = await suggest('li.wei', dates(await initiative()));
    for (const outcome of ['declined', 'partly', 'later']) {
      expect(await asks('he.chuan', answer(suggestion, 'he.chuan', outcome))).toBe('invalid_field');
      expect(await asks('he.chuan', answer(suggestion, 'he.chuan', outcome, '  '))).toBe('invalid_field');
      expect(await asks('he.chuan', answer(suggestion, 'wang.fang', outcome, 'No.'))).toBe('invalid_field');
    }
    for (const half of [{ outcome: 'declined' }, { answer: why }, { answeredBy: me('he.chuan') }])
      expect(await asks('he.chuan', { kind: 'patch', record: suggestion, seen: 0, fields: half })).toBe(
        'invalid_field',
      );
    expect(await asks('he.chuan', answer(suggestion, 'he.chuan', 'declined', 'The bridge opens in July.'))).toBe(
      'done',
    );
    // Whoever else may write the record may think again, and takes the answer on.
    expect(await asks('chen.ming', answer(suggestion, 'chen.ming', 'later', 'Next year.'))).toBe('done');
    expect(await asks('chen.ming', answer(suggestion, 'chen.ming', null))).toBe('done');
    expect((await read('li.wei', 'suggestion', suggestion)).fields).not.toHaveProperty('outcome');
  });

  it('is answered by whoever may write that field, and by nobody else', async () => {
    const budget = { amount: 100, currency: 'CNY' };
    const on = await initiative({}, { budget });
    const open = await suggest('li.wei', dates(on));
    for (const who of ['li.wei', 'wang.fang', 'gao.yuan', 'fang.zhu', 'luo.qi'])
      expect([who, await asks(who, answer(open, who, 'declined', 'No.'))]).toEqual([who, 'not_allowed']);
    // The budget is the lead organisation's alone to write, also for the programme office, which reads it.
    const money = await suggest('chen.ming', { on, part: 'budget', was: budget, to: { amount: 200, currency: 'CNY' } });
    expect(await asks('chen.ming', answer(money, 'chen.ming', 'declined', 'No.'))).toBe('not_allowed');
    for (const who of ['li.wei', 'wang.fang', 'luo.qi'])
      expect([who, await asks(who, answer(money, who, 'declined', 'No.'))]).toEqual([who, 'not_found']);
    expect(await asks('he.chuan', answer(money, 'he.chuan', 'declined', 'No.'))).toBe('done');
    const { body } = await clerk().list('li.wei', 'suggestion', `filter[on][eq]=${on}&count=true`);
    expect([body.count, body.items.map(({ id }) => id)]).toEqual([1, [open]]);
  });

  it('changes nothing by itself, whatever its author sends', async () => {
    const on = await initiative();
    const suggestion = await suggest('li.wei', dates(on));
    const attempts: Asked[][] = [
      [{ kind: 'patch', record: on, seen: 0, fields: { period: november } }],
      [{ kind: 'patch', record: on, seen: 0, fields: { period: november } }, answer(suggestion, 'li.wei', 'adopted')],
      [answer(suggestion, 'li.wei', 'adopted')],
      [answer(suggestion, 'he.chuan', 'adopted')],
      [{ kind: 'patch', record: suggestion, seen: 0, fields: { to: july } }],
      [{ kind: 'patch', record: suggestion, seen: 0, fields: { on, part: 'name' } }],
      [{ kind: 'show', record: suggestion, visibility: 'owner' }],
    ];
    for (const attempt of attempts) expect(await asks('li.wei', ...attempt)).toBe('not_allowed');
    expect((await read('he.chuan', 'initiative', on)).fields['period']).toEqual(july);
    expect((await read('he.chuan', 'initiative', on)).version).toBe(1);
  });

  it('is its author’s to reword and to take back until it was answered, and stays as it was from then on', async () => {
    const suggestion = await suggest('li.wei', dates(await initiative()));
    const reword: Asked = {
      kind: 'patch',
      record: suggestion,
      seen: 0,
      fields: { reason: { zh: '夏天忙。', en: '' } },
    };
    for (const who of ['he.chuan', 'chen.ming', 'wang.fang'])
      for (const wish of [reword, { kind: 'bin', record: suggestion } as const])
        expect([who, wish.kind, await asks(who, wish)]).toEqual([who, wish.kind, 'not_allowed']);
    expect(await asks('li.wei', reword)).toBe('done');
    expect(await asks('li.wei', { kind: 'bin', record: suggestion })).toBe('done');
    expect(await asks('li.wei', { kind: 'restore', record: suggestion })).toBe('done');
    expect(await asks('he.chuan', answer(suggestion, 'he.chuan', 'declined', 'No.'))).toBe('done');
    expect(await asks('li.wei', reword)).toBe('answered');
    expect(await asks('li.wei', { kind: 'bin', record: suggestion })).toBe('answered');
  });

  it('is made of what was there: what has changed meanwhile is looked at again', async () => {
    const on = await initiative();
    await clerk().done('he.chuan', { kind: 'patch', record: on, seen: 0, fields: { period: { ...july, to: null } } });
    expect(await asks('li.wei', wishFor(dates(on)))).toBe('moved_on');
    expect(await asks('li.wei', wishFor({ ...dates(on), was: { ...july, to: null } }))).toBe('done');
  });

  it('may ask for any register, for a cell, and that something be empty', async () => {
    const on = await initiative({}, { progress: 20 });
    const row = uuidv7();
    await clerk().done('he.chuan', {
      kind: 'row',
      record: on,
      seen: 0,
      field: 'funding',
      row,
      order: 'a',
      cells: { source: words('City') },
    });
    const wishes: object[] = [
      { part: 'name', was: words('Silver Bridge'), to: words('Silver Bridge, all year', '银桥全年伴行') },
      { part: 'progress', was: 20 },
      { part: 'progress', was: 20, to: 40 },
      { part: 'phase', was: 'p1', to: 'p2' },
      { part: 'leadOrg', to: office.ids.organisation('S18').toUpperCase() },
      { part: 'stage', to: 'running' },
    ];
    for (const fields of wishes)
      expect([fields, await asks('li.wei', wishFor({ on, ...fields }))]).toEqual([fields, 'done']);
    const cell = { part: `funding/${row}/source`, was: words('City'), to: words('City and firms') };
    // Where money comes from is read by the lead organisation and the office.
    expect(await asks('li.wei', wishFor({ on, ...cell }))).toBe('invalid_field');
    expect(await asks('chen.ming', wishFor({ on, ...cell }))).toBe('done');
    await clerk().done('he.chuan', { kind: 'unrow', record: on, field: 'funding', row });
    expect(await asks('chen.ming', wishFor({ on, ...cell }))).toBe('row_gone');
    const empty = await suggest('li.wei', { on, part: 'progress', was: 20 });
    const patch: Asked = { kind: 'patch', record: on, seen: 0, fields: { progress: null } };
    expect(await asks('he.chuan', patch, answer(empty, 'he.chuan', 'adopted'))).toBe('done');
  });

  it('that is forged is refused', async () => {
    const on = await initiative();
    const hidden = await initiative({ visibility: 'org' });
    const forged: Record<string, object> = {
      'of nothing': { on, was: july, to: november },
      'of the whole': { on, part: '', was: july, to: november },
      'of what there is not': { on, part: 'nothing', to: 1 },
      'of a word that every object has': { on, part: 'constructor', to: 1 },
      'of the record itself': { on, part: '@state', was: 'draft', to: 'adopted' },
      'of links': { on, part: 'dependsOn', to: uuidv7() },
      'of a link': { on, part: `dependsOn/${uuidv7()}`, to: null },
      'of a table': { on, part: 'funding', to: [] },
      'of a row that there is not': { on, part: `funding/${uuidv7()}/source`, to: words('x') },
      'of one language of a register': { on, part: 'name/zh', was: 'Silver Bridge', to: 'x' },
      'behind a sign': { on, part: 'period#x', was: july, to: november },
      'with no change': { on, part: 'period', was: july, to: july },
      'to nonsense': { on, part: 'period', was: july, to: 'soon' },
      'to the end before the beginning': {
        on,
        part: 'period',
        was: july,
        to: { from: '2027-01-01', to: '2026-01-01' },
      },
      'to nothing where something must be': { on, part: 'name', was: words('Silver Bridge') },
      'to an option that there is not': { on, part: 'phase', was: 'p1', to: 'p9' },
      'to an organisation that there is not': { on, part: 'leadOrg', to: uuidv7() },
      'to a record in the place of an organisation': { on, part: 'leadOrg', to: hidden },
      'with words besides': { ...dates(on), words: 'x' },
      'with an answer in it': { ...dates(on), outcome: 'adopted', answeredBy: me('li.wei') },
      'of words without any': { on, part: 'intent/zh#' },
      'of words with a value': { on, part: 'intent/zh#', words: 'x', to: 1 },
      'of words in no language': { on, part: 'intent#', words: 'x' },
      'of words that end a paragraph': { on, part: 'intent/zh#', quote: 'x', words: 'x\ny' },
      'of words with a thing in them': { on, part: 'intent/zh#', quote: 'x', words: 'x\uFFFC' },
      'of words that stand there': { on, part: 'intent/zh#', quote: 'x', words: 'x' },
      'on what is hidden': dates(hidden),
      'on what there is not': dates(uuidv7()),
    };
    const refusals = new Set(['invalid_field', 'not_allowed', 'row_gone']);
    for (const [how, fields] of Object.entries(forged)) {
      const code = await asks('li.wei', wishFor(fields));
      expect([how, code !== undefined && refusals.has(code)]).toEqual([how, true]);
    }
    const deep = JSON.stringify({ wishes: [{ operation: uuidv7(), ...wishFor({ ...dates(on), was: 'deep' }) }] });
    const nested = deep.replace('"deep"', `${'['.repeat(8_000)}${']'.repeat(8_000)}`);
    expect((await office.stage.send('POST', `${clerk().city}/changes`, nested, 'li.wei')).status).toBe(400);
    const { body } = await clerk().list('he.chuan', 'suggestion', `filter[on][eq]=${on}`);
    expect(body.items).toEqual([]);
  });

  it('is made by nobody who may not propose there, nor of what is somebody’s own to say', async () => {
    const on = await initiative();
    for (const who of ['luo.qi', 'gao.yuan'])
      expect([who, await asks(who, wishFor(dates(on)))]).toEqual([who, 'not_allowed']);
    await clerk().done('he.chuan', { kind: 'move', record: on, state: 'shared' });
    await clerk().done('he.chuan', { kind: 'move', record: on, state: 'closed' });
    expect(await asks('li.wei', wishFor(dates(on)))).toBe('not_allowed');
    const contribution = await clerk().create('he.chuan', 'contribution', { title: words('Mine'), kind: 'idea' });
    expect(await asks('li.wei', wishFor({ on: contribution, part: 'reply', to: words('Yes') }))).toBe('invalid_field');
    const comment = await clerk().create('he.chuan', 'comment', { text: words('So?'), on: await initiative() });
    expect(await asks('li.wei', wishFor({ on: comment, part: 'text', was: words('So?'), to: words('No') }))).toBe(
      'invalid_field',
    );
  });

  it('is talked about by whoever hears it', async () => {
    const on = await initiative();
    const suggestion = await suggest('li.wei', dates(on));
    const ask = (who: string, answers: string, rest: object = {}) =>
      asks(who, {
        kind: 'create',
        record: uuidv7(),
        type: 'comment',
        fields: { text: words('Why November?'), on, answers },
        ...rest,
      });
    expect(await ask('he.chuan', suggestion)).toBe('done');
    const quiet = await suggest('li.wei', dates(on), { visibility: 'owner' });
    expect(await ask('wang.fang', quiet)).toBe('invalid_field');
    const own = uuidv7();
    expect(await ask('he.chuan', quiet, { record: own })).toBe('done');
    expect(await ask('wang.fang', own)).toBe('invalid_field');
    for (const [who, status] of [
      ['li.wei', 200],
      ['he.chuan', 200],
      ['wang.fang', 404],
      ['chen.ming', 404],
    ] as const) {
      expect([who, (await clerk().read(who, 'suggestion', quiet)).status]).toEqual([who, status]);
      expect([who, (await clerk().read(who, 'comment', own)).status]).toEqual([who, status]);
      const { body } = await clerk().list(who, 'comment', `filter[on][eq]=${on}`);
      expect([who, body.items.some(({ id }) => id === own)]).toEqual([who, status === 200]);
    }
  });
});
