import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { ProblemBody } from '../../src/problem/problem.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { type Asked, setOffice, words } from './clerk.ts';

const newKey = () => randomBytes(16).toString('hex');

/** A helper enters what people say who have no account, and hands each a slip. */
describe('what is entered for others', () => {
  const office = setOffice('story');
  const card = (more: object = {}) => ({
    key: newKey(),
    text: '菜场门口的台阶太高，轮椅上不去。请修一段坡道。',
    language: 'zh',
    choices: { kind: 'idea' },
    source: 'paper',
    ...more,
  });
  const enter = async (who: string, asked: object) => {
    const { status, body } = await office.stage.send('POST', `${office.clerk.city}/entered`, asked, who);
    return { status, body: body as { code: string } & ProblemBody };
  };
  const entered = async (who = 'wu.tong', more: object = {}) => {
    const asked = card(more);
    const { status, body } = await enter(who, asked);
    expect([status, body.code]).toEqual([200, expect.stringMatching(/^CTB-\d+$/)]);
    return { ...asked, code: body.code };
  };
  const slipOf = async (key: string, language = 'zh') => {
    const answer = await fetch(`${office.stage.origin}/p/qichuan/${language}/slip/${key}`);
    return { status: answer.status, body: await answer.text() };
  };
  const read = async (code: string, who = 'chen.ming') => (await office.clerk.read(who, 'contribution', code)).body;
  const inCity = (sql: string) =>
    office.stage.app.get(CityScope).withCity(office.stage.cityId, (db) => db.query(sql, [office.stage.cityId]));
  /** The tables in which something stands, be it in the middle of a text. */
  const tablesWith = async (sign: string) => {
    const client = new pg.Client(office.stage.database.ownerUrl);
    await client.connect();
    try {
      const { rows: tables } = await client.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        await client.query(`select set_config('cityloom.city_id', $1, false)`, [office.stage.cityId]);
        const { rows } = await client.query(`select 1 from "${name}" t where t::text like $1 limit 1`, [`%${sign}%`]);
        if (rows.length > 0) found.push(name);
      }
      return found;
    } finally {
      await client.end();
    }
  };

  it('is shared at once, belongs to nobody with an account, says how it came, and is followed by its slip', async () => {
    const about = (await office.clerk.read('wu.tong', 'initiative', 'INI-4')).body.id;
    const three = [
      await entered('wu.tong', { card: 'A-017', on: about }),
      await entered('wu.tong', { text: 'A bench at the stop, please.', language: 'en', source: 'telephone' }),
      await entered('wu.tong', { source: 'counter', choices: { kind: 'question' }, card: null }),
    ];
    const { owner, ownerOrg, state, visibility, fields } = await read(three[0]?.code ?? '');
    expect({ owner, ownerOrg, state, visibility }).toEqual({
      owner: null,
      ownerOrg: null,
      state: 'shared',
      visibility: 'members',
    });
    expect(fields).toMatchObject({
      title: { zh: '菜场门口的台阶太高，轮椅上不去。', en: '' },
      source: 'paper',
      cardNumber: 'A-017',
      kind: 'idea',
      on: about,
      replyDue: '2026-07-15',
    });
    for (const { key, code, text, language } of three) {
      const { status, body } = await slipOf(key, language);
      expect([status, body.includes(`<h1 class="number">${code}`), body.includes(text.slice(0, 6))]).toEqual([
        200,
        true,
        true,
      ]);
    }
    expect((await slipOf(newKey())).status).toBe(404);
  });

  it('answers as the city does, and whoever holds the slip reads that', async () => {
    const { key, code } = await entered('xu.wen');
    const { id, clock } = await read(code);
    const fields = { effect: 'adopted', reply: words('A ramp by August.'), repliedBy: office.ids.person('chen.ming') };
    await office.clerk.done('chen.ming', { kind: 'patch', record: id, seen: clock, fields });
    expect((await slipOf(key, 'en')).body).toContain('A ramp by August.');
  });

  it('is entered by the programme office and by whoever leads gatherings, and by nobody else', async () => {
    const outcome = async (who: string) => [who, (await enter(who, card())).status];
    for (const who of ['chen.ming', 'xu.wen', 'wu.tong']) expect(await outcome(who)).toEqual([who, 200]);
    for (const who of ['zhou.lan', 'li.wei', 'zheng.guizhen', 'gao.yuan', 'lin.jing', 'luo.qi', 'fang.zhu', 'qin.shu'])
      expect(await outcome(who)).toEqual([who, 403]);
    expect((await office.stage.send('POST', `${office.clerk.city}/entered`, card())).status).toBe(401);
  });

  it('is neither changed, answered nor taken back by whoever entered it', async () => {
    const { code } = await entered('wu.tong');
    const { id, may, writes } = await read(code, 'wu.tong');
    expect(may.filter((one) => ['edit', 'transition', 'manage', 'moderate'].includes(one))).toEqual([]);
    expect(writes).toEqual([]);
    const wishes: Asked[] = [
      { kind: 'patch', record: id, seen: 0, fields: { text: words('Something else.') } },
      { kind: 'patch', record: id, seen: 0, fields: { source: 'event' } },
      { kind: 'patch', record: id, seen: 0, fields: { cardNumber: 'B-1' } },
      {
        kind: 'patch',
        record: id,
        seen: 0,
        fields: { effect: 'adopted', reply: words('Yes.'), repliedBy: office.ids.person('wu.tong') },
      },
      { kind: 'link', record: id, field: 'mentions', to: office.ids.person('li.wei') },
      { kind: 'show', record: id, visibility: 'public' },
      { kind: 'move', record: id, state: 'closed' },
      { kind: 'bin', record: id },
    ];
    for (const wish of wishes)
      expect([wish, await office.clerk.outcome('wu.tong', wish)]).toEqual([wish, 'not_allowed']);
    // The programme office answers, and does not change what was said either, nor how it came.
    for (const fields of [{ text: words('Something else.') }, { source: 'event' }, { cardNumber: 'B-1' }])
      expect(await office.clerk.outcome('chen.ming', { kind: 'patch', record: id, seen: 0, fields })).toBe(
        'not_allowed',
      );
  });

  it('says who entered it to whoever may read its history, and to nobody who passes by', async () => {
    const { key, code } = await entered('wu.tong');
    const { id } = await read(code);
    const history = async (who: string) =>
      office.stage.get(`${office.clerk.city}/changes?after=0&limit=50&record=${id}`, who);
    const { body } = await history('chen.ming');
    const { changes } = body as { changes: { kind: string; by: { person: string } | null }[] };
    expect(changes.map(({ kind, by }) => [kind, by?.person])).toEqual([['create', office.ids.person('wu.tong')]]);
    expect((await history('li.wei')).status).toBe(403);
    await office.clerk.done('chen.ming', { kind: 'show', record: id, visibility: 'public' });
    const page = await (await fetch(`${office.stage.origin}/p/qichuan/zh/contribution/${code}`)).text();
    expect(page).toContain('菜场门口的台阶太高');
    for (const shown of [page, (await slipOf(key)).body]) {
      expect(shown).not.toContain('吴桐');
      expect(shown).not.toContain(office.ids.person('wu.tong'));
    }
  });

  it('is there once, however often it is sent, and never becomes something else', async () => {
    const asked = card({ text: '桥下再放一个垃圾桶。' });
    const answers = await Promise.all([1, 2, 3].map(() => enter('wu.tong', asked)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.code}`)).size).toBe(1);
    const { items } = (await office.clerk.list('chen.ming', 'contribution', 'limit=200')).body;
    expect(items.filter(({ fields }) => JSON.stringify(fields['text']).includes('再放一个垃圾桶'))).toHaveLength(1);
    const other = await enter('wu.tong', { ...asked, text: '桥下再放两个垃圾桶。' });
    expect([other.status, other.body.code]).toEqual([409, 'operation_taken']);
    expect((await enter('chen.ming', asked)).body.code).toBe('operation_taken');
    expect((await read(answers[0]?.body.code ?? '')).fields).toMatchObject({ text: { zh: '桥下再放一个垃圾桶。' } });
  });

  it('is heard about a question while that is open, and refused once it is closed', async () => {
    const on = uuidv7();
    const fields = { question: words('Which one?', '哪一个？'), period: { from: '2026-06-30', to: '2026-07-02' } };
    await office.clerk.done(
      'chen.ming',
      { kind: 'create', record: on, type: 'consultation', fields },
      { kind: 'move', record: on, state: 'shared' },
    );
    await entered('wu.tong', { on });
    await office.clerk.done('chen.ming', { kind: 'move', record: on, state: 'closed' });
    const missed = card({ on });
    const late = await enter('wu.tong', missed);
    expect([late.status, late.body.code]).toEqual([409, 'hearing_over']);
    expect((await slipOf(missed.key)).status).toBe(404);
  });

  it('cannot be claimed by whoever speaks for themselves, and carries nothing that is not the speaker\u2019s', async () => {
    const said = { title: words('Mine.'), kind: 'idea' };
    const wish = (fields: object, more: object = {}): Asked => ({
      kind: 'create',
      record: uuidv7(),
      type: 'contribution',
      fields: { ...said, ...fields },
      ...more,
    });
    for (const fields of [{ source: 'counter' }, { source: 'paper', cardNumber: 'A-1' }])
      expect([fields, await office.clerk.outcome('li.wei', wish(fields))]).toEqual([fields, 'not_allowed']);
    for (const who of ['li.wei', 'wu.tong'])
      expect(await office.clerk.outcome(who, wish({ cardNumber: 'A-1' }))).toBe('invalid_field');
    const mine = await office.clerk.create('li.wei', 'contribution', said);
    const { writes } = (await office.clerk.read('li.wei', 'contribution', mine)).body;
    expect(writes).toContain('title');
    expect(writes.filter((name) => name === 'source' || name === 'cardNumber')).toEqual([]);
    expect(
      await office.clerk.outcome('li.wei', { kind: 'patch', record: mine, seen: 0, fields: { source: 'event' } }),
    ).toBe('not_allowed');
    const org = office.ids.organisation('S02');
    for (const more of [{ visibility: 'owner' }, { visibility: 'public' }, { ownerOrg: org }])
      expect([more, await office.clerk.outcome('wu.tong', wish({ source: 'event' }, more))]).toEqual([
        more,
        'invalid_field',
      ]);
    expect(await office.clerk.outcome('wu.tong', wish({ source: 'event', forOrganisation: true }))).toBe(
      'invalid_field',
    );
  });

  it('is checked strictly, and names what to check', async () => {
    const wrong: [object, string][] = [
      [{ text: ' \n ' }, 'text'],
      [{ text: '长'.repeat(4_001) }, 'text'],
      [{ key: 'x' }, 'key'],
      [{ language: 'fr' }, 'language'],
      [{ source: 'dream' }, 'source'],
      [{ choices: {} }, 'choices.kind'],
      [{ choices: { kind: 'idea', effect: 'adopted' } }, 'choices.effect'],
      [{ card: 'x'.repeat(61) }, 'card'],
      [{ on: 'INI-4' }, 'on'],
      [{ owner: office.ids.person('li.wei') }, 'owner'],
    ];
    for (const [more, name] of wrong) {
      const { status, body } = await enter('wu.tong', card(more));
      expect([more, status, body.code, body.params['fields']]).toEqual([more, 400, 'invalid_field', name]);
    }
  });

  it('keeps the key of a slip in no table', async () => {
    const { key, code } = await entered('wu.tong', { card: 'Kanarienvogel' });
    expect((await slipOf(key)).body).toContain(code);
    // That what is looked for would be found: what stands on the card is.
    expect(await tablesWith('Kanarienvogel')).toEqual(expect.arrayContaining(['record', 'change']));
    expect(await tablesWith(key)).toEqual([]);
  });

  it('has a slip that works where the city shows nothing else and hears nobody online', async () => {
    const { key, code } = await entered('wu.tong');
    // The last in this file: nothing comes after in a city that has closed its public face.
    await inCity('update city set hears_all = false where id = $1');
    await inCity(`update record set visibility = 'members' where city_id = $1 and visibility = 'public'`);
    expect((await fetch(`${office.stage.origin}/p/qichuan/zh`)).status).toBe(404);
    expect((await slipOf(key)).body).toContain(code);
    const later = await entered('wu.tong');
    expect((await slipOf(later.key)).body).toContain(later.code);
    expect((await slipOf(newKey())).status).toBe(404);
  });
});
