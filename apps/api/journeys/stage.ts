import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { Clock, SystemClock } from '../src/config/clock.ts';
import { Config, identityAt, readEnvironment } from '../src/config/config.ts';
import { opening, seedQichuan, story } from '../src/database/seed/seed.ts';
import { createRealm } from '../src/embedded/realm/realm.ts';
import { RealmStore } from '../src/embedded/realm/realm-store.repository.ts';
import { InvitationsService } from '../src/people/invitations.service.ts';
import { PeopleService } from '../src/people/people.service.ts';
import { ProseService } from '../src/prose/prose.service.ts';
import { RecordService } from '../src/records/record.service.ts';
import { serve } from '../src/serve.ts';
import { migratedDatabase, type TestDatabase } from './database.ts';
import { Page } from './page.ts';

/** The whole API with the example city as far as its story is told, on a database and a port of its own. */
export interface Stage {
  origin: string;
  cityId: string;
  app: NestExpressApplication;
  database: TestDatabase;
  store: RealmStore;
  /** The claims of a good access token of a person, as the realm gives them. */
  claims: (username: string) => Promise<JWTPayload>;
  /** Signs claims with the realm's own key. */
  sign: (claims: JWTPayload) => Promise<string>;
  /** Asks the API as a person, or as nobody. */
  get: (
    path: string,
    username?: string,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; body: never; headers: Headers }>;
  /** Sends JSON to the API as a person, or as nobody; a text goes as it is. */
  send: (
    method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    username?: string,
  ) => Promise<{ status: number; body: never; headers: Headers }>;
  /** Opens a page of a person, here or at another server of the stage, perhaps with a token of its own; it is closed with the others. */
  openPage: (username: string, more?: { origin?: string; token?: string }) => Promise<Page>;
  /** The pages that are open, in the order in which they were opened. */
  pages: readonly Page[];
  closePages: () => void;
  close: () => Promise<void>;
}

/**
 * Opens a stage; close it when the file's last test is done.
 * @param told `opening`: people, organisations and the vision, so that a journey writes everything else itself; `story`: all of it
 * @param rooms what only the trial start has; nothing of it otherwise
 * @param set its clock, and the mail server that it is told; otherwise the time that it is, and none
 */
export async function openStage(
  told: 'opening' | 'story' = 'opening',
  rooms: (store: RealmStore) => DynamicModule[] = () => [],
  { clock = new SystemClock(), mail = null }: { clock?: Clock; mail?: Config['mail'] } = {},
): Promise<Stage> {
  const database = await migratedDatabase();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const webRoot = await mkdtemp(join(tmpdir(), 'cityloom-web-'));
  await writeFile(
    join(webRoot, 'index.html'),
    `<!doctype html><meta name="csp-nonce" content="__NONCE__"><title>page</title>${'<p>word</p>'.repeat(200)}`,
  );
  const env = readEnvironment({});
  const identity = identityAt(origin, env, '');
  const config = new Config({
    trial: true,
    host: '127.0.0.1',
    port,
    origin,
    proxies: [],
    database,
    identity,
    mail,
    webRoot,
  });
  const store = await RealmStore.open(database.ownerUrl);
  const app = await serve(config, clock, {
    realm: (context) => createRealm(config, store, clock, context.get(InvitationsService)),
    rooms: rooms(store),
  });
  const people = app.get(PeopleService);
  const parts = { people, records: app.get(RecordService), prose: app.get(ProseService) };
  const pages: Page[] = [];
  const closePages = () => pages.splice(0).forEach((page) => page.close());
  const close = async () => {
    closePages();
    await app.close();
    await store.close();
    await database.drop();
    await rm(webRoot, { recursive: true, force: true });
  };
  try {
    await seedQichuan(
      parts,
      (person) => store.saveAccount({ ...person, demo: true, passwordHash: null }),
      undefined,
      told === 'story' ? story : opening,
    );
  } catch (error) {
    // What stays open would keep the tests from ending.
    await close();
    throw error;
  }
  const [city] = await people.listCities();
  const [jwk] = await store.signingKeys();
  if (city === undefined || jwk === undefined) throw new Error('The stage has no city.');
  const key = await importJWK(jwk, 'RS256');

  const sign = (claims: JWTPayload) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '', typ: 'at+jwt' }).sign(key);
  const claims = async (username: string): Promise<JWTPayload> => {
    const account = await store.accountByName(username);
    if (account === undefined) throw new Error(`No account ${username}.`);
    const now = Math.floor(Date.now() / 1000);
    const { issuer, audience, clientId } = identity;
    return {
      iss: issuer,
      aud: audience,
      azp: clientId,
      typ: 'Bearer',
      sub: account.id,
      name: account.name.en,
      iat: now,
      exp: now + 300,
    };
  };
  return {
    origin,
    cityId: city.id,
    app,
    database,
    store,
    sign,
    claims,
    get: async (path, username, headers = {}) => {
      const asked = new Headers(headers);
      if (username !== undefined) asked.set('authorization', `Bearer ${await sign(await claims(username))}`);
      const answer = await fetch(origin + path, { headers: asked });
      return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
    },
    send: async (method, path, body, username) => {
      const headers = new Headers({ 'content-type': 'application/json' });
      if (username !== undefined) headers.set('authorization', `Bearer ${await sign(await claims(username))}`);
      const answer = await fetch(origin + path, {
        method,
        headers,
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: answer.status, headers: answer.headers, body: (await answer.json()) as never };
    },
    openPage: async (username, more = {}) => {
      const page = await Page.open(more.origin ?? origin, async () => more.token ?? sign(await claims(username)));
      pages.push(page);
      return page;
    },
    pages,
    closePages,
    close,
  };
}

/** A second server on the database of a stage, as another process would be. @param changed what it is told otherwise */
export async function openBeside(
  stage: Stage,
  changed: Partial<Pick<Config, 'proxies' | 'origin'>> = {},
): Promise<{ origin: string; app: NestExpressApplication }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const { trial, host, proxies, database, identity, mail, webRoot } = stage.app.get(Config);
  const config = new Config({ trial, host, port, origin, proxies, database, identity, mail, webRoot, ...changed });
  return { origin, app: await serve(config, stage.app.get(Clock)) };
}

/**
 * A port of loopback that nobody holds at this moment, below those that the system gives to connections going out: a page
 * that tries again while its server is down could be given its port, and keep it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(11_000, 20_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}
