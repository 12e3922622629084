import type { Socket } from 'socket.io';

/** Frames that are on their way to several readers; kept as long as their bytes are. */
const frames = new WeakMap<Uint8Array, Buffer[]>();

interface Engine {
  writeToEngine: (packets: Uint8Array[], options: object) => void;
}

/**
 * Sends bytes as one binary WebSocket message, framed once however many readers get the same bytes: what Socket.IO's
 * adapter does for text, done for binary. It leans on an internal of socket.io 4.8 (`writeToEngine`), which the
 * journeys of realtime watch.
 */
export function preframed(socket: Socket, bytes: Uint8Array): void {
  const engine = (socket as unknown as { client: Engine }).client;
  const wsPreEncodedFrame = frames.get(bytes) ?? frame(bytes);
  frames.set(bytes, wsPreEncodedFrame);
  engine.writeToEngine([bytes], { preEncoded: true, wsPreEncodedFrame });
}

/**
 * A final, unmasked binary frame, as servers send it: header and payload (RFC 6455 5.2). In one piece, though that is a
 * copy: it is written to hundreds of readers, and one piece takes a plain write where two take a gathering one.
 */
function frame(bytes: Uint8Array): Buffer[] {
  const { byteLength } = bytes;
  const long = byteLength > 0xffff ? 8 : byteLength > 125 ? 2 : 0;
  const header = Buffer.alloc(2 + long);
  header[0] = 0x82;
  header[1] = long === 8 ? 127 : long === 2 ? 126 : byteLength;
  if (long === 2) header.writeUInt16BE(byteLength, 2);
  if (long === 8) header.writeBigUInt64BE(BigInt(byteLength), 2);
  return [Buffer.concat([header, bytes])];
}
