import { isDeepStrictEqual } from 'node:util';
import { encodeMessage, hotFrameParser } from '@cityloom/live';
import type { RecordView } from '@cityloom/operating-model';
import { io } from 'socket.io-client';
import { SocketServer } from '../../src/realtime/socket-server.ts';
import { Page } from '../page.ts';
import { sectionCalled, textOf } from '../prose/vision.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';

describe('the socket of a page', () => {
  let stage: Stage;
  let section: RecordView;
  beforeAll(async () => {
    stage = await openStage();
    section = await sectionCalled(stage, 'VSC-1');
  });
  afterEach(() => stage.closePages());
  afterAll(() => stage.close());

  const open = (username: string) => stage.openPage(username);
  const withToken = (token: string, extra = {}) => Page.open(stage.origin, () => Promise.resolve(token), extra);
  const claimsUntil = async (seconds: number) => {
    const now = Math.floor(Date.now() / 1000);
    return stage.sign({ ...(await stage.claims('li.wei')), iat: now - 10, exp: now + seconds });
  };

  describe('is let in', () => {
    it.each(['', 'garbage', 'a.b.c'])('with a good token only, not with “%s”', async (token) => {
      await expect(withToken(token)).rejects.toMatchObject({ code: 'not_signed_in' });
    });

    it('not with a token that has run out, and is told so in its language', async () => {
      const old = await claimsUntil(-20);
      await expect(withToken(old, { language: 'zh' })).rejects.toMatchObject({
        code: 'not_signed_in',
        title: expect.stringContaining('请登录'),
      });
    });

    it.each([
      ['a page of another site', { origin: 'https://evil.example' }],
      ['no page at all', {}],
      ['a page that was led here under another name', { origin: 'http://evil.example', host: 'evil.example' }],
    ])('not for %s', async (_, extraHeaders) => {
      const token = await claimsUntil(60);
      const socket = io(stage.origin, {
        parser: hotFrameParser,
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
        auth: { token },
        extraHeaders,
      });
      const outcome = await new Promise((resolve) => {
        socket.once('connect', () => resolve('let in'));
        socket.once('connect_error', () => resolve('refused'));
      });
      socket.close();
      expect(outcome).toBe('refused');
    });
  });

  describe('ends', () => {
    it('a second after its token, unless it is given a newer one of the same person', async () => {
      const page = await stage.openPage('li.wei', { token: await claimsUntil(1) });
      const kept = await stage.openPage('li.wei', { token: await claimsUntil(1) });
      page.socket.io.reconnection(false);
      kept.socket.io.reconnection(false);
      await kept.ask('auth:refresh', { token: await claimsUntil(60) });
      await until('the end of the page without a new token', () => page.socket.disconnected, 5_000);
      expect(kept.socket.connected).toBe(true);
    });

    it('at once when somebody else’s token is given', async () => {
      const page = await open('li.wei');
      page.socket.io.reconnection(false);
      const other = await stage.sign(await stage.claims('wang.fang'));
      page.ask('auth:refresh', { token: other }).catch(() => undefined);
      await until('the end', () => page.socket.disconnected, 2_000);
    });
  });

  describe('takes', () => {
    it('these events, and each says whom it lets in', () => {
      const { events } = stage.app.get(SocketServer);
      expect(
        events.map(({ name, rule }) => `${name} ${rule.kind === 'action' ? `${rule.action} ${rule.on}` : rule.kind}`),
      ).toEqual([
        'auth:refresh signed_in',
        'watch view record',
        'unwatch signed_in',
        'patch edit record',
        'prose:join view record',
        'prose:leave signed_in',
      ]);
    });

    it.each([
      ['watch', {}],
      ['watch', { city: 'x', after: null }],
      ['watch', { city: '00000000-0000-7000-8000-000000000000', after: -1 }],
      ['patch', { city: '00000000-0000-7000-8000-000000000000', wishes: [] }],
      ['patch', { city: '00000000-0000-7000-8000-000000000000', wishes: [{ kind: 'own' }] }],
      ['prose:join', { __proto__: null, record: 'x' }],
      ['prose:leave', { handle: 'x' }],
      ['prose:leave', { handle: 1, visit: 1, more: true }],
      ['auth:refresh', null],
      ['auth:refresh', [[[[]]]]],
    ])('no %s with %j, and says what to check', async (event, body) => {
      const page = await open('li.wei');
      await expect(page.ask(event, body as object)).rejects.toMatchObject({ code: 'invalid_field' });
      expect(page.socket.connected).toBe(true);
    });

    it('nothing else: other events and such without an acknowledgement are not heard', async () => {
      const page = await open('li.wei');
      page.socket.emit('constructor', {});
      page.socket.emit('watch', { city: stage.cityId, after: 0 });
      page.socket.emit('watch', 'not a function');
      await page.ask('unwatch', { city: stage.cityId });
      expect(page.events).toEqual([]);
    });

    it('hot frames that say something only: who sends three others is disconnected, and nobody else', async () => {
      const good = await open('wang.fang');
      const text = await good.join(textOf(stage, section));
      const bad = await open('li.wei');
      bad.socket.io.reconnection(false);
      await bad.join(textOf(stage, section));
      for (const frame of [[], [0x7f, 1], [0x10, 0xff, 0xff], [0x20, 1]]) bad.socket.emit('b', new Uint8Array(frame));
      await until('the end', () => bad.socket.disconnected, 3_000);
      await text.type('照常');
      await text.saved();
    });

    it('a frame for a text that it has left, and tells it to join again; leaving late ends no later joining', async () => {
      const page = await open('li.wei');
      const text = await page.join(textOf(stage, section));
      await text.ready();
      const { handle, visit } = text.joined ?? { handle: 0, visit: 0 };
      await page.ask('prose:leave', { handle, visit: visit + 1 });
      await text.type('还在');
      await text.saved();
      await page.ask('prose:leave', { handle, visit });
      page.socket.emit('b', encodeMessage({ kind: 'resume', handle, seq: 0 }));
      await until('word', () =>
        page.events.some(
          ({ name, body }) => name === 'prose:gone' && body['code'] === 'rejoin' && body['handle'] === handle,
        ),
      );
    });

    it('not more than a page can want: who asks too much is told to wait', async () => {
      const page = await open('li.wei');
      const asked = Array.from({ length: 400 }, () =>
        page.ask('unwatch', { city: stage.cityId }).then(
          () => 'ok',
          (error: { code: string }) => error.code,
        ),
      );
      const answers = await Promise.all(asked);
      expect(new Set(answers)).toEqual(new Set(['ok', 'busy']));
      expect(answers.filter((answer) => answer === 'ok').length).toBeLessThan(300);
    });
  });

  describe('who follows a city', () => {
    const patch = (page: Page, title: string) =>
      page.ask<{ answers: { clock: number }[] }>('patch', {
        city: stage.cityId,
        wishes: [
          {
            kind: 'patch',
            operation: crypto.randomUUID(),
            record: section.id,
            seen: 0,
            fields: { title: { zh: title, en: title } },
          },
        ],
      });

    it('is told every change without a gap, and what was missed on coming back', async () => {
      const watcher = await open('he.chuan');
      const { clock } = await watcher.ask<{ clock: number }>('watch', { city: stage.cityId, after: null });
      const writer = await open('chen.ming');
      for (let n = 1; n <= 20; n += 1) await patch(writer, `办事不求人 ${n}`);
      const upto = await until('twenty changes', () => {
        const told = watcher.frames.flatMap(({ changes }) => changes);
        return told.length >= 20 && watcher.frames.at(-1)?.upto;
      });
      const bounds = watcher.frames.flatMap(({ after, upto: end }) => [after, end]);
      expect(bounds[0]).toBe(clock);
      for (let n = 2; n < bounds.length; n += 2) expect(bounds[n]).toBe(bounds[n - 1]);

      const late = await open('he.chuan');
      await late.ask('watch', { city: stage.cityId, after: clock });
      await until('what was missed', () => late.frames.at(-1)?.upto === upto);
      const ofBoth = [watcher, late].map(({ frames }) => frames.flatMap(({ changes }) => changes));
      expect(ofBoth[1]).toEqual(ofBoth[0]);
    });

    it('hears nothing any more after unwatch, nor of another city', async () => {
      const watcher = await open('he.chuan');
      await watcher.ask('watch', { city: stage.cityId, after: null });
      await watcher.ask('unwatch', { city: stage.cityId });
      const witness = await open('li.wei');
      await witness.ask('watch', { city: stage.cityId, after: null });
      await patch(await open('chen.ming'), '办事不求人');
      await until('the witness', () => witness.frames.length > 0);
      expect(watcher.frames).toEqual([]);
      const nowhere = { city: crypto.randomUUID(), after: null };
      await expect(watcher.ask('watch', nowhere)).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  it('carries hot frames of every length as one binary message each', async () => {
    const writer = await open('li.wei');
    const reader = await open('wang.fang');
    const [own, others] = [await writer.join(textOf(stage, section)), await reader.join(textOf(stage, section))];
    await own.ready();
    await others.ready();
    for (const length of [1, 126, 30_000]) {
      await own.type('长'.repeat(length));
      await own.saved();
      await until('the same', () => others.digest === own.digest);
    }
  });

  it('shows who writes by name and who reads as a number', async () => {
    const [writer, reader] = [await open('li.wei'), await open('he.chuan')];
    const text = await writer.join(textOf(stage, section));
    await reader.join(textOf(stage, section));
    const roster = (page: Page) => page.events.findLast(({ name }) => name === 'presence')?.body;
    await until('a reader', () => roster(writer)?.['readers'] === 1);
    expect(roster(reader)).toMatchObject({ people: [], readers: 1 });
    await text.type('在写');
    await until('a name', () => (roster(reader)?.['people'] as unknown[] | undefined)?.length === 1);
    expect(roster(reader)).toMatchObject({
      people: [{ name: { en: 'Li Wei', zh: '李薇' }, sector: 'business', field: 'text', language: 'zh' }],
      readers: 0,
    });
    expect(roster(writer)).toMatchObject({ people: [], readers: 1 });
    writer.close();
    await until('nobody', () => isDeepStrictEqual(roster(reader)?.['people'], []) && roster(reader)?.['readers'] === 0);
  });
});
