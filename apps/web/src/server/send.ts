import type * as z from 'zod/mini';
import { exchange } from './exchange.ts';

/**
 * Sends something to the API, as the signed-in person. It may be sent twice where a token had run out,
 * so everything that changes something carries the id of its operation.
 * @param method PATCH for some fields of one thing, PUT for what stands in the place of what was, POST for everything else
 * @param path the address below the origin
 * @param body what is sent, as JSON
 * @param shape what the answer must look like
 * @param patience milliseconds for which it is waited for, where the work takes longer than usual
 * @throws Problem what the server said instead · Unreachable no answer: it may have been done or not · Misunderstood
 */
export function send<Shape extends z.ZodMiniType>(
  method: 'POST' | 'PATCH' | 'PUT',
  path: string,
  body: unknown,
  shape: Shape,
  patience?: number,
): Promise<z.infer<Shape>> {
  return exchange({ method, path, body, ...(patience !== undefined && { patience }) }, shape);
}
