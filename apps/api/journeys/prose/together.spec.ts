import { encodeMessage } from '@cityloom/live';
import type { RecordView } from '@cityloom/operating-model';
import * as Y from 'yjs';
import { PeopleService } from '../../src/people/people.service.ts';
import { CityScope } from '../../src/tenancy/city-scope.repository.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';
import { expectSame, sectionCalled, textOf } from './vision.ts';

describe('a section of the vision, written together', () => {
  let stage: Stage;
  let first: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    first = await sectionCalled(stage, 'VSC-1');
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const open = (username: string) => stage.openPage(username);
  const join = async (username: string, section = first, language: 'zh' | 'en' = 'zh') => {
    const text = await (await open(username)).join(textOf(stage, section, language));
    await text.ready();
    return text;
  };
  const inCity = <T>(sql: string, parameters: unknown[] = []) =>
    stage.app.get(CityScope).withCity(stage.cityId, (db) => db.query<T[]>(sql, parameters));
  const log = (section: RecordView) =>
    inCity<{ author: string; payload: Buffer }>(
      `select u.author_id as author, u.payload from prose_update u join prose_document d on d.id = u.document_id
       where d.record_id = $1 and d.language = 'zh' order by u.seq`,
      [section.id],
    );

  it('shows three people of three sectors the same, letter by letter, and keeps who wrote what', async () => {
    const texts = await Promise.all(['li.wei', 'wang.fang', 'chen.ming'].map((name) => join(name)));
    expect(texts.map(({ joined }) => joined?.writes)).toEqual([true, true, true]);
    expect(texts[0]?.words).toContain('办一件事，不用托人');

    const words = ['小店也一样', '老人有人陪', '一次说清'];
    for (let letter = 0; letter < 5; letter += 1) {
      await Promise.all(texts.map((text, who) => text.type(words[who]?.[letter] ?? '')));
    }
    await Promise.all(texts.map((text) => text.saved()));
    await until('the same text everywhere', () => new Set(texts.map(({ digest }) => digest)).size === 1);
    expectSame(texts);
    for (const letter of words.join('')) expect(texts[0]?.words).toContain(letter);

    const authors = new Set((await log(first)).map(({ author }) => author).filter(Boolean));
    expect(authors.size).toBe(3);
  });

  it('lets somebody without the right read, and refuses what they write at the server', async () => {
    const reader = await join('he.chuan');
    const writer = await join('li.wei');
    expect(reader.joined?.writes).toBe(false);
    const before = writer.words;

    await reader.type('我也要写');
    await until('a refusal', () => reader.room.state === 'refused');
    expect(reader.room.refusal).toBe('FORBIDDEN');
    await writer.type('。');
    await writer.saved();
    expect(writer.words).not.toContain('我也要写');
    expect(writer.words.length).toBe(before.length + 1);
  });

  it('takes nothing under another person’s client id', async () => {
    const victim = await join('li.wei');
    const forger = await join('wang.fang');
    await victim.type('我的话');
    await victim.saved();

    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(victim.doc));
    copy.clientID = victim.joined?.lease.clientId ?? 0;
    const known = Y.encodeStateVector(copy);
    copy.getXmlFragment('prose').insert(0, [new Y.XmlElement('paragraph')]);
    forger.push(Y.encodeStateAsUpdate(copy, known));
    await until('a refusal', () => forger.refusals.length > 0);
    expect(forger.refusals).toEqual(['FOREIGN_CLIENT']);
    await victim.type('还在写');
    await victim.saved();
    expect(victim.words).toContain('我的话还在写');
  });

  it('goes on under its client id after a break, and gives it to nobody else', async () => {
    const page = await open('li.wei');
    const text = await page.join(textOf(stage, first));
    await text.type('断线前');
    await text.saved();
    const before = text.joined?.lease;
    page.socket.io.engine.close();
    await until('a break', () => text.room.state === 'offline');
    await text.type('断线时');
    await text.saved();
    expect(text.joined?.lease).toEqual(before);
    expect(text.words).toContain('断线前断线时');

    const other = await open('wang.fang');
    const stolen = await other.ask<{ lease: { clientId: number } }>('prose:join', {
      ...textOf(stage, first),
      schema: 1,
      lease: before,
    });
    expect(stolen.lease.clientId).not.toBe(before?.clientId);
    const guessed = await page.ask<{ lease: { clientId: number } }>('prose:join', {
      ...textOf(stage, first),
      schema: 1,
      lease: { clientId: before?.clientId, secret: 'guessed' },
    });
    expect(guessed.lease.clientId).not.toBe(before?.clientId);
  });

  it('shuts out the earlier holder of a client id, and the document stays whole', async () => {
    const early = await join('li.wei');
    await early.type('先');
    await early.saved();
    const again = await open('li.wei');
    await again.ask('prose:join', { ...textOf(stage, first), schema: 1, lease: early.joined?.lease });
    await early.type('后');
    await until('a refusal', () => early.refusals.length > 0);
    expect(early.refusals[0]).toBe('LEASE_LOST');

    const fresh = await join('wang.fang');
    expect(fresh.words).not.toContain('先后');
    await fresh.type('！');
    await fresh.saved();
  });

  it('begins with one paragraph, however many open it first at once', async () => {
    const wish = { kind: 'create', operation: crypto.randomUUID(), record: crypto.randomUUID(), type: 'visionSection' };
    const fields = { title: { zh: '新的一节', en: 'A new section' }, vision: first.fields['vision'], order: 9 };
    const chen = await open('chen.ming');
    await chen.ask('patch', { city: stage.cityId, wishes: [{ ...wish, fields }] });
    const at = { city: stage.cityId, record: wish.record, field: 'text', language: 'zh' as const };
    const readers = await Promise.all(Array.from({ length: 50 }, () => open('chen.ming')));
    const texts = await Promise.all(readers.map((page) => page.join(at)));
    await Promise.all(texts.map((one) => one.ready()));
    expect(new Set(texts.map(({ digest }) => digest)).size).toBe(1);
    const [text] = texts;
    expect(text?.doc.getXmlFragment('prose').toJSON()).toBe('<paragraph></paragraph>');
  });

  describe('rights that change while a page is open', () => {
    it('reach it within a second, both ways', async () => {
      const third = await sectionCalled(stage, 'VSC-3');
      const text = await join('he.chuan', third);
      const page = stage.pages.at(-1);
      const { body } = await stage.get(`/api/cities/${stage.cityId}/me`, 'he.chuan');
      const { id } = (body as { member: { id: string } }).member;
      const people = stage.app.get(PeopleService);
      const told = (writes: boolean) =>
        until(
          `rights ${writes}`,
          () => page?.events.some(({ name, body: said }) => name === 'prose:rights' && said['writes'] === writes),
          1_000,
        );

      const given = {
        principalKind: 'person',
        principal: id,
        role: 'editor',
        record: third.id,
        grantedBy: null,
      } as const;
      const grant = await people.grant(stage.cityId, given);
      await told(true);
      await text.type('商户也能写');
      await text.saved();

      await people.revoke(stage.cityId, grant.id, null);
      await told(false);
      await text.type('现在不行了');
      await until('a refusal', () => text.room.state === 'refused', 1_000);
      expect((await join('zhou.lan', third)).words).not.toContain('现在不行了');
    });

    it('take a text away that may no longer be read', async () => {
      const fifth = await sectionCalled(stage, 'VSC-5');
      const reader = await open('he.chuan');
      await reader.join(textOf(stage, fifth));
      const chen = await open('chen.ming');
      const bin = { kind: 'bin', operation: crypto.randomUUID(), record: fifth.id };
      await chen.ask('patch', { city: stage.cityId, wishes: [bin] });
      await until('the text to go', () => reader.events.some(({ name }) => name === 'prose:gone'), 1_000);
      await expect(reader.join(textOf(stage, fifth))).rejects.toMatchObject({ code: 'not_found' });
      const restore = { kind: 'restore', operation: crypto.randomUUID(), record: fifth.id };
      await chen.ask('patch', { city: stage.cityId, wishes: [restore] });
      await expect(reader.join(textOf(stage, fifth))).resolves.toBeDefined();
    });
  });

  it('keeps an older page from binding its editor to a newer text', async () => {
    const page = await open('li.wei');
    await expect(page.ask('prose:join', { ...textOf(stage, first), schema: 0, lease: null })).rejects.toMatchObject({
      code: 'old_client',
      title: expect.stringContaining('Reload'),
    });
  });

  it('is nowhere for those who may not read it, and for addresses that are none', async () => {
    const nobody = await open('han.song');
    await expect(nobody.join(textOf(stage, first))).rejects.toMatchObject({ code: 'not_found' });
    const page = await open('li.wei');
    for (const wrong of [
      { record: crypto.randomUUID() },
      { field: 'title' },
      { field: '__proto__' },
      { language: null },
    ]) {
      await expect(page.join({ ...textOf(stage, first), ...wrong })).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('says what it says over HTTP too, a pause later, with who wrote it in the feed', async () => {
    const text = await join('zhou.lan', await sectionCalled(stage, 'VSC-3'), 'en');
    const page = stage.pages.at(-1);
    await page?.ask('watch', { city: stage.cityId, after: null });
    await text.type(' The gauges are read aloud.');
    await text.saved();
    const third = await sectionCalled(stage, 'VSC-3');
    const read = async () =>
      (await stage.get(`/api/cities/${stage.cityId}/prose/${third.id}/text/en`, 'he.chuan')).body as {
        json: object;
      };
    await until('the text over HTTP', async () => JSON.stringify((await read()).json).includes('read aloud'));
    const note = await until('a note in the feed', () =>
      page?.frames.flatMap(({ changes }) => changes).find(({ after }) => 'text/en' in after),
    );
    expect(note).toMatchObject({ kind: 'prose', record: third.id, after: { 'text/en': { added: 27, removed: 0 } } });
    expect(JSON.stringify(note)).not.toContain('gauges');
  });

  it('is refused whole where bytes are hostile, and the page that goes on with it is shown the door', async () => {
    const page = await open('wang.fang');
    const text = await page.join(textOf(stage, first));
    text.push(new Uint8Array([1, 0xff, 0xff, 0xff, 0x0f, 5, 0]));
    await until('a refusal', () => text.refusals.length > 0);
    expect(text.refusals).toEqual(['MALFORMED']);
    for (const frame of [
      new Uint8Array(),
      new Uint8Array([0x7f, 1]),
      encodeMessage({ kind: 'nack', handle: 1, batchId: 1, code: 'BUSY' }),
    ]) {
      text.forge(frame);
    }
    await until('the end of the connection', () => text.room.state === 'offline');
  });
});
