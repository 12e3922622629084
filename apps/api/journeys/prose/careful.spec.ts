import type { RecordView } from '@cityloom/operating-model';
import * as Y from 'yjs';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';
import { sectionCalled, textOf } from './vision.ts';

interface Blocks {
  seq: number;
  writes: boolean;
  json: object;
  blocks: { id: string; kind: string; level: number | null; text: string | null }[];
}

/** Somebody writes a paragraph in a plain text field, unseen, and puts it in when it is ready. */
describe('words that are written first and then put in', () => {
  let stage: Stage;
  let section: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    section = await sectionCalled(stage, 'VSC-4');
  });
  afterAll(() => stage.close());

  const path = (record = section.id) => `/api/cities/${stage.cityId}/prose/${record}/text/zh/blocks`;
  const look = async (username = 'wang.fang') => (await stage.get(path(), username)).body as Blocks;
  const put = (body: object, username = 'wang.fang') => stage.send('POST', path(), body, username);
  const wish = (seen: Blocks, place: number, text: string) => ({
    operation: crypto.randomUUID(),
    seq: seen.seq,
    block: seen.blocks[place]?.id ?? null,
    text,
  });
  const join = async (username: string) => {
    const page = await stage.openPage(username);
    const text = await page.join(textOf(stage, section));
    await text.ready();
    return text;
  };

  it('are seen by those who write live, and change only what was changed', async () => {
    const live = await join('chen.ming');
    const seen = await look();
    expect(seen).toMatchObject({ writes: true, blocks: [{ kind: 'paragraph', level: null }, { kind: 'paragraph' }] });
    const before = seen.blocks[0]?.text ?? '';
    const answer = await put(wish(seen, 0, before.replace('而且不慢', '而且不慢、不贵')));
    expect(answer).toMatchObject({ status: 200, body: { others: null } });
    await until('the words', () => live.words.includes('而且不慢、不贵'));
    expect(live.words).toContain('人老了，不该因为不会点屏幕');
  });

  it('are merged with what others did to the same paragraph meanwhile, who is told of it', async () => {
    const live = await join('chen.ming');
    const seen = await look();
    const before = seen.blocks[0]?.text ?? '';
    await live.edit((fragment) => ((fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '我们约定：'));
    await live.saved();
    const { body } = await put(wish(seen, 0, `${before}说到做到。`));
    expect(body).toMatchObject({ others: `我们约定：${before}` });
    expect((await look()).blocks[0]?.text).toBe(`我们约定：${before}说到做到。`);
  });

  it('sent again because no answer came are put in once', async () => {
    const seen = await look();
    const again = wish(seen, 1, `${seen.blocks[1]?.text}只放一次。`);
    const answers = await Promise.all([put(again), put(again)]);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(await put(again)).toMatchObject({ status: 200, body: { others: null } });
    const now = (await look()).blocks[1]?.text ?? '';
    expect(now.split('只放一次。').length).toBe(2);
  });

  it('become new paragraphs where they have line breaks, and at the end where they belong to none', async () => {
    const seen = await look();
    const [first] = seen.blocks;
    expect((await put(wish(seen, 0, `${first?.text}\n第二段。\n\n第三段。`))).status).toBe(200);
    const then = await look();
    expect(then.blocks.map(({ text }) => text).slice(1, 3)).toEqual(['第二段。', '第三段。']);
    expect((await put({ ...wish(then, 0, '写在最后。'), block: null })).status).toBe(200);
    expect((await look()).blocks.at(-1)?.text).toBe('写在最后。');
  });

  it('are kept by their author where the paragraph has gone', async () => {
    const seen = await look();
    const place = seen.blocks.length - 1;
    const live = await join('chen.ming');
    await live.edit((fragment) => fragment.delete(fragment.length - 1, 1));
    await live.saved();
    const { status, body } = await put(wish(seen, place, '没地方放了'));
    expect({ status, code: (body as { code: string }).code }).toEqual({ status: 409, code: 'block_gone' });
    expect(JSON.stringify((await look()).json)).not.toContain('没地方放了');
  });

  it('are not taken from somebody without the right, nor shown to somebody who may not read', async () => {
    const seen = await look('he.chuan');
    expect(seen.writes).toBe(false);
    expect(await put(wish(seen, 0, '我也写'), 'he.chuan')).toMatchObject({ status: 403 });
    expect((await stage.get(path(), 'han.song')).status).toBe(404);
    expect((await stage.get(path())).status).toBe(401);
    expect((await stage.get(path(crypto.randomUUID()), 'li.wei')).status).toBe(404);
  });

  it.each([
    ['a block that is none', { block: '0:0:0' }, 400],
    ['a block of nobody', { block: '4000000000:7' }, 409],
    ['a place in the log that is not there yet', { seq: 1_000_000 }, 400],
    ['no operation', { operation: 'x' }, 400],
    ['half a letter', { text: '\ud800' }, 400],
    ['what no database keeps', { text: 'a\0b' }, 400],
    ['a book', { text: 'x'.repeat(20_001) }, 400],
    ['something more', { more: true }, 400],
  ])('are refused with words where they come with %s', async (_, wrong, status) => {
    const answer = await put({ ...wish(await look(), 0, '写'), ...wrong });
    expect(answer.status).toBe(status);
    expect((answer.body as { title: string }).title).not.toBe('');
  });
});
