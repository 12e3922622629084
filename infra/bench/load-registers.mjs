import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from './cityloom.mjs';

/**
 * @typedef {{ desk: import('./cityloom.mjs').Desk, records: string[], writers: number, seconds: number }} RegistersJob
 * @typedef {{ answers: number, perSecond: number, p50: number, p99: number, load: number }} RegistersResult times in milliseconds
 */

const warmUp = 2_000;

// One measurement of the door: writers who each send a patch of some record, wait for the answer, and send the next.
process.once('message', (/** @type {RegistersJob} */ job) => {
  measure(job)
    .then((result) => process.send?.({ result }, () => process.exit()))
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
});
process.once('disconnect', () => process.exit());

/**
 * @param {RegistersJob} job
 * @returns {Promise<RegistersResult>}
 */
async function measure({ desk, records, writers, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: writers });
  /** @type {number[]} */
  const times = [];
  let [isOpen, isOver] = [false, false];
  const writing = Array.from({ length: writers }, async (_, writer) => {
    for (let n = writer; !isOver; n += writers) {
      const at = performance.now();
      await patch(agent, desk, records[n % records.length] ?? '', `${n}`);
      if (isOpen) times.push(performance.now() - at);
    }
  });
  await Promise.race([pause(warmUp), Promise.all(writing)]);
  isOpen = true;
  process.send?.('begin');
  const [used, since] = [process.cpuUsage(), performance.now()];
  await Promise.race([pause(seconds * 1_000), Promise.all(writing)]);
  isOpen = false;
  process.send?.('end');
  const took = performance.now() - since;
  const { user, system } = process.cpuUsage(used);
  isOver = true;
  await Promise.all(writing);
  agent.destroy();
  const sorted = times.toSorted((one, other) => one - other);
  const at = (/** @type {number} */ share) => sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
  const load = (user + system) / 1_000 / took;
  return { answers: sorted.length, perSecond: (sorted.length / took) * 1_000, p50: at(0.5), p99: at(0.99), load };
}

/**
 * @param {Agent} agent
 * @param {import('./cityloom.mjs').Desk} desk
 * @param {string} record
 * @param {string} word
 * @returns {Promise<void>} once it is on disk
 */
function patch(agent, { origin, token, city }, record, word) {
  const body = JSON.stringify({ operation: newId(), seen: 0, fields: { name: { en: word, zh: word } } });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    request(
      `${origin}/api/cities/${city}/records/initiative/${record}`,
      { agent, method: 'PATCH', headers },
      (answer) => {
        answer.resume();
        if (answer.statusCode === 200) answer.once('end', resolve);
        else reject(new Error(`A patch was answered with ${answer.statusCode}.`));
      },
    )
      .once('error', reject)
      .end(body);
  });
}
