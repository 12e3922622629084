import type { RecordView } from '@cityloom/operating-model';
import pg from 'pg';
import { PeopleService } from '../../src/people/people.service.ts';
import type { Text } from '../page.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';
import { sectionCalled, textOf } from './vision.ts';

/** Rights that change at the worst moment: while a text is being opened, while they cannot be looked up, right before approval. */
describe('rights to a live text', () => {
  let stage: Stage;
  let section: RecordView;
  let owner: pg.Client;
  beforeAll(async () => {
    stage = await openStage();
    section = await sectionCalled(stage, 'VSC-2');
    owner = new pg.Client(stage.database.ownerUrl);
    await owner.connect();
    await owner.query(`select set_config('cityloom.city_id', $1, false)`, [stage.cityId]);
  });
  afterEach(() => stage.closePages());
  afterAll(async () => {
    await owner.end();
    await stage.close();
  });

  const open = (username: string) => stage.openPage(username);
  const move = (state: string, username = 'chen.ming') =>
    stage.send(
      'POST',
      `/api/cities/${stage.cityId}/changes`,
      { wishes: [{ kind: 'move', operation: crypto.randomUUID(), record: section.id, state }] },
      username,
    );
  const reopen = async () => {
    for (const state of ['draft', 'consultation']) expect((await move(state)).status).toBe(200);
  };
  const refusedSoon = async (text: Text) => {
    await text.type('不该进来的字');
    await until('a refusal', () => text.room.refusal === 'FORBIDDEN', 5_000);
  };

  it('taken away while it was being opened are not kept', async () => {
    const page = await open('he.chuan');
    await owner.query('begin');
    await owner.query('select from prose_document where record_id = $1 for update', [section.id]);
    const joining = page.join(textOf(stage, section));
    await until('the join to wait', async () => {
      const { rows } = await owner.query<{ n: string }>(
        `select count(*) as n from pg_locks l where not l.granted and l.locktype in ('transactionid', 'tuple')`,
      );
      return Number(rows[0]?.n) > 0;
    });
    expect((await move('review')).status).toBe(200);
    await owner.query('commit');
    const text = await joining;
    expect(text.joined?.writes).toBe(false);
    await text.ready();
    await refusedSoon(text);
    await reopen();
  });

  it('that cannot be looked up for a moment are looked up again', async () => {
    const text = await (await open('he.chuan')).join(textOf(stage, section));
    expect(text.joined?.writes).toBe(true);
    await text.ready();
    const people = stage.app.get(PeopleService);
    const whole = people.actorIn.bind(people);
    const { sub: mover } = await stage.claims('chen.ming');
    let failures = 0;
    people.actorIn = async (...asked) => {
      if (asked[1].subject === mover || failures >= 3) return whole(...asked);
      failures += 1;
      throw new Error('the database is away');
    };
    expect((await move('review')).status).toBe(200);
    await until('the right to go', () => stage.pages[0]?.events.some(({ name }) => name === 'prose:rights'), 8_000);
    expect(failures).toBe(3);
    await refusedSoon(text);
    people.actorIn = whole;
    await reopen();
  });

  it('to approve are nobody’s who wrote last, however short ago', async () => {
    const people = stage.app.get(PeopleService);
    const { body } = await stage.get(`/api/cities/${stage.cityId}/me`, 'gao.yuan');
    const principal = (body as { member: { id: string } }).member.id;
    await people.grant(stage.cityId, {
      principalKind: 'person',
      principal,
      role: 'programme_manager',
      grantedBy: null,
    });
    expect((await move('review')).status).toBe(200);
    const text = await (await open('gao.yuan')).join(textOf(stage, section));
    await text.type('我写的，我自己批。');
    await text.saved();
    expect((await move('adopted', 'gao.yuan')).status).toBe(403);
    const chen = await (await open('chen.ming')).join(textOf(stage, section));
    await chen.type('别人改过了。');
    await chen.saved();
    expect((await move('adopted', 'gao.yuan')).status).toBe(200);
  });
});
