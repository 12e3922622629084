import { createHash, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { Label } from '@cityloom/operating-model';
import type { JWK } from 'jose';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import pg from 'pg';
import { loadOidc } from './oidc.ts';

/** An account that can sign in at the embedded realm. */
export interface Account {
  id: string;
  username: string;
  name: Label;
  /** Someone of the example: no password, one click, loopback only. */
  demo: boolean;
  passwordHash: string | null;
}

const schema = `
  create schema if not exists realm;
  create table if not exists realm.account (
    id uuid primary key, username text not null unique, name jsonb not null, demo boolean not null, password_hash text);
  create table if not exists realm.stored (
    model text not null, id text not null, payload jsonb not null, grant_id text, uid text,
    expires_at timestamptz, consumed_at timestamptz, primary key (model, id));
  create index if not exists stored_grant on realm.stored (grant_id);
  create index if not exists stored_uid on realm.stored (uid);
  create table if not exists realm.key (kid text primary key, jwk jsonb not null, created_at timestamptz not null default now());
`;

/** Ids are secrets (tokens, session cookies): only their hashes are stored. */
const hashed = (id: string) => createHash('sha256').update(id).digest('base64url');

interface StoredRow {
  payload: AdapterPayload;
  consumed_at: Date | null;
}

/** Accounts, keys and everything that the identity provider remembers, in a schema of its own. */
export class RealmStore {
  private constructor(private readonly pool: pg.Pool) {}

  /** @param ownerUrl a role that may create the schema */
  static async open(ownerUrl: string): Promise<RealmStore> {
    const pool = new pg.Pool({
      connectionString: ownerUrl,
      max: 5,
      connectionTimeoutMillis: 5_000,
      query_timeout: 8_000,
    });
    // A broken idle connection is replaced by the pool; unheard, its error would end the process.
    pool.on('error', () => undefined);
    await pool.query(schema);
    return new RealmStore(pool);
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** Adds an account, or renews the one of that name; its id stays. @returns the id */
  async saveAccount(account: Omit<Account, 'id'>): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      `insert into realm.account (id, username, name, demo, password_hash) values ($1, $2, $3, $4, $5)
       on conflict (username) do update set name = excluded.name, demo = excluded.demo, password_hash = excluded.password_hash
       returning id`,
      [randomUUID(), account.username, account.name, account.demo, account.passwordHash],
    );
    if (rows[0] === undefined) throw new Error('The account was not stored.');
    return rows[0].id;
  }

  /** Adds an account under the first name that nobody has: `王芳`, `王芳 2`. @returns the account */
  async addAccount(name: Label, wanted: string): Promise<Account> {
    for (;;) {
      const account = {
        id: randomUUID(),
        username: await this.freeUsername(wanted),
        name,
        demo: false,
        passwordHash: null,
      };
      const { rowCount } = await this.pool.query(
        `insert into realm.account (id, username, name, demo) values ($1, $2, $3, false) on conflict (username) do nothing`,
        [account.id, account.username, account.name],
      );
      if (rowCount === 1) return account;
    }
  }

  /** The account name that a newcomer of this name would be given now. */
  async freeUsername(wanted: string): Promise<string> {
    // By whole signs: half of one would be stored as another.
    const word = Array.from(wanted.trim().toLowerCase()).slice(0, 90).join('');
    const { rows } = await this.pool.query<{ username: string }>(
      `select username from realm.account where username = $1 or starts_with(username, $1 || ' ')`,
      [word],
    );
    const held = new Set(rows.map(({ username }) => username));
    let name = word;
    for (let n = 2; held.has(name); n += 1) name = `${word} ${n}`;
    return name;
  }

  /** Takes an account back that nobody has come with. */
  async removeAccount(id: string): Promise<void> {
    await this.pool.query('delete from realm.account where id = $1', [id]);
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.pool.query('update realm.account set password_hash = $2 where id = $1', [id, passwordHash]);
  }

  accountById(id: string): Promise<Account | undefined> {
    return this.account('id = $1', id);
  }

  accountByName(username: string): Promise<Account | undefined> {
    return this.account('username = lower($1)', username);
  }

  private async account(condition: string, value: string): Promise<Account | undefined> {
    const { rows } = await this.pool.query<Account>(
      `select id, username, name, demo, password_hash as "passwordHash" from realm.account where ${condition}`,
      [value],
    );
    return rows[0];
  }

  /** The private signing keys, newest first; the first one is made on the first start. */
  async signingKeys(): Promise<JWK[]> {
    const read = async () =>
      (await this.pool.query<{ jwk: JWK }>('select jwk from realm.key order by created_at desc')).rows;
    let keys = await read();
    if (keys.length === 0) {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: randomUUID() };
      // Two processes that start together agree on whichever key came first.
      await this.pool.query(
        `with sole as (select pg_advisory_xact_lock(41150))
         insert into realm.key (kid, jwk) select $1, $2 from sole where not exists (select from realm.key)`,
        [jwk.kid, jwk],
      );
      keys = await read();
    }
    return keys.map(({ jwk }) => jwk);
  }

  /** Forgets what has expired. */
  async sweep(): Promise<void> {
    await this.pool.query('delete from realm.stored where expires_at < now()');
  }

  /** The storage of one kind of thing, as oidc-provider asks for it. */
  adapter(model: string): Adapter {
    const one = async (condition: string, value: string, jti?: string): Promise<AdapterPayload | undefined> => {
      const { rows } = await this.pool.query<StoredRow>(
        `select payload, consumed_at from realm.stored where model = $1 and ${condition} and (expires_at is null or expires_at > now())`,
        [model, value],
      );
      const row = rows[0];
      if (row === undefined) return undefined;
      const consumed = row.consumed_at && Math.floor(row.consumed_at.getTime() / 1000);
      return { ...row.payload, ...(jti ? { jti } : {}), ...(consumed ? { consumed } : {}) };
    };
    return {
      upsert: async (id, named, expiresIn) => {
        // The payload repeats the id in clear.
        const payload = { ...named, jti: undefined };
        await this.pool.query(
          `insert into realm.stored (model, id, payload, grant_id, uid, expires_at)
           values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
           on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
             uid = excluded.uid, expires_at = excluded.expires_at`,
          [model, hashed(id), payload, payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
        );
      },
      find: (id) => one('id = $2', hashed(id), id),
      findByUid: (uid) => one('uid = $2', uid),
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => {
        const { rowCount } = await this.pool.query(
          'update realm.stored set consumed_at = now() where model = $1 and id = $2 and consumed_at is null',
          [model, hashed(id)],
        );
        // Two uses at the same moment both found it unused; only one of them may go on.
        if (rowCount === 0) throw new (await loadOidc()).errors.InvalidGrant(`${model} already consumed`);
      },
      destroy: async (id) => {
        await this.pool.query('delete from realm.stored where model = $1 and id = $2', [model, hashed(id)]);
      },
      // Of this model only: an interaction names its grant as well, and must outlive it when another person signs in.
      revokeByGrantId: async (grantId) => {
        await this.pool.query('delete from realm.stored where model = $1 and grant_id = $2', [model, grantId]);
      },
    };
  }
}
