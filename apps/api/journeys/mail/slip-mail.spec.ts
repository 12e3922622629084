import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { PeopleService } from '../../src/people/people.service.ts';
import { type Asked, setOffice, words } from '../records/clerk.ts';
import type { Arrived } from './mail-server.ts';
import { setPostOffice } from './post-office.ts';
import { SetClock } from './set-clock.ts';

const chen = 'chen.ming';
const newKey = () => randomBytes(16).toString('hex');
/** What somebody said, in words that no mail repeats. */
const said = 'Kanarienvogel am Fluss';

/** Somebody without an account leaves an address on their slip, and hears by mail what becomes of what they said: if it is theirs. */
describe('a mail about a slip', () => {
  const clock = new SetClock('2027-03-03T07:00:00Z');
  const post = setPostOffice(clock, 'story');
  const { office, run, inDatabase } = post;

  const ask = async (path: string, form?: Record<string, string>, headers: Record<string, string> = {}) => {
    const url = path.startsWith('http') ? path : office.stage.origin + path;
    const answer = await fetch(url, {
      redirect: 'manual',
      headers,
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    const body = (await answer.text()).replace(/<style>.*<\/style>/s, '');
    return { status: answer.status, body, location: answer.headers.get('location') };
  };
  const slipAt = (key: string, language = 'en') => `/p/qichuan/${language}/slip/${key}`;
  const pageOf = async (key: string, language = 'en') => (await ask(slipAt(key, language))).body;
  const pageIn = async (path: string) => (await ask(path)).body;
  /** Says something, and keeps the slip. */
  const speak = async (language = 'en') => {
    const key = newKey();
    await ask(`/p/qichuan/${language}/say`, { key, text: `${said} ${key}`, kind: 'idea', next: 'send' });
    const code = /<h1 class="number">([^<]+)/.exec(await pageOf(key))?.[1] ?? '';
    const { id } = (await office.clerk.read(chen, 'contribution', code)).body;
    return { key, code, id };
  };
  const leave = (key: string, address: string, language = 'en') => ask(`${slipAt(key, language)}/mail`, { address });
  const linkIn = (mail: Arrived | undefined) => /http\S+\/u\/\S+\/confirm/.exec(mail?.text ?? '')?.[0] ?? '';
  /** Says something, and wants to hear of it at an address that is theirs. */
  const heard = async (address: string, language = 'en') => {
    const spoken = await speak(language);
    await leave(spoken.key, address, language);
    const [mail] = await run();
    const { status } = await ask(linkIn(mail), {});
    expect([mail?.to, status]).toEqual([address, 200]);
    // Looked at once, there is nothing yet.
    expect(await run()).toEqual([]);
    return { ...spoken, stop: linkIn(mail).replace('/confirm', '') };
  };
  const patch = (record: string, fields: Record<string, unknown>) =>
    office.clerk.done(chen, { kind: 'patch', record, seen: 0, fields });
  const answering = (record: string, effect: string | null, reply = 'So it is.', more: object = {}): Asked => ({
    kind: 'patch',
    record,
    seen: 0,
    fields: {
      effect,
      reply: effect === null ? null : words(reply, '就这样办。'),
      repliedBy: effect === null ? null : office.ids.person(chen),
      ...more,
    },
  });
  const idOf = async (type: string, code: string) => (await office.clerk.read(chen, type, code)).body.id;
  const later = (minutes: number) => {
    clock.pass(minutes);
    return run();
  };
  const aDay = 24 * 60;
  const rows = () => inDatabase<{ address: string }>('select address from slip_mail order by address');

  it('goes to nobody who did not say that they want it, and to no program that looks ahead', async () => {
    const { key, code, id } = await speak();
    expect(await pageOf(key)).toContain('type="email"');
    const { status, location } = await leave(key, 'anna@people.example');
    expect([status, location]).toEqual([303, `${slipAt(key)}#mail`]);
    const asked = await pageOf(key);
    expect(asked).toContain('A mail is on its way to a…@people.example.');
    expect(asked).not.toContain('anna');
    const mails = await run();
    expect(mails.map(({ to }) => to)).toEqual(['anna@people.example']);
    const [mail] = mails;
    expect(mail?.headers.get('subject')).toBe(`Qichuan: confirm where news of ${code} goes`);
    // Nothing that somebody wrote, and no way to the slip: others may have left the address.
    expect(`${mail?.text}${mail?.html}`).not.toMatch(new RegExp(`${said}|${key}`));
    expect((await ask(linkIn(mail))).status).toBe(200);
    expect((await ask(mail?.headers.get('list-unsubscribe')?.slice(1, -1) ?? '')).status).toBe(200);
    await office.clerk.done(chen, answering(id, 'adopted'));
    expect(await later(30)).toEqual([]);
    expect(await pageOf(key)).toContain('A mail is on its way');
    // Two days later it is forgotten, and its link is good for nothing.
    expect(await later(2 * aDay)).toEqual([]);
    expect(await rows()).toEqual([]);
    // Nor does anything stay of how often it was asked for.
    expect(await inDatabase('select from slip_mail_asked')).toEqual([]);
    expect((await ask(linkIn(mail), {})).status).toBe(404);
    expect(await pageOf(key)).toContain('type="email"');
  });

  it('tells the answer at once, then how far it has come, a mail a day at most, until it is stopped', async () => {
    const { key, code, id, stop } = await heard('bo@people.example');
    expect(await pageOf(key)).toContain('News of this goes to b…@people.example.');
    await office.clerk.done(chen, answering(id, 'adopted', 'By May.'));
    const answered = await later(10);
    expect(answered.map(({ to }) => to)).toEqual(['bo@people.example']);
    expect(answered[0]?.text).toContain(`There is news of ${code}, which you sent to Qichuan.`);
    expect(answered[0]?.text).toContain('Answer: Adopted (“By May.”)');
    expect(answered[0]?.text).toContain(`Read the answer on your slip\n${office.stage.origin}${slipAt(key)}`);
    expect(answered[0]?.headers.get('list-unsubscribe')).toBe(`<${stop}>`);
    expect(answered[0]?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(`${answered[0]?.text}${answered[0]?.html}`).not.toContain(said);
    const initiative = await idOf('initiative', 'INI-13');
    await patch(initiative, { stage: 'approved' });
    await office.clerk.done(chen, { kind: 'link', record: id, field: 'ledTo', to: initiative });
    expect(await later(30)).toEqual([]);
    const planned = await later(aDay);
    expect(planned.map(({ text }) => /In the plan/.test(text))).toEqual([true]);
    expect(planned[0]?.text).not.toContain('Adopted');
    // What went two steps is told as it is then.
    await patch(initiative, { stage: 'running' });
    await later(30);
    await patch(initiative, { stage: 'live' });
    const done = await later(aDay);
    expect(done.map(({ text }) => [/Done/.test(text), /Under way/.test(text)])).toEqual([[true, false]]);
    expect(await later(aDay)).toEqual([]);
    expect((await ask(stop)).body).toContain(`Stop mails about ${code}?`);
    expect(await rows()).toEqual([{ address: 'bo@people.example' }]);
    // Where it was stopped, by a mail program too, nothing is kept; and again is as good.
    for (const times of [1, 2]) {
      const { status, body } = await ask(stop, { 'List-Unsubscribe': 'One-Click' });
      expect([times, status, body.includes('Done: you get no more mails')]).toEqual([times, 200, true]);
      expect(await rows()).toEqual([]);
    }
    await patch(initiative, { stage: 'stopped' });
    expect(await later(aDay)).toEqual([]);
    expect(await pageOf(key)).toContain('type="email"');
  });

  it('speaks the language in which the address was left', async () => {
    const { key, code, id } = await heard('cai@people.example', 'zh');
    await office.clerk.done(chen, answering(id, 'partly'));
    const [mail] = await later(10);
    expect(mail?.headers.get('subject')).toBe(`栖川市：${code}有新进展`);
    expect(mail?.text).toContain('（“就这样办。”）');
    expect(mail?.text).toContain(slipAt(key, 'zh'));
    // Whoever holds the slip ends it there.
    expect(await pageOf(key, 'zh')).toContain('有新进展会发邮件到c…@people.example。');
    expect((await ask(`${slipAt(key, 'zh')}/mail/stop`, {})).status).toBe(303);
    expect(await rows()).toEqual([]);
  });

  it('tells that it was hidden and shown again, what came of what it went into, and that it waits again', async () => {
    const { key, id } = await heard('dan@people.example');
    const moderation = await office.clerk.create(chen, 'moderation', { item: id, reason: 'advertising' });
    expect((await later(10)).map(({ text }) => /Hidden: Advertising/.test(text))).toEqual([true]);
    // What happens to it meanwhile is told once it is shown.
    await ask(`${slipAt(key)}/appeal`, { text: 'I sell nothing.' });
    expect(await later(aDay)).toEqual([]);
    const why = words('Nobody sells anything.');
    await patch(moderation, { outcome: 'shown', why, ruledBy: office.ids.person(chen) });
    expect((await later(10)).map(({ text }) => /Shown again/.test(text))).toEqual([true]);
    const other = await office.clerk.create('li.wei', 'contribution', { title: words('The other'), kind: 'idea' });
    await office.clerk.done('li.wei', { kind: 'move', record: other, state: 'shared' });
    await office.clerk.done(chen, answering(id, 'merged', 'Together.', { into: other }));
    expect((await later(10)).map(({ text }) => /Answer: [^\n]*“Together\.”/.test(text))).toEqual([true]);
    // What everybody may not see of the other one is in no mail either.
    await office.clerk.done(chen, answering(other, 'adopted', 'Two benches.'));
    expect(await later(10)).toEqual([]);
    await office.clerk.done(chen, { kind: 'show', record: other, visibility: 'public' });
    expect((await later(10)).map(({ text }) => /part of now: Adopted \(“Two benches\.”\)/.test(text))).toEqual([true]);
    await ask(`${slipAt(key)}/apart`, { why: 'Mine is another one.' });
    expect(await later(10)).toEqual([]);
    const apart = await later(aDay);
    expect(apart.map(({ text }) => /taken back\. (Being read|Late)/.test(text))).toEqual([true]);
    await ask(`${slipAt(key)}/mail/stop`, {});
  });

  it('says once that it is gone, and forgets the address', async () => {
    const { key, id } = await heard('eve@people.example');
    await office.clerk.done(chen, { kind: 'bin', record: id });
    const [last, ...more] = await later(10);
    expect(more).toEqual([]);
    expect(last?.text).toMatch(/Removed[^]*This is the last mail: your address has been deleted\./);
    expect(last?.text).not.toContain('/u/');
    expect(await rows()).toEqual([]);
    expect(await pageOf(key)).not.toContain('type="email"');
    expect((await leave(key, 'eve@people.example')).status).toBe(404);
    expect(await later(aDay)).toEqual([]);
  });

  it('is kept as long as there is something to wait for, and a year from then', async () => {
    const { id } = await heard('finn@people.example');
    await later(400 * aDay);
    expect(await rows()).toEqual([{ address: 'finn@people.example' }]);
    await office.clerk.done(chen, answering(id, 'declined'));
    expect(await later(10)).toHaveLength(1);
    await later(364 * aDay);
    expect(await rows()).toHaveLength(1);
    await later(aDay);
    expect(await rows()).toEqual([]);
  });

  it('goes to one address: the last that was left, once it is confirmed', async () => {
    const { key, id } = await speak();
    await leave(key, 'gil@people.example');
    const [first] = await run();
    await leave(key, 'gil@other.example');
    expect((await ask(linkIn(first), {})).status).toBe(404);
    const [second] = await run();
    expect(second?.to).toBe('gil@other.example');
    expect((await ask(linkIn(second), {})).body).toContain(slipAt(key));
    // Left again, it stays as it is, and nobody is asked twice.
    expect((await leave(key, 'gil@other.example')).status).toBe(303);
    expect(await run()).toEqual([]);
    expect(await pageOf(key)).toContain('News of this goes to g…@other.example.');
    expect(await rows()).toEqual([{ address: 'gil@other.example' }]);
    // Whoever leaves another one ends the mails to that; it is not theirs until it says so.
    await leave(key, 'hana@people.example');
    await office.clerk.done(chen, answering(id, 'adopted'));
    expect((await later(10)).map(({ to, text }) => [to, text.includes('Adopted')])).toEqual([
      ['hana@people.example', false],
    ]);
    await ask(`${slipAt(key)}/mail/stop`, {});
  });

  it('is asked for a few times a day, for a slip and for an address, however it is written', async () => {
    const { key } = await speak();
    const statuses: number[] = [];
    for (const who of ['i1', 'i2', 'i3', 'i4']) {
      statuses.push((await leave(key, `${who}@people.example`)).status);
      await ask(`${slipAt(key)}/mail/stop`, {});
    }
    expect(statuses).toEqual([303, 303, 303, 429]);
    const refused = await leave(key, 'i5@people.example');
    expect(refused.body).toContain('Enough mails to confirm an address were sent today.');
    expect(refused.body).toContain('value="i5@people.example"');
    const kim: number[] = [];
    for (const address of [
      'kim@p.example',
      'Kim@p.example',
      'kim+1@p.example',
      'kim+2@P.example',
      'KIM+@p.example',
      'kim@p.example',
    ])
      kim.push((await leave((await speak()).key, address)).status);
    expect(kim).toEqual([303, 303, 303, 303, 303, 429]);
    expect(await run()).toHaveLength(5);
    clock.pass(aDay);
    expect((await leave(key, 'i5@people.example')).status).toBe(303);
    // Somebody who sends without end is told to wait.
    const many: number[] = [];
    for (let times = 0; times < 65; times += 1) many.push((await leave(key, 'i5@people.example')).status);
    expect(many.at(-1)).toBe(429);
    expect((await leave(key, 'i5@people.example')).body).toContain('Please wait ten minutes');
    clock.pass(2 * aDay);
    expect(await run()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('takes one address, and nothing that would be more than one', async () => {
    const { key } = await speak();
    for (const address of [
      '',
      'lea',
      'lea@people.example, max@people.example',
      'lea@people.example\r\nBcc: max@people.example',
      '"x" <lea@people.example>',
      'lea@people.example>',
      `${'l'.repeat(250)}@people.example`,
    ]) {
      const { status, body } = await leave(key, address);
      expect([address, status]).toEqual([address, 422]);
      expect(body).toContain('No mail can be sent to this address as it is written.');
    }
    expect((await ask(`${slipAt(key)}/mail`, {})).status).toBe(400);
    expect((await leave(newKey(), 'lea@people.example')).status).toBe(404);
    expect((await ask(`${slipAt(newKey())}/mail/stop`, {})).status).toBe(404);
    const people = office.stage.app.get(PeopleService);
    const linyang = { slug: 'linyang', name: words('Linyang'), zone: 'Asia/Shanghai', hearsAll: true };
    const other = await people.createCity(linyang);
    await people.openCity(other.id);
    expect((await ask('/p/linyang/en/say')).status).toBe(200);
    expect((await ask(`/p/linyang/en/slip/${key}/mail`, { address: 'lea@people.example' })).status).toBe(404);
    expect(await rows()).toEqual([]);
    // A spelling of people's own is fine.
    expect((await leave(key, ' lea@people.example ')).status).toBe(303);
    const [mail] = await run();
    expect(mail?.to).toBe('lea@people.example');
    // A key opens nothing in another city.
    const elsewhere = linkIn(mail).replace(office.stage.cityId, other.id);
    expect((await ask(elsewhere, {})).status).toBe(404);
    expect((await ask(elsewhere.replace('/confirm', ''), {})).status).toBe(200);
    expect((await ask(linkIn(mail).replace(office.stage.cityId, uuidv7()), {})).status).toBe(404);
    expect((await ask(linkIn(mail).replace(/[0-9a-f]{32}/, newKey()), {})).status).toBe(404);
    expect((await ask('/u/x/y/confirm', {})).status).toBe(404);
    expect(await rows()).toHaveLength(1);
    await ask(`${slipAt(key)}/mail/stop`, {});
  });

  it('waits while the server is down, and is given up with its address where that is refused for days', async () => {
    const { id } = await heard('mia@people.example');
    const { id: second, key } = await heard('noa@people.example');
    await post.server.down();
    await office.clerk.done(chen, answering(id, 'adopted'), answering(second, 'declined'));
    for (let hours = 0; hours < 24; hours += 1) expect(await later(60)).toEqual([]);
    await post.server.up();
    post.server.refused.add('noa@people.example');
    expect((await later(120)).map(({ to }) => to)).toEqual(['mia@people.example']);
    // A server may refuse for a while what it takes again.
    expect(await rows()).toHaveLength(2);
    for (let hours = 0; hours < 120 && (await rows()).length > 1; hours += 1) expect(await later(60)).toEqual([]);
    expect(await rows()).toEqual([{ address: 'mia@people.example' }]);
    expect(await pageOf(key)).toContain('type="email"');
    expect(await later(aDay)).toEqual([]);
  });

  it('leaves the address in no record, change, list, page, export or feed', async () => {
    const canary = 'zilpzalp';
    const { key, id, code } = await heard(`${canary}@people.example`);
    await office.clerk.done(chen, answering(id, 'adopted'), { kind: 'show', record: id, visibility: 'public' });
    expect(await later(10)).toHaveLength(1);
    const { clerk, stage } = office;
    const told = await Promise.all(
      [chen, 'lin.jing'].flatMap((who) => [
        clerk.read(who, 'contribution', id),
        clerk.list(who, 'contribution', 'limit=200&sort=-changedAt'),
        clerk.changes(who, 0, 500),
        stage.get(`${clerk.city}/mail/sendings`, who),
        stage.get(`${clerk.city}/for-me`, who),
        stage.get(`${clerk.city}/members?limit=200`, who),
      ]),
    );
    const pages = await Promise.all(
      ['feed.xml', 'contribution', `contribution/${code}`, `slip/${key}`, `slip/${key}/picture.svg`].map((path) =>
        pageIn(`/p/qichuan/en/${path}`),
      ),
    );
    expect(JSON.stringify(told[0]?.body)).toContain(id);
    expect(pages[2]).toContain(code);
    expect(JSON.stringify(told) + pages.join('')).not.toContain(canary);
    // It lies in one table.
    const tables = await inDatabase<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await inDatabase<{ n: number }>(
        `select count(*)::int as n from "${name}" t where t::text like '%' || $1 || '%'`,
        canary,
      );
      if (row?.n) holding.push(name);
    }
    expect(holding).toEqual(['slip_mail']);
  });
});

/** Where no mail goes out, nobody is asked for an address. */
describe('a slip where there is no mail server', () => {
  const office = setOffice('story');

  it('offers nothing, and takes no address', async () => {
    const key = newKey();
    const send = (path: string, form: Record<string, string>) =>
      fetch(office.stage.origin + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
    await send('/p/qichuan/en/say', { key, text: said, kind: 'idea', next: 'send' });
    const slip = await fetch(`${office.stage.origin}/p/qichuan/en/slip/${key}`);
    expect(slip.status).toBe(200);
    expect(await slip.text()).not.toMatch(/id="mail"|type="email"/);
    expect((await send(`/p/qichuan/en/slip/${key}/mail`, { address: 'anna@people.example' })).status).toBe(404);
  });
});
