import * as encoding from 'lib0/encoding';

/** Writes Yjs updates that no editor makes. The numbers are those of Yjs's format, version 1. */
type Write = (encoder: encoding.Encoder) => void;
export type Id = readonly [client: number, clock: number];

export interface Section {
  readonly client: number;
  readonly clock: number;
  readonly structs: readonly Write[];
  /** Number of structs to claim, where it is not the true one. */
  readonly claimed?: number;
}

/** One content of an item: its number in the format and its bytes. */
interface Content {
  readonly ref: number;
  readonly write: Write;
}

export const content = {
  deleted: (length: number): Content => ({ ref: 1, write: (e) => encoding.writeVarUint(e, length) }),
  json: (text: string): Content => ({
    ref: 2,
    write: (e) => (encoding.writeVarUint(e, 1), encoding.writeVarString(e, text)),
  }),
  binary: (bytes: Uint8Array): Content => ({ ref: 3, write: (e) => encoding.writeVarUint8Array(e, bytes) }),
  text: (text: string): Content => ({ ref: 4, write: (e) => encoding.writeVarString(e, text) }),
  embed: (text: string): Content => ({ ref: 5, write: (e) => encoding.writeVarString(e, text) }),
  format: (key: string, json: string): Content => ({
    ref: 6,
    write: (e) => (encoding.writeVarString(e, key), encoding.writeVarString(e, json)),
  }),
  element: (name: string): Content => ({
    ref: 7,
    write: (e) => (encoding.writeVarUint(e, 3), encoding.writeVarString(e, name)),
  }),
  hook: (name: string): Content => ({
    ref: 7,
    write: (e) => (encoding.writeVarUint(e, 5), encoding.writeVarString(e, name)),
  }),
  /** 0 array, 1 map, 2 plain text, 4 fragment, 6 text of an element. */
  type: (number: number): Content => ({ ref: 7, write: (e) => encoding.writeVarUint(e, number) }),
  any: (...values: unknown[]): Content => ({
    ref: 8,
    write: (e) => {
      encoding.writeVarUint(e, values.length);
      for (const value of values) encoding.writeAny(e, value as never);
    },
  }),
  document: (): Content => ({ ref: 9, write: (e) => (encoding.writeVarString(e, 'guid'), encoding.writeAny(e, {})) }),
};

const writeId = (encoder: encoding.Encoder, [client, clock]: Id) => {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
};

export const gc =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };

export const skip =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };

export interface ItemAt {
  readonly left?: Id;
  readonly right?: Id;
  /** A root's name or a parent's id; read only where there is neither left nor right. */
  readonly parent?: string | Id;
  readonly attribute?: string;
}

export const item =
  ({ left, right, parent, attribute }: ItemAt, { ref, write }: Content): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, ref | (left ? 128 : 0) | (right ? 64 : 0) | (attribute === undefined ? 0 : 32));
    if (left) writeId(encoder, left);
    if (right) writeId(encoder, right);
    if (!left && !right) {
      encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
      else writeId(encoder, parent ?? [0, 0]);
      if (attribute !== undefined) encoding.writeVarString(encoder, attribute);
    }
    write(encoder);
  };

/** An update of these sections and these deleted ranges [client, clock, length]. */
export function forge(
  sections: readonly Section[],
  deletes: readonly (readonly [number, number, number])[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, sections.length);
  for (const { client, clock, structs, claimed = structs.length } of sections) {
    encoding.writeVarUint(encoder, claimed);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const write of structs) write(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const [client, clock, length] of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
}
