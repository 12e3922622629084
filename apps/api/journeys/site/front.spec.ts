import { request } from 'node:http';
import { RouteInventory } from '../../src/identity/route-inventory.ts';
import { openStage, type Stage } from '../stage.ts';

describe('the front of the house', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  /** fetch() does not let a test choose the Host header. */
  const asHost = (host: string, path: string) =>
    new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
      request(stage.origin + path, { headers: { host } }, (answer) => {
        answer.resume();
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      })
        .once('error', reject)
        .end();
    });

  it('serves a page for any address, with a nonce that is never the same', async () => {
    const ask = async () => {
      const answer = await fetch(`${stage.origin}/qichuan/anything`, { headers: { accept: 'text/html' } });
      const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
      expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      return nonce;
    };
    expect(await ask()).not.toBe(await ask());
  });

  it('binds the browser on every answer', async () => {
    for (const path of ['/', '/api/cities', '/api/nothing', '/realms/city/nothing']) {
      const { headers } = await fetch(stage.origin + path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    const policy = (await fetch(`${stage.origin}/`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default dompurify");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('answers one origin, sends the other name of this machine there, and refuses any other', async () => {
    const { port, host } = new URL(stage.origin);
    await expect(asHost(host, '/api/cities')).resolves.toMatchObject({ status: 200 });
    await expect(asHost(`localhost:${port}`, '/who?x=1')).resolves.toEqual({
      status: 308,
      location: `${stage.origin}/who?x=1`,
    });
    await expect(asHost(`evil.example:${port}`, '/api/cities')).resolves.toMatchObject({ status: 421 });
    await expect(asHost(`127.0.0.1`, '/api/cities')).resolves.toMatchObject({ status: 421 });
  });

  it('answers what it cannot read with words, not with a stack', async () => {
    const answer = await fetch(`${stage.origin}/api/csp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"broken',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({
      code: 'bad_request',
      title: 'The request could not be read. Check it and send it again.',
    });

    const large = await fetch(`${stage.origin}/api/csp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ x: 'x'.repeat(300_000) }),
    });
    expect(await large.json()).toMatchObject({ code: 'too_large' });
  });

  it('compresses pages, and never an answer of the API', async () => {
    const encoding = async (path: string) =>
      (
        await fetch(stage.origin + path, { headers: { accept: 'text/html, */*', 'accept-encoding': 'gzip' } })
      ).headers.get('content-encoding');
    expect(await encoding('/qichuan')).toBe('gzip');
    const members = await stage.get(`/api/cities/${stage.cityId}/members?limit=200`, 'li.wei', {
      'accept-encoding': 'gzip',
    });
    expect(JSON.stringify(members.body).length).toBeGreaterThan(2_000);
    expect(members.headers.get('content-encoding')).toBeNull();
  });

  it('is ready while its database answers', async () => {
    expect(await stage.get('/api/health/ready')).toMatchObject({ status: 200, body: { status: 'up' } });
  });

  it('knows each route and whom it lets in', () => {
    const inventory = stage.app.get(RouteInventory).routes();
    expect(
      inventory
        .map(({ route, rule }) => `${route} ${rule?.kind === 'action' ? `${rule.action} ${rule.on}` : rule?.kind}`)
        .toSorted(),
    ).toEqual([
      'GET /api/cities open',
      'GET /api/cities/:cityId/asks edit record',
      'GET /api/cities/:cityId/changes view record',
      'GET /api/cities/:cityId/follows view record',
      'GET /api/cities/:cityId/follows/:record view record',
      'GET /api/cities/:cityId/for-me view record',
      'GET /api/cities/:cityId/for-me/count view record',
      'GET /api/cities/:cityId/heard/:record view record',
      'GET /api/cities/:cityId/hearers comment record',
      'GET /api/cities/:cityId/mail view record',
      'GET /api/cities/:cityId/mail/next view record',
      'GET /api/cities/:cityId/mail/own view record',
      'GET /api/cities/:cityId/mail/sendings manage membership',
      'GET /api/cities/:cityId/me signed_in',
      'GET /api/cities/:cityId/members view membership',
      'GET /api/cities/:cityId/names view record',
      'GET /api/cities/:cityId/organisations view membership',
      'GET /api/cities/:cityId/people manage membership',
      'GET /api/cities/:cityId/prose/:record/:field/:language view record',
      'GET /api/cities/:cityId/prose/:record/:field/:language/blocks view record',
      'GET /api/cities/:cityId/records/:type view record',
      'GET /api/cities/:cityId/records/:type/:key view record',
      'GET /api/cities/:cityId/records/:type/:key/named history record',
      'GET /api/cities/:cityId/records/:type/:key/named/:number history record',
      'GET /api/cities/:cityId/records/:type/:key/resting view record',
      'GET /api/cities/:cityId/records/:type/:key/versions view record',
      'GET /api/cities/:cityId/records/:type/:key/versions/:number view record',
      'GET /api/cities/:cityId/since view record',
      'GET /api/cities/:cityId/supports/:record view record',
      'GET /api/cities/:cityId/together/:record view record',
      'GET /api/cities/waiting signed_in',
      'GET /api/configuration open',
      'GET /api/health/live open',
      'GET /api/health/ready open',
      'GET /api/openapi.json open',
      'GET /p/:city open',
      'GET /p/:city/*elsewhere open',
      'GET /p/:city/:language open',
      'GET /p/:city/:language/:type open',
      'GET /p/:city/:language/:type/:code open',
      'GET /p/:city/:language/:type/:code/picture.png open',
      'GET /p/:city/:language/:type/picture.png open',
      'GET /p/:city/:language/check open',
      'GET /p/:city/:language/feed.xml open',
      'GET /p/:city/:language/picture.png open',
      'GET /p/:city/:language/say open',
      'GET /p/:city/:language/slip/:key open',
      'GET /p/:city/:language/slip/:key/picture.svg open',
      'GET /p/:city/sitemap.xml open',
      'GET /robots.txt open',
      'GET /sitemap.xml open',
      'GET /u/:city/:key open',
      'GET /u/:city/:key/confirm open',
      'GET /u/:token open',
      'PATCH /api/cities/:cityId/records/:type/:id edit record',
      'POST /api/cities signed_in',
      'POST /api/cities/:cityId/asked/:record/adopt edit record',
      'POST /api/cities/:cityId/changes edit record',
      'POST /api/cities/:cityId/entered enter record',
      'POST /api/cities/:cityId/for-me/seen view record',
      'POST /api/cities/:cityId/founder/code signed_in',
      'POST /api/cities/:cityId/invitations/claim signed_in',
      'POST /api/cities/:cityId/invitations/look open',
      'POST /api/cities/:cityId/mail/now view record',
      'POST /api/cities/:cityId/organisations manage membership',
      'POST /api/cities/:cityId/people manage membership',
      'POST /api/cities/:cityId/people/:member/end manage membership',
      'POST /api/cities/:cityId/people/:member/grants manage membership',
      'POST /api/cities/:cityId/people/:member/grants/:grant/end manage membership',
      'POST /api/cities/:cityId/people/:member/invitation manage membership',
      'POST /api/cities/:cityId/people/:member/resume manage membership',
      'POST /api/cities/:cityId/prose/:record/:field/:language/blocks edit record',
      'POST /api/cities/:cityId/records/:record/put-back edit record',
      'POST /api/cities/:cityId/records/:type/:key/named edit record',
      'POST /api/cities/:cityId/records/:type/:key/named/:number/put-back edit record',
      'POST /api/cities/:cityId/records/:type/:key/versions/:number/put-back edit record',
      'POST /api/cities/:cityId/similar/:type view record',
      'POST /api/cities/:cityId/since view record',
      'POST /api/cities/:cityId/together/:record/asks comment record',
      'POST /api/cities/:cityId/together/:record/asks/decline edit record',
      'POST /api/cities/:cityId/together/:record/writers edit record',
      'POST /api/cities/:cityId/together/:record/writers/end edit record',
      'POST /api/csp open',
      'POST /p/:city/:language/say open',
      'POST /p/:city/:language/slip/:key/apart open',
      'POST /p/:city/:language/slip/:key/appeal open',
      'POST /p/:city/:language/slip/:key/mail open',
      'POST /p/:city/:language/slip/:key/mail/stop open',
      'POST /p/:city/:language/slip/:key/thanks open',
      'POST /u/:city/:key open',
      'POST /u/:city/:key/confirm open',
      'POST /u/:token open',
      'PUT /api/cities/:cityId/answering manage membership',
      'PUT /api/cities/:cityId/follows/:record view record',
      'PUT /api/cities/:cityId/hearing manage membership',
      'PUT /api/cities/:cityId/mail view record',
    ]);
  });
});
