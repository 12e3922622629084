import { fileURLToPath } from 'node:url';
import { SystemClock } from './config/clock.ts';
import { Config, identityAt, mailIn, readEnvironment } from './config/config.ts';
import { StartRefused } from './config/start-refused.ts';
import { migrate } from './database/migrate.ts';
import { serve } from './serve.ts';

/** The start in earnest: the city's own PostgreSQL and Keycloak, everything told by the environment. */
async function main(): Promise<void> {
  const env = readEnvironment(process.env, ['PUBLIC_URL', 'DATABASE_URL', 'OIDC_URL']);
  const { PUBLIC_URL: origin = '', DATABASE_URL: appUrl = '', OIDC_URL: keycloak = '' } = env;
  const ownerUrl = env.DATABASE_OWNER_URL ?? appUrl;
  await migrate(ownerUrl, appUrl);
  const config = new Config({
    trial: false,
    host: env.HOST,
    port: env.PORT,
    origin,
    proxies: env.TRUSTED_PROXIES,
    database: { appUrl, ownerUrl },
    identity: identityAt(keycloak, env, keycloak === origin ? '' : keycloak),
    mail: mailIn(env),
    webRoot: fileURLToPath(new URL('../../../web/dist', import.meta.url)),
  });
  const app = await serve(config, new SystemClock());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof StartRefused ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
