import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { schemaVersion } from '@cityloom/live';
import type { Doer, Language } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CityScope } from '../tenancy/city-scope.repository.ts';
import { firstContent, serverClient } from './first-content.ts';
import { type ProseAddress, storedLanguage } from './prose-address.ts';

const packed = promisify(gzip);
const unpacked = promisify(gunzip);

/** One update of a document's log. */
export interface LoggedUpdate {
  readonly seq: number;
  readonly payload: Uint8Array;
}

/** What a document is rebuilt from: the newest good snapshot and everything behind it. */
export interface StoredDocument {
  readonly snapshot: LoggedUpdate | null;
  readonly tail: readonly LoggedUpdate[];
}

/** A text of a record, held still. */
export interface HeldText {
  readonly field: string;
  readonly language: Language | null;
  readonly stored: StoredDocument;
}

/** A client id that one connection holds on one document, with the word that lets the same page take it again. */
export interface Lease {
  readonly clientId: number;
  readonly secret: string;
}

/** A lease as it was given, and how far the log stood then: whoever holds it must have read that far. */
export interface GivenLease extends Lease {
  readonly holder: string;
  readonly head: number;
}

const keptSnapshots = 2;
/** Yjs draws its own client ids from 32 bits; ours keep to them and leave out the small ones, which the server uses. */
const leastClient = 1024;
const mostClient = 2 ** 32 - 1;

const digest = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/** Documents, their logs, snapshots and leases. */
@Injectable()
export class ProseRepository {
  constructor(private readonly scope: CityScope) {}

  /** The document at an address, begun if there is none yet. @returns its id */
  async open(cityId: string, address: ProseAddress): Promise<number> {
    return this.scope.withCity(cityId, async (db) => {
      const { record, field, language } = address;
      const key = [record, field, storedLanguage(language)];
      const find = () =>
        db.query<{ id: string }[]>(
          'select id from prose_document where record_id = $1 and field = $2 and language = $3',
          key,
        );
      const [there] = await find();
      if (there !== undefined) return Number(there.id);
      const [made] = await db.query<{ id: string }[]>(
        `insert into prose_document (record_id, field, language, city_id, head) values ($1, $2, $3, $4, 1)
         on conflict (record_id, field, language) do nothing returning id`,
        [...key, cityId],
      );
      if (made === undefined) return Number((await find())[0]?.id);
      await db.query(
        'insert into prose_update (document_id, seq, city_id, client_id, payload) values ($1, 1, $2, $3, $4)',
        [made.id, cityId, serverClient, Buffer.from(firstContent())],
      );
      return Number(made.id);
    });
  }

  /**
   * Gives a client id on a document, under the lock that commits take too: what was sent under the id by an earlier
   * holder is either in the log before the head told here, or never gets there.
   * @param again the lease that the same page held before; another person's, or a wrong word, gets a fresh id
   */
  async lease(cityId: string, documentId: number, doer: Doer, again: Lease | null): Promise<GivenLease> {
    return this.scope.withCity(cityId, async (db) => {
      const head = await lockedHead(db, documentId);
      const holder = randomUUID();
      if (again !== null && (await this.take(db, documentId, doer, again, holder))) return { ...again, holder, head };
      const secret = randomBytes(16).toString('base64url');
      const clientId = await this.freshId(db, cityId, documentId, doer, holder, secret);
      return { clientId, secret, holder, head };
    });
  }

  /**
   * The client id of one operation: asked for again, it is the same, so an edit that is made again under it is known.
   * @param operation a word that only its author knows
   */
  async leaseFor(
    cityId: string,
    documentId: number,
    doer: Doer,
    operation: string,
  ): Promise<GivenLease & { again: boolean }> {
    return this.scope.withCity(cityId, async (db) => {
      const head = await lockedHead(db, documentId);
      const holder = randomUUID();
      const [known] = await db.query<{ id: string }[]>(
        'select client_id as id from prose_client where document_id = $1 and member_id = $2 and secret_hash = $3',
        [documentId, doer.person, digest(operation)],
      );
      if (known === undefined) {
        const clientId = await this.freshId(db, cityId, documentId, doer, holder, operation);
        return { clientId, secret: operation, holder, head, again: false };
      }
      const lease = { clientId: Number(known.id), secret: operation };
      await this.take(db, documentId, doer, lease, holder);
      return { ...lease, holder, head, again: true };
    });
  }

  private async take(
    db: EntityManager,
    documentId: number,
    { person }: Doer,
    { clientId, secret }: Lease,
    holder: string,
  ): Promise<boolean> {
    // A statement that changes rows answers [rows, count].
    const [rows] = await db.query<[unknown[], number]>(
      `update prose_client set holder = $5, leased_at = clock_timestamp()
       where document_id = $1 and client_id = $2 and member_id = $3 and secret_hash = $4 returning client_id`,
      [documentId, clientId, person, digest(secret), holder],
    );
    return rows.length > 0;
  }

  private async freshId(
    db: EntityManager,
    cityId: string,
    documentId: number,
    { person, organisation, sector }: Doer,
    holder: string,
    secret: string,
  ): Promise<number> {
    for (;;) {
      const clientId = randomInt(leastClient, mostClient);
      const made = await db.query<unknown[]>(
        `insert into prose_client (document_id, client_id, city_id, member_id, acting_org, acting_sector, secret_hash, holder)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning client_id`,
        [documentId, clientId, cityId, person, organisation, sector, digest(secret), holder],
      );
      if (made.length > 0) return clientId;
    }
  }

  /**
   * Everything a document is rebuilt from, as of one moment. A snapshot that does not match its checksum, or was
   * written under a newer schema, is passed over; the log is complete without any.
   * @param upto as it was at this place of its log; without it, as it is
   */
  async load(cityId: string, documentId: number, upto: number | null = null): Promise<StoredDocument> {
    return this.scope.withCity(cityId, (db) => readStored(db, documentId, upto));
  }

  /**
   * Every text of some records as it stands, held still until the transaction ends. Whoever writes there must take a client id
   * anew, so that nothing comes in afterwards that was sent before. Runs in the transaction of whoever asks, within the city.
   * @returns texts by record
   */
  async hold(db: EntityManager, records: readonly string[]): Promise<Map<string, HeldText[]>> {
    const held = await this.standing(db, records);
    await db.query(
      `update prose_client set holder = gen_random_uuid()
       where document_id in (select id from prose_document where record_id = any($1::uuid[]))`,
      [records],
    );
    return held;
  }

  /**
   * Every text of some records as it stands in one moment, while others go on writing. Runs in the transaction of whoever asks,
   * within the city.
   * @returns texts by record
   */
  async standing(db: EntityManager, records: readonly string[]): Promise<Map<string, HeldText[]>> {
    // In the order in which commits take them: else each could wait for the other.
    const documents = await db.query<{ id: string; record: string; field: string; language: Language | '' }[]>(
      `select id, record_id as record, field, language from prose_document
       where record_id = any($1::uuid[]) order by id for no key update`,
      [records],
    );
    const held = new Map<string, HeldText[]>();
    for (const { id, record, field, language } of documents) {
      const stored = await readStored(db, Number(id), null);
      const text = { field, language: language === '' ? null : language, stored };
      held.set(record, [...(held.get(record) ?? []), text]);
    }
    return held;
  }

  /** The log behind `after`, in order. @param upto where to stop, that one included */
  async log(cityId: string, documentId: number, after: number, upto?: number): Promise<LoggedUpdate[]> {
    return this.scope.withCity(cityId, (db) => readLog(db, documentId, after, upto));
  }

  /** Keeps the whole state at a place of the log, so that opening need not read what lies before. Where the document is gone, nothing is kept. */
  async keepSnapshot(cityId: string, documentId: number, seq: number, state: Uint8Array): Promise<void> {
    const bytes = await packed(state);
    await this.scope.withCity(cityId, async (db) => {
      await db.query(
        `insert into prose_snapshot (document_id, seq, city_id, state, sha256, schema_version)
         select id, $2, $3, $4, $5, $6 from prose_document where id = $1 for key share on conflict do nothing`,
        [documentId, seq, cityId, bytes, digest(bytes), schemaVersion],
      );
      await db.query(
        `delete from prose_snapshot where document_id = $1 and seq not in
         (select seq from prose_snapshot where document_id = $1 order by seq desc limit $2)`,
        [documentId, keptSnapshots],
      );
    });
  }
}

/** Locks a document's counter row, as commits do. @returns where its log stands */
async function lockedHead(db: EntityManager, documentId: number): Promise<number> {
  const [document] = await db.query<{ head: string }[]>(
    'select head from prose_document where id = $1 for no key update',
    [documentId],
  );
  return Number(document?.head);
}

async function readStored(db: EntityManager, documentId: number, upto: number | null): Promise<StoredDocument> {
  const snapshots = await db.query<{ seq: string; state: Buffer; sha256: Buffer }[]>(
    `select seq, state, sha256 from prose_snapshot
     where document_id = $1 and schema_version <= $2 and ($3::bigint is null or seq <= $3) order by seq desc`,
    [documentId, schemaVersion, upto],
  );
  const good = snapshots.find(({ state, sha256 }) => digest(state).equals(sha256));
  const snapshot = good === undefined ? null : { seq: Number(good.seq), payload: await unpacked(good.state) };
  return { snapshot, tail: await readLog(db, documentId, snapshot?.seq ?? 0, upto) };
}

async function readLog(
  db: EntityManager,
  documentId: number,
  after: number,
  upto: number | null = null,
): Promise<LoggedUpdate[]> {
  const rows = await db.query<{ seq: string; payload: Buffer }[]>(
    `select seq, payload from prose_update
     where document_id = $1 and seq > $2 and ($3::bigint is null or seq <= $3) order by seq`,
    [documentId, after, upto],
  );
  return rows.map(({ seq, payload }) => ({ seq: Number(seq), payload: new Uint8Array(payload) }));
}
