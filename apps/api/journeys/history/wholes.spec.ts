import type { RecordView, Wish } from '@cityloom/operating-model';
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { SealedContent } from '../../src/history/sealed-content.ts';
import { PeopleService } from '../../src/people/people.service.ts';
import type { VersionText, VersionView } from '../../src/history/version.service.ts';
import { textOf } from '../prose/vision.ts';
import { setOffice, words } from '../records/clerk.ts';

type State = Extract<Wish, { kind: 'move' }>['state'];

/** A vision is adopted with its sections, a roadmap with the city's initiatives: what was adopted is one thing, sealed as one. */
describe('what is made of parts', () => {
  const office = setOffice();
  afterEach(() => office.stage.closePages());
  let vision: RecordView;
  const sections = ['VSC-1', 'VSC-2', 'VSC-3', 'VSC-4', 'VSC-5'];
  const read = async (type: string, key: string) => (await office.clerk.read('chen.ming', type, key)).body;
  const move = (who: string, record: string, state: State, why?: string) =>
    office.clerk.ask(who, { kind: 'move', record, state, ...(why && { why }) });
  const states = async () => Promise.all(sections.map(async (code) => (await read('visionSection', code)).state));
  const versions = async (type: string, key: string, who = 'wang.fang') =>
    (
      (await office.stage.get(`${office.clerk.city}/records/${type}/${key}/versions`, who)).body as {
        items: VersionView[];
      }
    ).items;
  const version = async (type: string, key: string, number: number, who = 'wang.fang') => {
    const answer = await office.stage.get(`${office.clerk.city}/records/${type}/${key}/versions/${number}`, who);
    return { status: answer.status, body: answer.body as VersionText };
  };
  const write = async (code: string, text: string, who = 'chen.ming') => {
    const page = await (await office.stage.openPage(who)).join(textOf(office.stage, await read('visionSection', code)));
    await page.type(text);
    await page.saved();
  };
  beforeAll(async () => {
    vision = await read('vision', 'VIS-2');
  });

  it('takes its parts along where it goes, each a change of its own that everybody hears of', async () => {
    // A frame that ends before it begins tells where the clock stands.
    const before = (await office.clerk.changes('wang.fang', 2 ** 50)).body.upto;
    expect((await move('chen.ming', vision.id, 'review')).status).toBe(200);
    expect(await states()).toEqual(sections.map(() => 'review'));
    const { body } = await office.clerk.changes('wang.fang', before, 500);
    const moved = body.changes.filter(({ after }) => after['@state'] === 'review').map(({ code }) => code);
    expect(moved.toSorted()).toEqual(['VIS-2', ...sections]);
  });

  it('goes nowhere where somebody would adopt their own words in one of the parts, and says in which', async () => {
    await move('chen.ming', vision.id, 'draft');
    expect(await states()).toEqual(sections.map(() => 'draft'));
    const grant = { principalKind: 'person', role: 'editor', grantedBy: null } as const;
    await office.stage.app.get(PeopleService).grant(office.stage.cityId, {
      ...grant,
      principal: office.ids.person('gao.yuan'),
      record: (await read('visionSection', 'VSC-4')).id,
    });
    await write('VSC-4', '领导自己写的字。', 'gao.yuan');
    await move('chen.ming', vision.id, 'review');
    const refused = await move('gao.yuan', vision.id, 'adopted');
    expect(refused).toMatchObject({ status: 403, body: { code: 'part_not_allowed', params: { part: 'VSC-4' } } });
    expect(await states()).toEqual(sections.map(() => 'review'));
    await move('chen.ming', vision.id, 'draft');
    await write('VSC-4', '别人接着写的字。');
    await move('chen.ming', vision.id, 'review');
  });

  it('is sealed with all its parts as they read in that moment, the whole by the marks of the parts', async () => {
    expect((await move('gao.yuan', vision.id, 'adopted')).status).toBe(200);
    expect(await states()).toEqual(sections.map(() => 'adopted'));
    const [sealed] = await versions('vision', 'VIS-2');
    const { body } = await version('vision', 'VIS-2', 1);
    expect(body.parts.map(({ code, number }) => [code, number])).toEqual(sections.map((code) => [code, 1]));
    expect(body.parts[2]?.title).toEqual((await read('visionSection', 'VSC-3')).fields['title']);
    const parts = await Promise.all(sections.map((code) => versions('visionSection', code)));
    expect(parts.map(([newest]) => newest?.at)).toEqual(sections.map(() => sealed?.at));
    const { rows } = await asOwner(
      `select content, hash, previous from sealed_version where record_id = '${vision.id}'`,
    );
    const content = JSON.parse(String(rows[0]?.['content'])) as SealedContent;
    expect(content.parts?.map(({ hash }) => hash)).toEqual(parts.map(([newest]) => newest?.hash));
    // All of one moment stand one behind the other, the whole last.
    expect(sealed?.previous).toBe(parts.at(-1)?.[0]?.hash);
    const again = createHash('sha256')
      .update(rows[0]?.['previous'] as Buffer)
      .update(String(rows[0]?.['content']));
    expect(again.digest('hex')).toBe(sealed?.hash);
  });

  it('is taken up again with a reason that stays on record, and the parts with it', async () => {
    expect(await move('chen.ming', vision.id, 'draft')).toMatchObject({
      status: 400,
      body: { code: 'invalid_field', params: { fields: 'why' } },
    });
    expect(await move('chen.ming', vision.id, 'draft', '   ')).toMatchObject({ status: 400 });
    const why = '中期修订：防汛目标要按新的水位数据调整。';
    expect((await move('chen.ming', vision.id, 'draft', why)).status).toBe(200);
    expect(await states()).toEqual(sections.map(() => 'draft'));
    const { body } = await office.stage.get(
      `${office.clerk.city}/changes?after=0&limit=500&record=${vision.id}`,
      'chen.ming',
    );
    const changes = (body as { changes: { why: string | null; after: Record<string, unknown> }[] }).changes;
    expect(changes.findLast(({ after }) => after['@state'] === 'draft')?.why).toBe(why);
  });

  it('has new versions of those parts only that read otherwise', async () => {
    await write('VSC-2', '第二次通过之前写下的字。');
    for (const [who, state] of [
      ['chen.ming', 'review'],
      ['gao.yuan', 'adopted'],
    ] as const)
      expect((await move(who, vision.id, state)).status).toBe(200);
    const { body } = await version('vision', 'VIS-2', 2);
    expect(body.parts.map(({ number }) => number)).toEqual([1, 2, 1, 1, 1]);
    expect(JSON.stringify((await version('visionSection', 'VSC-2', 2)).body.texts)).toContain('第二次通过之前');
    expect((await version('vision', 'VIS-2', 1)).status).toBe(200);
  });

  it('shows nobody a part that they may not view', async () => {
    await move('chen.ming', vision.id, 'draft', 'To be revised.');
    const part = await read('visionSection', 'VSC-5');
    await office.clerk.done('chen.ming', { kind: 'show', record: part.id, visibility: 'org' });
    const codes = async (who: string) => (await version('vision', 'VIS-2', 2, who)).body.parts.map(({ code }) => code);
    expect(await codes('wang.fang')).toEqual(sections.slice(0, 4));
    expect(await codes('chen.ming')).toEqual(sections);
    await office.clerk.done('chen.ming', { kind: 'show', record: part.id, visibility: 'members' });
  });

  it('leaves behind a part that was put away by itself, and a section of another vision', async () => {
    const part = await read('visionSection', 'VSC-5');
    await office.clerk.done('chen.ming', { kind: 'move', record: part.id, state: 'archived' });
    const other = await office.clerk.create('chen.ming', 'vision', { title: words('Another', '另一个') });
    const alone = await office.clerk.create('chen.ming', 'visionSection', {
      title: words('Its own', '它的'),
      vision: other,
    });
    for (const [who, state] of [
      ['chen.ming', 'review'],
      ['gao.yuan', 'adopted'],
    ] as const)
      expect((await move(who, vision.id, state)).status).toBe(200);
    expect((await version('vision', 'VIS-2', 3)).body.parts.map(({ code }) => code)).toEqual(sections.slice(0, 4));
    expect((await read('visionSection', 'VSC-5')).state).toBe('archived');
    expect((await read('visionSection', alone)).state).toBe('draft');
  });

  it('is a roadmap with the initiatives and milestones of the day, which go on being worked on', async () => {
    const { clerk } = office;
    const roadmap = await clerk.create('chen.ming', 'roadmap', { title: words('Roadmap', '路线图') });
    const budget = { amount: 100, currency: 'CNY' };
    const initiative = async (name: string, isShared: boolean) => {
      const record = await clerk.create('chen.ming', 'initiative', { name: words(name), phase: 'p1', budget });
      if (isShared) await clerk.done('chen.ming', { kind: 'move', record, state: 'shared' });
      return record;
    };
    const shared = await initiative('Shared', true);
    await initiative('Still a draft', false);
    const milestone = await clerk.create('chen.ming', 'milestone', { name: words('Reached'), initiative: shared });
    await clerk.done('chen.ming', { kind: 'move', record: milestone, state: 'shared' });
    for (const [who, state] of [
      ['chen.ming', 'review'],
      ['gao.yuan', 'adopted'],
    ] as const)
      expect((await move(who, roadmap, state)).status).toBe(200);
    const { body } = await version('roadmap', roadmap, 1);
    expect(body.parts.map(({ code }) => code)).toEqual(['INI-1', 'MIL-1']);
    expect((await read('initiative', 'INI-1')).state).toBe('shared');
    await clerk.patch('chen.ming', 'initiative', shared, { name: words('Later') });
    const sealed = (await version('initiative', 'INI-1', 1)).body;
    expect(sealed.fields['name']).toEqual(words('Shared'));
    // Its money is for those who may read it of the initiative.
    expect(sealed.fields).not.toHaveProperty('budget');
    expect((await version('initiative', 'INI-1', 1, 'chen.ming')).body.fields).toHaveProperty('budget');
  });

  it('goes along once, however often that is sent', async () => {
    const operation = '0190c0de-0000-7000-8000-00000000c0de';
    const wish = { kind: 'move', record: vision.id, state: 'draft', why: 'Once.', operation } as const;
    const [first, again] = [await office.clerk.ask('chen.ming', wish), await office.clerk.ask('chen.ming', wish)];
    expect(again.body.answers).toEqual(first.body.answers);
    const { body } = await office.clerk.changes('chen.ming', Number(first.body.answers[0]?.clock) - 20, 500);
    expect(body.changes.filter(({ code, after }) => code === 'VSC-1' && after['@state'] === 'draft')).toHaveLength(1);
  });

  async function asOwner(statement: string): Promise<pg.QueryResult<Record<string, unknown>>> {
    const owner = new pg.Client(office.stage.database.ownerUrl);
    await owner.connect();
    try {
      await owner.query(`select set_config('cityloom.city_id', $1, false)`, [office.stage.cityId]);
      return await owner.query(statement);
    } finally {
      await owner.end();
    }
  }
});
