import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { checked } from '../problem/invalid-fields.ts';
import { Problem } from '../problem/problem.ts';
import { asProblem } from '../problem/problem.filter.ts';
import type { Connection } from './connection.ts';
import type { SocketEvent } from './socket-event.ts';

const log = new Logger('Realtime');

/**
 * Answers one event: checks its body, does it, and tells the outcome in the acknowledgement.
 * An event without a function to acknowledge with is nothing that our pages send.
 * @param allowed whether the connection has not asked too much of late
 */
export async function acknowledge(
  event: SocketEvent<never>,
  connection: Connection,
  args: unknown[],
  allowed: boolean,
): Promise<void> {
  const reply = args.at(-1);
  if (typeof reply !== 'function') return;
  try {
    if (!allowed) throw new Problem('busy');
    reply({ ok: true, ...(await event.handle(connection, checked(event.body, args[0]))) });
  } catch (thrown) {
    reply({ ok: false, problem: told(thrown, connection, event.name) });
  }
}

/** What the person is told, in their language; only an unexpected error is logged with its cause. */
function told(thrown: unknown, { language }: Connection, event: string): object {
  const problem = asProblem(thrown);
  const ref = randomBytes(4).toString('hex').toUpperCase();
  if (!(thrown instanceof Problem) && problem.status >= 500)
    log.error({ ref, event }, thrown instanceof Error ? thrown.stack : String(thrown));
  return problem.body(language, ref);
}
