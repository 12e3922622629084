import * as z from 'zod/mini';
import { failureOf, Misunderstood } from './problem.ts';

const acknowledgement = z.discriminatedUnion('ok', [
  z.looseObject({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problem: z.looseObject({ status: z.number() }) }),
]);

/**
 * Reads an acknowledgement.
 * @param event what was asked, for the log of the browser
 * @param said what came
 * @param shape what the answer must look like
 * @throws Problem what the server said instead · Misunderstood an answer of another shape
 */
export function answerOf<Shape extends z.ZodMiniType>(event: string, said: unknown, shape: Shape): z.infer<Shape> {
  const read = acknowledgement.safeParse(said);
  if (!read.success) throw new Misunderstood(`${event}: no acknowledgement`);
  if (!read.data.ok) throw problemOf(read.data.problem);
  const understood = shape.safeParse(said);
  if (!understood.success) throw new Misunderstood(`${event}: ${z.prettifyError(understood.error)}`);
  return understood.data;
}

/** A problem as it travels over the socket, told as over HTTP. */
export function problemOf(body: unknown): Error {
  const status = typeof body === 'object' && body !== null && 'status' in body ? Number(body.status) : 0;
  return failureOf(status, 'application/problem+json', JSON.stringify(body) ?? '');
}
