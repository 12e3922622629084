import { v7 as uuidv7 } from 'uuid';
import { type Asked, setOffice, words } from './clerk.ts';

const [office, department, business, leader] = ['chen.ming', 'zhou.lan', 'li.wei', 'gao.yuan'];
/** Members of the other sectors, who may speak, and those who look on or look after something else. */
const others = ['li.wei', 'he.chuan', 'wang.fang', 'sun.mo', 'fang.zhu', 'shen.an', 'luo.qi'];

/** A decision from the question to the seal: a department puts it, all sectors speak, and a body decides. */
describe('a decision', () => {
  const city = setOffice();
  let decision: string;
  let body: string;
  let initiative: string;
  beforeAll(async () => {
    const { clerk } = city;
    body = await clerk.create(office, 'governanceBody', { name: words('Board'), type: 'board' });
    initiative = await clerk.create(business, 'initiative', { name: words('Gauges'), phase: 'p1' });
    decision = await clerk.create(department, 'decision', {
      question: words('Do gauges go on bridges?'),
      decidedBy: body,
      rule: 'majority',
    });
  });

  const asks = (who: string, ...wishes: Asked[]) => city.clerk.outcome(who, ...wishes);
  const patch = (fields: Record<string, unknown>): Asked => ({ kind: 'patch', record: decision, seen: 0, fields });
  const row = (field: string, cells: Record<string, unknown>): Asked => ({
    kind: 'row',
    record: decision,
    seen: 0,
    field,
    row: uuidv7(),
    order: 'a',
    cells,
  });
  const begins = (type: string, fields: Record<string, unknown>): Asked => ({
    kind: 'create',
    record: uuidv7(),
    type,
    fields,
  });
  const moves = (who: string, state: 'consultation' | 'review' | 'adopted') =>
    asks(who, { kind: 'move', record: decision, state });
  const outcome = { outcome: words('On bridges first.'), dissent: words('The harbour objects: ships.') };
  const vote = () => row('votes', { sector: 'government', inFavour: 3, against: 1, abstained: 0 });

  it('is begun by a department, and by no firm or neighbourhood', async () => {
    const question = { question: words('May I?') };
    for (const who of [...others, leader])
      expect([who, await asks(who, begins('decision', question))]).toEqual([who, 'not_allowed']);
    const { code, owner, ownerOrg } = (await city.clerk.read(business, 'decision', decision)).body;
    expect([code, owner, ownerOrg]).toEqual(['DEC-1', city.ids.person(department), city.ids.organisation('S06')]);
  });

  it('is prepared by that department: the options and what it rests on, and not what comes of it', async () => {
    const option = row('options', { text: words('On bridges'), pros: words('At once') });
    const basis: Asked = { kind: 'link', record: decision, field: 'basis', to: initiative };
    expect(await asks(department, option, basis)).toBe('done');
    for (const wish of [patch(outcome), vote()]) expect(await asks(department, wish)).toBe('not_allowed');
    for (const who of [...others, leader])
      for (const wish of [option, basis, patch({ question: words('Another?') })])
        expect([who, await asks(who, wish)]).toEqual([who, 'not_allowed']);
    expect(await moves(department, 'consultation')).toBe('not_allowed');
    expect(await moves(office, 'consultation')).toBe('done');
  });

  it('hears all sectors: a firm comments, suggests and states where it stands, and edits nothing', async () => {
    const fields = { on: decision, text: words('Our boats pass there.') };
    expect(await asks(business, begins('comment', fields))).toBe('done');
    const suggestion = uuidv7();
    const asked = {
      on: decision,
      part: 'question',
      was: words('Do gauges go on bridges?'),
      to: words('Do gauges go on road bridges?'),
      reason: words('Footbridges move.'),
    };
    expect(await asks(business, { kind: 'create', record: suggestion, type: 'suggestion', fields: asked })).toBe(
      'done',
    );
    const stand = { on: decision, stance: 'support_if', terms: words('Two metres stay free.') };
    expect(await asks(business, begins('position', stand))).toBe('done');
    expect(await asks(business, begins('position', stand))).toBe('one_there');
    expect((await city.clerk.read(business, 'decision', decision)).body.writes).toEqual([]);
    expect(await asks(business, patch({ question: asked.to }))).toBe('not_allowed');
    // Whoever prepares it lets the suggestion in; nobody else does.
    const lets = patch({ question: asked.to });
    const answers: Asked = {
      kind: 'patch',
      record: suggestion,
      seen: 0,
      fields: { outcome: 'adopted', answeredBy: city.ids.person(department) },
    };
    expect(await asks(business, answers)).toBe('not_allowed');
    expect(await asks(department, lets, answers)).toBe('done');
    // Whoever only looks on is not asked.
    for (const wish of [begins('comment', fields), begins('position', stand)])
      expect(await asks('luo.qi', wish)).toBe('not_allowed');
  });

  it('is written down by the secretariat and adopted by a leader, who does not approve their own', async () => {
    expect(await asks(office, patch(outcome), vote())).toBe('done');
    for (const who of [...others, department, leader])
      expect([who, await moves(who, 'review')]).toEqual([who, 'not_allowed']);
    expect(await moves(office, 'review')).toBe('done');
    // What is before the body is no longer rewritten by whoever put it there.
    expect(await asks(department, patch({ question: words('Later?') }))).toBe('not_allowed');
    for (const who of [...others, department, office])
      expect([who, await moves(who, 'adopted')]).toEqual([who, 'not_allowed']);
    expect(await moves(leader, 'adopted')).toBe('done');
  });

  it('stands then as it was decided, with who objected, and nobody adds a word', async () => {
    const { body: read } = await city.clerk.read(business, 'decision', decision);
    expect(read).toMatchObject({ state: 'adopted', fields: outcome, writes: [] });
    for (const who of [...others, department, office, leader])
      for (const wish of [patch({ outcome: words('Nowhere.') }), vote(), patch({ reviewOn: '2027-01-01' })])
        expect([who, await asks(who, wish)]).toEqual([who, 'not_allowed']);
    for (const type of ['comment', 'position'])
      expect(await asks('he.chuan', begins(type, { on: decision, text: words('So?'), stance: 'support' }))).not.toBe(
        'done',
      );
    const later = await city.clerk.create(department, 'decision', {
      question: words('And on the harbour wall?'),
      supersedes: decision,
    });
    expect((await city.clerk.read(business, 'decision', later)).body.fields['supersedes']).toBe(decision);
  });

  it('gives rise to actions, which whoever has them in hand keeps up to date', async () => {
    const begin = (who: string, ownerOrg: string | null) => {
      const record = uuidv7();
      const fields = { what: words('Measure the bridges'), from: decision, status: 'open', due: '2026-08-31' };
      return asks(who, { kind: 'create', record, type: 'actionItem', fields, ownerOrg }).then((told) => ({
        record,
        told,
      }));
    };
    const theirs = await begin(office, city.ids.organisation('S06'));
    const own = await begin('wang.fang', city.ids.organisation('S18'));
    expect([theirs.told, own.told]).toEqual(['done', 'done']);
    expect((await begin('wang.fang', city.ids.organisation('S06'))).told).toBe('not_allowed');
    expect((await begin('luo.qi', null)).told).toBe('not_allowed');
    const status = (record: string): Asked => ({ kind: 'patch', record, seen: 0, fields: { status: 'done' } });
    for (const [who, record, told] of [
      [department, theirs.record, 'done'],
      ['wang.fang', own.record, 'done'],
      [office, own.record, 'done'],
      ['li.wei', theirs.record, 'not_allowed'],
      [department, own.record, 'not_allowed'],
      [leader, own.record, 'not_allowed'],
    ] as const)
      expect([who, await asks(who, status(record))]).toEqual([who, told]);
  });
});
