import { importJWK, SignJWT } from 'jose';
import type { IdentitySettings } from '../../config/config.ts';
import type { Account, RealmStore } from './realm-store.repository.ts';

const seconds = 300;

/**
 * An access token of an account, as the realm gives one after a sign-in.
 * @param now seconds since 1970
 */
export async function tokenFor(
  { id, name }: Account,
  store: RealmStore,
  { issuer, audience, clientId }: IdentitySettings,
  now: number,
): Promise<string> {
  const [jwk] = await store.signingKeys();
  if (jwk === undefined) throw new Error('The realm has no key.');
  return new SignJWT({ azp: clientId, typ: 'Bearer', name: name.zh })
    .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '', typ: 'at+jwt' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(id)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(await importJWK(jwk, 'RS256'));
}
