import type * as z from 'zod/mini';
import { exchange } from './exchange.ts';

/**
 * Reads an address of the API, as the signed-in person where there is one.
 * @param path the address below the origin
 * @param shape what the answer must look like
 * @param signal stops the request
 * @throws Problem what the server said instead · Unreachable no answer · Misunderstood an answer of another shape
 */
export function read<Shape extends z.ZodMiniType>(
  path: string,
  shape: Shape,
  signal?: AbortSignal,
): Promise<z.infer<Shape>> {
  return exchange({ method: 'GET', path, ...(signal && { signal }) }, shape);
}
