import { PeopleService } from '../../src/people/people.service.ts';
import { openStage, type Stage } from '../stage.ts';
import { type Clerk, clerkOf, type Ids, idsIn, words } from './clerk.ts';

describe('a list of records', () => {
  let stage: Stage;
  let clerk: Clerk;
  let ids: Ids;
  const byName = new Map<string, string>();
  beforeAll(async () => {
    stage = await openStage();
    clerk = clerkOf(stage);
    ids = await idsIn(stage);
    const S16 = ids.organisation('S16');
    const samples: [string, string, Record<string, unknown>][] = [
      [
        'Bridge',
        '桥梁',
        { phase: 'p2', type: 'service', progress: 40, period: { from: '2026-03-01', to: '2026-09-30' }, leadOrg: S16 },
      ],
      [
        'Apple',
        '苹果',
        {
          phase: 'p1',
          type: 'culture',
          progress: 100,
          period: { from: '2026-01-01', to: null },
          tags: ['water', '雨'],
        },
      ],
      ['Zebra', '斑马', { phase: 'p5', progress: 0, tags: ['rain'], summary: words('About 100% of _it_') }],
      ['Market', '阿姨市场', { phase: 'p3', type: 'service', progress: 9.5, budget: { amount: 100, currency: 'EUR' } }],
      ['apricot', '', { phase: 'p1', budget: { amount: 100, currency: 'CNY' } }],
      ['', '中文', { phase: 'p4', budget: { amount: 2_000, currency: 'CNY' } }],
    ];
    for (const [en, zh, fields] of samples)
      byName.set(en || zh, await clerk.create('he.chuan', 'initiative', { name: { en, zh }, ...fields }));
    const link = (from: string, to: string, as: string) =>
      clerk.done('he.chuan', {
        kind: 'link',
        record: byName.get(from) ?? '',
        field: 'dependsOn',
        to: byName.get(to) ?? '',
        as,
      });
    await link('Bridge', 'Apple', 'fs');
    await link('Zebra', 'Apple', 'info');
    await link('Zebra', 'Bridge', 'ss');
  });
  afterAll(() => stage.close());

  const namesOf = (items: readonly { id: string }[]) =>
    items.map(({ id }) => [...byName].find(([, one]) => one === id)?.[0] ?? id);
  const names = async (query: string, who = 'he.chuan', language = 'en') => {
    const { status, body } = await clerk.list(who, 'initiative', query, language);
    return status === 200 ? namesOf(body.items) : `${body.code} ${body.params['fields']}`;
  };

  describe('is sorted', () => {
    const en = ['Apple', 'apricot', 'Bridge', 'Market', 'Zebra', '中文'];
    // ā yí · apricot stands in Latin letters · bān · píng · qiáo · zhōng, after pinyin
    const zh = ['Market', 'Zebra', 'Apple', 'Bridge', '中文', 'apricot'];
    it.each([
      ['', 'en', ['Bridge', 'Apple', 'Zebra', 'Market', 'apricot', '中文']],
      ['sort=-code', 'en', ['中文', 'apricot', 'Market', 'Zebra', 'Apple', 'Bridge']],
      ['sort=name', 'en', en],
      ['sort=-name', 'en', en.toReversed()],
      ['sort=phase', 'en', ['Apple', 'apricot', 'Bridge', 'Market', '中文', 'Zebra']],
      ['sort=progress', 'en', ['Zebra', 'Market', 'Bridge', 'Apple', 'apricot', '中文']],
      ['sort=-progress', 'en', ['Apple', 'Bridge', 'Market', 'Zebra', 'apricot', '中文']],
      ['sort=period', 'en', ['Apple', 'Bridge', 'Zebra', 'Market', 'apricot', '中文']],
      ['sort=-changedAt&limit=1', 'en', ['Zebra']],
    ])('by %s in %s', async (query, language, order) => {
      expect(await names(query, 'he.chuan', language)).toEqual(order);
    });

    it('by pinyin where its reader reads Chinese', async () => {
      const order = (await names('sort=name', 'he.chuan', 'zh-CN')) as string[];
      expect(order.filter((name) => name !== 'apricot')).toEqual(zh.filter((name) => name !== 'apricot'));
    });
  });

  it.each([
    ['filter[phase][eq]=p1', ['Apple', 'apricot']],
    ['filter[phase][ne]=p1', ['Bridge', 'Zebra', 'Market', '中文']],
    ['filter[phase][in]=p1,p5', ['Apple', 'Zebra', 'apricot']],
    ['filter[type][empty]=true', ['Zebra', 'apricot', '中文']],
    ['filter[type][ne]=service', ['Apple', 'Zebra', 'apricot', '中文']],
    ['filter[name][contains]=AP', ['Apple', 'apricot']],
    ['filter[name][contains]=场', ['Market']],
    ['filter[name][eq]=Apple', ['Apple']],
    ['filter[name][eq]=苹果', ['Apple']],
    ['filter[summary][contains]=100%25 of _', ['Zebra']],
    ['filter[summary][contains]=1__%25', []],
    ['filter[summary][empty]=false', ['Zebra']],
    ['filter[progress][gte]=9.5&filter[progress][lt]=100', ['Bridge', 'Market']],
    ['filter[progress][eq]=9.5', ['Market']],
    ['filter[progress][in]=0,40', ['Bridge', 'Zebra']],
    ['filter[period][lte]=2026-01-01', ['Apple']],
    ['filter[tags][contains]=雨', ['Apple']],
    ['filter[tags][in]=雨,rain', ['Apple', 'Zebra']],
    ['filter[tags][empty]=false', ['Apple', 'Zebra']],
    ['filter[budget][lte]=CNY 100', ['apricot']],
    ['filter[budget][gte]=CNY 0', ['apricot', '中文']],
    ['filter[place][empty]=true&filter[phase][eq]=p5', ['Zebra']],
    ['filter[@state][eq]=draft&filter[phase][eq]=p5', ['Zebra']],
    ['filter[state][eq]=closed', []],
    ['filter[@visibility][in]=members,public&limit=1', ['Bridge']],
  ])('is filtered by %s', async (query, found) => {
    expect(await names(query)).toEqual(found);
  });

  it('is filtered by where records lead', async () => {
    const apple = byName.get('Apple') ?? '';
    const bridge = byName.get('Bridge') ?? '';
    expect(await names(`filter[dependsOn][eq]=${apple}`)).toEqual(['Bridge', 'Zebra']);
    expect(await names(`filter[dependsOn][eq]=${bridge.toUpperCase()}`)).toEqual(['Zebra']);
    expect(await names(`filter[dependsOn][ne]=${apple}&filter[progress][empty]=false`)).toEqual(['Apple', 'Market']);
    expect(await names(`filter[dependsOn][in]=${apple},${bridge}`)).toEqual(['Bridge', 'Zebra']);
    expect(await names('filter[dependsOn][empty]=true&filter[phase][in]=p1,p2')).toEqual(['Apple', 'apricot']);
    expect(await names(`filter[leadOrg][eq]=${ids.organisation('S16')}`)).toEqual(['Bridge']);
    expect(await names(`filter[@ownerOrg][eq]=${ids.organisation('S16')}`)).toEqual([]);
    expect(await names(`filter[@owner][eq]=${ids.person('he.chuan')}&limit=2`)).toEqual(['Bridge', 'Apple']);
  });

  it.each([
    'sort=name',
    'sort=-name',
    'sort=progress',
    'sort=-progress',
    'sort=type',
    '',
    'sort=-budget',
    'sort=-period',
  ])('goes page by page by %s, without doubling or losing any', async (sort) => {
    for (const language of ['zh', 'en']) {
      const whole = await names(sort, 'he.chuan', language);
      for (const limit of [1, 2, 4]) {
        const seen: string[] = [];
        let after = '';
        do {
          const { body } = await clerk.list('he.chuan', 'initiative', `${sort}&limit=${limit}${after}`, language);
          seen.push(...namesOf(body.items));
          after = body.next === null ? '' : `&after=${body.next}`;
        } while (after !== '');
        expect(seen).toEqual(whole);
      }
    }
  });

  it('counts all pages when asked, and only what its reader may see', async () => {
    const hidden = await clerk.create(
      'he.chuan',
      'initiative',
      { name: words('Hidden'), phase: 'p1' },
      { visibility: 'org' },
    );
    const count = async (who: string) => (await clerk.list(who, 'initiative', 'limit=2&count=true')).body.count;
    expect([await count('he.chuan'), await count('chen.ming'), await count('li.wei')]).toEqual([7, 7, 6]);
    expect((await clerk.list('li.wei', 'initiative', 'limit=200')).body.items.map(({ id }) => id)).not.toContain(
      hidden,
    );
    expect((await clerk.list('li.wei', 'initiative')).body).not.toHaveProperty('count');
    await clerk.done('he.chuan', { kind: 'bin', record: hidden });
  });

  it('shows each reader what they may do', async () => {
    const mine = (await clerk.list('he.chuan', 'initiative', 'limit=1')).body.items[0];
    const theirs = (await clerk.list('li.wei', 'initiative', 'limit=1')).body.items[0];
    expect(mine?.writes).toEqual(expect.arrayContaining(['name', 'intent', 'dependsOn', 'funding', 'budget', 'stage']));
    expect(theirs).toMatchObject({ id: mine?.id, writes: [], may: ['view', 'comment', 'propose', 'create'] });
  });

  it('is for whoever a grant covers, one record or all', async () => {
    const people = stage.app.get(PeopleService);
    const record = await clerk.create(
      'he.chuan',
      'initiative',
      { name: words('Invited'), phase: 'p5' },
      { visibility: 'org' },
    );
    const seen = async () =>
      (await clerk.list('wang.fang', 'initiative', 'filter[phase][eq]=p5')).body.items.map(({ id }) => id);
    expect(await seen()).not.toContain(record);
    const given = {
      principalKind: 'organisation',
      principal: ids.organisation('S18'),
      role: 'viewer',
      record,
      grantedBy: null,
    } as const;
    const grant = await people.grant(stage.cityId, given);
    expect(await seen()).toContain(record);
    await people.revoke(stage.cityId, grant.id, null);
    expect(await seen()).not.toContain(record);
    await clerk.done('he.chuan', { kind: 'bin', record });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['sort=nothing', 'sort'],
    ['sort=dependsOn', 'sort'],
    ['sort=leadOrg', 'sort'],
    ['sort=constructor', 'sort'],
    [`sort=name'--`, 'sort'],
    ['sort=name,phase', 'sort'],
    ['page=2', 'page'],
    ['filter[nothing][eq]=1', 'nothing'],
    ['filter[constructor][eq]=1', 'constructor'],
    ['filter[intent][contains]=x', 'intent'],
    ['filter[phase][like]=p', 'phase'],
    ['filter[phase][eq]=p9', 'phase'],
    ['filter[phase]=p1', 'filter'],
    ['filter[phase][eq]=p1&filter[phase][eq]=p2', 'phase'],
    ['filter[progress][lt]=many', 'progress'],
    ['filter[progress][lt]=1e400', 'progress'],
    ['filter[leadOrg][eq]=S16', 'leadOrg'],
    ['filter[budget][gte]=100', 'budget'],
    [`filter[name'][eq]=x`, 'filter'],
    ['filter[name][contains]=', 'name'],
    ['filter[name][contains]=%00', 'name'],
    ['filter[type][in]=', 'type'],
    ['after=x', 'after'],
    ['after=WyJAY29kZSBlbiIsIngiLCIwMDAwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ', 'after'],
    [Array.from({ length: 11 }, (_, n) => `filter[progress][gt]=${n}`).join('&'), 'progress'],
  ])('refuses %s, naming what to check', async (query, field) => {
    expect(await names(query)).toBe(`invalid_field ${field}`);
  });

  it('refuses an end of another list', async () => {
    const { body } = await clerk.list('he.chuan', 'initiative', 'sort=name&limit=1');
    expect(await names(`sort=-name&limit=1&after=${body.next}`)).toBe('invalid_field after');
    expect(await names(`sort=progress&limit=1&after=${body.next}`)).toBe('invalid_field after');
    expect(await names(`sort=name&limit=1&after=${body.next}`)).toEqual(['apricot']);
  });

  it('is none where there is no such type', async () => {
    for (const type of ['nothing', 'constructor', '__proto__', 'organisation'])
      expect((await clerk.list('he.chuan', type)).body.code).toBe('not_found');
  });
});
