import { createHash, randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { loadOidc } from './oidc.ts';
import type { Account, RealmStore } from './realm-store.repository.ts';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

/** What one mount of the realm needs to know. */
export interface ProviderOptions {
  store: RealmStore;
  keys: JWK[];
  /** `iss`; the same for every mount. */
  issuer: string;
  /** Path under which this mount answers; its cookies stay within it. */
  mount: string;
  /** The one origin that pages may be sent back to. */
  origin: string;
  clientId: string;
  audience: string;
}

/** Keycloak's route names (its securing-apps guide), so that keycloak-js finds them without knowing it is not Keycloak. */
export const protocol = '/protocol/openid-connect';
const scope = 'openid profile email';
const seconds = { accessToken: 300, refreshToken: 1800, session: 36_000, code: 30, interaction: 600 };

/**
 * oidc-provider dressed as a Keycloak realm.
 * Three things make keycloak-js work with it: Keycloak's route names, JWT access tokens, and refresh tokens shaped like a JWT.
 */
export async function createProvider({
  store,
  keys,
  issuer,
  mount,
  origin,
  clientId,
  audience,
}: ProviderOptions): Promise<Provider> {
  const oidc = await loadOidc();
  const account = async (id: string) => {
    const found = await store.accountById(id);
    return found && { accountId: id, claims: () => claimsOf(found) };
  };
  const provider = new oidc.Provider(issuer, {
    adapter: (model: string) => store.adapter(model),
    jwks: { keys },
    cookies: {
      keys: [
        createHash('sha256')
          .update(`cookies ${keys.at(-1)?.d}`)
          .digest('base64url'),
      ],
      long: { path: mount, httpOnly: true, sameSite: 'lax' },
      short: { path: mount, httpOnly: true, sameSite: 'lax' },
    },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [`${origin}/`, `${origin}/silent.html`],
        post_logout_redirect_uris: [`${origin}/`],
        id_token_signed_response_alg: 'RS256',
      },
    ],
    pkce: { required: () => true },
    // Pages and realm are one origin: nobody else's page has business here.
    clientBasedCORS: (_ctx, asking) => asking === origin,
    scopes: scope.split(' '),
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    routes: {
      authorization: `${protocol}/auth`,
      token: `${protocol}/token`,
      jwks: `${protocol}/certs`,
      userinfo: `${protocol}/userinfo`,
      end_session: `${protocol}/logout`,
      revocation: `${protocol}/revoke`,
    },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: submitAtOnce },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope,
          audience,
          accessTokenTTL: seconds.accessToken,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: seconds.accessToken,
      AuthorizationCode: seconds.code,
      Grant: seconds.session,
      IdToken: seconds.accessToken,
      Interaction: seconds.interaction,
      RefreshToken: seconds.refreshToken,
      Session: seconds.session,
    },
    findAccount: (_ctx, id) => account(id),
    extraTokenClaims: async (_ctx, token) => {
      if (!('accountId' in token) || typeof token.accountId !== 'string') return undefined;
      const found = await store.accountById(token.accountId);
      const sid = 'sessionUid' in token ? token.sessionUid : undefined;
      return found && { ...claimsOf(found), typ: 'Bearer', azp: token.clientId, sid };
    },
    // Keycloak gives one without offline_access, and gives a new one each time.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: () => true,
    loadExistingGrant: async (ctx) => grantOf(ctx, audience),
    interactions: { url: (_ctx, interaction) => `${mount}/interaction/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = `${out.error}\n${out.error_description ?? ''}\n`;
    },
  });
  shapeRefreshTokens(provider);
  return provider;
}

function claimsOf({ id, username, name }: Account) {
  return { sub: id, preferred_username: username, name: name.zh === name.en ? name.zh : `${name.zh} ${name.en}` };
}

/** The web app is first-party: its grant is made when there is none, so that a revoked one never strands a person. */
async function grantOf(ctx: KoaContextWithOIDC, audience: string) {
  const { client, session, provider, result } = ctx.oidc;
  if (client === undefined || session === undefined) return undefined;
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing !== undefined) return existing;
  const grant = new provider.Grant({
    clientId: client.clientId,
    ...(session.accountId ? { accountId: session.accountId } : {}),
  });
  grant.addOIDCScope(scope);
  grant.addResourceScope(`urn:${audience}`, scope);
  await grant.save();
  return grant;
}

/** Signing out was asked for in the app; asking again would only be in the way. */
function submitAtOnce(ctx: KoaContextWithOIDC, form: string): void {
  const nonce = randomBytes(16).toString('base64');
  // Only the app knows the token it was given; a link on another site must not sign anybody out by itself.
  const asked = ctx.oidc.params?.['id_token_hint'] !== undefined;
  ctx.set(
    'content-security-policy',
    `default-src 'none'; script-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'`,
  );
  ctx.body = `<!doctype html><meta charset="utf-8"><title>Cityloom</title>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" id="go">退出 Sign out</button>
${asked ? `<script nonce="${nonce}">document.getElementById('go').click()</script>` : ''}`;
}

/** keycloak-js reads a refresh token as if it were a JWT; ours carries the claims that it looks at before the secret. */
function shapeRefreshTokens(provider: Provider): void {
  // An undocumented hook of oidc-provider, guarded by the journeys and the browser tests, which refresh.
  const tokens = provider.RefreshToken.prototype as unknown as { generateTokenId: (this: object) => string };
  const original = tokens.generateTokenId;
  tokens.generateTokenId = function () {
    const iat = Math.floor(Date.now() / 1000);
    const payload = Buffer.from(JSON.stringify({ typ: 'Refresh', iat, exp: iat + seconds.refreshToken })).toString(
      'base64url',
    );
    return ['e30', payload, original.call(this)].join('.');
  };
}
