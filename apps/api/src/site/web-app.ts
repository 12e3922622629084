import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { StartRefused } from '../config/start-refused.ts';

/** Addresses that never lead to a page of the app. */
const notPages = /^\/(api|realms|window|assets|socket\.io)(\/|$)/;

/**
 * Serves the built web app: hashed files for a year, the page itself fresh with a nonce of its own.
 * @param webRoot folder that `vite build` wrote
 * @throws StartRefused where it was not built
 */
export function webApp(webRoot: string): Router {
  const page = readPage(webRoot);
  const router = Router();
  router.use(
    '/assets',
    express.static(join(webRoot, 'assets'), { immutable: true, maxAge: '365d', index: false, fallthrough: true }),
  );
  router.use(express.static(webRoot, { index: false, maxAge: 0 }));
  router.use(sendPage(page));
  return router;
}

function readPage(webRoot: string): string {
  try {
    return readFileSync(join(webRoot, 'index.html'), 'utf8');
  } catch {
    throw new StartRefused({
      en: `The web app is not built (${webRoot}). Run npm start, or npm run build.`,
      zh: `网页还没有构建（${webRoot}）。请运行npm start或npm run build。`,
    });
  }
}

function sendPage(page: string): RequestHandler {
  return (request, response, next) => {
    const wantsPage =
      (request.method === 'GET' || request.method === 'HEAD') && request.accepts(['html', 'json']) === 'html';
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
