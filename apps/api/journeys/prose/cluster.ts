import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { freePort } from '../stage.ts';
import { clearPlaces, compile, place } from '../start/places.ts';
import { self, Start } from '../start/starter.ts';

const program = fileURLToPath(new URL('../../dist/journeys/prose/api-process.js', import.meta.url));
const identity = {
  issuer: 'https://kill.example/realms/city',
  audience: 'city-api',
  clientId: 'city-web',
  realm: 'city',
};

/** One process of the API. */
interface Api {
  readonly origin: string;
  child: ChildProcess | undefined;
}

/** A database that waits for its disk, two API processes on it, and nothing between them that could go unnoticed. */
export class Cluster {
  cityId = '';
  appUrl = '';
  ownerUrl = '';
  readonly apis: Api[] = [];
  readonly kills = { api: 0, postgres: 0 };
  #postgres: Start | undefined;
  #postgresPid = 0;
  #keys: Server | undefined;
  #webRoot = '';
  #jwksUri = '';
  #sign: (subject: string) => Promise<string> = () => Promise.reject(new Error('not open'));

  /** Starts everything; the example city is seeded by the first process. */
  async open(): Promise<void> {
    compile(['src/prose', 'src/records', 'src/realtime', 'src/bus', 'src/database', 'journeys/prose']);
    await this.#openKeys();
    this.#webRoot = await mkdtemp(join(tmpdir(), 'cityloom-web-'));
    await writeFile(join(this.#webRoot, 'index.html'), '<!doctype html><title>page</title>');
    this.#postgres = new Start(self, join(await place(), 'data'));
    await this.#databaseStarted('start');
    for (let n = 0; n < 2; n += 1) {
      const api: Api = { origin: `http://127.0.0.1:${await freePort()}`, child: undefined };
      this.apis.push(api);
      await this.start(api);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.apis.map((api) => this.#end(api)));
    await this.#postgres?.end();
    this.#keys?.close();
    await clearPlaces();
  }

  token(username: string): Promise<string> {
    return this.#sign(username);
  }

  /** Starts a process and waits until it answers. */
  async start(api: Api): Promise<void> {
    const { port } = new URL(api.origin);
    const config = {
      trial: false,
      host: '127.0.0.1',
      port: Number(port),
      origin: api.origin,
      database: { appUrl: this.appUrl, ownerUrl: this.ownerUrl },
      identity: { ...identity, jwksUri: this.#jwksUri, browserUrl: '' },
      mail: null,
      webRoot: this.#webRoot,
    };
    const child = spawn(process.execPath, [program, JSON.stringify(config)], {
      stdio: ['ignore', 'pipe', process.env['CLUSTER_LOG'] ? 'inherit' : 'ignore'],
    });
    api.child = child;
    await Promise.race([
      this.#ready(createInterface({ input: child.stdout })),
      once(child, 'exit').then(() => Promise.reject(new Error('the process ended at its start'))),
    ]);
  }

  /** The process logs too; the line that it is ready names the city. */
  #ready(lines: Interface): Promise<void> {
    return new Promise((resolve) => {
      lines.on('line', (line) => {
        const { cityId } = JSON.parse(line) as { cityId?: string };
        if (cityId === undefined) return;
        this.cityId = cityId;
        resolve();
      });
    });
  }

  /** Kills a process as a power cut would, and starts it again. */
  async killApi(api: Api): Promise<void> {
    await this.#end(api);
    this.kills.api += 1;
    await this.start(api);
  }

  /** Kills the database server as a power cut would, and starts it again on the same files. */
  async killPostgres(): Promise<void> {
    process.kill(this.#postgresPid, 'SIGKILL');
    await this.#postgres?.hears(['exited'], this.#postgres.said.length - 1);
    this.kills.postgres += 1;
    await this.#databaseStarted('start again');
  }

  async #databaseStarted(order: string): Promise<void> {
    const said = await this.#postgres?.started(order);
    this.appUrl = said?.appUrl ?? '';
    this.ownerUrl = said?.ownerUrl ?? '';
    this.#postgresPid = said?.pid ?? 0;
  }

  async #end(api: Api): Promise<void> {
    const { child } = api;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async #openKeys(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'kill', alg: 'RS256', use: 'sig' };
    const server = createServer((_, answer) => {
      answer.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    this.#keys = server;
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    this.#jwksUri = `http://127.0.0.1:${port}/certs`;
    this.#sign = (subject) =>
      new SignJWT({ azp: identity.clientId, typ: 'Bearer', name: subject })
        .setProtectedHeader({ alg: 'RS256', kid: 'kill', typ: 'JWT' })
        .setIssuer(identity.issuer)
        .setAudience(identity.audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('5m')
        .sign(privateKey);
  }
}
