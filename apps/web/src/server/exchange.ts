import * as z from 'zod/mini';
import { accessToken, renewToken } from '../session/session.ts';
import { failureOf, Misunderstood, Unreachable } from './problem.ts';

// The policy of the page forbids compiled code; without this zod probes for it and the browser reports a violation.
z.config({ jitless: true });

/** Milliseconds after which a server that has said nothing counts as unreachable. */
const longestWait = 20_000;

/** What is asked of an address: reading it, or sending it something. */
type Request = Readonly<{
  method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  path: string;
  body?: unknown;
  signal?: AbortSignal;
  /** Milliseconds for which an answer is waited for, where it may take longer than usual. */
  patience?: number;
}>;

/**
 * One request to the API and its answer, as the signed-in person where there is one. A refused token is renewed once,
 * and the same request sent again: what changes something must bear that.
 * @param request the address below the origin, and what is sent as JSON
 * @param shape what the answer must look like
 * @throws Problem what the server said instead · Unreachable no answer · Misunderstood an answer of another shape
 */
export async function exchange<Shape extends z.ZodMiniType>(request: Request, shape: Shape): Promise<z.infer<Shape>> {
  const first = await attempt(request);
  const answer = first.status === 401 && (await renewToken()) ? await attempt(request) : first;
  const body = await answer.text();
  if (!answer.ok) throw failureOf(answer.status, answer.headers.get('content-type'), body);
  const understood = shape.safeParse(json(body));
  if (!understood.success) throw new Misunderstood(`${request.path}: ${z.prettifyError(understood.error)}`);
  return understood.data;
}

async function attempt({ method, path, body, signal, patience = longestWait }: Request): Promise<Response> {
  const token = await accessToken();
  const headers = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  // AbortSignal.any would say this in a line, but is younger than the browsers that we promise.
  const stop = new AbortController();
  const pass = () => stop.abort(signal?.reason);
  const timer = setTimeout(() => stop.abort(), patience);
  signal?.addEventListener('abort', pass);
  if (signal?.aborted) pass();
  try {
    return await fetch(path, {
      method,
      headers,
      signal: stop.signal,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (reason) {
    if (signal?.aborted) throw reason;
    throw new Unreachable(path, { cause: reason });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', pass);
  }
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
