import type { RecordView } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import type { PutBackAnswer } from '../../src/history/put-back.service.ts';
import type { ProblemBody } from '../../src/problem/problem.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { type Clerk, clerkOf, words } from '../records/clerk.ts';
import { until } from '../start/until.ts';
import { openStage, type Stage } from '../stage.ts';

type Read = { json: unknown; seq: number };

/** What was adopted is put back into the work of today: an edit like any other, by whoever may write there, and never unseen. */
describe('what a version said, put back', () => {
  let stage: Stage;
  let clerk: Clerk;
  let section: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    section = await sectionCalled(stage, 'VSC-2');
    await clerk.done('chen.ming', { kind: 'move', record: section.id, state: 'review' });
    await clerk.done('gao.yuan', { kind: 'move', record: section.id, state: 'adopted' });
    await clerk.done('chen.ming', { kind: 'move', record: section.id, state: 'draft', why: 'To be revised.' });
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const back = async (who: string | undefined, body: object, number: number | string = 1, key = 'VSC-2') => {
    const path = `${clerk.city}/records/visionSection/${key}/versions/${number}/put-back`;
    const answer = await stage.send('POST', path, { operation: uuidv7(), ...body }, who);
    return { status: answer.status, body: answer.body as PutBackAnswer & ProblemBody };
  };
  const undo = async (who: string, body: object) => {
    const answer = await stage.send('POST', `${clerk.city}/records/${section.id}/put-back`, body, who);
    return { status: answer.status, body: answer.body as PutBackAnswer & ProblemBody };
  };
  const title = async () =>
    (await clerk.read('chen.ming', 'visionSection', 'VSC-2')).body.fields['title'] as { en: string };
  const blocks = async (who = 'chen.ming', language = 'zh') => {
    const { body } = await stage.get(`${clerk.city}/prose/${section.id}/text/${language}/blocks`, who);
    return body as Read;
  };
  const text = async () => JSON.stringify((await blocks()).json);
  const write = async (words: string) => {
    const page = await (await stage.openPage('chen.ming')).join(textOf(stage, section));
    await page.type(words);
    await page.saved();
  };
  const zh = { field: 'text', language: 'zh' };

  it('makes a field say it again, and the history tells the change as any other', async () => {
    const before = await title();
    await clerk.done('chen.ming', {
      kind: 'patch',
      record: section.id,
      seen: 0,
      fields: { title: words('Something else', '另一个名字') },
    });
    const { clock } = (await clerk.read('chen.ming', 'visionSection', 'VSC-2')).body;
    const operation = uuidv7();
    expect(await back('chen.ming', { field: 'title', seen: clock, operation })).toEqual({
      status: 200,
      body: { text: null },
    });
    expect(await title()).toEqual(before);
    // Sent again, nothing more happens.
    expect((await back('chen.ming', { field: 'title', seen: clock, operation })).status).toBe(200);
    const { body } = await clerk.changes('chen.ming', clock);
    expect(body.changes.map(({ after }) => after)).toEqual([{ title: before }]);
  });

  it('makes a text say it again while somebody has it open, and takes that back as long as nobody has written since', async () => {
    const sealed = await text();
    const page = await (await stage.openPage('chen.ming')).join(textOf(stage, section));
    await page.type('版本之后写下的字。');
    await page.saved();
    const written = await text();
    const { seq } = await blocks();
    const done = await back('chen.ming', { ...zh, seen: seq });
    expect(done).toMatchObject({ status: 200, body: { text: { before: seq } } });
    expect(await text()).toBe(sealed);
    // Whoever has it open reads the same without a new start.
    await until('the open page follows', () => !page.words.includes('版本之后'));
    const { before, after } = done.body.text ?? { before: 0, after: 0 };
    expect(after).toBeGreaterThan(before);

    const undone = await undo('chen.ming', { ...zh, before, seen: after });
    expect(undone.status).toBe(200);
    expect(await text()).toBe(written);
    // It reads so already: sent again, nothing more happens.
    expect((await undo('chen.ming', { ...zh, before, seen: after })).body.text).toEqual({
      before: undone.body.text?.after,
      after: undone.body.text?.after,
    });
  });

  it('never goes over what its actor has not seen', async () => {
    const { seq } = await blocks();
    await write('刚刚有人写下的字。');
    expect(await back('chen.ming', { ...zh, seen: seq })).toMatchObject({ status: 409, body: { code: 'moved_on' } });
    expect(await text()).toContain('刚刚有人写下的字。');
    const now = await blocks();
    const done = await back('chen.ming', { ...zh, seen: now.seq });
    expect(done.status).toBe(200);
    await write('又有人写。');
    const { before, after } = done.body.text ?? { before: 0, after: 0 };
    expect(await undo('chen.ming', { ...zh, before, seen: after })).toMatchObject({
      status: 409,
      body: { code: 'moved_on' },
    });
    expect(await text()).toContain('又有人写。');
  });

  it('is for those alone who may write there, and says nothing to the others', async () => {
    const { seq } = await blocks();
    const before = await text();
    expect(await back('wang.fang', { ...zh, seen: seq })).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await back('wang.fang', { field: 'title', seen: 0 })).toMatchObject({ status: 403 });
    expect(await undo('wang.fang', { ...zh, before: 1, seen: seq })).toMatchObject({ status: 403 });
    expect((await back(undefined, { ...zh, seen: seq })).status).toBe(401);
    expect(await text()).toBe(before);
  });

  it('refuses what there is not', async () => {
    const { seq } = await blocks();
    for (const [body, number, key] of [
      [{ ...zh, seen: seq }, 2],
      [{ ...zh, seen: seq }, 'one'],
      [{ ...zh, seen: seq }, 1, 'VSC-99'],
      [{ field: 'text', language: null, seen: seq }, 1],
      [{ field: '__proto__', seen: 0 }, 1],
      [{ field: 'nothing', seen: 0 }, 1],
    ] as const) {
      expect((await back('chen.ming', body, number, key)).status).toBe(404);
    }
    for (const body of [
      { ...zh },
      { ...zh, seen: -1 },
      { ...zh, seen: 1, extra: true },
      { field: 'text', language: 'fr', seen: 1 },
    ]) {
      expect(await back('chen.ming', body)).toMatchObject({ status: 400 });
    }
  });
});
