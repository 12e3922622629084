import type { z } from 'zod';
import type { AccessRule } from '../identity/access.ts';
import type { Connection } from './connection.ts';

/** An event that a page may send. It cannot be written without saying whom it lets in. */
export interface SocketEvent<Body> {
  readonly name: string;
  readonly rule: AccessRule;
  readonly body: z.ZodType<Body>;
  /** @returns what the acknowledgement says besides `ok` @throws Problem, told in the acknowledgement */
  readonly handle: (connection: Connection, body: Body) => Promise<object>;
}

/** Some events that belong together, and what happens when a connection ends. */
export interface SocketEvents {
  readonly events: readonly SocketEvent<never>[];
  readonly left: (connection: Connection) => void;
}

/** Lets events with bodies of different shapes stand in one list; each is only ever given what its own `body` let through. */
export const socketEvent = <Body>(event: SocketEvent<Body>): SocketEvent<never> =>
  event as unknown as SocketEvent<never>;
