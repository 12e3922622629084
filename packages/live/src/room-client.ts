import type { ClientMessage, Nack, ServerMessage, Tick } from './messages.ts';
import { messageCaps } from './messages.ts';
import type { NackCode } from './nack-code.ts';
import { Outbox } from './outbox.ts';
import { Reading } from './reading.ts';

/**
 * What is said beside the text. `typing`: something is not sent yet · `saving`: sent · `saved`: every edit made here is
 * on the server's disk · `offline`: no connection · `refused`: the server does not take what was written.
 */
export type SavedState = 'typing' | 'saving' | 'saved' | 'offline' | 'refused';

/** What the owner of the document has to do after an input, in this order, before the next input. */
export interface Effects {
  /** Updates to apply to the document, in one transaction of an origin that is not reported back as an edit. */
  readonly apply: readonly Uint8Array[];
  readonly send: readonly ClientMessage[];
}

/** What a connection is told on joining the document. */
export interface Session {
  readonly handle: number;
  /** The number under which this connection's batches are acknowledged. */
  readonly connection: number;
}

/** How long a composition keeps the edits of others away, in milliseconds. */
export const compositionHold = 8000;
/** Without an answer for so long, a batch or a question is sent again, in milliseconds. */
export const answerWait = 5000;
const busyWait = 1000;
const mostRetries = 3;

/** Refusals that an earlier batch's loss or delay can explain: sent again in order, they may pass. */
const outOfOrder: ReadonlySet<NackCode> = new Set(['GAP', 'MISSING_DEPENDENCY', 'UNKNOWN_DELETE']);

/**
 * The client's half of the protocol for one document: a state machine without socket, timer or document.
 *
 * Each input takes the time in milliseconds of any clock that does not run backwards, and answers with what to do.
 * Nothing is `saved` before a tick has acknowledged it, and nothing unacknowledged is dropped but by the owner.
 */
export class RoomClient {
  readonly #outbox = new Outbox();
  readonly #reading: Reading;
  #session: Session | null = null;
  #composingSince: number | null = null;
  #askedAt: number | null = null;
  #answeredAt = 0;
  #settledAt = -Infinity;
  #sendAgain = false;
  #pausedUntil = 0;
  #retries = 0;
  #refusal: NackCode | null = null;

  /** @param seq position of the log that the document contains already; 0 for an empty one */
  constructor(seq = 0) {
    this.#reading = new Reading(seq);
  }

  /** An edit was made here. */
  edited(update: Uint8Array, now: number): Effects {
    this.#outbox.add(update, now);
    if (update.byteLength > messageCaps.pushed) this.#refusal ??= 'TOO_LARGE';
    return this.#settle(now);
  }

  /** The document was joined, first or anew. */
  connected(session: Session, now: number): Effects {
    this.#session = session;
    this.#sendAgain = true;
    this.#pausedUntil = now;
    this.#askedAt = now;
    const { apply, send } = this.#settle(now);
    return { apply, send: [this.#question(session), ...send] };
  }

  disconnected(now: number): Effects {
    this.#session = null;
    return this.#settle(now);
  }

  received(message: ServerMessage, now: number): Effects {
    if (message.handle === this.#session?.handle) {
      if (message.kind === 'tick') this.#acknowledge(message, now);
      if (message.kind === 'nack') this.#refuse(message, now);
      if (message.kind === 'tick' || message.kind === 'catchup') {
        this.#reading.take(message.seqFrom, message.seqTo, message.update);
        if (message.kind === 'catchup' && !this.#reading.isMissing) this.#askedAt = null;
      }
    }
    return this.#settle(now);
  }

  compositionStarted(now: number): Effects {
    this.#composingSince ??= now;
    return this.#settle(now);
  }

  compositionEnded(now: number): Effects {
    this.#composingSince = null;
    return this.#settle(now);
  }

  /** Time has passed. Call it at `wakeAt`, or more often. */
  tick(now: number): Effects {
    return this.#settle(now);
  }

  get state(): SavedState {
    if (this.#refusal !== null) return 'refused';
    if (this.#session === null) return 'offline';
    if (this.#composingSince !== null || this.#outbox.hasWaiting) return 'typing';
    return this.#outbox.isEmpty ? 'saved' : 'saving';
  }

  /** Why the server does not take the edits, once it has said so; then start anew with a fresh document and client id. */
  get refusal(): NackCode | null {
    return this.#refusal;
  }

  /** Everything that is not acknowledged, as one update; null when there is nothing. */
  unsaved(): Uint8Array | null {
    return this.#outbox.unsaved();
  }

  /** Position of the log that the document contains, to be stored together with it. */
  get seq(): number {
    return this.#reading.applied;
  }

  /** When the next `tick` has something to do, in milliseconds; null when nothing waits for time. */
  get wakeAt(): number | null {
    // A composition that has outlived its hold keeps nothing away any more: nothing waits for its end but the person.
    const heldUntil = this.#composingSince === null ? null : this.#composingSince + compositionHold;
    const composition = heldUntil !== null && heldUntil > this.#settledAt ? heldUntil : null;
    const times = this.#session === null || this.#refusal !== null ? [] : this.#sendTimes();
    const known = [composition, ...times].filter((time) => time !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  #sendTimes(): (number | null)[] {
    const mayPush = (time: number | null) => (time === null ? null : Math.max(time, this.#pausedUntil));
    return [
      this.#askedAt === null ? null : this.#askedAt + answerWait,
      this.#outbox.inFlight.length === 0 ? null : this.#sendAgain ? this.#pausedUntil : this.#answeredAt + answerWait,
      this.#composingSince === null ? mayPush(this.#outbox.dueAt) : null,
    ];
  }

  #acknowledge({ acks }: Tick, now: number): void {
    for (const { connection, batchId } of acks) {
      if (connection !== this.#session?.connection || !this.#outbox.acknowledge(batchId)) continue;
      this.#answeredAt = now;
      this.#retries = 0;
    }
  }

  #refuse({ batchId, code }: Nack, now: number): void {
    if (!this.#outbox.awaits(batchId)) return;
    // Behind a batch that is still awaited, a gap is that batch's doing and says nothing of this one.
    const isFirst = this.#outbox.inFlight[0]?.id === batchId;
    if (outOfOrder.has(code) && isFirst) this.#retries += 1;
    const passing = code === 'BUSY' || (outOfOrder.has(code) && this.#retries <= mostRetries);
    if (!passing) this.#refusal ??= code;
    this.#sendAgain = true;
    this.#pausedUntil = now + busyWait;
  }

  /** Brings what to show and what to send up to date. */
  #settle(now: number): Effects {
    this.#settledAt = now;
    return { apply: this.#holdsIncoming(now) ? [] : this.#reading.release(), send: this.#messages(now) };
  }

  /**
   * A change of others at the caret makes the browser break off a composition, so both directions wait for its end.
   *
   * After eight seconds it is most likely abandoned, in a window left open: then the edits of others are shown, so that
   * nobody reads an old text for long. What is composed still stays here: it is sounds, not yet words, and no one has
   * chosen to say them. It is in the document and the outbox, so nothing is lost, and the state says `typing`.
   */
  #holdsIncoming(now: number): boolean {
    return this.#composingSince !== null && now - this.#composingSince < compositionHold;
  }

  #messages(now: number): ClientMessage[] {
    const session = this.#session;
    if (session === null) return [];
    const messages: ClientMessage[] = [];
    if (this.#asksAgain(now)) {
      this.#askedAt = now;
      messages.push(this.#question(session));
    }
    if (this.#refusal !== null || now < this.#pausedUntil) return messages;
    const again = this.#sendAgain || now - this.#answeredAt >= answerWait ? [...this.#outbox.inFlight] : [];
    if (this.#outbox.inFlight.length === 0 || again.length > 0) this.#answeredAt = now;
    this.#sendAgain = false;
    const fresh = this.#composingSince === null ? this.#outbox.take(now) : [];
    for (const { id, update } of [...again, ...fresh]) {
      messages.push({ kind: 'push', handle: session.handle, batchId: id, update });
    }
    return messages;
  }

  #asksAgain(now: number): boolean {
    if (this.#askedAt === null) return this.#reading.isMissing;
    return now - this.#askedAt >= answerWait;
  }

  #question({ handle }: Session): ClientMessage {
    return { kind: 'resume', handle, seq: this.#reading.received };
  }
}
