import { generateKeyPairSync, createHmac } from 'node:crypto';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { openStage, type Stage } from '../stage.ts';

describe('a token at the door', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const base64 = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const present = async (token: string) => {
    const answer = await fetch(`${stage.origin}/api/cities/${stage.cityId}/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
  };
  const good = () => stage.claims('zhou.lan');
  const changed = async (change: JWTPayload) => stage.sign({ ...(await good()), ...change });
  const without = async (claim: string) => {
    const claims = await good();
    delete claims[claim];
    return stage.sign(claims);
  };
  const keyId = async () => (await stage.store.signingKeys())[0]?.kid ?? '';
  const unsigned = async (alg: string) => `${base64({ alg, typ: 'at+jwt' })}.${base64(await good())}.`;
  const now = () => Math.floor(Date.now() / 1000);

  it('lets a good one in, also one with several audiences', async () => {
    await expect(present(await stage.sign(await good()))).resolves.toMatchObject({ status: 200 });
    await expect(present(await changed({ aud: ['account', 'city-api'] }))).resolves.toMatchObject({ status: 200 });
  });

  const hostile: Record<string, () => Promise<string>> = {
    'alg none': () => unsigned('none'),
    'alg nOnE': () => unsigned('nOnE'),
    'HS256 signed with the public key': async () => {
      const jwks = await (await fetch(`${stage.origin}/realms/city/protocol/openid-connect/certs`)).text();
      const head = `${base64({ alg: 'HS256', kid: await keyId() })}.${base64(await good())}`;
      return `${head}.${createHmac('sha256', jwks).update(head).digest('base64url')}`;
    },
    'another key under the same kid': async () =>
      new SignJWT(await good()).setProtectedHeader({ alg: 'RS256', kid: await keyId() }).sign(foreign.privateKey),
    'a key of its own in the header': async () =>
      new SignJWT(await good())
        .setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(foreign.publicKey) })
        .sign(foreign.privateKey),
    'a key set of its own in the header': async () =>
      new SignJWT(await good())
        .setProtectedHeader({ alg: 'RS256', jku: 'http://127.0.0.1:1/keys' })
        .sign(foreign.privateKey),
    'an unknown kid': async () =>
      new SignJWT(await good()).setProtectedHeader({ alg: 'RS256', kid: 'nobody' }).sign(foreign.privateKey),
    'a path as kid': async () =>
      new SignJWT(await good())
        .setProtectedHeader({ alg: 'RS256', kid: '../../../../dev/null' })
        .sign(foreign.privateKey),
    RS512: async () =>
      new SignJWT(await good()).setProtectedHeader({ alg: 'RS512', kid: await keyId() }).sign(foreign.privateKey),
    'another issuer': () => changed({ iss: 'http://127.0.0.1:1/realms/city' }),
    'the issuer with a slash': async () => changed({ iss: `${(await good()).iss}/` }),
    'an ID token': () => changed({ aud: 'city-web', typ: 'ID' }),
    'the audience account': () => changed({ aud: 'account' }),
    'typ ID': () => changed({ typ: 'ID' }),
    'an expired one': () => changed({ iat: now() - 400, exp: now() - 100 }),
    'one that never expires': () => without('exp'),
    'one for later': () => changed({ nbf: now() + 600 }),
    'an old one': () => changed({ iat: now() - 3600 }),
    'one of another client': () => changed({ azp: 'other-web' }),
    'one without a subject': () => without('sub'),
    'a tampered payload': async () => {
      const [head, , signature] = (await stage.sign(await good())).split('.');
      return `${head}.${base64({ ...(await good()), sub: '00000000-0000-7000-8000-000000000000' })}.${signature}`;
    },
    'nine kilobytes': () => changed({ padding: 'x'.repeat(9_000) }),
    'an empty one': () => Promise.resolve(''),
  };

  it.each(Object.entries(hostile))('refuses %s', async (_, make) => {
    await expect(present(await make())).resolves.toEqual({ status: 401, code: 'not_signed_in' });
  });

  it('counts the hostile ones', () => {
    expect(Object.keys(hostile)).toHaveLength(23);
  });

  it('tells a person whom no city knows whom to ask', async () => {
    const token = await changed({ sub: '00000000-0000-7000-8000-000000000000' });
    const answer = await fetch(`${stage.origin}/api/cities/${stage.cityId}/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toEqual({
      name: 'Zhou Lan',
      member: null,
      administrators: [{ name: { en: 'Lin Jing', zh: '林静' } }],
    });
  });
});
