import { once } from 'node:events';
import { createDecoder, hasContent, readVarUint8Array } from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** @typedef {import('./load.mjs').Client} Client */
/** @typedef {import('./load.mjs').ProseJob} ProseJob */

export { Y };

/** @type {(bytes: Uint8Array) => Uint8Array[]} */
const together = (bytes) => {
  const decoder = createDecoder(bytes);
  const updates = [];
  while (hasContent(decoder)) updates.push(readVarUint8Array(decoder));
  return updates;
};

/** Somebody in a room of a relay. @type {(job: ProseJob, types: boolean, tally: import('./tally.mjs').Tally) => Promise<Client>} */
export async function open({ server, origin, room }, types, tally) {
  /** @type {(bytes: Uint8Array) => Uint8Array[]} */
  const updatesIn = server === 'ticking' ? together : (bytes) => [bytes];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/${room}`, { perMessageDeflate: false });
  const doc = types ? new Y.Doc() : undefined;
  const heard = new Map();
  socket.on('message', (data) => {
    if (!(data instanceof Uint8Array)) return;
    if (doc === undefined) return tally.reached(heard, data, updatesIn);
    doc.transact(() => updatesIn(data).forEach((update) => Y.applyUpdate(doc, update, socket)), socket);
    tally.reached(heard, data, updatesIn);
  });
  doc?.on('update', (update, origin) => {
    if (origin !== socket) socket.send(update);
  });
  await once(socket, 'open');
  // What the typist has written itself comes back with the tick, and is no delivery.
  if (doc !== undefined) heard.set(doc.clientID, Infinity);
  return { doc, close: () => socket.terminate() };
}
