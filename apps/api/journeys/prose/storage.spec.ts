import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RecordView } from '@cityloom/operating-model';
import pg from 'pg';
import type { Text } from '../page.ts';
import { openBeside, openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';
import { expectSame, sectionCalled, textOf } from './vision.ts';

/** Where live texts lie, and what happens when the storage is slow, damaged or away. */
describe('the storage of live texts', () => {
  let stage: Stage;
  let section: RecordView;
  let owner: pg.Client;
  const others: NestExpressApplication[] = [];
  beforeAll(async () => {
    stage = await openStage();
    section = await sectionCalled(stage, 'VSC-1');
    owner = new pg.Client(stage.database.ownerUrl);
    await owner.connect();
    await owner.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
  });
  afterAll(async () => {
    stage.closePages();
    for (const app of others) await app.close();
    await owner.end();
    await stage.close();
  });

  const join = async (username: string, origin = stage.origin): Promise<Text> => {
    const page = await stage.openPage(username, { origin });
    const text = await page.join(textOf(stage, section));
    await text.ready();
    return text;
  };
  /** Another process, that has to read the document from the disk. */
  const elsewhere = async (): Promise<Text> => {
    const { origin, app } = await openBeside(stage);
    others.push(app);
    return join('li.wei', origin);
  };
  const snapshots = async () =>
    (
      await owner.query<{ seq: string }>(
        `select s.seq from prose_snapshot s join prose_document d on d.id = s.document_id
         where d.record_id = $1 and d.language = 'zh' order by s.seq`,
        [section.id],
      )
    ).rows.map(({ seq }) => Number(seq));

  it('keeps two snapshots at most, and gives the same from them, from a damaged one, and from none', async () => {
    const writer = await join('wang.fang');
    for (let round = 0; round < 3; round += 1) {
      const before = (await snapshots()).at(-1) ?? 0;
      await writer.type('很长的一段话'.repeat(4_000));
      await writer.saved();
      await until('a snapshot', async () => ((await snapshots()).at(-1) ?? 0) > before);
    }
    expect((await snapshots()).length).toBe(2);
    await writer.type('尾声');
    await writer.saved();
    expectSame([writer, await elsewhere()]);

    await owner.query(`update prose_snapshot set state = '\\x00' where seq = (select max(seq) from prose_snapshot)`);
    expectSame([writer, await elsewhere()]);
    await owner.query(`update prose_snapshot set state = '\\x00'`);
    expectSame([writer, await elsewhere()]);
  });

  it('is never taken for empty when it cannot be read', async () => {
    const { origin, app } = await openBeside(stage);
    others.push(app);
    const page = await stage.openPage('li.wei', { origin });
    await owner.query('revoke select on prose_update from journey_app');
    try {
      await expect(page.join(textOf(stage, section))).rejects.toMatchObject({ code: 'unexpected' });
    } finally {
      await owner.query('grant select on prose_update to journey_app');
    }
    const text = await page.join(textOf(stage, section));
    await text.ready();
    expect(text.words).toContain('尾声');
  });

  it('may fail in the midst of writing: everything is asked for again, nothing is lost or doubled', async () => {
    const [one, two] = [await join('li.wei'), await join('wang.fang')];
    await owner.query('revoke insert on prose_update from journey_app');
    await one.type('写在坏掉的时候');
    await until('a refusal that passes', () => one.refusals.includes('BUSY'));
    expect(one.room.state).toBe('saving');
    expect(two.words).not.toContain('写在坏掉的时候');
    await owner.query('grant insert on prose_update to journey_app');
    await one.saved();
    await until('the same', () => one.digest === two.digest);
    expect(two.words.split('写在坏掉的时候').length).toBe(2);
  });

  it('is written by two processes at once, whose pages all end with the same', async () => {
    const here = await join('wang.fang');
    const there = await elsewhere();
    for (let n = 0; n < 40; n += 1) await Promise.all([here.type(`甲${n}`), there.type(`乙${n}`)]);
    await Promise.all([here.saved(), there.saved()]);
    await until('the same', () => here.digest === there.digest);
    for (let n = 0; n < 40; n += 1) expect(here.words).toContain(`乙${n}`);
  });
});
