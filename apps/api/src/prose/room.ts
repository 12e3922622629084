import { inspect, type NackCode } from '@cityloom/live';
import * as Y from 'yjs';
import { Audience, type Written } from './audience.ts';
import type { Applied, Batch } from './batch.ts';
import { bringsSomething, LiveText, merged } from './live-text.ts';
import type { LoggedUpdate } from './prose.repository.ts';
import { Pace } from './pace.ts';
import { OneByOne } from './one-by-one.ts';
import type { RoomMember } from './room-member.ts';
import type { RoomParts } from './room-parts.ts';
import { Snapshots } from './snapshots.ts';

/** Batches that may wait in one room; more are refused as BUSY and come again (house 8, limits). */
const longestQueue = 5_000;

/**
 * One live document: a single writer to whom batches come, and who tells everybody what is on disk.
 *
 * Everything happens in one line: what is asked while a commit runs waits for it. So whoever looks finds exactly what
 * is on disk, and nobody sees what is not committed.
 */
export class Room {
  readonly #audience: Audience;
  readonly #pace: Pace;
  readonly #resuming = new Set<number>();
  readonly #snapshots: Snapshots;
  #queue: Batch[] = [];
  readonly #line = new OneByOne();
  #text: LiveText;
  /** Whether the replica may hold something that is not on disk; then it is read anew before anything else. */
  #doubtful = false;

  private constructor(
    readonly cityId: string,
    readonly documentId: number,
    handle: number,
    text: LiveText,
    private readonly parts: RoomParts,
  ) {
    this.#audience = new Audience(handle);
    this.#pace = new Pace(parts.now);
    this.#snapshots = new Snapshots(cityId, documentId, parts.repository, parts.onFault);
    this.#text = text;
  }

  /** Reads the document. @throws where it cannot be read: then there is no room, and never an empty one in its place */
  static async open(cityId: string, documentId: number, handle: number, parts: RoomParts): Promise<Room> {
    const text = new LiveText(await parts.repository.load(cityId, documentId));
    return new Room(cityId, documentId, handle, text, parts);
  }

  get handle(): number {
    return this.#audience.handle;
  }

  get members(): number {
    return this.#audience.size;
  }

  /** Lets a connection in, once everything up to `head` has been read: its client id was given there. */
  admit(member: RoomMember, head: number): Promise<void> {
    return this.#inLine(async () => {
      if (head > this.#text.seq) await this.#follow();
      this.#audience.add(member);
    });
  }

  leave(connection: number): void {
    this.#audience.remove(connection);
  }

  /** A batch has come. It is answered by a tick once it is on disk, or by a refusal. */
  push(connection: number, batchId: number, update: Uint8Array): void {
    const member = this.#audience.member(connection);
    if (member === undefined) return;
    if (this.#queue.length >= longestQueue) return this.#audience.refuse(member, batchId, 'BUSY');
    this.#queue.push({ member, batchId, update });
    this.#schedule();
  }

  /** Somebody asks for everything behind `seq`. @throws where the document cannot be read; they ask again */
  async resume(connection: number, seq: number): Promise<void> {
    // One answer brings everything, whatever was asked meanwhile.
    if (this.#resuming.has(connection)) return;
    this.#resuming.add(connection);
    await this.#inLine(() => {
      const member = this.#audience.member(connection);
      if (member === undefined) return;
      if (seq > this.#text.seq) return member.dismiss();
      this.#audience.catchUp(member, seq, this.#text.seq, this.#since);
    }).finally(() => this.#resuming.delete(connection));
  }

  /** Another process has written, up to `head` at least; without a number, it may have. */
  hear(head = Infinity): Promise<void> {
    return this.#inLine(async () => {
      if (head > this.#text.seq) await this.#follow();
    });
  }

  /** Looks at the document while it holds exactly what is on disk. */
  read<T>(look: (doc: Y.Doc, seq: number) => T): Promise<T> {
    return this.#inLine(() => look(this.#text.doc, this.#text.seq));
  }

  /** Catches up those who had fallen behind and can take more now. */
  sweep(): Promise<void> {
    return this.#inLine(() => this.#audience.sweep(this.#text.seq, this.#since));
  }

  /** Writes what has come, keeps a snapshot where there is something new, and lets go of the document. */
  async close(): Promise<void> {
    this.#pace.cancel();
    await this.#inLine(() => this.#write()).catch(this.parts.onFault);
    await this.#inLine(() => this.#snapshots.keep(this.#text.doc, this.#text.seq)).catch(this.parts.onFault);
    this.#text.doc.destroy();
  }

  readonly #since = (seq: number): Uint8Array => this.#text.since(seq);

  /** In the room's line, on a replica that holds what is on disk. */
  #inLine<T>(work: () => T | Promise<T>): Promise<T> {
    return this.#line.do(async () => {
      if (this.#doubtful) await this.#readAnew();
      return work();
    });
  }

  #schedule(): void {
    this.#pace.plan(this.members, () => {
      void this.#inLine(() => this.#write()).catch((error: unknown) => {
        this.parts.onFault(error);
        // The queue still stands where the document could not even be read.
        for (const { member, batchId } of this.#queue.splice(0)) this.#audience.refuse(member, batchId, 'BUSY');
      });
    });
  }

  async #write(): Promise<void> {
    const batches = this.#queue.splice(0);
    if (batches.length === 0) return;
    this.#pace.begins();
    try {
      await this.#writeAll(batches);
    } catch (error) {
      this.parts.onFault(error);
      // It is not known what was written. The senders send again, and what is there by then is acknowledged.
      this.#doubtful = true;
      for (const { member, batchId } of batches) this.#audience.refuse(member, batchId, 'BUSY');
    }
    this.#pace.ended();
  }

  async #writeAll(batches: readonly Batch[]): Promise<void> {
    const { known, applied } = this.#applyAll(batches);
    const written = await this.#commit(applied);
    const answered = [...known, ...written];
    const acks = answered.map(({ member, batchId }) => ({ connection: member.connection, batchId }));
    const first = written[0]?.seq;
    if (written.length < applied.length) {
      // Something was applied here that never came to the disk, and the others were judged beside it: what one of them
      // left out as known may be missing. They come again, and are judged against the disk.
      for (const { member, batchId } of answered) this.#audience.refuse(member, batchId, 'BUSY');
      await this.#readAnew();
    } else if (first !== undefined && first !== this.#text.seq + 1) {
      // Another process wrote in between; reading on brings theirs and ours, and Yjs knows ours already.
      await this.#follow(acks);
    } else {
      const seqFrom = this.#text.seq;
      this.#text.committed(written);
      if (acks.length > 0) this.#tell(seqFrom, merged(written), acks);
    }
    if (written.length === 0) return;
    this.#snapshots.wrote(written, this.#text.doc, this.#text.seq);
    this.parts.onWritten();
  }

  #applyAll(batches: readonly Batch[]): { known: Batch[]; applied: Applied[] } {
    const known: Batch[] = [];
    const applied: Applied[] = [];
    for (const batch of batches) {
      const outcome = this.#inspect(batch);
      if (typeof outcome === 'string') this.#audience.refuse(batch.member, batch.batchId, outcome);
      else if (outcome === null) known.push(batch);
      else applied.push({ ...batch, payload: this.#text.apply(outcome) });
    }
    return { known, applied };
  }

  /** @returns why not, null where everything in it is known, else what to apply */
  #inspect({ member, update }: Batch): NackCode | Uint8Array | null {
    if (this.#audience.member(member.connection) !== member) return 'LEASE_LOST';
    if (!member.writes()) return 'FORBIDDEN';
    const inspection = inspect(this.#text.doc, update, { clientId: member.clientId });
    if (!inspection.ok) return inspection.code;
    if (inspection.empty) return null;
    return this.#text.isFull && bringsSomething(inspection.update) ? 'FULL' : inspection.update;
  }

  /** @returns what is on disk now, in the log's order; whoever lost the client id meanwhile is told */
  async #commit(applied: readonly Applied[]): Promise<(Applied & LoggedUpdate)[]> {
    if (applied.length === 0) return [];
    const seqs = await this.parts.committer.commit(
      this.cityId,
      applied.map(({ member: { clientId, holder }, payload }) => ({
        document: this.documentId,
        client: clientId,
        holder,
        payload,
      })),
    );
    return applied.flatMap((batch, n) => {
      const seq = seqs[n] ?? null;
      if (seq !== null) return [{ ...batch, seq }];
      this.#audience.refuse(batch.member, batch.batchId, 'LEASE_LOST');
      return [];
    });
  }

  #tell(seqFrom: number, update: Uint8Array, acks: Written['acks']): void {
    this.#audience.tell({ seqFrom, seqTo: this.#text.seq, update, acks }, this.#since);
  }

  /** Reads on in the log, where others have written. */
  async #follow(acks: Written['acks'] = []): Promise<void> {
    const seqFrom = this.#text.seq;
    const updates = await this.parts.repository.log(this.cityId, this.documentId, seqFrom);
    this.#text.follow(updates);
    if (updates.length > 0 || acks.length > 0) this.#tell(seqFrom, merged(updates), acks);
  }

  /** Begins again from what is on disk, and tells what is new there; nothing is acknowledged by it. */
  async #readAnew(): Promise<void> {
    this.#doubtful = true;
    const { doc, seq } = this.#text;
    this.#text = new LiveText(await this.parts.repository.load(this.cityId, this.documentId));
    doc.destroy();
    this.#doubtful = false;
    if (this.#text.seq > seq) this.#tell(seq, this.#text.since(seq), []);
  }
}
