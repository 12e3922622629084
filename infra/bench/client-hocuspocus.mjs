import { once } from 'node:events';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** @typedef {import('./load.mjs').Client} Client */
/** @typedef {import('./load.mjs').ProseJob} ProseJob */
/** @typedef {import('./tally.mjs').Tally} Tally */

export { Y };

/** Numbers of its wire (@hocuspocus/provider, types.ts; y-protocols, sync.js). */
const message = { sync: 0, auth: 2 };
const step = { one: 0 };

/** Somebody in a room of Hocuspocus: its own provider where they type, else a socket that counts. @type {(job: ProseJob, types: boolean, tally: Tally) => Promise<Client>} */
export const open = (job, types, tally) => (types ? openTypist(job, tally) : openReader(job, tally));

/**
 * Without awareness, which no side of this measurement sends.
 * @param {ProseJob} job
 * @param {Tally} tally
 */
async function openTypist({ origin, room }, tally) {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: origin.replace('http', 'ws'),
    WebSocketPolyfill: WebSocket,
  });
  const doc = new Y.Doc();
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: room,
    document: doc,
    token: 'bench',
    awareness: null,
  });
  const heard = new Map();
  doc.on('update', (update, from) => {
    if (from === provider) tally.reached(heard, update, whole);
  });
  const synced = new Promise((resolve) => provider.on('synced', resolve));
  provider.attach();
  await synced;
  return {
    doc,
    close: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

/**
 * @param {ProseJob} job
 * @param {Tally} tally
 */
async function openReader({ origin, room }, tally) {
  const socket = new WebSocket(origin.replace('http', 'ws'), { perMessageDeflate: false });
  const heard = new Map();
  await once(socket, 'open');
  const synced = new Promise((resolve) => {
    socket.on('message', (data) => {
      if (!(data instanceof Uint8Array)) return;
      tally.reached(heard, data, updatesIn);
      if (isSync(data)) resolve(undefined);
    });
  });
  const auth = begin(room, message.auth, 0);
  writeVarString(auth, 'bench');
  socket.send(toUint8Array(auth));
  const question = begin(room, message.sync, step.one);
  writeVarUint8Array(question, Y.encodeStateVector(new Y.Doc()));
  socket.send(toUint8Array(question));
  await synced;
  return { doc: undefined, close: () => socket.terminate() };
}

/**
 * @param {string} room
 * @param {number[]} numbers
 */
function begin(room, ...numbers) {
  const encoder = createEncoder();
  writeVarString(encoder, room);
  for (const number of numbers) writeVarUint(encoder, number);
  return encoder;
}

/** @type {(update: Uint8Array) => Uint8Array[]} */
const whole = (update) => [update];

/** @param {Uint8Array} bytes */
function isSync(bytes) {
  const decoder = createDecoder(bytes);
  readVarString(decoder);
  return readVarUint(decoder) === message.sync;
}

/** @type {(bytes: Uint8Array) => Uint8Array[]} */
const updatesIn = (bytes) => {
  const decoder = createDecoder(bytes);
  readVarString(decoder);
  const isUpdate = readVarUint(decoder) === message.sync && readVarUint(decoder) !== step.one;
  return isUpdate ? [readVarUint8Array(decoder)] : [];
};
