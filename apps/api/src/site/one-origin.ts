import { randomBytes } from 'node:crypto';
import { pickLanguage } from '@cityloom/operating-model';
import type { RequestHandler } from 'express';
import { Problem } from '../problem/problem.ts';

/**
 * Answers for one origin only, so that a foreign name which resolves to this machine reads nothing (DNS rebinding).
 * The other common name of this machine is sent on to the right one.
 */
export function oneOrigin(origin: string): RequestHandler {
  const { host, port } = new URL(origin);
  const alias = `localhost:${port}`;
  return (request, response, next) => {
    const asked = request.headers.host;
    // A probe asks by whatever name its platform has for this process, and is told nothing but up or down.
    if (asked === host || request.path.startsWith('/api/health/')) {
      next();
    } else if (asked === alias && request.method === 'GET') {
      response.redirect(308, origin + request.originalUrl);
    } else {
      const language = pickLanguage(request.headers['accept-language']);
      const problem = new Problem('wrong_host', { origin });
      const ref = randomBytes(4).toString('hex').toUpperCase();
      response
        .status(problem.status)
        .type('application/problem+json')
        .send(JSON.stringify(problem.body(language, ref)));
    }
  };
}
