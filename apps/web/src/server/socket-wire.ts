/** What of Socket.IO the line leans on; a chunk of its own, fetched when the first screen listens. */
import { hotEvent, hotFrameParser } from '@cityloom/live';
import { io } from 'socket.io-client';

/** A connection that is opened and closed by hand. */
export interface Wire {
  /** The event of binary messages. */
  readonly hotEvent: string;
  readonly connected: boolean;
  connect(): unknown;
  emit(event: string, body: unknown): unknown;
  timeout(milliseconds: number): { emitWithAck(event: string, body: unknown): Promise<unknown> };
  on(event: 'connect' | 'disconnect', listener: () => void): unknown;
  on(event: 'connect_error', listener: (error: Error) => void): unknown;
  onAny(listener: (event: string, body: unknown) => void): unknown;
}

/** Who speaks, told anew with every attempt. */
export interface Introduction {
  readonly token: string | undefined;
  readonly language: 'zh' | 'en';
}

/**
 * A connection to this origin, not yet opened. When to try again is the line's decision.
 * @param introduce asked at each attempt, so that a new token is used as soon as there is one
 */
export function newWire(introduce: () => Promise<Introduction>): Wire {
  const socket = io(location.origin, {
    parser: hotFrameParser,
    transports: ['websocket'],
    autoConnect: false,
    reconnection: false,
    auth: (answer) => void introduce().then(answer),
  });
  return Object.assign(socket, { hotEvent });
}
