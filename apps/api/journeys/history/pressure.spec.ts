import type { RecordView } from '@cityloom/operating-model';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { VersionText } from '../../src/history/version.service.ts';
import { Committer } from '../../src/prose/committer.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { type Clerk, clerkOf } from '../records/clerk.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';

/** Adopting while others write: what is sealed is all that there is, and nobody waits for each other in a circle. */
describe('adopting under way', () => {
  let stage: Stage;
  let clerk: Clerk;
  let owner: pg.Client;
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    owner = new pg.Client(stage.database.ownerUrl);
    await owner.connect();
    await owner.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
  });
  afterEach(() => stage.closePages());
  afterAll(async () => {
    await owner.end();
    await stage.close();
  });
  const documentOf = async ({ id }: RecordView) => {
    const { rows } = await owner.query<{ id: string; head: string }>(
      `select id, head from prose_document where record_id = $1 and language = 'zh'`,
      [id],
    );
    return { id: Number(rows[0]?.id), head: Number(rows[0]?.head) };
  };

  it('seals every letter that readers see, though somebody types all the while', async () => {
    const section = await sectionCalled(stage, 'VSC-2');
    await clerk.done('chen.ming', { kind: 'move', record: section.id, state: 'review' });
    const text = await (await stage.openPage('chen.ming')).join(textOf(stage, section));
    await text.type('起');
    await text.saved();
    let isTyping = true;
    const typing = (async () => {
      while (isTyping) {
        await text.type('字').catch(() => undefined);
        await new Promise(setImmediate);
      }
    })();
    const before = (await documentOf(section)).head;
    await until('some letters to be on disk', async () => (await documentOf(section)).head > before + 5, 5_000);
    await clerk.done('gao.yuan', { kind: 'move', record: section.id, state: 'adopted' });
    await until('the writer to be stopped', () => text.room.refusal !== null, 5_000);
    isTyping = false;
    await typing;
    const reader = await (await stage.openPage('wang.fang')).join(textOf(stage, section));
    await reader.ready();
    const { body } = await stage.get(`${clerk.city}/records/visionSection/VSC-2/versions/1`, 'wang.fang');
    const sealed = (body as VersionText).texts.find(({ language }) => language === 'zh');
    const count = (words: string) => words.split('字').length;
    expect(count(JSON.stringify(sealed?.json))).toBe(count(reader.words));
  }, 60_000);

  it('takes texts in the order in which typing takes them', async () => {
    const sections = await Promise.all(['VSC-3', 'VSC-4'].map((code) => sectionCalled(stage, code)));
    for (const section of sections) {
      await (await (await stage.openPage('chen.ming')).join(textOf(stage, section))).ready();
      await clerk.done('chen.ming', { kind: 'move', record: section.id, state: 'review' });
    }
    const placed = await Promise.all(
      sections.map(async (section) => ({ record: section.id, document: (await documentOf(section)).id })),
    );
    const ordered = placed.toSorted((a, b) => a.document - b.document);
    const entry = (document: number) => ({ document, client: 5, holder: uuidv7(), payload: new Uint8Array([0, 0]) });
    const committer = stage.app.get(Committer);
    const faults: unknown[] = [];
    let isTyping = true;
    const typing = (async () => {
      while (isTyping) {
        const both = ordered.map(({ document }) => entry(document));
        await committer.commit(stage.cityId, both).catch((error: unknown) => faults.push(error));
      }
    })();
    // The last document first: by itself the door would lock in this order.
    const wishes = ordered.toReversed().map(({ record }) => ({ kind: 'move', record, state: 'adopted' }) as const);
    for (let n = 0; n < 6; n += 1) {
      await clerk.done('gao.yuan', ...wishes);
      for (const state of ['draft', 'review'] as const)
        await clerk.done(
          'chen.ming',
          ...ordered.map(({ record }) => ({ kind: 'move', record, state, why: 'Again.' }) as const),
        );
    }
    isTyping = false;
    await typing;
    expect(faults).toEqual([]);
    const { rows } = await owner.query(
      'select deadlocks::int as n from pg_stat_database where datname = current_database()',
    );
    expect(rows).toEqual([{ n: 0 }]);
  }, 60_000);
});
