import type { MailView } from '../../src/mail/mail.service.ts';
import { words } from '../records/clerk.ts';
import { mailOf, setPostOffice } from './post-office.ts';
import { SetClock } from './set-clock.ts';

/** People are sent what concerns them: once, as often as they chose, in their language, and nothing that they may not see by then. */
describe('a mail of what concerns somebody', () => {
  // A Wednesday in the afternoon, where the city is.
  const clock = new SetClock('2027-03-03T07:00:00Z');
  const post = setPostOffice(clock);
  const { office, call, choose, run, initiative, patch, follow, sendings, inDatabase } = post;

  it('goes to nobody whose address is not known, and to nobody who chose nothing', async () => {
    expect((await choose('wang.fang', 'day', 'zh', { claims: {} })).body.code).toBe('no_mail_address');
    for (const claims of [
      { email: mailOf('wang.fang') },
      { email: mailOf('wang.fang'), email_verified: false },
      { email: 'a@b.example\r\nBcc: c@d.example', email_verified: true },
      { email: 'a@b.example, c@d.example', email_verified: true },
      { email: '"x" <a@b.example>', email_verified: true },
    ])
      expect((await choose('wang.fang', 'day', 'zh', { claims })).status).toBe(409);
    for (const body of [
      {},
      { digest: 'day', language: 'zh' },
      { digest: 'hour', language: 'zh', mentionsAtOnce: true },
      { digest: 'day', language: 'zh', mentionsAtOnce: true, address: 'c@d.example' },
    ])
      expect((await call('PUT', 'wang.fang', { body })).status).toBe(400);
    expect((await call<MailView>('GET', 'wang.fang')).body).toMatchObject({
      digest: 'never',
      next: null,
      goesOut: true,
    });
  });

  it('is due in the morning of the city, and sent once, whoever looks', async () => {
    const bridge = await initiative('he.chuan', 'Silver Bridge');
    const readers = ['wang.fang', 'li.wei', 'sun.mo', 'zhou.lan'];
    for (const who of readers) {
      await follow(who, bridge);
      const { body } = await choose(who, who === 'sun.mo' ? 'week' : 'day', who === 'li.wei' ? 'en' : 'zh');
      // Eight in the morning at Qichuan is midnight in Greenwich; the 8th is a Monday.
      expect(body.next).toBe(who === 'sun.mo' ? '2027-03-08T00:00:00.000Z' : '2027-03-04T00:00:00.000Z');
    }
    await patch(bridge, { progress: 5 });
    expect(await run()).toEqual([]);
    clock.set('2027-03-04T00:00:00Z');
    const mails = await run();
    expect(mails.map(({ to }) => to).toSorted()).toEqual(['li.wei', 'wang.fang', 'zhou.lan'].map(mailOf));
    const [english, chinese] = ['li.wei', 'wang.fang'].map((who) => mails.find(({ to }) => to === mailOf(who)));
    const { body } = await office.clerk.read('li.wei', 'initiative', bridge);
    const link = `${office.stage.origin}/qichuan/r/initiative/${body.code}`;
    expect(english?.text).toContain(`Silver Bridge (Initiative)\nProgress · He Chuan\n${link}\n`);
    expect(chinese?.text).toContain(`Silver Bridge（举措）\n完成进度——何川\n${link}\n`);
    expect(chinese?.html).toContain(`<a href="${link}">Silver Bridge（举措）</a>`);
    expect([english, chinese].map((mail) => mail?.headers.get('subject'))).toEqual([
      'Qichuan: 1 item for you',
      '栖川市：1条与你有关',
    ]);
    expect(english?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(english?.headers.get('from')).toMatch(/<post@city\.example>$/);
  });

  it('is not sent again, and not where nothing is new', async () => {
    expect(await run()).toEqual([]);
    clock.set('2027-03-05T00:00:00Z');
    expect(await run()).toEqual([]);
    // What was seen on the page meanwhile is no news either.
    clock.set('2027-03-08T00:00:00Z');
    expect((await run()).map(({ to }) => to)).toEqual([mailOf('sun.mo')]);
    expect((await sendings()).filter(({ state }) => state !== 'sent')).toEqual([]);
  });

  it('waits while the server is down, and then tells under the rights of then, to whom it still may', async () => {
    const canary = 'QiCanary7';
    const [hidden, open] = [await initiative('he.chuan', canary), await initiative('he.chuan', 'Open Water')];
    for (const who of ['wang.fang', 'zhou.lan', 'sun.mo', 'li.wei'])
      for (const id of [hidden, open]) await follow(who, id);
    await choose('sun.mo', 'day', 'zh');
    for (const id of [hidden, open]) await patch(id, { progress: 7 });
    await post.server.down();
    clock.set('2027-03-09T00:00:00Z');
    expect(await run()).toEqual([]);
    const states = async () => (await sendings()).filter(({ state }) => state === 'waiting').length;
    expect(await states()).toBe(4);
    clock.pass(3);
    expect(await run()).toEqual([]);
    await office.clerk.done('he.chuan', { kind: 'show', record: hidden, visibility: 'owner' });
    const ended = await office.stage.send(
      'POST',
      `${office.clerk.city}/people/${office.ids.person('zhou.lan')}/end`,
      {},
      'lin.jing',
    );
    expect(ended.status).toBe(200);
    await choose('li.wei', 'never', 'en');
    await post.server.up();
    clock.pass(300);
    const mails = await run();
    expect(mails.map(({ to }) => to).toSorted()).toEqual(['sun.mo', 'wang.fang'].map(mailOf));
    for (const { text, html } of mails) {
      expect(text).toContain('Open Water');
      expect(text + html).not.toContain(canary);
    }
    expect(await states()).toBe(0);
  });

  it('is given up where the address is refused, which those who look after the city see, without a word of it', async () => {
    post.server.refused.add(mailOf('wang.fang'));
    const fresh = await initiative('he.chuan', 'QiCanary8');
    await follow('wang.fang', fresh);
    await patch(fresh, { progress: 9 });
    clock.set('2027-03-10T00:00:00Z');
    expect((await run()).map(({ to }) => to)).toEqual([]);
    const all = await sendings();
    expect(all[0]).toMatchObject({ person: office.ids.person('wang.fang'), state: 'failed', attempts: 1 });
    expect(JSON.stringify(all)).not.toMatch(/QiCanary|Silver|example/);
    for (const who of ['wang.fang', 'chen.ming'])
      expect((await call('GET', who, { rest: '/sendings' })).status).toBe(403);
    post.server.refused.clear();
    // What was not told is told the next time.
    clock.set('2027-03-11T00:00:00Z');
    expect((await run()).map(({ text }) => text.includes('QiCanary8'))).toEqual([true]);
    const own = await call<{ items: object[] }>('GET', 'wang.fang', { rest: '/own' });
    expect(JSON.stringify(own.body)).not.toMatch(/QiCanary8/);
  });

  it('is no more than one mail to one address, whatever names and titles say', async () => {
    const evil = '"><script>alert(1)</script>\u202e =?UTF-8?Q?=0ABcc:x@evil.example?= <x@evil.example>';
    const id = await initiative('he.chuan', evil);
    const name = words('Qi\r\nBcc: x@evil.example\r\n\r\n<b>', '栖川\r\nBcc: x@evil.example');
    await inDatabase('update city set name = $2 where id = $1', office.stage.cityId, name);
    const person = words('He\u2028Chuan <i>', '何川\r\n.\r\nQUIT');
    await inDatabase('update member set name = $2 where id = $1', office.ids.person('he.chuan'), person);
    await follow('wang.fang', id);
    await patch(id, { progress: 3 });
    clock.set('2027-03-12T00:00:00Z');
    const mails = await run();
    expect(mails.map(({ to }) => to)).toEqual([mailOf('wang.fang')]);
    const [mail] = mails;
    expect([...(mail?.headers.keys() ?? [])].toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'list-unsubscribe',
      'list-unsubscribe-post',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(mail?.headers.get('to')).toBe(mailOf('wang.fang'));
    expect(mail?.headers.get('from')).toMatch(/<post@city\.example>$/);
    expect(mail?.html).not.toMatch(/<(script|b|i)>/);
    expect(mail?.html).toContain('&lt;script&gt;');
    expect(mail?.text).not.toMatch(/\u202E|\u2028|\r\n\.\r\n/);
    expect(mail?.text).toContain('何川 . QUIT');
  });

  it('is stopped by one click, without signing in, and by nothing that only looks like it', async () => {
    const id = await initiative('he.chuan', 'Last Word');
    await follow('wang.fang', id);
    await patch(id, { progress: 3 });
    clock.set('2027-03-15T00:00:00Z');
    const [mail] = await run();
    const stop = /^<(http[^>]+)>$/.exec(mail?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '';
    expect(mail?.text).toContain(stop);
    const asked = await fetch(stop);
    const page = await asked.text();
    expect([asked.status, asked.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('不再发给我');
    expect((await call<MailView>('GET', 'wang.fang')).body.digest).toBe('day');
    const token = stop.split('/').at(-1) ?? '';
    const other = office.ids.person('sun.mo');
    const wrong = [
      token.replace(office.ids.person('wang.fang'), other),
      `${token.slice(0, -2)}AA`,
      token.slice(0, -1),
      `${token}A`,
      '..',
      'x'.repeat(2_000),
      token.replace(office.stage.cityId, other),
    ];
    for (const one of wrong)
      for (const method of ['GET', 'POST'])
        expect((await fetch(`${office.stage.origin}/u/${encodeURIComponent(one)}`, { method })).status).toBe(404);
    const click = () =>
      fetch(stop, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    // Mail programs may send it more than once.
    for (const answer of [await click(), await click()]) expect(answer.status).toBe(200);
    expect((await call<MailView>('GET', 'wang.fang')).body).toMatchObject({ digest: 'never', next: null });
    await patch(id, { progress: 4 });
    clock.set('2027-03-16T00:00:00Z');
    expect((await run()).map(({ to }) => to)).not.toContain(mailOf('wang.fang'));
  });
});
