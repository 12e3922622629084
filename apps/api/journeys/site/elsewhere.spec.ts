import { v7 as uuidv7 } from 'uuid';
import { Refused } from '../page.ts';
import { mailOf, setPostOffice } from '../mail/post-office.ts';
import { SetClock } from '../mail/set-clock.ts';
import { expectSame, sectionCalled, textOf } from '../prose/vision.ts';
import { words } from '../records/clerk.ts';
import { until } from '../start/until.ts';

/** What broke in other products of this kind (journeys.md 6), tried here. What has a journey of its own is not told again. */
describe('what broke elsewhere', () => {
  const clock = new SetClock('2027-03-03T07:00:00Z');
  const { office, choose, run, initiative, patch, follow, call } = setPostOffice(clock);
  const post = async <Body>(path: string, body: object) => {
    const { status, body: told } = await office.stage.send('POST', `${office.clerk.city}/${path}`, body, 'lin.jing');
    expect([path, status]).toEqual([path, 200]);
    return told as Body;
  };
  /** Asks somebody in, who comes with an account of their own. */
  const comes = async (username: string, role: string) => {
    const person = { id: uuidv7(), name: words(username), organisationId: null, role, until: null };
    const { code } = await post<{ code: string }>('people', person);
    const account = { username, name: words(username), demo: false, passwordHash: null };
    await office.stage.store.saveAccount(account);
    const path = `${office.clerk.city}/invitations/claim`;
    expect((await office.stage.send('POST', path, { code }, username)).status).toBe(200);
    return person.id;
  };

  it('lets forty-three pages write one text at once: all have the same, and no letter is lost or doubled', async () => {
    const section = await sectionCalled(office.stage, 'VSC-1');
    const writers = ['li.wei', 'wang.fang', 'chen.ming'];
    const texts = await Promise.all(
      Array.from({ length: 43 }, async (_, at) => {
        const page = await office.stage.openPage(writers[at % writers.length] ?? '');
        const text = await page.join(textOf(office.stage, section));
        await text.ready();
        return text;
      }),
    );
    const letters = texts.map((_, at) => String.fromCodePoint(0x2460 + at));
    await Promise.all(texts.map((text, at) => text.type(letters[at] ?? '')));
    await Promise.all(texts.map((text) => text.saved()));
    await until('the same text everywhere', () => new Set(texts.map(({ digest }) => digest)).size === 1);
    expectSame(texts);
    const written = texts[0]?.words ?? '';
    for (const letter of letters) expect([letter, written.split(letter).length - 1]).toEqual([letter, 1]);
    office.stage.closePages();
  });

  it('keeps the minutes of an office from whoever came later or has left, whichever way they ask', async () => {
    const canary = 'QiMinutes9';
    const meeting = await office.clerk.create('chen.ming', 'meeting', { title: words(canary) }, { visibility: 'org' });
    const minutes = { city: office.stage.cityId, record: meeting, field: 'minutes', language: 'en' as const };
    const text = await (await office.stage.openPage('chen.ming')).join(minutes);
    await text.ready();
    await text.type(canary);
    await text.saved();
    const { code, clock: at } = (await office.clerk.read('chen.ming', 'meeting', meeting)).body;
    await comes('late.guest', 'observer');
    const left = office.ids.person('zhou.lan');
    await post(`people/${left}/end`, {});
    const paths = [
      `records/meeting/${code}`,
      'records/meeting?limit=200',
      `names?ids=${meeting}`,
      `changes?after=${at - 1}`,
      'for-me',
    ].map((path) => `${office.clerk.city}/${path}`);
    const tells = async (who: string | undefined, path: string) =>
      JSON.stringify((await office.stage.get(path, who)).body).includes(canary);
    // Whoever keeps them is told on all of these; but what they did themselves is no news to them.
    for (const path of paths.slice(0, -1)) expect([path, await tells('chen.ming', path)]).toEqual([path, true]);
    for (const who of ['late.guest', 'zhou.lan', undefined])
      for (const path of paths) expect([who, path, await tells(who, path)]).toEqual([who, path, false]);
    for (const path of ['/p/qichuan/en', '/p/qichuan/en/meeting', `/p/qichuan/en/meeting/${code}`]) {
      const shown = await (await fetch(office.stage.origin + path)).text();
      expect([path, shown.includes(canary)]).toEqual([path, false]);
    }
    const page = await office.stage.openPage('late.guest');
    await expect(page.join(minutes)).rejects.toThrow(Refused);
    expect(page.received.join('')).not.toContain(canary);
    office.stage.closePages();
  });

  it('gives whoever only reads what they are granted besides: the lesser role takes nothing away', async () => {
    const person = await comes('reading.guest', 'observer');
    const create = () =>
      office.clerk.outcome('reading.guest', {
        kind: 'create',
        record: uuidv7(),
        type: 'roadmap',
        fields: { title: words('A second roadmap') },
        visibility: 'members',
      });
    expect(await create()).toBe('not_allowed');
    const grant = { id: uuidv7(), role: 'practice_lead', practice: '6.9', until: null };
    await post(`people/${person}/grants`, grant);
    expect(await create()).toBe('done');
    await post(`people/${person}/grants/${grant.id}/end`, {});
    expect(await create()).toBe('not_allowed');
  });

  it('sends mail to whoever came with a code as to everybody else', async () => {
    await comes('new.member', 'member');
    const bridge = await initiative('he.chuan', 'Silver Bridge');
    expect((await call('GET', 'new.member')).status).toBe(200);
    await choose('new.member', 'day', 'en');
    await follow('new.member', bridge);
    await patch(bridge, { progress: 5 });
    clock.set('2027-03-04T00:00:00Z');
    const mails = await run();
    expect(mails.map(({ to }) => to)).toEqual([mailOf('new.member')]);
    expect(mails[0]?.text).toContain('Silver Bridge');
  });
});
