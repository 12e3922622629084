import type { RecordView, Wish } from '@cityloom/operating-model';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { VersionText, VersionView } from '../../src/history/version.service.ts';
import { Door } from '../../src/records/door.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { type Asked, type Clerk, clerkOf, words } from '../records/clerk.ts';
import { openStage, type Stage } from '../stage.ts';

/** What the city adopts is sealed as it was: later work, and whoever holds the database's app role, leave it alone. */
describe('an adopted version', () => {
  let stage: Stage;
  let clerk: Clerk;
  let section: RecordView;
  /** A record that is adopted between the two versions of the section. */
  let beside: string;
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    section = await sectionCalled(stage, 'VSC-2');
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const move = (who: string, state: Extract<Wish, { kind: 'move' }>['state'], record = section.id) =>
    clerk.done(who, { kind: 'move', record, state, ...(state === 'draft' && { why: 'To be revised.' }) });
  const list = async (who = 'wang.fang', key = 'VSC-2', type = 'visionSection') => {
    const answer = await stage.get(`${clerk.city}/records/${type}/${key}/versions`, who);
    return { status: answer.status, items: (answer.body as { items: VersionView[] }).items };
  };
  const read = async (number: number | string, who = 'wang.fang') => {
    const answer = await stage.get(`${clerk.city}/records/visionSection/VSC-2/versions/${number}`, who);
    return { status: answer.status, body: answer.body as VersionText };
  };
  const write = async (text: string) => {
    const page = await (await stage.openPage('chen.ming')).join(textOf(stage, section));
    await page.type(text);
    await page.saved();
  };
  const asOwner = async <T>(work: (owner: pg.Client) => Promise<T>): Promise<T> => {
    const owner = new pg.Client(stage.database.ownerUrl);
    await owner.connect();
    try {
      await owner.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
      return await work(owner);
    } finally {
      await owner.end();
    }
  };
  const memberId = async (who: string) => {
    const { body } = await stage.get(`${clerk.city}/me`, who);
    return (body as { member: { id: string } }).member.id;
  };
  const reads = ({ texts }: VersionText) => JSON.stringify(texts.find(({ language }) => language === 'zh')?.json);

  it('holds every letter that was saved before it, and what was written after is not in it', async () => {
    expect(await list()).toEqual({ status: 200, items: [] });
    await write('通过之前写下的字。');
    await move('chen.ming', 'review');
    await move('gao.yuan', 'adopted');
    const { items } = await list();
    expect(items).toMatchObject([{ number: 1, by: { name: { zh: '高远', en: 'Gao Yuan' } } }]);
    await move('chen.ming', 'draft');
    await write('通过之后写下的字。');
    await clerk.done('chen.ming', {
      kind: 'patch',
      record: section.id,
      seen: 0,
      fields: { title: words('Another name', '另一个名字') },
    });
    const { body } = await read(1);
    expect(reads(body)).toContain('通过之前写下的字。');
    expect(reads(body)).not.toContain('通过之后');
    expect(body.fields['title']).toEqual(section.fields['title']);
    expect(body).toMatchObject({ ...items[0] });
  });

  it('comes again where the work goes on, and each carries the mark of the one before in the city', async () => {
    beside = await clerk.create('chen.ming', 'vision', { title: words('Beside', '旁边') });
    await move('chen.ming', 'review', beside);
    await move('gao.yuan', 'adopted', beside);
    await move('chen.ming', 'review');
    await move('gao.yuan', 'adopted');
    const { items } = await list();
    const [between] = (await list('wang.fang', beside, 'vision')).items;
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
    expect([items[0]?.previous, between?.previous]).toEqual([between?.hash, items[1]?.hash]);
    expect(reads((await read(2)).body)).toContain('通过之后写下的字。');
  });

  it('is as it stood when it was adopted, whatever the same transaction changes after', async () => {
    const record = await clerk.create('chen.ming', 'vision', { title: words('As adopted', '通过时') });
    await move('chen.ming', 'review', record);
    const later = words('Later', '之后');
    const door = stage.app.get(Door);
    const wait = (person: string, wish: Asked) =>
      door.submit(stage.cityId, { person, steps: [{ operation: uuidv7(), ...wish } as Wish] });
    const gao = await memberId('gao.yuan');
    const chen = await memberId('chen.ming');
    await Promise.all([
      wait(gao, { kind: 'move', record, state: 'adopted' }),
      wait(chen, { kind: 'move', record, state: 'draft', why: 'To be revised.' }),
      wait(chen, { kind: 'patch', record, seen: 0, fields: { title: later } }),
    ]);
    expect((await clerk.read('chen.ming', 'vision', record)).body).toMatchObject({
      state: 'draft',
      fields: { title: later },
    });
    const { body } = await stage.get(`${clerk.city}/records/vision/${record}/versions/1`, 'chen.ming');
    expect((body as VersionText).fields['title']).toEqual(words('As adopted', '通过时'));
  });

  it('is adopted once, however often that is sent', async () => {
    const record = await clerk.create('chen.ming', 'vision', { title: words('Once', '一次') });
    await move('chen.ming', 'review', record);
    const operation = uuidv7();
    const wish = { kind: 'move', record, state: 'adopted', operation } as const;
    await Promise.all([clerk.ask('gao.yuan', wish), clerk.ask('gao.yuan', wish)]);
    await clerk.ask('gao.yuan', wish);
    expect((await list('wang.fang', record, 'vision')).items).toHaveLength(1);
  });

  it('is for those who may view its record now, and nothing else is there', async () => {
    for (const number of [0, 3, '01', 'x', '1e0', '9999999999']) expect((await read(number)).status).toBe(404);
    expect((await list('han.song')).status).toBe(404);
    await move('chen.ming', 'draft');
    await clerk.done('chen.ming', { kind: 'show', record: section.id, visibility: 'org' });
    expect((await list()).status).toBe(404);
    expect((await read(1)).status).toBe(404);
    await clerk.done('chen.ming', { kind: 'show', record: section.id, visibility: 'members' });
    expect((await read(1)).status).toBe(200);
  });

  it('is taken up again by the programme office, and nothing else is done to what is adopted', async () => {
    const record = await clerk.create('chen.ming', 'vision', { title: words('In force', '现行') });
    await move('chen.ming', 'review', record);
    await move('gao.yuan', 'adopted', record);
    const asked = [
      { kind: 'move', record, state: 'archived' },
      { kind: 'move', record, state: 'superseded' },
      { kind: 'show', record, visibility: 'owner' },
      { kind: 'bin', record },
    ] as const;
    for (const wish of asked) expect((await clerk.ask('chen.ming', wish)).status).toBe(403);
    for (const who of ['gao.yuan', 'zhou.lan', 'li.wei', 'wang.fang'])
      expect((await clerk.ask(who, { kind: 'move', record, state: 'draft', why: 'To be revised.' })).status).toBe(403);
    // Once adopted it stays on record, also where both are asked in one breath.
    const both = await clerk.ask(
      'chen.ming',
      { kind: 'move', record, state: 'draft', why: 'To be revised.' },
      { kind: 'bin', record },
    );
    expect(both).toMatchObject({ status: 409, body: { code: 'sealed' } });
    await move('chen.ming', 'draft', record);
    expect(await clerk.ask('chen.ming', { kind: 'bin', record })).toMatchObject({
      status: 409,
      body: { code: 'sealed' },
    });
    expect((await list('wang.fang', record, 'vision')).items).toHaveLength(1);
  });

  it('is made of what an older release adopted, before it is taken up again', async () => {
    const record = await clerk.create('chen.ming', 'vision', { title: words('Of old', '早先的') });
    await move('chen.ming', 'review', record);
    await move('gao.yuan', 'adopted', record);
    await asOwner((owner) => owner.query('delete from sealed_version where record_id = $1', [record]));
    await clerk.done(
      'chen.ming',
      { kind: 'move', record, state: 'draft', why: 'To be revised.' },
      { kind: 'patch', record, seen: 0, fields: { title: words('New', '新的') } },
    );
    const { body } = await stage.get(`${clerk.city}/records/vision/${record}/versions/1`, 'wang.fang');
    expect(body).toMatchObject({ number: 1, by: null, fields: { title: words('Of old', '早先的') } });
  });

  it('can be changed or taken away by nobody who runs as the app, and its mark can be made again from what is kept', async () => {
    const app = new pg.Client(stage.database.appUrl);
    await app.connect();
    try {
      await app.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
      const { rows } = await app.query<{ content: string; previous: Buffer | null; hash: Buffer }>(
        'select content, previous, hash from sealed_version order by clock',
      );
      expect(rows.length).toBeGreaterThanOrEqual(5);
      for (const [n, { content, previous, hash }] of rows.entries()) {
        expect(previous).toEqual(rows[n - 1]?.hash ?? null);
        expect(
          createHash('sha256')
            .update(previous ?? '')
            .update(content)
            .digest(),
        ).toEqual(hash);
      }
      for (const statement of [
        `update sealed_version set content = '{}'`,
        'delete from sealed_version',
        'truncate sealed_version',
      ])
        await expect(app.query(statement)).rejects.toThrow(/permission denied/);
      await app.query(`select set_config('cityloom.city_id', $1, false)`, [uuidv7()]);
      expect((await app.query('select from sealed_version')).rowCount).toBe(0);
    } finally {
      await app.end();
    }
  });

  it('is not shown where somebody changed it behind the back of the product, or took out the one before', async () => {
    await asOwner(async (owner) => {
      const change = (from: string, to: string) =>
        owner.query(
          'update sealed_version set content = replace(content, $2, $3) where record_id = $1 and number = 1',
          [section.id, from, to],
        );
      await change('通过之前', '通过以前');
      expect(await read(1)).toMatchObject({ status: 409, body: { code: 'seal_broken' } });
      await change('通过以前', '通过之前');
      expect((await read(1)).status).toBe(200);
      expect((await read(2)).status).toBe(200);
      await owner.query('delete from sealed_version where record_id = $1', [beside]);
      expect(await read(2)).toMatchObject({ status: 409, body: { code: 'seal_broken' } });
    });
  });
});
