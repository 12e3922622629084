import { type Actor, type Language, pickLanguage } from '@cityloom/operating-model';
import type { Socket } from 'socket.io';
import type { Identity } from '../identity/token.ts';
import { preframed } from './preframed.ts';

/** What is sent to a page besides acknowledgements and hot frames. */
export interface Outgoing {
  changes: (frame: object) => void;
  access: (told: { city: string }) => void;
  'prose:rights': (told: { handle: number; writes: boolean }) => void;
  'prose:gone': (told: { handle: number; code: string }) => void;
  presence: (roster: object) => void;
  goaway: (told: { retryIn: number }) => void;
}

/** So many bytes may wait for a reader before more is left out, and before the connection is given up (safety 1.8). */
const behindAt = 512 * 1024;
const hopelessAt = 4 * 1024 * 1024;

/** One page's connection: whose it is, until when, and as whom it looks at each city. */
export class Connection {
  /** As whom the person looks at a city; looked up anew whenever rights may have changed. */
  readonly actors = new Map<string, Actor>();
  /** Cities at which they looked until their access ended: an open page is told when it goes on. */
  readonly ended = new Set<string>();
  /** How often rights were looked up anew: what was read before the last time may be old. */
  lookups = 0;
  readonly language: Language;
  #identity: Identity;
  #expiry: NodeJS.Timeout | undefined;

  constructor(
    readonly socket: Socket<Record<string, never>, Outgoing>,
    identity: Identity,
  ) {
    const { language } = socket.handshake.auth as { language?: unknown };
    this.language = pickLanguage(typeof language === 'string' ? language : undefined);
    this.#identity = identity;
    this.#arm();
    socket.once('disconnect', () => clearTimeout(this.#expiry));
  }

  /** The cities whose rights concern this page: those it looks at, and those it would if it still might. */
  get cities(): ReadonlySet<string> {
    return new Set([...this.actors.keys(), ...this.ended]);
  }

  get identity(): Identity {
    return this.#identity;
  }

  /** Goes on under a newer token of the same person. @returns whether it is the same person's */
  renew(identity: Identity): boolean {
    if (identity.subject !== this.#identity.subject) return false;
    this.#identity = identity;
    this.#arm();
    return true;
  }

  close(): void {
    this.socket.disconnect(true);
  }

  /** Sends a hot frame; the same bytes are framed once for all who get them. */
  send(frame: Uint8Array): void {
    const { bufferedAmount } = this;
    if (bufferedAmount > hopelessAt) this.close();
    else preframed(this.socket, frame);
  }

  get isBehind(): boolean {
    return this.bufferedAmount > behindAt;
  }

  /** Waits until more can be sent, or the connection is gone. */
  async drained(): Promise<void> {
    const { conn } = this.socket;
    while (this.isBehind && this.socket.connected) {
      await new Promise<void>((resolve) => {
        conn.once('drain', resolve);
        conn.once('close', () => resolve());
      });
    }
  }

  /** Bytes that wait to be taken by the network: what Socket.IO holds, and what the WebSocket holds. */
  private get bufferedAmount(): number {
    const { conn } = this.socket;
    const transport = conn.transport as { socket?: { bufferedAmount?: number } };
    const held = (conn as unknown as { writeBuffer: { data?: unknown }[] }).writeBuffer;
    return held.reduce((sum, { data }) => sum + sizeOf(data), transport.socket?.bufferedAmount ?? 0);
  }

  /** A connection does not outlive its token by more than a second. */
  #arm(): void {
    clearTimeout(this.#expiry);
    const left = this.#identity.expiresAt * 1000 - Date.now() + 1000;
    this.#expiry = setTimeout(() => this.close(), Math.max(0, left)).unref();
  }
}

const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : data instanceof Uint8Array ? data.byteLength : 0;
