import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** The one error of the decoders: the bytes are no message of this protocol. */
export class MalformedFrame extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'MalformedFrame';
  }
}

/** Writes numbers and byte strings one behind the other. */
export class FrameWriter {
  readonly #encoder = encoding.createEncoder();

  /** @param value an integer from 0 to 2^53 − 1 */
  number(value: number): this {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} cannot be sent`);
    encoding.writeVarUint(this.#encoder, value);
    return this;
  }

  /** Bytes with their length before them. */
  bytes(value: Uint8Array): this {
    encoding.writeVarUint8Array(this.#encoder, value);
    return this;
  }

  finish(): Uint8Array {
    return encoding.toUint8Array(this.#encoder);
  }
}

/** Reads what a `FrameWriter` wrote, and trusts none of it. */
export class FrameReader {
  readonly #decoder: decoding.Decoder;

  constructor(frame: Uint8Array) {
    this.#decoder = decoding.createDecoder(frame);
  }

  /**
   * @param most the greatest number allowed
   * @throws MalformedFrame
   */
  number(most = Number.MAX_SAFE_INTEGER): number {
    const value = guarded(() => decoding.readVarUint(this.#decoder));
    if (value > most) throw new MalformedFrame(`${value} where at most ${most} is allowed`);
    return value;
  }

  /**
   * A copy, so that keeping it does not keep the whole frame.
   * @param most the greatest length allowed, in bytes
   * @throws MalformedFrame
   */
  bytes(most: number): Uint8Array {
    const length = this.number(most);
    if (length > this.#left) throw new MalformedFrame('ends early');
    return guarded(() => decoding.readUint8Array(this.#decoder, length)).slice();
  }

  /**
   * @param most the greatest number of entries allowed
   * @throws MalformedFrame
   */
  list<T>(most: number, entry: () => T): T[] {
    const count = this.number(most);
    // Each entry takes a byte at least, so a large number in a small frame is a lie.
    if (count > this.#left) throw new MalformedFrame('ends early');
    return Array.from({ length: count }, entry);
  }

  /** @throws MalformedFrame when bytes are left over */
  end(): void {
    if (this.#left > 0) throw new MalformedFrame('bytes are left over');
  }

  get #left(): number {
    return this.#decoder.arr.byteLength - this.#decoder.pos;
  }
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new MalformedFrame('ends early or holds a number that is too large');
  }
}
