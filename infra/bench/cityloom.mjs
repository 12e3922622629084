import { createHash, randomBytes } from 'node:crypto';

/** @typedef {{ origin: string, token: string, city: string }} Desk somebody at the door of the trial */

/** Who writes unless somebody else is named: the programme manager may write every initiative. */
const manager = 'chen.ming';

/**
 * Signs in as one of the trial's people and finds the example city.
 * @param {string} origin
 * @param {string} [person]
 * @returns {Promise<Desk>}
 */
export async function signIn(origin, person = manager) {
  const verifier = randomBytes(32).toString('base64url');
  const realm = `${origin}/realms/city/protocol/openid-connect`;
  const back = `${origin}/`;
  const query = new URLSearchParams({
    client_id: 'city-web',
    redirect_uri: back,
    response_type: 'code',
    scope: 'openid',
    state: 'bench',
    nonce: 'bench',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: person,
  });
  const code = await walk(`${realm}/auth?${query}`, back);
  const form = { grant_type: 'authorization_code', client_id: 'city-web', code, redirect_uri: back };
  const answer = await fetch(`${realm}/token`, {
    method: 'POST',
    body: new URLSearchParams({ ...form, code_verifier: verifier }),
  });
  const { access_token: token } = await answer.json();
  const { items } = await (await fetch(`${origin}/api/cities`)).json();
  return { origin, token, city: items[0].id };
}

/**
 * Follows the redirects of a sign-in, as a browser does with its cookies.
 * @param {string} start
 * @param {string} back where it ends
 * @returns {Promise<string>} the code
 */
async function walk(start, back) {
  /** @type {Map<string, { value: string, path: string }>} */
  const jar = new Map();
  for (let next = start; ;) {
    const { pathname } = new URL(next);
    const sent = [...jar].filter(([, { path }]) => pathname.startsWith(path));
    const cookie = sent.map(([key, { value }]) => `${key.split('@')[0]}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      const path = /;\s*path=([^;]+)/i.exec(set)?.[1] ?? '/';
      jar.set(`${name}@${path}`, { value, path });
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`The sign-in ended with ${answer.status} at ${pathname}.`);
    next = new URL(location, next).href;
    const code = new URL(next).searchParams.get('code');
    if (next.startsWith(`${back}?`) && code !== null) return code;
  }
}

/**
 * Creates new initiatives, whose purpose is live prose and whose name is a register.
 * @param {Desk} desk
 * @param {number} count
 * @returns {Promise<string[]>} their ids
 */
export async function createInitiatives(desk, count) {
  const ids = Array.from({ length: count }, () => newId());
  for (let at = 0; at < count; at += 100) {
    const wishes = ids.slice(at, at + 100).map((record) => ({
      kind: 'create',
      operation: newId(),
      record,
      type: 'initiative',
      fields: { name: { en: 'Measured', zh: '测量' }, phase: 'p1' },
    }));
    await ask(desk, 'changes', { wishes });
  }
  return ids;
}

/**
 * Asks the API, with a body by POST.
 * @param {Desk} desk
 * @param {string} path within the city
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function ask({ origin, token, city }, path, body) {
  const answer = await fetch(`${origin}/api/cities/${city}/${path}`, {
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** A UUIDv7 (RFC 9562 5.7), as pages make them. */
export function newId() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
