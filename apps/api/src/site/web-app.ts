import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { StartRefused } from '../config/start-refused.ts';

/** Addresses that never lead to a page of the app. */
const notPages = /^\/(api|p|u|realms|window|assets|socket\.io|robots\.txt|sitemap\.xml)(\/|$)/i;

/**
 * Serves the built web app: hashed files for a year, the page itself fresh with a nonce of its own.
 * @param webRoot folder that `vite build` wrote
 * @throws StartRefused where it was not built
 */
export function webApp(webRoot: string): Router {
  const page = readPage(webRoot);
  const router = Router();
  router.use(compression({ filter: isPublicFile }));
  router.use(
    '/assets',
    express.static(join(webRoot, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: true }),
  );
  router.use(express.static(webRoot, { index: false, maxAge: 0 }));
  router.use(sendPage(page));
  return router;
}

/** Answers of the API stay as they are: they may hold secrets beside words that a reader chose (BREACH). */
function isPublicFile(request: Request, response: Response): boolean {
  return !request.originalUrl.startsWith('/api/') && compression.filter(request, response);
}

function readPage(webRoot: string): string {
  try {
    return readFileSync(join(webRoot, 'index.html'), 'utf8');
  } catch {
    throw new StartRefused({
      en: `The web app is not built (${webRoot}). Run npm start, which builds it.`,
      zh: `网页还没有构建（${webRoot}）。请运行npm start，它会构建。`,
    });
  }
}

function sendPage(page: string): RequestHandler {
  return (request, response, next) => {
    const wantsPage =
      (request.method === 'GET' || request.method === 'HEAD') && request.headers.accept?.includes('text/html') === true;
    if (!wantsPage || notPages.test(request.path)) {
      next();
      return;
    }
    response
      .set('cache-control', 'no-store')
      .type('html')
      .send(page.replaceAll('__NONCE__', String(response.locals['nonce'])));
  };
}
