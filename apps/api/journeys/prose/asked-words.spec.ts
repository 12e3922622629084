import { namedBlocks, passageOf } from '@cityloom/live';
import type { RecordView } from '@cityloom/operating-model';
import { v7 as uuidv7 } from 'uuid';
import * as Y from 'yjs';
import type { Text } from '../page.ts';
import { type Clerk, clerkOf, type Ids, idsIn, words } from '../records/clerk.ts';
import { openStage, type Stage } from '../stage.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { until } from '../start/until.ts';
import { sectionCalled, textOf } from './vision.ts';

/** Somebody asks for other words in a text that they may not write, and whoever writes it lets them in. */
describe('words that somebody suggests', () => {
  let stage: Stage;
  let section: RecordView;
  let clerk: Clerk;
  let ids: Ids;
  let live: Text;
  beforeAll(async () => {
    stage = await openStage();
    section = await sectionCalled(stage, 'VSC-3');
    clerk = clerkOf(stage);
    ids = await idsIn(stage);
    const page = await stage.openPage('zhou.lan');
    live = await page.join(textOf(stage, section));
    await live.ready();
  });
  afterAll(() => stage.close());

  const letters = (fragment: Y.XmlFragment, at: number) => (fragment.get(at) as Y.XmlElement).get(0) as Y.XmlText;
  /** The place of some words in the text, as a page that follows it live names it. */
  const passage = (quote: string) => {
    for (const { id, words: all } of namedBlocks(live.doc)) {
      const from = all.indexOf(quote);
      if (from >= 0) return passageOf(live.doc, all, { block: id, from, to: from + quote.length });
    }
    throw new Error(`no ${quote}`);
  };
  const suggest = async (quote: string, wanted: string, { who = 'li.wei', anchor = true } = {}) => {
    const { anchor: place, ...quoted } = passage(quote);
    const record = uuidv7();
    const fields = { on: section.id, part: `text/zh#${anchor ? place : ''}`, ...quoted, words: wanted };
    await clerk.done(who, { kind: 'create', record, type: 'suggestion', fields });
    return record;
  };
  const adopt = (
    record: string,
    seen: string,
    { who = 'zhou.lan', operation = uuidv7(), why = undefined as object | undefined } = {},
  ) => stage.send('POST', `${clerk.city}/asked/${record}/adopt`, { operation, seen, ...(why && { why }) }, who);
  const code = ({ body }: { body: unknown }) => (body as { code: string }).code;
  const outcome = async (record: string) => (await clerk.read('he.chuan', 'suggestion', record)).body.fields['outcome'];
  const lastAuthor = () =>
    stage.app.get(CityScope).withCity(stage.cityId, async (db) => {
      const [last] = await db.query<{ author: string }[]>(
        `select u.author_id as author from prose_update u join prose_document d on d.id = u.document_id
         where d.record_id = $1 and d.language = 'zh' order by u.seq desc limit 1`,
        [section.id],
      );
      return last?.author;
    });
  const count = (part: string) => live.words.split(part).length - 1;

  it('are put in as theirs with one click, while somebody else writes in the same paragraph', async () => {
    const suggestion = await suggest('看得懂的提醒', '看得懂、听得见的提醒');
    await live.edit((fragment) => letters(fragment, 0).insert(0, '栖川记得：'));
    await live.saved();
    const answer = await adopt(suggestion, '看得懂的提醒', { why: words('Thank you') });
    expect(answer.status).toBe(200);
    await until('the words', () => count('栖川记得：') === 1 && count('看得懂、听得见的提醒') === 1);
    expect((await clerk.read('li.wei', 'suggestion', suggestion)).body.fields).toMatchObject({
      outcome: 'adopted',
      answeredBy: ids.person('zhou.lan'),
      answer: words('Thank you'),
    });
    // The letters are those of whoever asked for them, in the city's history too.
    expect(await lastAuthor()).toBe(ids.person('li.wei'));
  });

  it('sent again because no answer came are put in once', async () => {
    const suggestion = await suggest('谁来帮', '谁会来帮');
    const again = { operation: uuidv7() };
    const answers = await Promise.all([adopt(suggestion, '谁来帮', again), adopt(suggestion, '谁来帮', again)]);
    expect(answers.map(({ status }) => status)).toContain(200);
    await until('the words', () => count('谁会来帮') === 1);
    for (const more of [again, {}]) expect((await adopt(suggestion, '谁来帮', more)).status).toBe(200);
    // Whoever takes the answer back has not taken the words out.
    await clerk.done('zhou.lan', {
      kind: 'patch',
      record: suggestion,
      seen: 0,
      fields: { outcome: null, answeredBy: null },
    });
    expect((await adopt(suggestion, '谁来帮')).status).toBe(200);
    expect([count('谁会来帮'), await outcome(suggestion)]).toEqual([1, 'adopted']);
  });

  it('wait where the words have changed since whoever lets them in has looked', async () => {
    const suggestion = await suggest('往哪走', '往哪儿走');
    await live.edit((fragment) => {
      const text = letters(fragment, 0);
      text.insert(text.toString().indexOf('往哪走') + 1, '、');
    });
    await live.saved();
    expect(code(await adopt(suggestion, '往哪走'))).toBe('moved_on');
    expect([count('往、哪走'), await outcome(suggestion)]).toEqual([1, undefined]);
    expect((await adopt(suggestion, '往、哪走')).status).toBe(200);
    // What was changed elsewhere in them stays.
    await until('the words', () => count('往、哪儿走') === 1);
    const gone = await suggest('往、哪儿走', '去哪');
    await live.edit((fragment) => {
      const text = letters(fragment, 0);
      text.delete(text.toString().indexOf('往、哪儿走'), 5);
    });
    await live.saved();
    expect(code(await adopt(gone, '往、哪儿走'))).toBe('moved_on');
  });

  it('that nobody could put in stay unanswered, and those of whoever has taken them back out of the text', async () => {
    const suggestion = await suggest('沿江', '江边');
    for (const why of [
      { zh: 'a\u0000', en: '' },
      { zh: 'x'.repeat(4_001), en: '' },
      { zh: '\ud800', en: '' },
    ])
      expect([why, code(await adopt(suggestion, '沿江', { why }))]).toEqual([why, 'invalid_field']);
    const other = await suggest('每一户', '每户');
    const operation = uuidv7();
    expect((await adopt(other, '每一户', { operation })).status).toBe(200);
    expect(code(await adopt(suggestion, '沿江', { operation }))).toBe('operation_taken');
    expect([count('江边'), await outcome(suggestion)]).toEqual([0, undefined]);
    const [taken, letIn] = await Promise.all([
      clerk.ask('li.wei', { kind: 'bin', record: suggestion }),
      adopt(suggestion, '沿江'),
    ]);
    expect([taken.status, letIn.status]).not.toEqual([200, 200]);
    await until('one or the other', () => count('江边') === (letIn.status === 200 ? 1 : 0));
  });

  it('of several stand together: what one changed is not written again by another', async () => {
    const [one, two] = [await suggest('我们都记得', '我们都没忘'), await suggest('都记得', '都还记得')];
    expect((await adopt(one, '我们都记得')).status).toBe(200);
    await until('the first', () => count('我们都没忘') === 1);
    expect([200, 409]).toContain((await adopt(two, '都没忘')).status);
    await clerk.done('zhou.lan', {
      kind: 'patch',
      record: one,
      seen: 0,
      fields: { outcome: null, answeredBy: null },
    });
    const now = live.words;
    expect((await adopt(one, 'whatever it reads')).status).toBe(200);
    expect(live.words).toBe(now);
  });

  it('are found by the words around them where nobody could tell their place', async () => {
    const suggestion = await suggest('到2035年', '2035年以前', { anchor: false });
    expect((await adopt(suggestion, '到2035年')).status).toBe(200);
    await until('the words', () => count('2035年以前') === 1);
  });

  it('look like the words that they follow, and leave alone what is no letter', async () => {
    await live.edit((fragment) => {
      const text = letters(fragment, 1);
      text.insert(0, '粗体字', { bold: {} });
      text.insert(3, '，', { bold: null });
    });
    await live.saved();
    expect((await adopt(await suggest('粗体字', '粗体大字'), '粗体字')).status).toBe(200);
    // What takes the place of marked letters looks as they did, be it all of them.
    const begins = () => (letters(live.doc.getXmlFragment('prose'), 1).toDelta() as object[])[0];
    await until('the words', () => count('粗体大字') === 1);
    expect(begins()).toEqual({ insert: '粗体大字', attributes: { bold: {} } });
    expect((await adopt(await suggest('粗体大字', '黑字'), '粗体大字')).status).toBe(200);
    await until('the words', () => count('黑字') === 1);
    expect(begins()).toEqual({ insert: '黑字', attributes: { bold: {} } });
    expect((await adopt(await suggest('，排水管', '和雨水、排水管'), '，排水管')).status).toBe(200);
    await until('the words', () => count('和雨水') === 1);
    expect(begins()).toEqual({ insert: '黑字', attributes: { bold: {} } });
    await live.edit((fragment) => {
      const paragraph = new Y.XmlElement('paragraph');
      const mention = new Y.XmlElement('mention');
      mention.setAttribute('id', ids.person('li.wei'));
      mention.setAttribute('label', '李薇');
      fragment.push([paragraph]);
      paragraph.insert(0, [new Y.XmlText('请'), mention, new Y.XmlText('来看')]);
    });
    await live.saved();
    expect(code(await adopt(await suggest('请\uFFFC来看', '请来看'), '请\uFFFC来看'))).toBe('moved_on');
    expect((await adopt(await suggest('来看', '来看看'), '来看')).status).toBe(200);
    await until('the words', () => count('来看看') === 1);
  });

  it('are let in by whoever may write the text, and never a byte of it changes otherwise', async () => {
    const suggestion = await suggest('大水', '洪水');
    const before = live.digest;
    for (const [who, why] of [
      ['li.wei', 'not_allowed'],
      ['he.chuan', 'not_allowed'],
      ['gao.yuan', 'not_allowed'],
      ['luo.qi', 'not_allowed'],
    ] as const)
      expect([who, code(await adopt(suggestion, '大水', { who }))]).toEqual([who, why]);
    const other = await clerk.create('he.chuan', 'comment', { text: words('So?'), on: section.id });
    expect(code(await adopt(other, '大水'))).toBe('not_found');
    expect(code(await adopt(uuidv7(), '大水'))).toBe('not_found');
    expect(code(await adopt('x', '大水'))).toBe('not_found');
    for (const body of [{}, { operation: 'x', seen: '' }, { operation: uuidv7(), seen: 1 }, { operation: uuidv7() }])
      expect(code(await stage.send('POST', `${clerk.city}/asked/${suggestion}/adopt`, body, 'zhou.lan'))).toBe(
        'invalid_field',
      );
    const title = await clerk.create('li.wei', 'suggestion', {
      on: section.id,
      part: 'title',
      was: section.fields['title'],
      to: words('Water'),
    });
    expect(code(await adopt(title, 'x'))).toBe('invalid_field');
    expect([live.digest, await outcome(suggestion)]).toEqual([before, undefined]);
  });
});
