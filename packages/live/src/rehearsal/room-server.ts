import * as Y from 'yjs';
import { inspect } from '../guard/inspect.ts';
import type { ClientMessage, Push, ServerMessage } from '../messages.ts';
import type { NackCode } from '../nack-code.ts';

interface Member {
  readonly clientId: number;
  readonly send: (message: ServerMessage) => void;
}

export const handle = 3;

/** A room of one document with a log that survives it: what a server does, in memory and without a clock. */
export class RoomServer {
  /** The disk: what is in here is never lost. */
  readonly log: Uint8Array[] = [];
  /** A replica of the disk's content. */
  readonly durable = new Y.Doc();
  /** Refuses the next batches with these codes. */
  readonly refusals: NackCode[] = [];
  readonly #members = new Map<number, Member>();
  #doc = new Y.Doc();
  #effects: Uint8Array[] = [];
  #acks: { connection: number; batchId: number }[] = [];
  #connections = 0;

  constructor() {
    this.#load();
  }

  join(clientId: number, send: Member['send']): { handle: number; connection: number } {
    this.#connections += 1;
    this.#members.set(this.#connections, { clientId, send });
    return { handle, connection: this.#connections };
  }

  leave(connection: number): void {
    this.#members.delete(connection);
  }

  receive(connection: number, message: ClientMessage): void {
    const member = this.#members.get(connection);
    if (member === undefined) return;
    if (message.kind === 'resume') this.#catchUp(member, message.seq);
    if (message.kind === 'push') this.#push(connection, member, message);
  }

  /** Writes what has come to disk, then tells everybody. */
  commit(): void {
    if (this.#acks.length === 0 && this.#effects.length === 0) return;
    const update = this.#effects.length === 0 ? new Uint8Array() : Y.mergeUpdates(this.#effects);
    const seqFrom = this.log.length;
    if (update.byteLength > 0) {
      this.log.push(update);
      Y.applyUpdate(this.durable, update);
    }
    const tick: ServerMessage = { kind: 'tick', handle, seqFrom, seqTo: this.log.length, acks: this.#acks, update };
    this.#effects = [];
    this.#acks = [];
    for (const { send } of this.#members.values()) send(tick);
  }

  /** Loses everything but the disk. */
  crash(): void {
    this.#members.clear();
    this.#load();
  }

  #load(): void {
    this.#effects = [];
    this.#acks = [];
    this.#doc = new Y.Doc();
    this.#doc.transact(() => this.log.forEach((update) => Y.applyUpdate(this.#doc, update)));
    this.#doc.on('update', (update: Uint8Array) => this.#effects.push(update));
  }

  #push(connection: number, { clientId, send }: Member, { batchId, update }: Push): void {
    const inspection = inspect(this.#doc, update, { clientId });
    const code = this.refusals.shift() ?? (inspection.ok ? undefined : inspection.code);
    if (code !== undefined || !inspection.ok) {
      send({ kind: 'nack', handle, batchId, code: code ?? 'MALFORMED' });
      return;
    }
    if (!inspection.empty) Y.applyUpdate(this.#doc, inspection.update);
    this.#acks.push({ connection, batchId });
  }

  #catchUp({ send }: Member, seq: number): void {
    const missed = this.log.slice(seq);
    const update = missed.length === 0 ? new Uint8Array() : Y.mergeUpdates(missed);
    send({ kind: 'catchup', handle, seqFrom: seq, seqTo: this.log.length, update });
  }
}
