import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { type Language, pickLanguage } from '@cityloom/operating-model';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import { Problem } from '../../problem/problem.ts';
import { greet, type Invitations, letIn, type Ticket, ticketIn } from './invited.ts';
import { isOwnClick } from './loopback.ts';
import { passwordMatches } from './password.ts';
import { protocol } from './provider.ts';
import type { RealmStore } from './realm-store.repository.ts';
import type { SignInAttempts } from './sign-in-attempts.ts';
import { refusedPage, signInPage, type WelcomeFault, welcomePage } from './sign-in-page.ts';

const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
// NUL can be in no name, and PostgreSQL refuses to be asked for one.
const filledIn = z.object({
  username: z
    .string()
    .min(1)
    .max(100)
    .refine((name) => !name.includes('\u0000')),
  password: z.string().min(1).max(200),
});

const withCode = z.object({
  invitation: z.string().min(1).max(200),
  password: z.string().max(200).optional(),
  username: z.string().max(200).optional(),
});

const faultStatus = { short: 400, renamed: 409 } satisfies Record<WelcomeFault, number>;

type Handler = (request: Request, response: Response) => Promise<void>;
const handle = (handler: Handler) => (request: Request, response: Response, next: NextFunction) => {
  handler(request, response).catch(next);
};

/** One mount of the realm: oidc-provider's own routes, and the pages that Keycloak has beside them. */
export function realmRouter(
  provider: Provider,
  store: RealmStore,
  attempts: SignInAttempts,
  invitations: Invitations,
): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({ 'content-security-policy': pagePolicy, 'cache-control': 'no-store' });
    next();
  });
  router.get(`${protocol}/3p-cookies/step1.html`, (_request, response) =>
    sendScript(response, `parent.postMessage('supported', location.origin)`),
  );
  router.get(`${protocol}/login-status-iframe.html`, (_request, response) => sendScript(response, statusScript));
  router.get(
    `${protocol}/login-status-iframe.html/init`,
    handle(async (request, response) => {
      const session = await provider.Session.get(provider.createContext(request, response));
      const standing = session.accountId ? session.uid : '';
      response.status(request.query['session'] === standing ? 204 : 403).end();
    }),
  );
  router.get(
    '/interaction/:uid',
    handle(async (request, response) => {
      const { params } = await provider.interactionDetails(request, response);
      const hint = typeof params['login_hint'] === 'string' ? params['login_hint'] : '';
      const account = await store.accountByName(hint);
      if (account?.demo && isOwnClick(request)) {
        await provider.interactionFinished(request, response, { login: { accountId: account.id, remember: false } });
        return;
      }
      const language = languageOf(request, params);
      const ticket = ticketIn(hint);
      if (ticket === undefined) response.type('html').send(signInPage({ language, account: hint }));
      else await welcome(request, response, { ticket, hint, language });
    }),
  );
  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false, limit: '4kb' }),
    handle(async (request, response) => {
      const { params } = await provider.interactionDetails(request, response);
      const language = languageOf(request, params);
      const invited = withCode.safeParse(request.body);
      if (invited.success) {
        await comeWithCode(request, response, { ...invited.data, language });
        return;
      }
      const form = filledIn.safeParse(request.body);
      const username = form.data?.username ?? '';
      const again = (fault: 'wrong' | 'slow', waitSeconds = 0) =>
        response
          .status(fault === 'slow' ? 429 : 401)
          .type('html')
          .send(signInPage({ language, account: username, fault, waitSeconds }));
      const wait = attempts.waitFor(username);
      if (wait > 0) {
        again('slow', wait);
        return;
      }
      // Counted before the slow comparison, so that many tries at once are no way around it.
      attempts.tried(username);
      const account = await store.accountByName(username);
      if (!(await passwordMatches(form.data?.password ?? '', account?.passwordHash)) || account === undefined) {
        again('wrong');
        return;
      }
      attempts.succeeded(username);
      await provider.interactionFinished(request, response, {
        login: { accountId: account.id, amr: ['pwd'], remember: false },
      });
    }),
  );
  router.use(provider.callback());
  router.use(tellTrouble);
  return router;

  /** Shows who is invited; the code is looked at and not used up. */
  async function welcome(
    request: Request,
    response: Response,
    { ticket, hint, language, fault }: { ticket: Ticket; hint: string; language: Language; fault?: WelcomeFault },
  ): Promise<void> {
    try {
      const guest = await greet(store, invitations, ticket, request.ip ?? '');
      const name = guest.name[language];
      const page = welcomePage({
        language,
        name,
        username: guest.username,
        hint,
        fault,
        needsPassword: guest.needsPassword,
      });
      response
        .status(fault === undefined ? 200 : faultStatus[fault])
        .type('html')
        .send(page);
    } catch (error) {
      refuse(response, language, error);
    }
  }

  async function comeWithCode(
    request: Request,
    response: Response,
    { invitation: hint, password = '', username: shown, language }: z.infer<typeof withCode> & { language: Language },
  ): Promise<void> {
    const ticket = ticketIn(hint);
    if (ticket === undefined) return refuse(response, language, new Problem('invitation_unknown'));
    let accountId: string;
    try {
      const { needsPassword } = await greet(store, invitations, ticket, request.ip ?? '');
      if ((needsPassword || password !== '') && password.length < 8)
        return await welcome(request, response, { ticket, hint, language, fault: 'short' });
      const account = await letIn(store, invitations, ticket, request.ip ?? '', { password, shown });
      if (account === undefined) return await welcome(request, response, { ticket, hint, language, fault: 'renamed' });
      accountId = account.id;
    } catch (error) {
      return refuse(response, language, error);
    }
    await provider.interactionFinished(request, response, { login: { accountId, amr: ['otp'], remember: false } });
  }
}

function refuse(response: Response, language: Language, error: unknown): void {
  if (!(error instanceof Problem)) throw error;
  response
    .status(error.status)
    .type('html')
    .send(refusedPage(language, error.body(language, '').title));
}

/** The app says in which language it was read; a person who comes otherwise has a browser that says so. */
function languageOf(request: Request, { ui_locales: said }: Record<string, unknown>): Language {
  return pickLanguage(typeof said === 'string' ? said : request.headers['accept-language']);
}

/** keycloak-js asks this frame, from time to time, whether the session that it knows, or that it knows of none, still holds. */
const statusScript = `addEventListener('message', async (event) => {
  if (event.origin !== location.origin) return;
  const [, session = ''] = String(event.data).split(' ');
  const answer = await fetch('login-status-iframe.html/init?session=' + encodeURIComponent(session), { credentials: 'same-origin' }).catch(() => undefined);
  event.source.postMessage(answer?.status === 403 ? 'changed' : 'unchanged', event.origin);
})`;

function sendScript(response: Response, script: string): void {
  const nonce = randomBytes(16).toString('base64');
  response
    .set(
      'content-security-policy',
      `default-src 'none'; script-src 'nonce-${nonce}'; connect-src 'self'; frame-ancestors 'self'`,
    )
    .type('html')
    .send(`<!doctype html><meta charset="utf-8"><title>Cityloom</title><script nonce="${nonce}">${script}</script>`);
}

const trouble = {
  expired: {
    en: 'This sign-in has expired. Go back to the first page and sign in again.',
    zh: '这次登录已经过期。请回到首页重新登录。',
  },
  unavailable: {
    en: 'Signing in does not work right now. Try again in a moment.',
    zh: '暂时无法登录，请稍后再试。',
  },
} as const;
const log = new Logger('Realm');

/** A sign-in page that was left open too long says where to begin again; anything else is ours to mend. */
function tellTrouble(error: unknown, request: Request, response: Response, _next: NextFunction): void {
  const expired = error instanceof Error && error.name === 'SessionNotFound';
  if (!expired) log.error({ path: request.path }, error instanceof Error ? error.stack : String(error));
  response
    .status(expired ? 400 : 503)
    .type('text/plain')
    .send(trouble[expired ? 'expired' : 'unavailable'][languageOf(request, {})]);
}
