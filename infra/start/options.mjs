import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './refusal.mjs';

export const defaultPort = 4150;

const known = /** @type {const} */ ({
  help: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  reset: { type: 'boolean' },
});

/** @typedef {{ help: boolean, port: number, data: string, reset: boolean }} StartOptions `data` is an absolute folder */

/**
 * Reads the command line of `npm start`.
 * @param {string[]} args
 * @param {string} root the checkout, where the default data folder lies
 * @returns {StartOptions}
 * @throws {Refusal} with exit code 2 at the first thing that it does not understand
 */
export function readOptions(args, root) {
  const { tokens } = parseArgs({ args, options: known, strict: false, tokens: true });
  /** @type {StartOptions} */
  const options = { help: false, port: defaultPort, data: resolve(root, '.data'), reset: false };
  for (const token of tokens) {
    if (token.kind === 'positional') throw unexpected(token.value);
    if (token.kind === 'option') Object.assign(options, readOption(token));
  }
  return options;
}

/** @param {{ name: string, rawName: string, value?: string | undefined, inlineValue?: boolean | undefined }} token */
function readOption({ name, rawName, value, inlineValue }) {
  if (!Object.hasOwn(known, name)) throw unknown(rawName);
  if (name === 'help' || name === 'reset') {
    if (inlineValue) throw unknown(`${rawName}=${value}`);
    return { [name]: true };
  }
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) throw missing(rawName);
  // npm runs scripts in the checkout; a relative folder is meant from where the person stood.
  if (name === 'data') return { data: resolve(process.env['INIT_CWD'] ?? process.cwd(), value) };
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) throw notAPort(value);
  return { port };
}

/** @param {string} name */
const unknown = (name) =>
  new Refusal(
    { en: `Unknown option ${name}. See npm start -- --help.`, zh: `没有 ${name} 这个选项，见 npm start -- --help。` },
    2,
  );

/** @param {string} name */
const missing = (name) =>
  new Refusal(
    {
      en: `Option ${name} needs a value. See npm start -- --help.`,
      zh: `选项 ${name} 缺少值，见 npm start -- --help。`,
    },
    2,
  );

/** @param {string} value */
const notAPort = (value) =>
  new Refusal(
    {
      en: `${value} is not a port: give a number from 1 to 65535.`,
      zh: `${value} 不是端口号：请给出 1 到 65535 之间的数字。`,
    },
    2,
  );

/** @param {string} value npm keeps `npm start --port 4151` for itself and hands over `4151` alone */
const unexpected = (value) =>
  new Refusal(
    {
      en: `Unexpected ${value}. Options come after two dashes: npm start -- --port 4151`,
      zh: `多余的 ${value}。选项要写在两个短横线之后：npm start -- --port 4151`,
    },
    2,
  );
