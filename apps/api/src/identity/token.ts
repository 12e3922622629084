import { Inject, Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { Config } from '../config/config.ts';
import { Problem } from '../problem/problem.ts';

/** Who a valid token speaks for. What that person may do stands in our own database, never in the token. */
export interface Identity {
  /** Stable id of the account at the identity provider. */
  subject: string;
  name: string;
  /** Whether the provider says that this account looks after the platform: it may begin a city, and reads none by that. */
  isPlatformAdmin: boolean;
  /** Their address for mail, where the provider has made sure that it is theirs. */
  email: string | null;
  /** Seconds since 1970. */
  expiresAt: number;
}

export const KEY_SET = Symbol('KEY_SET');
/** Gives the public key for a token's header. */
export type KeySet = JWTVerifyGetKey;

/** Keys are fetched from the provider when an unknown one is named, at most every 30 s. */
export const remoteKeySet = (config: Config): KeySet => createRemoteJWKSet(new URL(config.identity.jwksUri));

const largestToken = 8 * 1024;
/** The header's `typ` says JWT at Keycloak and at+jwt (RFC 9068) at the embedded realm. */
const headerTypes = new Set(['JWT', 'at+jwt']);
const claims = z.object({
  sub: z.string().min(1).max(255),
  exp: z.number(),
  azp: z.string(),
  typ: z.literal('Bearer'),
  name: z.string().max(500).optional(),
  preferred_username: z.string().max(500).optional(),
  email: z.string().max(500).optional(),
  email_verified: z.boolean().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).optional(),
});

/** One plain address: nothing that a mail server could read as more than that. */
const address = z.email().max(254);

/** Whether the token is to blame, and not the way to the provider's keys. */
const isTokenFault = (error: unknown) =>
  error instanceof errors.JOSEError &&
  !['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);

/** Turns a bearer token into an identity, or refuses it. */
@Injectable()
export class TokenReader {
  constructor(
    private readonly config: Config,
    @Inject(KEY_SET) private readonly keys: KeySet,
  ) {}

  /**
   * Checks signature, issuer, audience, client, type and age (RFC 8725; RFC 9068 4).
   * @param token whatever stood where a token should be
   * @throws Problem not_signed_in, never saying which check failed; unavailable where the keys cannot be had
   */
  async read(token: unknown): Promise<Identity> {
    if (typeof token !== 'string' || token.length > largestToken) throw new Problem('not_signed_in');
    const { issuer, audience, clientId } = this.config.identity;
    const verified = await jwtVerify(token, this.keys, {
      issuer,
      audience,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'sub', 'azp'],
      clockTolerance: 5,
      maxTokenAge: '15m',
    }).catch((error: unknown) => {
      if (!isTokenFault(error)) throw new Problem('unavailable');
      return undefined;
    });
    const parsed = claims.safeParse(verified?.payload);
    const headerType = verified?.protectedHeader.typ ?? 'JWT';
    // requiredClaims checks presence only: the values are compared here.
    if (!parsed.success || parsed.data.azp !== clientId || !headerTypes.has(headerType))
      throw new Problem('not_signed_in');
    const { sub, exp, name, preferred_username, email, email_verified, realm_access } = parsed.data;
    return {
      subject: sub,
      name: name ?? preferred_username ?? '',
      isPlatformAdmin: realm_access?.roles.includes('platform_admin') ?? false,
      email: email_verified === true && address.safeParse(email).success ? (email ?? null) : null,
      expiresAt: exp,
    };
  }
}
