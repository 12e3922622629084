import { same } from './tally.mjs';

/**
 * What the API accepts from this Keycloak, and what Keycloak gives out under our realm.
 * @param {import('./tally.mjs').Tally} tally
 * @param {{ origin: string, keycloak: import('./keycloak.mjs').Keycloak, product: import('./product.mjs').Product, person: import('./keycloak.mjs').Person }} parts
 */
export async function tokenChecks(tally, { origin, keycloak, product, person }) {
  const authorise = (/** @type {Record<string, string>} */ changed) => {
    const query = {
      client_id: 'city-web',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${origin}/`,
      ...changed,
    };
    const url = `${origin}/realms/city/protocol/openid-connect/auth?${String(new URLSearchParams(query))}`;
    return fetch(url, { redirect: 'manual' });
  };
  await tally.check('the realm refuses a sign-in without PKCE', async () => {
    const { headers } = await authorise({});
    same(new URL(headers.get('location') ?? origin).searchParams.get('error'), 'invalid_request');
  });
  await tally.check('the realm refuses to send anybody elsewhere', async () => {
    same((await authorise({ redirect_uri: 'https://elsewhere.example/' })).status, 400);
    same((await authorise({ redirect_uri: `${origin}/linhai` })).status, 400);
  });

  const client = await keycloak.client();
  const credentials = { grant_type: 'password', username: person.username, password: person.password, scope: 'openid' };
  const ask = (clientId = 'city-web') => keycloak.token('city', { ...credentials, client_id: clientId });
  await tally.check('the realm gives our client no token for a password', async () => same((await ask()).status, 400));

  // Only so that the next tokens differ from a good one in one thing each.
  await keycloak.admin('PUT', `/clients/${client.id}`, { ...client, directAccessGrantsEnabled: true });
  const { body: good } = await ask();
  await tally.check('the API accepts an access token of the realm', async () => {
    const { status, body } = await product.me(good['access_token']);
    same(
      { status, name: body.name, known: body.member.name.en },
      { status: 200, name: person.name, known: person.name },
    );
  });
  await tally.check('but no identity token, no refresh token, nothing changed and nothing at all', async () => {
    const [head, payload, signature = ''] = (good['access_token'] ?? '').split('.');
    const forged = [head, payload, (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)].join('.');
    for (const token of [good['id_token'], good['refresh_token'], forged, undefined])
      same((await product.me(token)).status, 401);
  });
  await tally.check('no token of another client, none of another realm', async () => {
    same((await product.me((await ask('admin-cli')).body['access_token'])).status, 401);
    same((await product.me(await keycloak.adminToken())).status, 401);
  });
  await tally.check('a refresh token is good once', async () => {
    const renew = () =>
      keycloak.token('city', {
        grant_type: 'refresh_token',
        client_id: 'city-web',
        refresh_token: good['refresh_token'] ?? '',
      });
    const [first, second] = [await renew(), await renew()];
    same([first.status, second.status], [200, 400]);
    same((await product.me(first.body['access_token'])).status, 200);
  });
  await tally.check('no token without the audience city-api', async () => {
    const [mapper] = client.protocolMappers;
    same(mapper.name, 'audience city-api');
    await keycloak.admin('DELETE', `/clients/${client.id}/protocol-mappers/models/${mapper.id}`);
    const { status, body } = await ask();
    same(status, 200);
    same((await product.me(body['access_token'])).status, 401);
  });
  await tally.check('no token of a person who may not sign in any more', async () => {
    await keycloak.admin('PUT', `/users/${person.id}`, { enabled: false });
    same((await ask()).status, 400);
  });
}
