import { decodeClientMessage, type ServerMessage } from '@cityloom/live';
import { RoomServer } from '../../../../../packages/live/src/rehearsal/room-server.ts';
import type { Lease } from '../join-shapes.ts';
import { type FarEnd, FakeLine } from './fake-line.ts';

const presenceHandle = 70;

/** A server with one document, whose network works only when a test makes it. */
export class FakeServer implements FarEnd {
  readonly room = new RoomServer();
  readonly lines: FakeLine[] = [];
  /** What the next joins are answered instead. */
  readonly refusals: Error[] = [];
  writes = true;
  /** How many joins were answered, and how many left. */
  joins = 0;
  leaves = 0;
  readonly #leases = new Map<number, string>();
  readonly #connections = new Map<number, FakeLine>();
  #nextClient = 100;

  newLine(): FakeLine {
    const line = new FakeLine(this);
    this.lines.push(line);
    return line;
  }

  answer(line: FakeLine, event: string, body: unknown): unknown {
    if (event === 'prose:join') return this.#join(line, (body as { lease: Lease | null }).lease);
    this.leaves += 1;
    return {};
  }

  receive(line: FakeLine, frame: Uint8Array): void {
    const message = decodeClientMessage(frame);
    if (message.kind !== 'caret') {
      if (line.connection !== null) this.room.receive(line.connection, message);
      return;
    }
    const { field, anchor, head } = message;
    const list = [{ connection: line.connection ?? 0, field, anchor, head }];
    for (const one of this.#connections.values()) one.send({ kind: 'carets', handle: presenceHandle, list });
  }

  /** Forgets who held which client id. */
  forgetLeases(): void {
    this.#leases.clear();
  }

  /** Loses all but the disk, and every connection. */
  crash(): void {
    this.room.crash();
    for (const line of this.lines) line.cut();
  }

  left(line: FakeLine): void {
    if (line.connection === null) return;
    this.room.leave(line.connection);
    this.#connections.delete(line.connection);
  }

  /** All that is under way arrives, and the server writes what it got. */
  settle(): void {
    for (let quiet = false; !quiet;) {
      quiet = !this.lines.map((line) => line.deliver()).some(Boolean);
      this.room.commit();
      quiet &&= this.lines.every((line) => !line.hasUnderWay);
    }
  }

  #join(line: FakeLine, asked: Lease | null): unknown {
    const refusal = this.refusals.shift();
    if (refusal !== undefined) throw refusal;
    this.joins += 1;
    const isKept = asked !== null && this.#leases.get(asked.clientId) === asked.secret;
    const lease = isKept ? asked : this.#newLease();
    const session = this.room.join(lease.clientId, (message: ServerMessage) => line.send(message));
    line.connection = session.connection;
    this.#connections.set(session.connection, line);
    return {
      ...session,
      visit: this.joins,
      lease,
      writes: this.writes,
      presence: { handle: presenceHandle, field: 2 },
    };
  }

  #newLease(): Lease {
    this.#nextClient += 1;
    const lease = { clientId: this.#nextClient, secret: `secret ${this.#nextClient}` };
    this.#leases.set(lease.clientId, lease.secret);
    return lease;
  }
}
