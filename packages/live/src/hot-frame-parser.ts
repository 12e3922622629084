import * as base from 'socket.io-parser';

/**
 * Socket.IO's parser, with one shortcut: an event `b` with bytes travels as one binary WebSocket message. By default a
 * binary event is two messages, a header and its attachment. Everything else, and all validation, stays as it is.
 *
 * A wrap, not a parser of our own: one of those let `null` through as a connection's data and crashed the server. It
 * leans on one internal of socket.io-parser 4.2 (`reconstructor`), which the contract test watches.
 */

/** The event that carries hot frames, in the one namespace. */
export const hotEvent = 'b';
const namespace = '/';

class Encoder extends base.Encoder {
  override encode(packet: base.Packet): unknown[] {
    const hot = hotFrameOf(packet);
    return hot === undefined ? (super.encode(packet) as unknown[]) : [hot];
  }
}

class Decoder extends base.Decoder {
  override add(chunk: unknown): void {
    // A binary message that no header announced.
    const bytes = Reflect.get(this, 'reconstructor') ? undefined : bytesOf(chunk);
    if (bytes === undefined) super.add(chunk);
    else this.emitReserved('decoded', { type: base.PacketType.EVENT, nsp: namespace, data: [hotEvent, bytes] });
  }
}

/** For the option `parser` of both the server and the client. */
export const hotFrameParser = {
  protocol: base.protocol,
  PacketType: base.PacketType,
  Encoder,
  Decoder,
};

function hotFrameOf({ type, nsp, id, data }: base.Packet): Uint8Array | undefined {
  if (type !== base.PacketType.EVENT || nsp !== namespace || id !== undefined) return undefined;
  if (!Array.isArray(data) || data.length !== 2 || data[0] !== hotEvent) return undefined;
  const [, frame] = data as unknown[];
  return frame instanceof Uint8Array ? frame : undefined;
}

function bytesOf(chunk: unknown): Uint8Array | undefined {
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk);
  return chunk instanceof Uint8Array ? chunk : undefined;
}
