import type { Preview } from '../../src/mail/mail.service.ts';
import type { OwnMail } from '../../src/mail/outbox.repository.ts';
import { SenderService } from '../../src/mail/sender.service.ts';
import { setOffice, words } from '../records/clerk.ts';
import { SetClock } from './set-clock.ts';

/** Where there is no mail server, mails are shown to their readers, and to nobody else. */
describe('a mail that goes no further', () => {
  const clock = new SetClock('2027-03-03T07:00:00Z');
  const office = setOffice('opening', () => Promise.resolve({ clock }));
  const address = (rest = '') => `${office.clerk.city}/mail${rest}`;
  const own = async (who: string): Promise<OwnMail[]> => {
    const { body } = await office.stage.get(address('/own'), who);
    return (body as { items: OwnMail[] }).items;
  };
  const preview = async (who: string, language = 'en'): Promise<Preview | null> => {
    const { body } = await office.stage.get(address('/next'), who, { 'accept-language': language });
    return (body as { mail: Preview | null }).mail;
  };
  const now = async (who: string) => (await office.stage.send('POST', address('/now'), {}, who)).body;
  const choose = (who: string, digest: string) =>
    office.stage.send('PUT', address(), { digest, language: 'en', mentionsAtOnce: false }, who);
  const sent = () => office.stage.app.get(SenderService).run();

  it('is seen before it is sent, sent when its reader asks, and then not told again', async () => {
    const id = await office.clerk.create('he.chuan', 'initiative', { name: words('Rain', '雨'), phase: 'p1' });
    await office.stage.get(`${office.clerk.city}/for-me`, 'wang.fang');
    await office.stage.send('PUT', `${office.clerk.city}/follows/${id}`, { level: 'follow' }, 'wang.fang');
    expect(await preview('wang.fang')).toBeNull();
    await office.clerk.done('he.chuan', { kind: 'patch', record: id, seen: 0, fields: { progress: 9 } });
    // Whoever has chosen nothing yet may look all the same, and is sent nothing.
    expect((await preview('wang.fang', 'zh'))?.text).toContain('雨（举措）\n完成进度');
    expect(await now('wang.fang')).toEqual({ isNew: false });
    expect((await choose('wang.fang', 'week')).body).toMatchObject({ digest: 'week', goesOut: false, address: null });
    const shown = await preview('wang.fang', 'zh');
    expect(shown?.text).toContain('Rain (Initiative)');
    expect(await now('wang.fang')).toEqual({ isNew: true });
    await sent();
    const [mail] = await own('wang.fang');
    expect(mail).toMatchObject({ state: 'kept', subject: shown?.subject, words: shown?.text });
    expect(await preview('wang.fang')).toBeNull();
    expect(await now('wang.fang')).toEqual({ isNew: false });
    clock.set('2027-03-08T00:00:00Z');
    await sent();
    expect(await own('wang.fang')).toHaveLength(1);
  });

  it('is shown to its reader alone; who looks after the city sees only that it was', async () => {
    for (const who of ['li.wei', 'lin.jing']) expect(await own(who)).toEqual([]);
    const { body } = await office.stage.get(address('/sendings'), 'lin.jing');
    expect(body).toMatchObject({ items: [{ person: office.ids.person('wang.fang'), state: 'kept' }] });
    expect(JSON.stringify(body)).not.toMatch(/Rain|subject|words/);
    for (const path of ['', '/next', '/own', '/sendings'])
      expect((await office.stage.get(address(path))).status).toBe(401);
  });

  it('is forgotten after ninety days', async () => {
    clock.set('2027-07-01T00:00:00Z');
    await sent();
    expect(await own('wang.fang')).toEqual([]);
  });
});
