import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword } from '../../src/embedded/realm/password.ts';
import { BeginningService } from '../../src/people/beginning.service.ts';
import { openStage, type Stage } from '../stage.ts';

/** What a browser keeps between requests, so that a test can walk through a sign-in. */
class Walker {
  private readonly jar = new Map<string, { value: string; path: string }>();

  async go(url: string, form?: Record<string, string>, extra: Record<string, string> = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.jar]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name.split('@')[0]}=${value}`);
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookie.join('; '), 'accept-language': 'zh-CN', ...extra },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
      const [name = '', value = ''] = pair.split('=');
      const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      expect(attributes.map((attribute) => attribute.toLowerCase())).toEqual(
        expect.arrayContaining(['httponly', 'samesite=lax']),
      );
      if (value === '') this.jar.delete(`${name}@${path}`);
      else this.jar.set(`${name}@${path}`, { value, path });
    }
    return answer;
  }

  paths(): string[] {
    return [...new Set([...this.jar.values()].map(({ path }) => path))];
  }
}

describe('the embedded realm', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.store.saveAccount({
      username: 'admin',
      name: { en: 'Administrator', zh: '管理员' },
      demo: false,
      passwordHash: await hashPassword('correct horse battery'),
    });
  });
  afterAll(() => stage.close());

  // RFC 7636 appendix B
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const auth = (extra: Record<string, string> = {}, mount = '') => {
    const query = new URLSearchParams({
      client_id: 'city-web',
      redirect_uri: `${stage.origin}/`,
      response_type: 'code',
      scope: 'openid',
      state: 's',
      nonce: 'n',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...extra,
    });
    return `${stage.origin}${mount}/realms/city/protocol/openid-connect/auth?${query}`;
  };
  const token = async (form: Record<string, string>) => {
    const answer = await fetch(`${stage.origin}/realms/city/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'city-web', ...form }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  };
  const locationOf = (answer: Response) => new URL(answer.headers.get('location') ?? '', stage.origin).href;
  /** Follows the redirects of a sign-in to the page, or back to the app. */
  const follow = async (
    walker: Walker,
    url: string,
    extra: Record<string, string> = {},
  ): Promise<{ url: string; answer: Response | undefined }> => {
    let next = url;
    for (let hop = 0; hop < 8; hop += 1) {
      if (next.startsWith(`${stage.origin}/?`) || next.startsWith(`${stage.origin}/#`))
        return { url: next, answer: undefined };
      const answer = await walker.go(next, undefined, extra);
      if (answer.status < 300 || answer.status > 399) return { url: next, answer };
      next = locationOf(answer);
    }
    throw new Error('too many redirects');
  };
  const codeIn = (url: string) => new URL(url).searchParams.get('code') ?? '';

  it('lets a demo person in with one click, and keeps that window’s cookies to its own path', async () => {
    for (const mount of ['', '/window/2']) {
      const walker = new Walker();
      const { url } = await follow(walker, auth({ login_hint: 'zhou.lan' }, mount));
      const { status, body } = await token({
        grant_type: 'authorization_code',
        code: codeIn(url),
        redirect_uri: `${stage.origin}/`,
        code_verifier: verifier,
      });
      expect(status).toBe(200);
      expect(walker.paths().every((path) => path.startsWith(`${mount}/realms/city`))).toBe(true);
      const claims = JSON.parse(
        Buffer.from(body['access_token']?.split('.')[1] ?? '', 'base64url').toString(),
      ) as object;
      expect(claims).toMatchObject({
        iss: `${stage.origin}/realms/city`,
        aud: 'city-api',
        azp: 'city-web',
        typ: 'Bearer',
      });
    }
  });

  it('asks anybody else for a password, in their language, and refuses a wrong one', async () => {
    const walker = new Walker();
    const { url, answer } = await follow(walker, auth({ login_hint: 'admin"><script>alert(1)</script>' }));
    const page = await answer?.text();
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).not.toContain('<script');
    const wrong = await walker.go(url, { username: 'admin', password: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).toContain('账号或密码不对');
    const demo = await walker.go(url, { username: 'zhou.lan', password: '' });
    expect(demo.status).toBe(401);
    const right = await walker.go(url, { username: 'admin', password: 'correct horse battery' });
    const back = await follow(walker, locationOf(right));
    expect(codeIn(back.url)).not.toBe('');
  });

  it.each([
    ['a link on another site', { 'sec-fetch-site': 'cross-site' }],
    ['a tunnel', { 'x-forwarded-for': '203.0.113.9' }],
    ['a proxy', { forwarded: 'for=203.0.113.9' }],
  ])('takes nobody on by %s', async (_, headers) => {
    const { answer } = await follow(new Walker(), auth({ login_hint: 'gao.yuan' }), headers);
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toContain('<form method="post">');
  });

  it('signs nobody out by a bare link', async () => {
    const walker = new Walker();
    await follow(walker, auth({ login_hint: 'gao.yuan' }));
    const page = await (await walker.go(`${stage.origin}/realms/city/protocol/openid-connect/logout`)).text();
    expect(page).toContain('Sign out</button>');
    expect(page).not.toContain('<script');
  });

  it('counts tries that come all at once', async () => {
    const walker = new Walker();
    const { url } = await follow(walker, auth({ ui_locales: 'en' }));
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, index) => walker.go(url, { username: 'stormed', password: `${index}` })),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(35);
  });

  it('slows guessing at one account without locking any other', async () => {
    const walker = new Walker();
    const { url } = await follow(walker, auth({ ui_locales: 'en' }));
    const tries = [];
    for (let index = 0; index < 6; index += 1)
      tries.push((await walker.go(url, { username: 'guessed', password: `${index}` })).status);
    expect(tries).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await walker.go(url, { username: 'admin', password: 'correct horse battery' });
    expect(right.status).toBe(303);
  });

  it('gives nothing without PKCE, to another address, or twice for one code', async () => {
    const walker = new Walker();
    const query = new URL(auth({ login_hint: 'li.wei' }));
    query.searchParams.delete('code_challenge');
    query.searchParams.delete('code_challenge_method');
    expect(locationOf(await walker.go(query.href))).toContain('error=invalid_request');
    expect((await walker.go(auth({ redirect_uri: 'http://127.0.0.1:1/' }))).status).toBe(400);
    expect((await walker.go(auth({ redirect_uri: `${stage.origin}/elsewhere` }))).status).toBe(400);

    const { url } = await follow(walker, auth({ login_hint: 'li.wei' }));
    const form = { grant_type: 'authorization_code', code: codeIn(url), redirect_uri: `${stage.origin}/` };
    expect((await token({ ...form, code_verifier: 'x'.repeat(43) })).status).toBe(400);
    const once = await follow(walker, auth({ login_hint: 'li.wei' }));
    const good = { ...form, code: codeIn(once.url), code_verifier: verifier };
    expect((await token(good)).status).toBe(200);
    expect((await token(good)).status).toBe(400);
  });

  it('gives a new refresh token each time, and ends everything when an old one comes back', async () => {
    const walker = new Walker();
    const { url } = await follow(walker, auth({ login_hint: 'li.wei' }));
    const first = await token({
      grant_type: 'authorization_code',
      code: codeIn(url),
      redirect_uri: `${stage.origin}/`,
      code_verifier: verifier,
    });
    const refresh = (refreshToken: string | undefined) =>
      token({ grant_type: 'refresh_token', refresh_token: refreshToken ?? '' });
    const second = await refresh(first.body['refresh_token']);
    expect(second.status).toBe(200);
    const claims = JSON.parse(
      Buffer.from(second.body['refresh_token']?.split('.')[1] ?? '', 'base64url').toString(),
    ) as object;
    expect(claims).toMatchObject({ typ: 'Refresh', exp: expect.any(Number) });
    expect((await refresh(first.body['refresh_token'])).status).toBe(400);
    expect((await refresh(second.body['refresh_token'])).status).toBe(400);
  });

  it('gives one new token when an old one is used many times at once', async () => {
    const { url } = await follow(new Walker(), auth({ login_hint: 'li.wei' }));
    const { body } = await token({
      grant_type: 'authorization_code',
      code: codeIn(url),
      redirect_uri: `${stage.origin}/`,
      code_verifier: verifier,
    });
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        token({ grant_type: 'refresh_token', refresh_token: body['refresh_token'] ?? '' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ status }) => status === 400).length).toBeGreaterThanOrEqual(7);
  });

  it('answers its own pages and no page of another origin', async () => {
    const ask = (origin: string) =>
      fetch(`${stage.origin}/realms/city/protocol/openid-connect/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ client_id: 'city-web', grant_type: 'refresh_token', refresh_token: 'x' }),
      }).then((answer) => answer.json());
    await expect(ask(stage.origin)).resolves.toMatchObject({ error: 'invalid_grant' });
    await expect(ask('http://evil.example')).resolves.toMatchObject({ error: 'invalid_request' });
  });

  it('stores no token, code or cookie that could be used', async () => {
    const walker = new Walker();
    const { url } = await follow(walker, auth({ login_hint: 'li.wei' }));
    const client = new pg.Client(stage.database.ownerUrl);
    await client.connect();
    const { rows } = await client.query<{ row: string }>('select stored::text as row from realm.stored');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ row }) => row.includes(codeIn(url)))).toEqual([]);
  });
  describe('with a one-time code', () => {
    const given = async (name: { zh: string; en: string }) => {
      const { body } = await stage.send(
        'POST',
        `/api/cities/${stage.cityId}/people`,
        { id: uuidv7(), name, organisationId: null, role: 'member', until: null },
        'lin.jing',
      );
      return (body as { code: string }).code;
    };
    const hintOf = (code: string) => `invitation:${stage.cityId}:${code}`;
    const enter = async (code: string, form: Record<string, string>, language = 'zh-CN') => {
      const walker = new Walker();
      const { url, answer } = await follow(walker, auth({ login_hint: hintOf(code), ui_locales: language }));
      const page = await answer?.text();
      const entered = await walker.go(url, { invitation: hintOf(code), ...form });
      const end =
        entered.status === 303 || entered.status === 302 ? await follow(walker, locationOf(entered)) : undefined;
      return { page, entered, end };
    };
    const subjectOf = async (url: string) => {
      const { body } = await token({
        grant_type: 'authorization_code',
        code: codeIn(url),
        redirect_uri: `${stage.origin}/`,
        code_verifier: verifier,
      });
      return JSON.parse(Buffer.from(body['access_token']?.split('.')[1] ?? '', 'base64url').toString()) as {
        sub: string;
        preferred_username: string;
      };
    };

    it('greets whoever it is for, makes their account, and lets them come again with their password', async () => {
      const code = await given({ zh: '何小雨', en: 'He Xiaoyu' });
      const { page, end } = await enter(code, { username: '何小雨', password: 'a long password' });
      expect(page).toContain('欢迎，何小雨');
      const claims = await subjectOf(end?.url ?? '');
      expect(claims.preferred_username).toBe('何小雨');
      expect(await stage.get(`/api/cities/${stage.cityId}/me`, '何小雨')).toMatchObject({
        body: { member: { name: { zh: '何小雨' } } },
      });

      const again = new Walker();
      const asked = await follow(again, auth());
      const signed = await again.go(asked.url, { username: '何小雨', password: 'a long password' });
      const back = await follow(again, locationOf(signed));
      expect((await subjectOf(back.url)).sub).toBe(claims.sub);
    });

    it('lets nobody who has nobody to ask come without a password', async () => {
      const { code, cityId } = await stage.app
        .get(BeginningService)
        .begin({ id: uuidv7(), name: '白河', person: '白露', zone: 'Asia/Shanghai' });
      const hint = `invitation:${cityId}:${code}`;
      const walker = new Walker();
      const { url, answer } = await follow(walker, auth({ login_hint: hint }));
      expect(await answer?.text()).not.toContain('这次先不设');
      expect((await walker.go(url, { invitation: hint })).status).toBe(400);
      const entered = await walker.go(url, { invitation: hint, password: 'a long password' });
      expect((await subjectOf((await follow(walker, locationOf(entered))).url)).preferred_username).toBe('白露');
    });

    it('is not used up by looking at the page, only by entering, and then no more', async () => {
      const code = await given({ zh: '何小雨', en: 'He Xiaoyu' });
      const looking = new Walker();
      await follow(looking, auth({ login_hint: hintOf(code) }));
      const { page, end } = await enter(code, {});
      expect(page).toContain('value="何小雨 2"');
      // The name is somebody's account already.
      expect((await subjectOf(end?.url ?? '')).preferred_username).toBe('何小雨 2');
      const late = await enter(code, {});
      expect(late.page).toContain('请找邀请你的人要一个新的');
      expect(late.entered.status).toBe(410);
    });

    it('shows somebody the account name that they get, where another of the same name was quicker', async () => {
      const codes = [await given({ zh: '田一', en: 'Tian Yi' }), await given({ zh: '田一', en: 'Tian Yi' })];
      const password = 'a long password';
      const open = async (code: string) => {
        const walker = new Walker();
        const { url, answer } = await follow(walker, auth({ login_hint: hintOf(code), ui_locales: 'zh-CN' }));
        const type = (username: string) => walker.go(url, { invitation: hintOf(code), username, password });
        return { walker, type, page: await answer?.text() };
      };
      const [first, second] = await Promise.all(codes.map(open));
      if (first === undefined || second === undefined) throw new Error('Two were asked.');
      expect([first.page, second.page].map((page) => page?.includes('value="田一"'))).toEqual([true, true]);
      expect([302, 303]).toContain((await first.type('田一')).status);
      const told = await second.type('田一');
      const page = await told.text();
      expect([told.status, page.includes('value="田一 2"'), page.includes('被别人先用了')]).toEqual([409, true, true]);
      // Nobody chooses a name by writing another one into the page.
      expect((await second.type('lin.jing')).status).toBe(409);
      const end = await follow(second.walker, locationOf(await second.type('田一 2')));
      expect((await subjectOf(end.url)).preferred_username).toBe('田一 2');
    });

    it('takes no short password and no markup, and the same person with a later code keeps the account', async () => {
      const code = await given({ zh: '<b>白露</b>', en: '<b>Bai Lu</b>' });
      const short = await enter(code, { password: 'short' }, 'en');
      expect(await short.entered.text()).toContain('The password needs 8 characters or more.');
      expect(short.entered.status).toBe(400);
      expect(short.page).not.toContain('<b>白露');
      const first = await enter(code, {});
      const { sub } = await subjectOf(first.end?.url ?? '');
      const { body } = await stage.get(`/api/cities/${stage.cityId}/people?limit=200`, 'lin.jing');
      const person = (body as { items: { id: string; name: { zh: string } }[] }).items.find(
        ({ name }) => name.zh === '<b>白露</b>',
      );
      const next = await stage.send(
        'POST',
        `/api/cities/${stage.cityId}/people/${person?.id}/invitation`,
        {},
        'lin.jing',
      );
      const second = await enter((next.body as { code: string }).code, {});
      expect((await subjectOf(second.end?.url ?? '')).sub).toBe(sub);
    });
  });
});
