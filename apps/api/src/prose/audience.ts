import { encodeMessage, type NackCode, type ServerMessage } from '@cityloom/live';
import type { RoomMember } from './room-member.ts';

/** What was just put on disk: the part of the log behind `seqFrom`, as one update, and whose batches it holds. */
export interface Written {
  readonly seqFrom: number;
  readonly seqTo: number;
  readonly update: Uint8Array;
  readonly acks: readonly { readonly connection: number; readonly batchId: number }[];
}

/** Gives everything behind a place in the log as one update. */
type Since = (seq: number) => Uint8Array;

/** Those who follow a document, and how far each has been told of its log. */
export class Audience {
  readonly #members = new Map<number, RoomMember>();
  /** Nobody is told anything before they have asked: they get the whole document then. */
  readonly #told = new Map<number, number>();

  /** @param handle one number for all members, so that frames are shared */
  constructor(readonly handle: number) {}

  get size(): number {
    return this.#members.size;
  }

  member(connection: number): RoomMember | undefined {
    return this.#members.get(connection);
  }

  add(member: RoomMember): void {
    this.#members.set(member.connection, member);
  }

  remove(connection: number): void {
    this.#members.delete(connection);
    this.#told.delete(connection);
  }

  /** Tells everybody the same bytes, but for those who missed something before: they get that first. */
  tell({ seqFrom, seqTo, update, acks }: Written, since: Since): void {
    const tick: ServerMessage = { kind: 'tick', handle: this.handle, seqFrom, seqTo, acks, update };
    const frame = encodeMessage(tick);
    for (const [connection, told] of this.#told) {
      const member = this.#members.get(connection);
      if (member === undefined || member.isBehind()) continue;
      if (told < seqFrom) this.#send(member, told, seqTo, since);
      this.#told.set(connection, Math.max(told, seqTo));
      member.deliver(frame);
    }
  }

  /** Gives one member everything behind `seq`, up to the log's end; one who cannot take more gets it with a later sweep. */
  catchUp(member: RoomMember, seq: number, seqTo: number, since: Since): void {
    if (member.isBehind()) {
      this.#told.set(member.connection, seq);
      return;
    }
    this.#told.set(member.connection, seqTo);
    this.#send(member, seq, seqTo, since);
  }

  /** Catches up those who had fallen behind and can take more now. */
  sweep(seqTo: number, since: Since): void {
    for (const [connection, told] of this.#told) {
      const member = this.#members.get(connection);
      if (member !== undefined && told < seqTo && !member.isBehind()) this.catchUp(member, told, seqTo, since);
    }
  }

  refuse(member: RoomMember, batchId: number, code: NackCode): void {
    member.deliver(encodeMessage({ kind: 'nack', handle: this.handle, batchId, code }));
  }

  #send(member: RoomMember, seqFrom: number, seqTo: number, since: Since): void {
    member.deliver(encodeMessage({ kind: 'catchup', handle: this.handle, seqFrom, seqTo, update: since(seqFrom) }));
  }
}
