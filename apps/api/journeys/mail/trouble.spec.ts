import { jest } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { DigestService } from '../../src/mail/digest.service.ts';
import type { MailView } from '../../src/mail/mail.service.ts';
import { words } from '../records/clerk.ts';
import { mailOf, setPostOffice } from './post-office.ts';
import { SetClock } from './set-clock.ts';

/** What goes wrong on the way, or happens meanwhile, costs nobody a mail; and no address is kept that is not written to. */
describe('a mail in trouble', () => {
  const clock = new SetClock('2027-03-03T07:00:00Z');
  const post = setPostOffice(clock);
  const { office, call, choose, run, initiative, patch, follow, sendings, inDatabase } = post;
  const lastTo = async (who: string) => (await sendings()).find(({ person }) => person === office.ids.person(who));

  it('tells the next time what began to wait while it was on its way', async () => {
    const mine = await initiative('wang.fang', 'Small Bridge');
    await choose('wang.fang', 'day', 'en');
    await follow('wang.fang', mine);
    await patch(mine, { progress: 5 }, 'chen.ming');
    clock.set('2027-03-04T00:00:00Z');
    post.server.meanwhile = () => {
      clock.pass(1);
      const fields = { on: mine, part: 'progress', was: 5, to: 20, reason: words('Sooner') };
      const asked = office.clerk.done('sun.mo', { kind: 'create', record: uuidv7(), type: 'suggestion', fields });
      return asked.then(() => clock.pass(1));
    };
    expect((await run()).map(({ text }) => text.includes('Waiting for you'))).toEqual([false]);
    clock.set('2027-03-05T00:00:00Z');
    expect((await run()).map(({ text }) => text.includes('Waiting for you'))).toEqual([true]);
  });

  it('holds up no others where it cannot be put into words, and is given up in the end', async () => {
    await choose('sun.mo', 'day', 'en');
    const open = await initiative('he.chuan', 'Open Water');
    for (const who of ['wang.fang', 'sun.mo']) await follow(who, open);
    await patch(open, { progress: 5 });
    await choose('wang.fang', 'day', 'zh');
    const broken = jest.spyOn(DigestService.prototype, 'senderOf').mockImplementation(({ name }, language) => {
      if (language === 'zh') throw new Error('no words');
      return name[language];
    });
    clock.set('2027-03-08T00:00:00Z');
    expect((await run()).map(({ to }) => to)).toEqual([mailOf('sun.mo')]);
    for (let times = 1; times < 8; times += 1) {
      expect((await lastTo('wang.fang'))?.state).toBe('waiting');
      clock.pass(300);
      await run();
    }
    expect(await lastTo('wang.fang')).toMatchObject({ state: 'failed', attempts: 8 });
    broken.mockRestore();
    clock.set('2027-03-11T00:00:00Z');
    expect((await run()).map(({ to }) => to)).toEqual([mailOf('wang.fang')]);
  });

  it('waits where the server takes nothing of ours: no address is to blame for that', async () => {
    const next = await initiative('he.chuan', 'Next Water');
    await follow('sun.mo', next);
    await patch(next, { progress: 5 });
    post.server.knowsNobody = true;
    clock.set('2027-03-12T00:00:00Z');
    expect(await run()).toEqual([]);
    expect((await lastTo('sun.mo'))?.state).toBe('waiting');
    post.server.knowsNobody = false;
    clock.pass(3);
    expect((await run()).map(({ to }) => to)).toEqual([mailOf('sun.mo')]);
  });

  it('goes where the provider says now, and whoever wants none leaves no address behind', async () => {
    const address = async () => {
      const select = 'select address from mail_wish where member_id = $1';
      const [row] = await inDatabase<{ address: string | null }>(select, office.ids.person('sun.mo'));
      return row?.address;
    };
    const look = async (claims: object) => (await call<MailView>('GET', 'sun.mo', { claims })).body.address;
    expect(await address()).toBe(mailOf('sun.mo'));
    expect(await look({ email: 'sun@new.example', email_verified: true })).toBe('sun@new.example');
    expect(await address()).toBe('sun@new.example');
    expect(await look({ email: 'sun@new.example', email_verified: false })).toBeNull();
    expect(await address()).toBeNull();
    await choose('sun.mo', 'week', 'en');
    expect(await address()).toBe(mailOf('sun.mo'));
    await choose('sun.mo', 'never', 'en');
    expect(await address()).toBeNull();
    expect(await look({ email: mailOf('sun.mo'), email_verified: true })).toBe(mailOf('sun.mo'));
    expect(await address()).toBeNull();
  });
});
