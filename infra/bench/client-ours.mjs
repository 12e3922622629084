import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { root } from '../start/steps.mjs';
import { openSocket } from './socket-ours.mjs';

/** @typedef {import('./load.mjs').Client} Client */
/** @typedef {import('./load.mjs').ProseJob} ProseJob */
/** @typedef {import('./tally.mjs').Tally} Tally */

// The compiled wire of live prose, and the one Yjs that it uses itself.
const live = await import(pathToFileURL(join(root, 'packages/live/dist/src/index.js')).href);
const yjs = createRequire(join(root, 'packages/live/package.json')).resolve('yjs/package.json');
/** @type {typeof import('yjs')} */
export const Y = await import(pathToFileURL(join(dirname(yjs), 'dist/yjs.mjs')).href);

/** Somebody on a live text of ours: with the pages' own room client where they type, else a socket that counts. @type {(job: ProseJob, types: boolean, tally: Tally) => Promise<Client>} */
export async function open({ origin, desk, record }, types, tally) {
  const socket = await openSocket(origin, desk?.token ?? '');
  const at = { city: desk?.city, record, field: 'intent', language: 'en' };
  const joined = await socket.ask('prose:join', { ...at, schema: live.schemaVersion, lease: null });
  if (types) return { doc: await typist(socket, joined, tally), close: socket.close };
  const heard = new Map();
  socket.onFrame((bytes) => tally.reached(heard, bytes, updatesIn));
  socket.send(live.encodeMessage({ kind: 'resume', handle: joined.handle, seq: 0 }));
  return { doc: undefined, close: socket.close };
}

/** @type {(bytes: Uint8Array) => Uint8Array[]} */
const updatesIn = (bytes) => {
  const message = live.decodeServerMessage(bytes);
  if (message.kind === 'nack') throw new Error(`A batch was refused: ${message.code}`);
  return message.kind === 'tick' || message.kind === 'catchup' ? [message.update] : [];
};

/** @type {(update: Uint8Array) => Uint8Array[]} */
const whole = (update) => [update];

/**
 * What a page does with a document: its room client says what to apply, what to send, and when to be woken.
 * @param {import('./socket-ours.mjs').OurSocket} socket
 * @param {{ handle: number, connection: number, lease: { clientId: number } }} joined
 * @param {Tally} tally
 */
async function typist(socket, joined, tally) {
  const doc = new Y.Doc();
  const room = new live.RoomClient();
  const heard = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @param {{ apply: Uint8Array[], send: object[] }} effects */
  const act = ({ apply, send }) => {
    if (apply.length > 0) doc.transact(() => apply.forEach((update) => Y.applyUpdate(doc, update, socket)), socket);
    for (const message of send) socket.send(live.encodeMessage(message));
    clearTimeout(timer);
    if (room.refusal !== null) throw new Error(`A batch was refused: ${room.refusal}`);
    if (room.wakeAt === null) return;
    const wait = Math.max(1, room.wakeAt - performance.now());
    timer = setTimeout(() => act(room.tick(performance.now())), wait);
  };
  doc.on('update', (update, from) => {
    if (from === socket) tally.reached(heard, update, whole);
    else act(room.edited(update, performance.now()));
  });
  const here = new Promise((resolve) => {
    socket.onFrame((bytes) => {
      act(room.received(live.decodeServerMessage(bytes), performance.now()));
      if (room.seq > 0) resolve(undefined);
    });
  });
  act(room.connected(joined, performance.now()));
  await here;
  doc.clientID = joined.lease.clientId;
  return doc;
}
