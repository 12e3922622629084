/**
 * Preloaded into every process of the tests: a connection to anywhere but this machine fails, and is written down
 * in the file that OUTWARD_CONNECTIONS names, so that one which the program swallows is found as well.
 */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const here = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
// oxlint-disable-next-line typescript/unbound-method -- called with its socket below
const { connect } = net.Socket.prototype;

/**
 * @this {net.Socket}
 * @param {unknown[]} args as `net.Socket.connect` takes them; Node itself passes them as one normalised array
 */
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const target = typeof first === 'object' && first !== null ? first : { port: first, host: args[1] };
  const host = target.host ?? 'localhost';
  if (!target.path && typeof host === 'string' && !here.test(host)) {
    const log = process.env['OUTWARD_CONNECTIONS'];
    if (log) appendFileSync(log, `${host}:${target.port} from ${process.argv.slice(1).join(' ')}\n`);
    throw new Error(`A test tried to reach ${host}:${target.port}. Nothing may leave this machine.`);
  }
  return connect.apply(this, args);
};
