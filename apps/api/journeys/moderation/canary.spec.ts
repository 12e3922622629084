import { v7 as uuidv7 } from 'uuid';
import { RouteInventory } from '../../src/identity/route-inventory.ts';
import type { Page as OpenPage } from '../page.ts';
import { setOffice, words } from '../records/clerk.ts';

const canary = 'Kanarienvogel金丝雀';

/** What was hidden sings to nobody any more: on every route there is, in every list however it is asked, and on open sockets. */
describe('a canary in what was hidden', () => {
  const office = setOffice('story');
  /** Another organisation, the sector of the speaker, leader, observer, reviewer, facilitator, administrator, auditor; and a guest. */
  const readers = ['li.wei', 'zheng.guizhen', 'gao.yuan', 'luo.qi', 'fang.zhu', 'wu.tong', 'lin.jing', 'qin.shu'];
  const items: { type: string; id: string; code: string }[] = [];
  const pages: OpenPage[] = [];
  const counts = new Map<string, number>();

  const countOf = async (who: string, type: string) =>
    (await office.clerk.list(who, type, 'count=true&limit=1')).body.count ?? 0;
  const headersOf = async (who: string | undefined): Promise<Record<string, string>> =>
    who === undefined ? {} : { authorization: `Bearer ${await office.stage.sign(await office.stage.claims(who))}` };
  const text = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(office.stage.origin + path, { headers });
    return { path, status: answer.status, body: await answer.text() };
  };
  /** Every address to read from, filled with what was hidden in every place where something is named. */
  const addresses = () => {
    const filled = (path: string): string[] => {
      const name = /:(\w+)/.exec(path)?.[1];
      if (name === undefined) return [path.replace('*elsewhere', 'nothing')];
      const values: Record<string, readonly string[]> = {
        cityId: [office.stage.cityId],
        city: ['qichuan'],
        type: [...new Set([...items.map(({ type }) => type), 'initiative', 'moderation'])],
        record: items.map(({ id }) => id),
        key: items.flatMap(({ id, code }) => [id, code]),
        code: items.map(({ code }) => code),
        language: ['zh', 'en'],
        field: ['text'],
        number: ['1'],
      };
      return (values[name] ?? [name]).flatMap((value) => filled(path.replace(`:${name}`, value)));
    };
    const routes = office.stage.app.get(RouteInventory).routes();
    return routes.flatMap(({ route }) => (route.startsWith('GET ') ? filled(route.slice(4)) : []));
  };
  const queries = () => [
    'limit=200&count=true',
    `limit=200&count=true&filter[code][in]=${items.map(({ code }) => code).join(',')}`,
    'limit=200&filter[visibility][eq]=withheld&count=true',
    ...['changedAt', '-changedAt', 'visibility', '-visibility', 'owner', 'code'].map(
      (sort) => `limit=200&sort=${sort}`,
    ),
  ];
  const sings = (body: string) =>
    body.includes(canary) || items.some(({ id }) => body.toLowerCase().includes(id.toLowerCase()));

  beforeAll(async () => {
    const { clerk } = office;
    const bridge = await clerk.create('he.chuan', 'initiative', { name: words('Silver Bridge'), phase: 'p1' });
    const contribution = await clerk.create('wang.fang', 'contribution', {
      title: words(canary),
      text: words(canary),
      kind: 'idea',
    });
    await clerk.done('chen.ming', { kind: 'move', record: contribution, state: 'shared' });
    await clerk.done('chen.ming', { kind: 'show', record: contribution, visibility: 'public' });
    const comment = await clerk.create('wang.fang', 'comment', { on: bridge, text: words(canary) });
    const reply = await clerk.create('li.wei', 'comment', {
      on: bridge,
      answers: comment,
      text: words(`Re: ${canary}`),
    });
    const suggestion = await clerk.create('wang.fang', 'suggestion', {
      on: bridge,
      part: 'phase',
      was: 'p1',
      to: 'p2',
      reason: words(canary),
    });
    for (const [type, id] of [
      ['contribution', contribution],
      ['comment', comment],
      ['comment', reply],
      ['suggestion', suggestion],
    ] as const)
      items.push({ type, id, code: (await clerk.read('chen.ming', type, id)).body.code });
    for (const who of readers) {
      for (const { type } of items) counts.set(`${who} ${type}`, await countOf(who, type));
      const page = await office.stage.openPage(who);
      await page.ask('watch', { city: office.stage.cityId, after: 0 }).catch(() => undefined);
      pages.push(page);
    }
    expect(sings((await text('/p/qichuan/zh/contribution', {})).body)).toBe(true);
    for (const page of pages) page.received.length = 0;
    for (const item of [contribution, comment, suggestion])
      await clerk.done('chen.ming', {
        kind: 'create',
        record: uuidv7(),
        type: 'moderation',
        fields: { item, reason: 'insult', note: words(canary) },
      });
  }, 120_000);
  afterAll(() => office.stage.closePages());

  it.each([...readers, undefined])(
    'is silent to %s on every route',
    async (who) => {
      const headers = await headersOf(who);
      const answers = await Promise.all(addresses().map((path) => text(path, headers)));
      // An address that names what was hidden is answered as one that leads nowhere.
      const leads = (path: string) => items.some(({ id }) => path.endsWith(`/${id}`));
      const loud = answers.filter(({ path, status, body }) => sings(body) || (status === 200 && leads(path)));
      expect(answers.length).toBeGreaterThan(100);
      expect(loud).toEqual([]);
    },
    60_000,
  );

  it.each(readers)('is silent to %s in lists, names, counts and the feed', async (who) => {
    const { clerk, stage } = office;
    const loud: string[] = [];
    for (const { type } of items)
      for (const query of queries()) {
        const { body } = await clerk.list(who, type, query);
        if (sings(JSON.stringify(body))) loud.push(`${type} ${query}`);
      }
    const hidden = await clerk.list(who, 'contribution', 'filter[visibility][eq]=withheld&count=true');
    expect(hidden.body.count).toBe(0);
    const names = await stage.get(`${clerk.city}/names?ids=${items.map(({ id }) => id).join(',')}`, who);
    expect(names).toMatchObject({ status: 200, body: { items: [] } });
    const feed = await clerk.changes(who, 0, 500);
    expect(sings(JSON.stringify(feed.body))).toBe(false);
    expect(loud).toEqual([]);
    // Each list is shorter by what was hidden, an answer going with what it answers.
    for (const [type, gone] of Object.entries({ contribution: 1, comment: 2, suggestion: 1 })) {
      const before = counts.get(`${who} ${type}`) ?? 0;
      expect([type, await countOf(who, type)]).toEqual([type, before === 0 ? 0 : before - gone]);
    }
  });

  it('is silent on open sockets', () => {
    for (const page of pages) expect(page.received.filter(sings)).toEqual([]);
  });

  it('is heard by its speaker and by the programme office, who go on seeing it', async () => {
    for (const who of ['wang.fang', 'chen.ming'])
      for (const { type, id } of items)
        expect([who, type, (await office.clerk.read(who, type, id)).status]).toEqual([who, type, 200]);
  });
});
