import * as z from 'zod/mini';
import { accessToken, renewToken } from '../session/session.ts';
import { failureOf, Misunderstood, Unreachable } from './problem.ts';

// The policy of the page forbids compiled code; without this zod probes for it and the browser reports a violation.
z.config({ jitless: true });

/** Milliseconds after which a server that has said nothing counts as unreachable. */
const longestWait = 20_000;

/**
 * Reads an address of the API, as the signed-in person where there is one. A refused token is renewed once.
 * @param path the address below the origin
 * @param shape what the answer must look like
 * @param signal stops the request
 * @throws Problem what the server said instead · Unreachable no answer · Misunderstood an answer of another shape
 */
export async function read<Shape extends z.ZodMiniType>(
  path: string,
  shape: Shape,
  signal?: AbortSignal,
): Promise<z.infer<Shape>> {
  const first = await ask(path, signal);
  const answer = first.status === 401 && (await renewToken()) ? await ask(path, signal) : first;
  const body = await answer.text();
  if (!answer.ok) throw failureOf(answer.status, answer.headers.get('content-type'), body);
  const understood = shape.safeParse(json(body));
  if (!understood.success) throw new Misunderstood(`${path}: ${z.prettifyError(understood.error)}`);
  return understood.data;
}

async function ask(path: string, signal: AbortSignal | undefined): Promise<Response> {
  const token = await accessToken();
  const headers = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  // AbortSignal.any would say this in a line, but is younger than the browsers that we promise.
  const stop = new AbortController();
  const pass = () => stop.abort(signal?.reason);
  const timer = setTimeout(() => stop.abort(), longestWait);
  signal?.addEventListener('abort', pass);
  if (signal?.aborted) pass();
  try {
    return await fetch(path, { headers, signal: stop.signal });
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
