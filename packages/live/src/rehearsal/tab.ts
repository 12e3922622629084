import { decodeClientMessage, decodeServerMessage, encodeMessage } from '../message-codec.ts';
import { type Effects, RoomClient } from '../room-client.ts';
import { Replica, remote } from './replica.ts';
import type { RoomServer } from './room-server.ts';

/** A browser's tab: a replica, its room client and a line to the server that works only when somebody makes it. */
export class Tab extends Replica {
  readonly room = new RoomClient();
  /** Every edit made here, as it was reported. */
  readonly edits: Uint8Array[] = [];
  readonly upwards: Uint8Array[] = [];
  readonly downwards: Uint8Array[] = [];
  #connection: number | null = null;

  constructor(
    clientId: number,
    readonly server: RoomServer,
    readonly now: () => number,
  ) {
    super(clientId);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === remote) return;
      this.edits.push(update);
      this.do(this.room.edited(update, this.now()));
    });
  }

  /** Carries out what the room client asked for. */
  do({ apply, send }: Effects): void {
    this.upwards.push(...send.map(encodeMessage));
    if (apply.length > 0) this.doc.transact(() => apply.forEach((update) => this.receive(update)), remote);
  }

  get isConnected(): boolean {
    return this.#connection !== null;
  }

  connect(): void {
    if (this.#connection !== null) return;
    const session = this.server.join(this.clientId, (message) => this.downwards.push(encodeMessage(message)));
    this.#connection = session.connection;
    this.do(this.room.connected(session, this.now()));
  }

  /** What is under way in either direction is lost. */
  cut(): void {
    if (this.#connection === null) return;
    this.server.leave(this.#connection);
    this.#connection = null;
    this.upwards.length = 0;
    this.downwards.length = 0;
    this.do(this.room.disconnected(this.now()));
  }

  /** The next message of each direction arrives. */
  deliver(): void {
    const up = this.upwards.shift();
    if (up !== undefined && this.#connection !== null) this.server.receive(this.#connection, decodeClientMessage(up));
    const down = this.downwards.shift();
    if (down !== undefined) this.do(this.room.received(decodeServerMessage(down), this.now()));
  }
}
