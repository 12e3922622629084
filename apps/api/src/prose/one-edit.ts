import { decodeServerMessage, type NackCode } from '@cityloom/live';
import { Problem } from '../problem/problem.ts';
import type { ProblemCode } from '../problem/problems.ts';
import type { GivenLease } from './prose.repository.ts';
import type { Room } from './room.ts';

const problemOf: Partial<Record<NackCode, ProblemCode>> = {
  FORBIDDEN: 'not_allowed',
  CLOSED: 'not_allowed',
  BUSY: 'busy',
  LEASE_LOST: 'busy',
  FULL: 'too_large',
  TOO_LARGE: 'too_large',
};

/** A room that is busy is asked again, after so many milliseconds and so often. */
const tryAgainAfter = 100;
const mostTries = 20;

/**
 * Puts one edit into a room for somebody who is in it for this edit only.
 * @param connection a number that no other connection has
 * @returns the place of the log at which it is on disk
 * @throws Problem not_allowed · busy · too_large; Error where the guard refuses what we made ourselves
 */
export async function pushOnce(room: Room, connection: number, lease: GivenLease, update: Uint8Array): Promise<number> {
  let tries = 0;
  const done = new Promise<number>((resolve, reject) => {
    const deliver = (frame: Uint8Array) => {
      const message = decodeServerMessage(frame);
      if (message.kind === 'tick' && message.acks.some((ack) => ack.connection === connection)) resolve(message.seqTo);
      if (message.kind !== 'nack') return;
      if (message.code === 'BUSY' && tries < mostTries) {
        tries += 1;
        setTimeout(() => room.push(connection, 1, update), tryAgainAfter);
        return;
      }
      const code = problemOf[message.code];
      reject(code === undefined ? new Error(`an edit was refused: ${message.code}`) : new Problem(code));
    };
    room
      .admit(
        {
          connection,
          clientId: lease.clientId,
          holder: lease.holder,
          writes: () => true,
          isBehind: () => false,
          deliver,
          dismiss: () => reject(new Problem('busy')),
        },
        lease.head,
      )
      .then(() => room.resume(connection, lease.head))
      .then(() => room.push(connection, 1, update))
      .catch(reject);
  });
  return done.finally(() => room.leave(connection));
}
