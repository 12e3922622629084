import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Tally } from './tally.mjs';

/**
 * @typedef {{
 *   server: import('./options.mjs').ServerName, origin: string, room: string, clients: number, typists: number, seconds: number,
 *   desk?: import('./cityloom.mjs').Desk, record?: string,
 * }} ProseJob `desk` and `record` for ours, which lets nobody in unasked
 * @typedef {{ doc: object | undefined, close: () => void }} Client `doc`, a document of Yjs, of those who type
 * @typedef {{ edits: number, deliveries: number, inTime: number, p50: number, p99: number, load: number, same: boolean }} ProseResult
 *   p50 and p99 in milliseconds; `load` the share of its core that this process used; `same` whether all typists ended with one text
 */

/** Letters a second of one typist. */
const pace = 5;
const openAtOnce = 10;
const warmUp = 3_000;
/** What arrives later than this is late, in milliseconds. */
const late = 1_000;

// One measurement of one server: this process is its people. It tells when the measured stretch begins and ends.
process.once('message', (/** @type {ProseJob} */ job) => {
  measure(job)
    .then((result) => process.send?.({ result }, () => process.exit()))
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
});
process.once('disconnect', () => process.exit());

/**
 * @param {ProseJob} job
 * @returns {Promise<ProseResult>}
 */
async function measure(job) {
  const driver = job.server === 'relay' || job.server === 'ticking' ? 'relay' : job.server;
  const { Y, open } = await import(`./client-${driver}.mjs`);
  const tally = new Tally(Y);
  const clients = await openAll(job, (types) => open(job, types, tally));
  const docs = clients.flatMap(({ doc }) => doc ?? []);
  const typists = docs.map((doc) => new Typist(doc, Y, tally));
  await pause(500);
  for (const [n, typist] of typists.entries()) typist.begin(n + 1);
  await pause(warmUp);
  tally.isOpen = true;
  process.send?.('begin');
  const [used, since] = [process.cpuUsage(), performance.now()];
  await pause(job.seconds * 1_000);
  tally.isOpen = false;
  const { user, system } = process.cpuUsage(used);
  const load = (user + system) / 1_000 / (performance.now() - since);
  for (const typist of typists) typist.end();
  await pause(late);
  process.send?.('end');
  await pause(late);
  const sorted = Float64Array.from(tally.latencies).toSorted();
  const at = (/** @type {number} */ share) => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  const texts = new Set(docs.map((doc) => doc.getXmlFragment('prose').toJSON()));
  for (const { close } of clients) close();
  return {
    edits: tally.edits,
    deliveries: tally.edits * (job.clients - 1),
    inTime: sorted.filter((latency) => latency <= late).length,
    p50: at(0.5),
    p99: at(0.99),
    load,
    same: texts.size === 1,
  };
}

/**
 * Opens everybody, a few at a time; those who type are spread evenly among the others.
 * @param {ProseJob} job
 * @param {(types: boolean) => Promise<Client>} open
 */
async function openAll({ clients, typists }, open) {
  /** @type {Client[]} */
  const opened = [];
  while (opened.length < clients) {
    const here = opened.length;
    const next = Array.from({ length: Math.min(openAtOnce, clients - here) }, (_, n) =>
      open(((here + n) * typists) % clients < typists),
    );
    opened.push(...(await Promise.all(next)));
  }
  return opened;
}

/** Somebody who writes a paragraph of their own, letter by letter. */
class Typist {
  #timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  /**
   * @param {import('yjs').Doc} doc
   * @param {typeof import('yjs')} Y
   * @param {Tally} tally
   */
  constructor(doc, Y, tally) {
    this.doc = doc;
    this.Y = Y;
    this.tally = tally;
    this.text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [this.text]);
    doc.transact(() => doc.getXmlFragment('prose').push([paragraph]));
  }

  /**
   * Begins to write with an uneven beat, the same one for every server.
   * @param {number} seed
   */
  begin(seed) {
    const random = randomFrom(seed);
    let due = performance.now();
    const next = () => {
      due += (1_000 / pace) * (0.5 + random());
      this.#timer = setTimeout(strike, Math.max(0, due - performance.now()));
    };
    const strike = () => {
      this.type();
      next();
    };
    next();
  }

  type() {
    this.tally.wrote(this.doc.clientID, this.Y.getState(this.doc.store, this.doc.clientID));
    this.text.insert(this.text.length, '织');
  }

  end() {
    clearTimeout(this.#timer);
  }
}

/**
 * Numbers from 0 to 1 that come again with the same seed (mulberry32).
 * @param {number} seed
 */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
