import { parseArgs } from 'node:util';
import { Refusal } from '../start/refusal.mjs';

const parts = /** @type {const} */ (['typing', 'vision', 'idea']);

export const help = `npm run bench:pages -- [options]

  --runs N      How often each is measured; unless told, typing 4 times, the public page 5 times, the idea 3 times.
  --only LIST   Some of it, with commas: ${parts.join(', ')}.
  --help        This page.
`;

/** @typedef {{ help: boolean, parts: (typeof parts[number])[], runs: number | undefined }} PagesOptions */

/**
 * Reads the command line of `npm run bench:pages`.
 * @param {string[]} args
 * @returns {PagesOptions}
 * @throws {Refusal} with exit code 2 where it is not understood
 */
export function readOptions(args) {
  const { values } = parsed(args);
  const wanted = values.only?.split(',') ?? [...parts];
  const stranger = wanted.find((part) => parts.every((known) => known !== part));
  if (stranger !== undefined) throw refused(`--only does not know ${stranger}`);
  if (values.runs !== undefined && !/^[1-9]\d?$/.test(values.runs)) throw refused('--runs needs a number from 1 to 99');
  return {
    help: values.help ?? false,
    parts: parts.filter((part) => wanted.includes(part)),
    runs: values.runs === undefined ? undefined : Number(values.runs),
  };
}

/** @param {string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args,
      options: { runs: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw refused(error instanceof Error ? error.message : String(error));
  }
}

/** @param {string} why */
const refused = (why) =>
  new Refusal(
    { en: `${why}. See npm run bench:pages -- --help.`, zh: '选项有误，见 npm run bench:pages -- --help。' },
    2,
  );
