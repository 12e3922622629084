import { v7 as uuidv7 } from 'uuid';
import type { MailView } from '../../src/mail/mail.service.ts';
import type { Asked } from '../records/clerk.ts';
import { mailOf, setPostOffice } from './post-office.ts';
import { SetClock } from './set-clock.ts';

/** Whoever wishes is told at once where they are mentioned: once, by itself, and not once more with the digest. */
describe('a mail of a mention', () => {
  // A Wednesday in the afternoon, where the city is.
  const clock = new SetClock('2027-03-03T07:00:00Z');
  const post = setPostOffice(clock);
  const { office, call, choose, run, initiative, patch, follow, sendings } = post;
  const canary = 'QiCanary9';
  /** Says something that mentions people. */
  const mention = async (who: string, on: string, ...names: string[]): Promise<string> => {
    const record = uuidv7();
    const fields = { text: { zh: canary, en: '' }, on };
    const links = names.map((name): Asked => {
      return { kind: 'link', record, field: 'mentions', to: office.ids.person(name) };
    });
    await office.clerk.done(who, { kind: 'create', record, type: 'comment', fields }, ...links);
    return record;
  };
  const waiting = async () => (await sendings()).filter(({ state }) => state === 'waiting').length;
  const to = (mails: { to: string }[]) => mails.map((mail) => mail.to).toSorted();
  let bridge: string;

  it('goes at once to those who chose so, whatever they chose of the digest, without a word of what was said', async () => {
    bridge = await initiative('he.chuan', 'Silver Bridge');
    // What was said before is not told at once.
    await mention('he.chuan', bridge, 'wang.fang');
    for (const [who, digest, language, mentionsAtOnce] of [
      ['wang.fang', 'never', 'zh', true],
      ['sun.mo', 'day', 'en', true],
      ['zhou.lan', 'day', 'en', false],
    ] as const) {
      await office.stage.get(`${office.clerk.city}/for-me`, who);
      const { body } = await choose(who, digest, language, { mentionsAtOnce });
      expect(body).toMatchObject({ digest, mentionsAtOnce });
    }
    expect(await run()).toEqual([]);
    await mention('he.chuan', bridge, 'wang.fang', 'sun.mo', 'zhou.lan');
    const mails = await run();
    expect(to(mails)).toEqual(['sun.mo', 'wang.fang'].map(mailOf));
    const [english, chinese] = ['sun.mo', 'wang.fang'].map((who) => mails.find((mail) => mail.to === mailOf(who)));
    expect([english, chinese].map((mail) => mail?.headers.get('subject'))).toEqual([
      'Qichuan: you were mentioned',
      '栖川市：有人提到了你',
    ]);
    expect(english?.text).toContain('Silver Bridge (Initiative)\nYou were mentioned · He Chuan\n');
    expect(chinese?.text).toContain('Silver Bridge（举措）\n提到了你——何川\n');
    expect(JSON.stringify(mails)).not.toContain(canary);
    expect(await run()).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it('is not told again with the digest, which tells it to those who want it there', async () => {
    await follow('sun.mo', bridge);
    await patch(bridge, { progress: 5 });
    clock.set('2027-03-04T00:00:00Z');
    const mails = await run();
    expect(to(mails)).toEqual(['sun.mo', 'zhou.lan'].map(mailOf));
    expect(mails.map((mail) => [mail.to, mail.text.includes('mentioned')])).toEqual(
      mails.map((mail) => [mail.to, mail.to === mailOf('zhou.lan')]),
    );
    expect(mails.map((mail) => [mail.to, mail.text.includes('Progress')])).toEqual(
      mails.map((mail) => [mail.to, mail.to === mailOf('sun.mo')]),
    );
  });

  it('is one mail of all that comes within ten minutes of the last', async () => {
    const other = await initiative('he.chuan', 'Open Water');
    await mention('he.chuan', bridge, 'wang.fang');
    expect(to(await run())).toEqual([mailOf('wang.fang')]);
    clock.pass(1);
    await mention('he.chuan', bridge, 'wang.fang');
    expect(await run()).toEqual([]);
    clock.pass(1);
    await mention('sun.mo', other, 'wang.fang');
    expect(await run()).toEqual([]);
    clock.pass(8);
    const [mail, ...more] = await run();
    expect(more).toEqual([]);
    expect(['Silver Bridge', 'Open Water'].map((name) => mail?.text.includes(name))).toEqual([true, true]);
  });

  it('tells nobody of themselves, of what they may not see or not any more, and of what they have seen', async () => {
    clock.pass(60);
    const hidden = await initiative('he.chuan', 'Hidden Water');
    await office.clerk.done('he.chuan', { kind: 'show', record: hidden, visibility: 'owner' });
    await mention('he.chuan', hidden, 'wang.fang', 'he.chuan');
    await mention('wang.fang', bridge, 'wang.fang');
    expect(await run()).toEqual([]);
    expect(await waiting()).toBe(0);
    await post.server.down();
    const shown = await initiative('he.chuan', 'Shown Water');
    await mention('he.chuan', shown, 'wang.fang', 'sun.mo');
    expect(await run()).toEqual([]);
    expect(await waiting()).toBe(2);
    await office.clerk.done('he.chuan', { kind: 'show', record: shown, visibility: 'owner' });
    await post.server.up();
    clock.pass(300);
    expect(await run()).toEqual([]);
    expect(await waiting()).toBe(0);
    await post.server.down();
    await mention('he.chuan', bridge, 'wang.fang');
    await run();
    const { body } = await office.stage.get(`${office.clerk.city}/for-me`, 'wang.fang');
    const { clock: seen } = body as { clock: number };
    await office.stage.send(
      'POST',
      `${office.clerk.city}/for-me/seen`,
      { records: [{ record: bridge, clock: seen }] },
      'wang.fang',
    );
    await post.server.up();
    clock.pass(300);
    expect(await run()).toEqual([]);
    expect(await waiting()).toBe(0);
  });

  it('is stopped by the click that stops the others', async () => {
    await mention('he.chuan', bridge, 'wang.fang');
    const [mail] = await run();
    const stop = /^<(http[^>]+)>$/.exec(mail?.headers.get('list-unsubscribe') ?? '')?.[1] ?? '';
    clock.pass(1);
    await mention('he.chuan', bridge, 'wang.fang');
    await run();
    expect(await waiting()).toBe(1);
    expect((await fetch(stop, { method: 'POST' })).status).toBe(200);
    expect(await waiting()).toBe(0);
    expect((await call<MailView>('GET', 'wang.fang')).body).toMatchObject({ digest: 'never', mentionsAtOnce: false });
    await mention('he.chuan', bridge, 'wang.fang');
    clock.pass(60);
    expect(await run()).toEqual([]);
  });
});
