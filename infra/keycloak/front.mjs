import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';

/** What Keycloak answers on the common origin; everything else is the app's. */
const keycloaks = /^\/(realms|resources)(\/|$)/;

/**
 * The proxy that shows app and Keycloak on one origin, as README asks for, without TLS.
 * @param {{ front: number, app: number, realm: number }} ports of the proxy and of what stands behind it
 * @returns {Promise<() => Promise<void>>} how to close it
 */
export async function openFront({ front, app, realm }) {
  const server = createServer((incoming, outgoing) => {
    const port = keycloaks.test(incoming.url ?? '') ? realm : app;
    const headers = {
      ...incoming.headers,
      'x-forwarded-for': incoming.socket.remoteAddress,
      'x-forwarded-host': incoming.headers.host,
      'x-forwarded-proto': 'http',
    };
    const { url: path, method } = incoming;
    const passed = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.once('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
    incoming.pipe(passed);
  });
  server.listen(front, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
}

/** @returns {Promise<number>} a port that nobody listens on */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Waits until an address answers with a success.
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} child who is to answer there
 * @param {string} log where it says why it does not
 */
export async function answers(url, child, log) {
  const deadline = Date.now() + 180_000;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const { ok } = await fetch(url).catch(() => ({ ok: false }));
    if (ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  const lastWords = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
  throw new Error(`Nothing answers at ${url}:\n${lastWords}`);
}
