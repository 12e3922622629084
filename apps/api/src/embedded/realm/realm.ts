import { Router } from 'express';
import type { Clock } from '../../config/clock.ts';
import type { Config } from '../../config/config.ts';
import { createProvider } from './provider.ts';
import type { Invitations } from './invited.ts';
import { realmRouter } from './realm-router.ts';
import type { RealmStore } from './realm-store.repository.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

/** How many people may be signed in side by side in one browser. */
const mostWindows = 8;

/**
 * The identity provider of the trial, standing where Keycloak stands in earnest: `/realms/<realm>`.
 * The same realm answers once more under `/window/<n>`, each with cookies of its own path,
 * so that a second window of one browser can hold another person (infra/decisions/0002).
 */
export async function createRealm(
  config: Config,
  store: RealmStore,
  clock: Clock,
  invitations: Invitations,
): Promise<Router> {
  const keys = await store.signingKeys();
  const attempts = new SignInAttempts(clock);
  const { issuer, realm, clientId, audience } = config.identity;
  const router = Router();
  for (let window = 1; window <= mostWindows; window += 1) {
    const mount = `${window === 1 ? '' : `/window/${window}`}/realms/${realm}`;
    const provider = await createProvider({ store, keys, issuer, mount, origin: config.origin, clientId, audience });
    router.use(mount, realmRouter(provider, store, attempts, invitations));
  }
  return router;
}
