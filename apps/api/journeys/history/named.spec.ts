import type { RecordView } from '@cityloom/operating-model';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { NamedVersionText, NamedVersionView } from '../../src/history/named-version.service.ts';
import type { ProblemBody } from '../../src/problem/problem.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import { type Clerk, clerkOf, idsIn, words } from '../records/clerk.ts';
import { openStage, type Stage } from '../stage.ts';

/** Whoever edits a record gives a moment of it a name; what it said then stays, for those who may know its history. */
describe('a named version', () => {
  let stage: Stage;
  let clerk: Clerk;
  let section: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    section = await sectionCalled(stage, 'VSC-2');
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const at = (key = 'VSC-2', type = 'visionSection') => `${clerk.city}/records/${type}/${key}/named`;
  const keep = async (who: string | undefined, name: unknown, id: unknown = uuidv7(), address = at()) => {
    const answer = await stage.send('POST', address, { id, name }, who);
    return { status: answer.status, body: answer.body as NamedVersionView & ProblemBody };
  };
  const list = async (who: string) => {
    const answer = await stage.get(at(), who);
    return { status: answer.status, items: (answer.body as { items?: NamedVersionView[] }).items };
  };
  const read = async (number: number | string, who = 'chen.ming') => {
    const answer = await stage.get(`${at()}/${number}`, who);
    return { status: answer.status, body: answer.body as NamedVersionText };
  };
  const write = async (text: string) => {
    const page = await (await stage.openPage('chen.ming')).join(textOf(stage, section));
    await page.type(text);
    await page.saved();
  };
  const said = ({ texts }: NamedVersionText) =>
    JSON.stringify(texts.find(({ field, language }) => field === 'text' && language === 'zh')?.json);
  const title = async () => (await clerk.read('chen.ming', 'visionSection', 'VSC-2')).body.fields['title'];

  it('holds every letter that was saved before it, and what came after is not in it', async () => {
    await write('命名之前写下的字。');
    const kept = await keep('chen.ming', '  征求意见之前 ');
    expect(kept).toMatchObject({
      status: 200,
      body: { number: 1, name: '征求意见之前', by: { name: { zh: '陈明' } } },
    });
    const before = await title();
    await write('命名之后写下的字。');
    await clerk.done('chen.ming', {
      kind: 'patch',
      record: section.id,
      seen: 0,
      fields: { title: words('Something else', '另一个名字') },
    });
    const { status, body } = await read(1);
    expect(status).toBe(200);
    expect(said(body)).toContain('命名之前写下的字。');
    expect(said(body)).not.toContain('命名之后写下的字。');
    expect(body.fields['title']).toEqual(before);
  });

  it('takes nobody the pen away who is writing meanwhile', async () => {
    const page = await (await stage.openPage('zhou.lan')).join(textOf(stage, await sectionCalled(stage, 'VSC-3')));
    await page.type('一');
    await page.saved();
    expect((await keep('chen.ming', '中间', uuidv7(), at('VSC-3'))).status).toBe(200);
    await page.type('二');
    await page.saved();
    expect(page.refusals).toEqual([]);
  });

  it('is kept once, however often it is sent, and never under the id of another', async () => {
    const id = uuidv7();
    const first = await keep('chen.ming', '开会那天', id);
    expect(await keep('chen.ming', '开会那天', id)).toEqual(first);
    for (const [who, name, address] of [
      ['chen.ming', '另一个名字', at()],
      ['chen.ming', '开会那天', at('VSC-3')],
    ] as const)
      expect(await keep(who, name, id, address)).toMatchObject({ status: 409, body: { code: 'operation_taken' } });
    expect((await list('chen.ming')).items?.map(({ number, name }) => [number, name])).toEqual([
      [2, '开会那天'],
      [1, '征求意见之前'],
    ]);
  });

  it('is answered as before where its record has moved on meanwhile, and given to it no more', async () => {
    const id = uuidv7();
    const first = await keep('chen.ming', '送审之前', id, at('VSC-1'));
    expect(first.status).toBe(200);
    const { id: record } = await sectionCalled(stage, 'VSC-1');
    await clerk.done('chen.ming', { kind: 'move', record, state: 'review' });
    await clerk.done('gao.yuan', { kind: 'move', record, state: 'adopted' });
    expect(await keep('chen.ming', '送审之前', id, at('VSC-1'))).toEqual(first);
    expect((await keep('chen.ming', '通过之后', uuidv7(), at('VSC-1'))).status).toBe(403);
  });

  it('is numbered without a gap or a double where two name at once', async () => {
    const names = ['甲', '乙', '丙', '丁', '戊', '己'];
    const kept = await Promise.all(names.map((name) => keep('chen.ming', name, uuidv7(), at('VSC-4'))));
    expect(kept.map(({ body }) => body.number).toSorted((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is given by those who may edit, read by those who may know the history, and by nobody else', async () => {
    expect((await keep('wang.fang', '不该有')).status).toBe(403);
    expect((await keep(undefined, '不该有')).status).toBe(401);
    expect((await list('wang.fang')).status).toBe(403);
    expect((await read(1, 'wang.fang')).status).toBe(403);
    expect((await read(99)).status).toBe(404);
    for (const number of ['0', '-1', '1.5', 'x']) expect((await read(number)).status).toBe(404);
    expect((await keep('chen.ming', '没有这条', uuidv7(), at('VSC-99'))).status).toBe(404);
    for (const name of ['', '   ', 'x'.repeat(201), 'a\nb', 7, null])
      expect(await keep('chen.ming', name)).toMatchObject({ status: 400, body: { code: 'invalid_field' } });
    expect((await keep('chen.ming', '名字', 'no id')).status).toBe(400);
  });

  it('is put back, field by field, as an edit like any other', async () => {
    const then = (await read(1)).body;
    const { clock } = (await clerk.read('chen.ming', 'visionSection', 'VSC-2')).body;
    const back = (who: string, body: object) =>
      stage.send('POST', `${at()}/1/put-back`, { operation: uuidv7(), ...body }, who);
    expect((await back('chen.ming', { field: 'title', seen: clock })).status).toBe(200);
    expect(await title()).toEqual(then.fields['title']);
    const blocks = async () => {
      const { body } = await stage.get(`${clerk.city}/prose/${section.id}/text/zh/blocks`, 'chen.ming');
      return body as { json: unknown; seq: number };
    };
    const { seq } = await blocks();
    expect((await back('wang.fang', { field: 'text', language: 'zh', seen: seq })).status).toBe(403);
    expect((await back('chen.ming', { field: 'text', language: 'zh', seen: seq })).status).toBe(200);
    expect(JSON.stringify((await blocks()).json)).toContain('命名之前写下的字。');
    expect(JSON.stringify((await blocks()).json)).not.toContain('命名之后写下的字。');
  });

  it('is of a whole with all its parts, of which none is kept twice that reads as before', async () => {
    const whole = at('VIS-2', 'vision');
    const text = async (number: number, who = 'chen.ming') =>
      (await stage.get(`${whole}/${number}`, who)).body as NamedVersionText;
    const places = ({ parts }: NamedVersionText) => parts.map(({ code, number }) => [code, number]);
    const { items: before = [] } = await list('chen.ming');

    const id = uuidv7();
    const first = await keep('chen.ming', '第一稿', id, whole);
    expect(first).toMatchObject({ status: 200, body: { number: 1 } });
    const kept = await text(1);
    expect(kept.parts.map(({ code }) => code)).toEqual(['VSC-1', 'VSC-2', 'VSC-3', 'VSC-4', 'VSC-5']);
    expect(new Set(kept.parts.map(({ type }) => type))).toEqual(new Set(['visionSection']));
    expect((await list('chen.ming')).items).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: '第一稿' })]),
    );

    await write('第一稿之后写下的字。');
    expect(await keep('chen.ming', '第一稿', id, whole)).toEqual(first);
    expect((await keep('chen.ming', '第二稿', uuidv7(), whole)).body.number).toBe(2);
    const again = await text(2);
    const moved = places(again).filter(([code, number]) =>
      places(kept).every((one) => String(one) !== String([code, number])),
    );
    expect(moved.map(([code]) => code)).toEqual(['VSC-2']);
    expect(JSON.stringify((await stage.get(`${at()}/${String(moved[0]?.[1])}`, 'chen.ming')).body)).toContain(
      '第一稿之后写下的字。',
    );
    const { items: after = [] } = await list('chen.ming');
    expect(after.length - before.length).toBe(2);

    expect((await keep('wang.fang', '不该有', uuidv7(), whole)).status).toBe(403);
    expect((await stage.get(`${whole}/1`, 'wang.fang')).status).toBe(403);
  });

  it('tells the name of a whole to nobody who may not view that, nor of a part what they may not know', async () => {
    const whole = (await clerk.read('chen.ming', 'vision', 'VIS-2')).body;
    const named = async () => {
      const { body } = await stage.get(at('VSC-3'), 'zhou.lan');
      return (body as { items: NamedVersionView[] }).items.filter(({ name }) => name === '第一稿');
    };
    const [first] = await named();
    const read = async () => (await stage.get(`${at('VSC-3')}/${first?.number}`, 'zhou.lan')).status;
    expect(await read()).toBe(200);
    await clerk.done('chen.ming', { kind: 'show', record: whole.id, visibility: 'org' });
    expect([await named(), await read()]).toEqual([[], 404]);
    await clerk.done('chen.ming', { kind: 'show', record: whole.id, visibility: 'members' });
    expect([await named(), await read()]).toEqual([[first], 200]);

    const ids = await idsIn(stage);
    const grant = { principalKind: 'person', role: 'editor', grantedBy: null, record: whole.id } as const;
    await stage.app.get(PeopleService).grant(stage.cityId, { ...grant, principal: ids.person('wang.fang') });
    const { body } = await stage.get(`${at('VIS-2', 'vision')}/1`, 'wang.fang');
    const { parts } = body as NamedVersionText;
    expect(parts.map(({ code }) => code)).toEqual(['VSC-1', 'VSC-2', 'VSC-3', 'VSC-4', 'VSC-5']);
    expect((await stage.get(at('VSC-2'), 'wang.fang')).status).toBe(403);
    expect(parts.find(({ code }) => code === 'VSC-2')).toMatchObject({ number: null, title: null });
  });

  it('is changed or taken away by nobody', async () => {
    const app = new pg.Client(stage.database.appUrl);
    await app.connect();
    try {
      await app.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
      for (const statement of [
        `update named_version set name = 'x'`,
        'delete from named_version',
        'truncate named_version',
      ])
        await expect(app.query(statement)).rejects.toThrow(/permission denied/);
    } finally {
      await app.end();
    }
  });

  it('is one of two hundred at most', async () => {
    const { id } = await sectionCalled(stage, 'VSC-5');
    const owner = new pg.Client(stage.database.ownerUrl);
    await owner.connect();
    await owner.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
    await owner.query(
      `insert into named_version (id, city_id, record_id, number, name, clock, named_at, content)
       select gen_random_uuid(), $1, $2, n, 'one of many', 1, now(), '{}'
       from generate_series((select count(*) from named_version where record_id = $2) + 1, 199) n`,
      [stage.cityId, id],
    );
    await owner.end();
    const last = uuidv7();
    expect(await keep('chen.ming', '最后一个', last, at('VSC-5'))).toMatchObject({
      status: 200,
      body: { number: 200 },
    });
    expect(await keep('chen.ming', '多一个', uuidv7(), at('VSC-5'))).toMatchObject({
      status: 409,
      body: { code: 'too_many_versions' },
    });
    expect((await keep('chen.ming', '最后一个', last, at('VSC-5'))).status).toBe(200);
  });
});
