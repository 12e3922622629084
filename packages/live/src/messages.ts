import { guardCaps } from './guard/refusal.ts';
import type { NackCode } from './nack-code.ts';

/** Number of a joined document or, for carets, of a record. One number for all members of a room, so frames are shared. */
export type Handle = number;
/** Position in a document's log. The log of a new document ends at 0. */
export type Seq = number;

/** A person's place in a prose field. */
export interface CaretAt {
  /** Index of the prose address in the record's list of addresses. */
  readonly field: number;
  /** Encoded relative positions of Yjs; both empty when the caret has left. */
  readonly anchor: Uint8Array;
  readonly head: Uint8Array;
}

export interface Push {
  readonly kind: 'push';
  readonly handle: Handle;
  /** Counted by the client; the same when the batch is sent again. */
  readonly batchId: number;
  readonly update: Uint8Array;
}

/** Asks for everything behind `seq`: frames have been missed. */
export interface Resume {
  readonly kind: 'resume';
  readonly handle: Handle;
  readonly seq: Seq;
}

export interface Caret extends CaretAt {
  readonly kind: 'caret';
  readonly handle: Handle;
}

/** What has been committed behind `seqFrom`, up to `seqTo`; with no update where batches only repeated known things. */
export interface Tick {
  readonly kind: 'tick';
  readonly handle: Handle;
  readonly seqFrom: Seq;
  readonly seqTo: Seq;
  /** The batches that are on disk now, by the number of the connection that sent them. */
  readonly acks: readonly { readonly connection: number; readonly batchId: number }[];
  readonly update: Uint8Array;
}

export interface Nack {
  readonly kind: 'nack';
  readonly handle: Handle;
  readonly batchId: number;
  readonly code: NackCode;
}

/** Answers a `Resume`, or a reader who fell behind. */
export interface Catchup {
  readonly kind: 'catchup';
  readonly handle: Handle;
  readonly seqFrom: Seq;
  readonly seqTo: Seq;
  readonly update: Uint8Array;
}

export interface Carets {
  readonly kind: 'carets';
  readonly handle: Handle;
  readonly list: readonly (CaretAt & { readonly connection: number })[];
}

export type ClientMessage = Push | Resume | Caret;
export type ServerMessage = Tick | Nack | Catchup | Carets;

/** What a decoder lets through; a frame beyond it is malformed. */
export const messageCaps = {
  handle: 0xffff_ffff,
  connection: 0xffff_ffff,
  batchId: 0xffff_ffff,
  field: 4095,
  /** Bytes of one relative position. */
  position: 64,
  /** Bytes a client may send at once. */
  pushed: guardCaps.bytes,
  /** Bytes the server may send at once: a document of its greatest size, with room for its history. */
  sent: 8 * 1024 * 1024,
  acks: 8192,
  carets: 50,
} as const;
