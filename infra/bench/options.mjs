import { parseArgs } from 'node:util';
import { Refusal } from '../start/refusal.mjs';

export const serverNames = /** @type {const} */ (['ours', 'hocuspocus', 'relay', 'ticking']);
const sizes = /** @type {const} */ (['5', '200']);
const parts = [...serverNames, ...sizes, 'registers'];

export const help = `npm run bench -- [options]

  --seconds N   How long each measurement lasts, 15 unless told.
  --rounds N    How often each is repeated, 3 unless told; the table shows medians.
  --only LIST   Some of it, with commas: ${parts.join(', ')}.
                Servers choose among the servers, 5, 200 and registers among the measurements.
  --help        This page.
`;

/**
 * @typedef {typeof serverNames[number]} ServerName
 * @typedef {{ help: boolean, seconds: number, rounds: number, servers: ServerName[], sizes: number[], registers: boolean }} BenchOptions
 */

/**
 * Reads the command line of `npm run bench`.
 * @param {string[]} args
 * @returns {BenchOptions} what to measure; `registers` whether the door is measured too
 * @throws {Refusal} with exit code 2 where it is not understood
 */
export function readOptions(args) {
  const { values } = parsed(args);
  const wanted = values.only?.split(',') ?? [];
  const stranger = wanted.find((part) => !parts.includes(part));
  if (stranger !== undefined) throw refused(`--only does not know ${stranger}`);
  const servers = serverNames.filter((name) => wanted.includes(name));
  const measured = [...sizes, 'registers'].filter((part) => wanted.includes(part));
  const isMeasured = (/** @type {string} */ part) => measured.length === 0 || measured.includes(part);
  return {
    help: values.help ?? false,
    seconds: count('seconds', values.seconds ?? '15'),
    rounds: count('rounds', values.rounds ?? '3'),
    servers: servers.length === 0 ? [...serverNames] : servers,
    sizes: sizes.filter(isMeasured).map(Number),
    registers: isMeasured('registers') && (servers.length === 0 || servers.includes('ours')),
  };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      options: {
        seconds: { type: 'string' },
        rounds: { type: 'string' },
        only: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
function count(name, value) {
  // A token of the trial lives five minutes, and a measurement does not renew it.
  if (/^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 240) return Number(value);
  throw refused(`--${name} needs a number from 1 to 240`);
}

/** @param {string} why */
const refused = (why) =>
  new Refusal({ en: `${why}. See npm run bench -- --help.`, zh: '选项有误，见 npm run bench -- --help。' }, 2);
