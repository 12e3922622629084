import type { RecordView } from '@cityloom/operating-model';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { setOffice, words } from '../records/clerk.ts';

/** A page as whoever comes by gets it. */
interface Seen {
  status: number;
  body: string;
  headers: Headers;
}

/** What a city publishes is read by everybody; whatever else it keeps stays where it is. */
describe('what a city has published', () => {
  const office = setOffice('story');
  afterEach(() => office.stage.closePages());
  const look = async (path: string, language = 'zh-CN'): Promise<Seen> => {
    const answer = await fetch(office.stage.origin + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': language },
    });
    const body = (await answer.text()).replace(/<style>.*<\/style>/s, '');
    return { status: answer.status, body, headers: answer.headers };
  };
  const read = async (type: string, key: string): Promise<RecordView> =>
    (await office.clerk.read('chen.ming', type, key)).body;
  const linksOf = (body: string) =>
    Array.from(body.matchAll(/href="(\/p\/[^"#]+)"/g), ([, href = '']) => href.replaceAll('&amp;', '&'));
  /** Every public page that links lead to. */
  const everything = async (): Promise<ReadonlyMap<string, Seen>> => {
    const pages = new Map<string, Seen>();
    const waiting = ['/p/qichuan/zh', '/p/qichuan/en'];
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (pages.has(path)) continue;
      const seen = await look(path);
      pages.set(path, seen);
      waiting.push(...linksOf(seen.body));
    }
    return pages;
  };

  it('opens in the language of whoever comes, in either by its address', async () => {
    for (const [wanted, language] of [
      ['en-GB,en', 'en'],
      ['zh-CN', 'zh'],
      ['ja', 'zh'],
    ] as const) {
      const { status, headers } = await look('/p/qichuan', wanted);
      expect(status).toBe(302);
      expect(headers.get('location')).toBe(`/p/qichuan/${language}`);
      expect(headers.get('vary')).toMatch(/accept-language/i);
    }
    const { body, headers } = await look('/p/qichuan/en', 'zh-CN');
    expect(body).toMatch(/^<!doctype html><html lang="en">/);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(body).toContain('City vision 2035');
  });

  it('is read without a script, kept for a minute, and may stand in a frame of others', async () => {
    const { body, headers } = await look('/p/qichuan/zh/vision/VIS-1');
    expect(body).not.toMatch(/<script|javascript:| on\w+=/i);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(policy).not.toContain('frame-ancestors');
    expect(policy).not.toContain('script-src');
    const again = await look('/p/qichuan/zh/vision/VIS-1');
    expect(again.headers.get('etag')).toBe(headers.get('etag'));
  });

  it('says to search engines and to whoever it is sent to what it is, in both languages', async () => {
    const { body } = await look('/p/qichuan/en/vision/VIS-1');
    const { origin } = office.stage;
    expect(body).toContain('<title>City vision 2035 · Qichuan</title>');
    expect(body).toContain(`<link rel="canonical" href="${origin}/p/qichuan/en/vision/VIS-1"/>`);
    expect(body).toContain(`hrefLang="zh-CN" href="${origin}/p/qichuan/zh/vision/VIS-1"`);
    expect(body).toMatch(/<meta property="og:title" content="City vision 2035"\/>/);
    expect(body).toMatch(/<meta name="description" content="By 2035 Qichuan/);
  });

  it('reads a vision with the sections adopted with it, and a roadmap with its initiatives in time', async () => {
    const vision = (await look('/p/qichuan/zh/vision/VIS-1')).body;
    expect(Array.from(vision.matchAll(/<h2 id="VSC-\d+">([^<]+)/g), ([, title]) => title)).toHaveLength(5);
    const roadmap = (await look('/p/qichuan/en/roadmap/RMP-1')).body;
    expect(roadmap.match(/initiative\/INI-\d+"/g)).toHaveLength(19);
    expect(roadmap).toContain('class="done"');
    const initiative = await look('/p/qichuan/en/initiative/INI-7');
    expect(initiative.status).toBe(200);
  });

  it('says which body adopted something, by which decision and with which vote, where that is public', async () => {
    const line = async (path: string) => {
      const { body } = await look(path);
      const facts = Array.from(body.matchAll(/<p class="fact">(.*?)<\/p>/gs), ([, shown = '']) => shown);
      return facts.find((shown) => shown.includes('/decision/')) ?? '';
    };
    const path = '/p/qichuan/zh/roadmap/RMP-1';
    const shown = await line(path);
    expect(shown).toContain('由城市战略委员会通过');
    expect(shown).toContain('href="/p/qichuan/zh/decision/DEC-3"');
    expect(shown).toContain('依据决策DEC-3（2025年12月12日）');
    expect(shown).toContain('赞成12票，反对0票，弃权1票');
    const { id } = await read('decision', 'DEC-3');
    const owner = new pg.Client(office.stage.database.ownerUrl);
    await owner.connect();
    try {
      await owner.query(`select set_config('cityloom.city_id', $1, false)`, [office.stage.cityId]);
      const show = (visibility: string) =>
        owner.query('update record set visibility = $2 where id = $1', [id, visibility]);
      await show('members');
      expect(await line(path)).toBe('');
      expect((await look(path)).body).not.toContain('DEC-3');
      await show('public');
      expect(await line(path)).toBe(shown);
    } finally {
      await owner.end();
    }
  });

  it('shows of what is adopted what was sealed, under its sealed name, while work on it goes on', async () => {
    const before = (await look('/p/qichuan/zh/vision/VIS-1')).body;
    const vision = await read('vision', 'VIS-1');
    await office.clerk.done('chen.ming', { kind: 'move', record: vision.id, state: 'draft', why: '要补一句话' });
    await office.clerk.done('chen.ming', {
      kind: 'patch',
      record: vision.id,
      seen: (await read('vision', 'VIS-1')).clock,
      fields: { title: words('CANARY draft', 'CANARY 草稿') },
    });
    expect((await look('/p/qichuan/zh/vision/VIS-1')).body).toBe(before);
    const outcome = (await look('/p/qichuan/zh/outcome/OUT-1')).body;
    expect(outcome).toContain('>城市愿景2035</a>');
    expect(outcome).not.toContain('CANARY');
  });

  it('shows what is never adopted as it stands, and its answer with the reason', async () => {
    const { body } = await look('/p/qichuan/en/contribution/CTB-1');
    expect(body).toContain('Publish raw gauge data, not pictures');
    expect(body).toMatch(/class="answer"[\s\S]*Adopted\. Levels are published every minute/);
    const engagement = (await look('/p/qichuan/zh/engagement/ENG-2')).body;
    expect(engagement).toContain('这一段话里，哪一句您不同意');
  });

  it('lets nothing else out: on no page, by no link, in no count', async () => {
    const { clerk, ids } = office;
    const all = { title: words('CANARY title'), text: words('CANARY text'), kind: 'idea' };
    await clerk.create('wang.fang', 'contribution', all, { visibility: 'public' });
    const shown = await clerk.create('wang.fang', 'contribution', all, { visibility: 'members' });
    await clerk.done('wang.fang', { kind: 'move', record: shown, state: 'shared' });
    const binned = await clerk.create('wang.fang', 'contribution', all, { visibility: 'public' });
    await clerk.done('wang.fang', { kind: 'move', record: binned, state: 'shared' });
    const hidden = await clerk.create('wang.fang', 'contribution', all, { visibility: 'public' });
    await clerk.done('wang.fang', { kind: 'move', record: hidden, state: 'shared' });
    const codes = await Promise.all([shown, binned, hidden].map(async (id) => (await read('contribution', id)).code));
    expect((await look(`/p/qichuan/en/contribution/${codes[2]}`)).body).toContain('CANARY');
    await clerk.done(
      'chen.ming',
      { kind: 'bin', record: binned },
      { kind: 'show', record: hidden, visibility: 'members' },
    );
    await clerk.create('wang.fang', 'comment', {
      on: (await read('initiative', 'INI-7')).id,
      text: words('CANARY comment'),
    });
    const initiative = await read('initiative', 'INI-7');
    await clerk.done('chen.ming', {
      kind: 'patch',
      record: initiative.id,
      seen: initiative.clock,
      fields: { name: words('CANARY renamed') },
    });

    const pages = await everything();
    expect(pages.size).toBeGreaterThan(100);
    expect([...pages].filter(([, { status }]) => status !== 200).map(([path]) => path)).toEqual([]);
    const members = (await office.stage.get(`${clerk.city}/members?limit=200`, 'li.wei')).body as {
      items: { id: string; name: { zh: string; en: string } }[];
    };
    const secrets = [
      'CANARY',
      ids.person('wang.fang'),
      ...members.items.flatMap(({ id, name }) => [id, name.zh, name.en]),
    ];
    for (const [path, { body }] of pages) {
      const found = secrets.filter((secret) => body.includes(secret));
      expect([path, found]).toEqual([path, []]);
      expect([path, /<dt[^>]*>(预算|Budget|已支出|Spent so far|资金来源|Who pays|联系人)</.exec(body)?.[0]]).toEqual([
        path,
        undefined,
      ]);
    }
    for (const gone of codes) {
      expect([gone, (await look(`/p/qichuan/en/contribution/${gone}`)).status]).toEqual([gone, 404]);
    }
  }, 120_000);

  it('says what is wrong on a page, in the language of the address', async () => {
    for (const [path, title] of [
      ['/p/nowhere/en', 'There is nothing here that you can see.'],
      ['/p/qichuan/en/vision/VIS-99', 'There is nothing here that you can see.'],
      ['/p/qichuan/en/comment/CMT-1', 'There is nothing here that you can see.'],
      ['/p/qichuan/en/__proto__', 'There is nothing here that you can see.'],
      ['/p/qichuan/zh/vision/VIS-1/more', '这里没有你能看到的内容'],
      ['/p/qichuan/zh/vision/%00', '这里没有你能看到的内容'],
    ] as const) {
      const { status, body, headers } = await look(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).toContain(title);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  async function asOwner(city: string, act: (owner: pg.Client) => Promise<unknown>): Promise<void> {
    const owner = new pg.Client(office.stage.database.ownerUrl);
    await owner.connect();
    try {
      await owner.query(`select set_config('cityloom.city_id', $1, false)`, [city]);
      await act(owner);
    } finally {
      await owner.end();
    }
  }

  describe('and whoever holds a copy', () => {
    const check = (mark: string) => look(`/p/qichuan/en/check?mark=${encodeURIComponent(mark)}`);
    const markIn = (body: string) => /<p class="mark">([0-9a-f]{64})</.exec(body)?.[1] ?? '';

    it('finds the version by its mark, written whole or in part, however it is spaced', async () => {
      const mark = markIn((await look('/p/qichuan/en/vision/VIS-1')).body);
      for (const written of [mark, mark.slice(0, 16), ` ${mark.slice(0, 32).toUpperCase()} ${mark.slice(32)} `]) {
        const { body } = await check(written);
        expect(body).toContain('Found: what was sealed');
        expect(body).toContain('/p/qichuan/en/vision/VIS-1"');
        // Whoever holds a copy compares it with what was sealed, be there a newer version or not.
        expect(body).toMatch(/What was sealed as version \d[\s\S]*By 2035 Qichuan/);
      }
    });

    it('is told what a mark looks like, and where there is no version with it', async () => {
      expect((await check('abc')).body).toContain('A fingerprint has 16 to 64');
      expect((await check('"><b>%')).body).toContain('A fingerprint has 16 to 64');
      expect((await check('"><b>')).body).not.toContain('<b>');
      expect((await check('0'.repeat(64))).body).toContain('no version with this fingerprint');
      expect((await look('/p/qichuan/en/check?mark=a&mark=b')).status).toBe(200);
      expect((await look('/p/qichuan/en/check')).body).not.toContain('id="found"');
    });

    it('learns nothing of a version that is not public but that it is whole', async () => {
      const vision = await read('vision', 'VIS-1');
      const { body } = await look('/p/qichuan/en/vision/VIS-1');
      await office.clerk.done('chen.ming', { kind: 'show', record: vision.id, visibility: 'members' });
      const found = (await check(markIn(body))).body;
      expect(found).toContain('Found: what was sealed');
      expect(found).toContain('not public');
      expect(found).not.toContain('VIS-1');
      await office.clerk.done('chen.ming', { kind: 'show', record: vision.id, visibility: 'public' });
    });

    it('is told where somebody changed it behind the back of the product, and its page is not shown', async () => {
      const { body } = await look('/p/qichuan/en/vision/VIS-1');
      const { id } = await read('vision', 'VIS-1');
      const change = (from: string, to: string) =>
        asOwner(office.stage.cityId, (owner) =>
          owner.query('update sealed_version set content = replace(content, $2, $3) where record_id = $1', [
            id,
            from,
            to,
          ]),
        );
      // Words, for an id may hold any figures.
      await change('City vision 2035', 'City vision 2034');
      expect((await check(markIn(body))).body).toContain('is not as it was when it was adopted');
      expect((await look('/p/qichuan/en/vision/VIS-1')).status).toBe(409);
      await change('City vision 2034', 'City vision 2035');
      expect((await check(markIn(body))).body).toContain('Found: what was sealed');
    });
  });

  it('is told to readers of feeds as it is adopted', async () => {
    const { body, headers } = await look('/p/qichuan/en/feed.xml');
    expect(headers.get('content-type')).toMatch(/^application\/atom\+xml/);
    expect(body).toContain('<title>City vision 2035</title>');
    expect(body).toContain(`<link href="${office.stage.origin}/p/qichuan/en/vision/VIS-1"/>`);
  });

  it('tells search engines of every page to which links lead, and of none that they may not list', async () => {
    const robots = await look('/robots.txt');
    expect(robots.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(robots.body).toContain('Disallow: /\n');
    expect(robots.body).toContain(`Sitemap: ${office.stage.origin}/sitemap.xml`);
    const index = await look('/sitemap.xml');
    expect(index.headers.get('content-type')).toMatch(/^application\/xml/);
    expect(index.body).toContain(`<loc>${office.stage.origin}/p/qichuan/sitemap.xml</loc>`);
    const { body } = await look('/p/qichuan/sitemap.xml');
    const told = Array.from(body.matchAll(/<loc>([^<]+)<\/loc>/g), ([, loc = '']) => new URL(loc).pathname);
    const found = [...(await everything())].flatMap(([path, page]) => {
      const isTold = page.status === 200 && !page.body.includes('noindex') && !/\/check$|\.xml$/.test(path);
      return isTold ? path.replace(/\?.*/, '') : [];
    });
    expect(new Set(told).size).toBe(told.length);
    expect(found.filter((path) => !told.includes(path))).toEqual([]);
    // Sections of what no longer stands are pages, too, that nothing leads to.
    for (const path of told.filter((one) => !found.includes(one)))
      expect([path, await look(path)]).toEqual([
        path,
        expect.objectContaining({ status: 200, body: expect.not.stringContaining('noindex') }),
      ]);
    expect((await look('/p/nowhere/sitemap.xml')).status).toBe(404);
  }, 120_000);

  it('turns the page where there is more than one holds, and ends with the last', async () => {
    const ideas = Array.from({ length: 50 }, (_, at) => ({
      record: uuidv7(),
      title: words(`想法${at}`, `Idea ${at}`),
    }));
    const wishes = ideas.flatMap(({ record, title }) => [
      {
        kind: 'create',
        type: 'contribution',
        record,
        operation: uuidv7(),
        visibility: 'public',
        fields: { title, text: title, kind: 'idea' },
      },
      { kind: 'move', record, operation: uuidv7(), state: 'shared' },
    ]);
    const { status } = await office.stage.send(
      'POST',
      `/api/cities/${office.stage.cityId}/changes`,
      { wishes },
      'wang.fang',
    );
    expect(status).toBe(200);
    const first = await look('/p/qichuan/en/contribution');
    const second = await look('/p/qichuan/en/contribution?page=2');
    const itemsOf = ({ body }: Seen) => linksOf(body).filter((link) => /\/contribution\/CTB-\d+$/.test(link));
    expect(itemsOf(first)).toHaveLength(50);
    expect(first.body).toContain('href="/p/qichuan/en/contribution?page=2" rel="next"');
    expect(second.body).toContain('href="/p/qichuan/en/contribution" rel="prev"');
    expect(second.body).toContain(
      `<link rel="canonical" href="${office.stage.origin}/p/qichuan/en/contribution?page=2"/>`,
    );
    expect(second.body).not.toContain('rel="next"');
    expect(itemsOf(second).filter((link) => itemsOf(first).includes(link))).toEqual([]);
    const told = (await look('/p/qichuan/sitemap.xml')).body;
    for (const link of [...itemsOf(first), ...itemsOf(second)]) expect(told).toContain(`${link}<`);
    expect((await look('/p/qichuan/en')).body).toContain('See all: ');
    for (const page of ['3', '0', '-1', '1e3', 'x', '99999999'])
      expect([page, (await look(`/p/qichuan/en/contribution?page=${page}`)).status]).toEqual([page, 404]);
  });

  it('has room for the words of people who try to break it', async () => {
    const evil = words('<img src=x onerror=alert(1)> & "quoted"', '</style><script>alert(1)</script>');
    const record = await office.clerk.create(
      'wang.fang',
      'contribution',
      { title: evil, text: evil, kind: 'idea' },
      { visibility: 'public' },
    );
    await office.clerk.done('wang.fang', { kind: 'move', record, state: 'shared' });
    const { code } = await read('contribution', record);
    for (const language of ['zh', 'en']) {
      const { body, status } = await look(`/p/qichuan/${language}/contribution/${code}`);
      expect(status).toBe(200);
      expect(body).not.toMatch(/<img|<script/);
    }
  });

  it('no longer shows what was archived, in no list, no feed and no sitemap', async () => {
    const decision = await read('decision', 'DEC-8');
    const move = (state: 'draft' | 'archived', why?: string) =>
      office.clerk.done('chen.ming', { kind: 'move', record: decision.id, state, ...(why && { why }) });
    const seen = async () =>
      Promise.all(
        [
          ['zh/decision/DEC-8', '统一身份，要不要人人都用？'],
          ['zh/decision', '统一身份，要不要人人都用？'],
          ['zh/feed.xml', '统一身份，要不要人人都用？'],
          ['sitemap.xml', 'zh/decision/DEC-8<'],
        ].map(async ([path, words = '']) => {
          const { status, body } = await look(`/p/qichuan/${path}`);
          return status === 200 && body.includes(words);
        }),
      );
    expect(await seen()).toEqual([true, true, true, true]);
    await move('draft', '要重新定');
    expect(await seen()).toEqual([true, true, true, true]);
    await move('archived');
    expect(await seen()).toEqual([false, false, false, false]);
  });

  it('tells of a city that has published nothing, and of nobody’s', async () => {
    await asOwner(office.stage.cityId, (owner) =>
      owner.query(`update record set visibility = 'members' where visibility = 'public'`),
    );
    expect((await look('/p/qichuan/en')).body).toContain('Nothing has been published yet.');
    await asOwner(office.stage.cityId, (owner) => owner.query('update city set hears_all = false'));
    const { status, body } = await look('/p/qichuan/en');
    expect((await look('/sitemap.xml')).body).not.toContain('/p/');
    expect([status, body.includes('This city has published nothing yet.')]).toEqual([404, true]);
    await asOwner(office.stage.cityId, (owner) =>
      owner.query(`update record set visibility = 'public' where type in ('vision', 'visionSection')`),
    );
    expect((await look('/p/qichuan/en')).status).toBe(200);
  });
});
