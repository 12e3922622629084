import { isIP } from 'node:net';
import { z } from 'zod';
import { StartRefused } from './start-refused.ts';

/** Where the browser signs in and what the API accepts from there. */
export interface IdentitySettings {
  /** `iss` of every token. */
  issuer: string;
  jwksUri: string;
  /** `aud` that a token must carry. */
  audience: string;
  /** `azp` that a token must carry. */
  clientId: string;
  realm: string;
  /** Base address for keycloak-js; empty = the origin of the page. */
  browserUrl: string;
}

/** The mail server that mails go out through, and whose they are. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where it asks for them. */
  url: string;
  /** The address that they come from. */
  from: string;
}

/** Everything the API is told from outside, checked once at the start. */
export class Config {
  /** The embedded realm with its demo people signs in, on loopback only. */
  trial: boolean;
  host: string;
  port: number;
  /** Whose word is taken for where a request came from: addresses, or networks as `10.0.0.0/8`; others are asked as they come. */
  proxies: readonly string[];
  /** The one origin of pages, API, sockets and realm, without a final slash. */
  origin: string;
  database: { appUrl: string; ownerUrl: string };
  identity: IdentitySettings;
  /** Null where mails go no further than here. */
  mail: MailSettings | null;
  /** Folder of the built web app. */
  webRoot: string;

  constructor(values: Config) {
    Object.assign(this, values);
  }
}

const port = z.coerce.number().int().min(1).max(65_535);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
/** Scheme, host and port as browsers write them; a path would be lost without a word. */
const webOrigin = address
  .refine((url) => new URL(url).pathname === '/', 'must have no path')
  .transform((url) => new URL(url).origin);
/** Checked here, so that no later message can repeat the password in it. */
const database = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
  .refine(
    (url) => URL.canParse(url) && isDecodable(url),
    'is not an address: check its port, and write % in a password as %25',
  );
const proxies = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
  .refine((list) => list.every(isNetwork), 'needs IP addresses or networks like 10.0.0.0/8, with commas between them');
const mailServer = z
  .string()
  .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
  .refine(
    (url) => URL.canParse(url) && isDecodable(url),
    'is not an address: check its port, and write % in a password as %25',
  );
const word = z.string().regex(/^[\w.-]+$/, 'letters, digits, dot, dash and underscore only');

/** What may be set from outside, with its default. Kept in step with `.env.example` by a test. */
export const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4150),
  PUBLIC_URL: webOrigin.optional(),
  TRUSTED_PROXIES: proxies,
  DATABASE_URL: database.optional(),
  DATABASE_OWNER_URL: database.optional(),
  OIDC_URL: address.optional(),
  OIDC_REALM: word.default('city'),
  OIDC_CLIENT_ID: word.default('city-web'),
  OIDC_AUDIENCE: word.default('city-api'),
  OIDC_JWKS_URL: address.optional(),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: z.email().optional(),
});
export type Environment = z.infer<typeof environment>;

/**
 * Reads the environment, reporting every fault at once.
 * @param required names that must be set, whatever their schema says
 * @throws StartRefused naming each variable and what is wrong with it
 */
export function readEnvironment(source: NodeJS.ProcessEnv, required: (keyof Environment)[] = []): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  // A mail without a sender is refused everywhere.
  const asked = set['SMTP_URL'] === undefined ? required : [...required, 'MAIL_FROM' as const];
  const faults = [
    ...asked.filter((name) => set[name] === undefined).map((name) => `${name} is not set`),
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
  if (faults.length > 0 || !parsed.success) {
    const list = faults.join('; ');
    throw new StartRefused({
      en: `Cannot start, settings are missing or wrong: ${list}. See .env.example.`,
      zh: `无法启动，配置缺失或有误：${list}。见.env.example。`,
    });
  }
  return parsed.data;
}

function isNetwork(written: string): boolean {
  const [address = '', bits, ...rest] = written.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  // A network of everything would take anybody's word.
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
}

function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(url) !== '';
  } catch {
    return false;
  }
}

/** Settings for tokens of a Keycloak, or of anything with Keycloak's routes, at `base`. */
export function identityAt(base: string, env: Environment, browserUrl: string): IdentitySettings {
  const issuer = `${base}/realms/${env.OIDC_REALM}`;
  return {
    issuer,
    jwksUri: env.OIDC_JWKS_URL ?? `${issuer}/protocol/openid-connect/certs`,
    audience: env.OIDC_AUDIENCE,
    clientId: env.OIDC_CLIENT_ID,
    realm: env.OIDC_REALM,
    browserUrl,
  };
}

/** Where mails go out; null where no server is told. */
export function mailIn({ SMTP_URL: url, MAIL_FROM: from }: Environment): MailSettings | null {
  return url === undefined || from === undefined ? null : { url, from };
}
