import type { ServerMessage } from '@cityloom/live';
import type { Timing } from './timing.ts';

/** What has come for a text since the last picture: taken in together, the editor renders once. */
export class Inbox {
  #arrived: ServerMessage[] = [];
  #released: Uint8Array[] = [];
  #callFrame: (() => void) | null = null;

  /** @param onDue called with the next picture after something has come */
  constructor(
    private readonly timing: Timing,
    private readonly onDue: () => void,
  ) {}

  arrived(message: ServerMessage): void {
    this.#arrived.push(message);
    this.#plan();
  }

  /** Words of others that were held back while the person composed theirs. */
  released(updates: readonly Uint8Array[]): void {
    if (updates.length === 0) return;
    this.#released.push(...updates);
    this.#plan();
  }

  /** Takes everything out. */
  take(): { messages: ServerMessage[]; released: Uint8Array[] } {
    this.close();
    return { messages: this.#arrived.splice(0), released: this.#released.splice(0) };
  }

  /** Forgets what has come. */
  empty(): void {
    this.#arrived = [];
    this.#released = [];
  }

  /** Nothing is due any more. */
  close(): void {
    this.#callFrame?.();
    this.#callFrame = null;
  }

  #plan(): void {
    this.#callFrame ??= this.timing.frame(this.onDue);
  }
}
