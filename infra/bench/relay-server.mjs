import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { createEncoder, toUint8Array, writeVarUint8Array } from 'lib0/encoding';
import { Sender, WebSocketServer } from 'ws';

// The physical limit: passes bytes on and knows nothing of them. A message is framed once for all its readers.
// With `ticking` it gathers what comes and tells it all at once, at the same pace as ours (apps/api/src/prose/pace.ts).
const [port, pace] = process.argv.slice(2);

/** @typedef {{ members: Set<import('ws').WebSocket>, waiting: Uint8Array[], at: number, timer: ReturnType<typeof setTimeout> | undefined }} Room */
/** @type {Map<string, Room>} */
const rooms = new Map();
const http = createServer((_, answer) => answer.end());
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? { members: new Set(), waiting: [], at: -Infinity, timer: undefined };
  rooms.set(url, room);
  room.members.add(socket);
  socket.on('message', (bytes) => {
    if (!(bytes instanceof Uint8Array)) return;
    if (pace === 'ticking') gather(room, bytes);
    else tell(room, bytes, socket);
  });
  socket.on('close', () => {
    room.members.delete(socket);
    if (room.members.size === 0) rooms.delete(url);
  });
});
http.listen(Number(port), '127.0.0.1');
process.once('disconnect', () => process.exit());

/**
 * @param {Room} room
 * @param {Uint8Array} bytes
 */
function gather(room, bytes) {
  room.waiting.push(bytes);
  const pause = room.members.size <= 20 ? 10 : 25;
  room.timer ??= setTimeout(
    () => {
      room.timer = undefined;
      room.at = performance.now();
      const encoder = createEncoder();
      for (const one of room.waiting.splice(0)) writeVarUint8Array(encoder, one);
      tell(room, toUint8Array(encoder));
    },
    Math.max(0, room.at + pause - performance.now()),
  );
}

/**
 * @param {Room} room
 * @param {Uint8Array} bytes
 * @param {import('ws').WebSocket} [sender] who is not told
 */
function tell(room, bytes, sender) {
  const options = { opcode: 2, fin: true, mask: false, rsv1: false, readOnly: true };
  // In one piece, as ours does: two would cost each reader more.
  const frame = [Buffer.concat(Sender.frame(Buffer.from(bytes), options))];
  for (const member of room.members) if (member !== sender) Reflect.get(member, '_sender').sendFrame(frame);
}
