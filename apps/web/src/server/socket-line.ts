import * as z from 'zod/mini';
import { Problem, Unreachable } from './problem.ts';
import { answerOf, problemOf } from './socket-answer.ts';
import { endOfToken } from './socket-token.ts';
import type { Introduction, Wire } from './socket-wire.ts';

/**
 * `closed`: not asked for yet, or refused by the server · `connecting` · `open` · `blocked`: nothing opened within five
 * seconds, so the page has to do without; it is tried further.
 */
export type LineState = 'closed' | 'connecting' | 'open' | 'blocked';

/** What a line needs of the page around it. */
export interface LineMeans {
  readonly newWire: (introduce: () => Promise<Introduction>) => Promise<Wire>;
  readonly accessToken: () => Promise<string | undefined>;
  readonly renewToken: () => Promise<boolean>;
  readonly language: () => 'zh' | 'en';
  /** From 0 to 1, so that many tabs do not come back at once. */
  readonly chance: () => number;
}

/** Milliseconds. */
const patience = 5000;
const longestAsk = 20_000;
const firstPause = 500;
const longestPause = 6000;
/** A token is renewed when it has less than half a minute left; the server hears of it in time. */
const refreshBefore = 25_000;
const shortestRefresh = 5000;

/** Under this name binary messages are heard, whatever the wire calls them. */
const frames = 'frames';

const goaway = z.object({ retryIn: z.number().check(z.gte(0), z.lte(600_000)) });

/** The one connection of this tab: opened on first use, and again by itself whenever it is lost. */
export class Line {
  readonly #listeners = new Set<() => void>();
  readonly #hearers = new Map<string, Set<(body: unknown) => void>>();
  #wire: Wire | null = null;
  #state: LineState = 'closed';
  #wanted = false;
  #failures = 0;
  #renewed = false;
  #pause: number | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #blocked: ReturnType<typeof setTimeout> | undefined;
  #refresh: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly means: LineMeans) {
    this.hear('goaway', goaway, ({ retryIn }) => (this.#pause = retryIn));
  }

  get state(): LineState {
    return this.#state;
  }

  /** @returns ends the following */
  follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins, where nobody has yet. */
  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#seek();
    void this.means.newWire(this.#introduce).then(
      (wire) => this.#take(wire),
      () => {
        // The chunk did not come: the next one who asks tries again.
        this.#wanted = false;
      },
    );
  }

  /**
   * Asks the server, once the line is open.
   * @param shape of the acknowledgement, without its `ok`
   * @throws Problem what the server said instead · Unreachable no answer · Misunderstood an answer of another shape
   */
  async ask<Shape extends z.ZodMiniType>(event: string, body: unknown, shape: Shape): Promise<z.infer<Shape>> {
    const wire = await this.#ready(event);
    const said = await wire
      .timeout(longestAsk)
      .emitWithAck(event, body)
      .catch((cause: unknown) => {
        throw new Unreachable(event, { cause });
      });
    return answerOf(event, said, shape);
  }

  /**
   * Hears an event of the server; a body of another shape is not passed on.
   * @returns ends the hearing
   */
  hear<Shape extends z.ZodMiniType>(event: string, shape: Shape, listener: (body: z.infer<Shape>) => void): () => void {
    return this.#add(event, (body) => {
      const understood = shape.safeParse(body);
      if (understood.success) listener(understood.data);
    });
  }

  /** Hears the binary messages. @returns ends the hearing */
  hearFrames(listener: (frame: Uint8Array) => void): () => void {
    return this.#add(frames, (body) => {
      if (body instanceof Uint8Array) listener(body);
    });
  }

  /** Sends a binary message; without an open line it is dropped, for its sender sends it again on return. */
  sendFrame(frame: Uint8Array): void {
    if (this.#wire?.connected) this.#wire.emit(this.#wire.hotEvent, frame);
  }

  #add(event: string, hearer: (body: unknown) => void): () => void {
    const hearers = this.#hearers.get(event) ?? new Set();
    this.#hearers.set(event, hearers);
    hearers.add(hearer);
    return () => hearers.delete(hearer);
  }

  #take(wire: Wire): void {
    this.#wire = wire;
    wire.onAny((event, body) => {
      for (const hearer of this.#hearers.get(event === wire.hotEvent ? frames : event) ?? []) hearer(body);
    });
    wire.on('connect', () => this.#opened());
    wire.on('disconnect', () => {
      this.#seek();
      this.#tryLater();
    });
    wire.on('connect_error', (error) => void this.#failed('data' in error ? problemOf(error.data) : null));
    addEventListener('online', () => this.#try());
    wire.connect();
  }

  readonly #introduce = async (): Promise<Introduction> => {
    const token = await this.means.accessToken();
    this.#planRefresh(token);
    return { token, language: this.means.language() };
  };

  #opened(): void {
    this.#failures = 0;
    this.#renewed = false;
    this.#pause = null;
    clearTimeout(this.#retry);
    this.#become('open');
  }

  async #failed(refusal: Error | null): Promise<void> {
    const refused = refusal instanceof Problem;
    if (refused && refusal.code === 'not_signed_in' && !this.#renewed) {
      this.#renewed = true;
      if (await this.means.renewToken()) return this.#try();
    }
    if (refused) this.#become('closed');
    this.#tryLater();
  }

  #try(): void {
    if (this.#wire?.connected !== false) return;
    clearTimeout(this.#retry);
    if (this.#state === 'closed') this.#seek();
    this.#wire.connect();
  }

  #tryLater(): void {
    const pause = this.#pause ?? Math.min(longestPause, firstPause * 2 ** this.#failures);
    this.#failures += 1;
    this.#pause = null;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#try(), pause * (0.5 + this.means.chance()));
  }

  /** Nothing is open, but it is being tried; after a while the page is told to do without. */
  #seek(): void {
    clearTimeout(this.#blocked);
    clearTimeout(this.#refresh);
    this.#blocked = setTimeout(() => this.#become('blocked'), patience);
    this.#become('connecting');
  }

  #become(state: LineState): void {
    if (state === 'open' || state === 'closed') clearTimeout(this.#blocked);
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #ready(event: string): Promise<Wire> {
    this.open();
    const open = () => (this.#state === 'open' ? this.#wire : null);
    const already = open();
    if (already !== null) return Promise.resolve(already);
    return new Promise((resolve, reject) => {
      const end = this.follow(() => {
        const wire = open();
        if (wire === null) return;
        end();
        clearTimeout(timer);
        resolve(wire);
      });
      const timer = setTimeout(() => {
        end();
        reject(new Unreachable(`${event}: the line did not open`));
      }, longestAsk);
    });
  }

  #planRefresh(token: string | undefined): void {
    clearTimeout(this.#refresh);
    const end = token === undefined ? null : endOfToken(token);
    if (end === null) return;
    const wait = Math.max(shortestRefresh, end - Date.now() - refreshBefore);
    this.#refresh = setTimeout(() => void this.#tellToken(), wait);
  }

  async #tellToken(): Promise<void> {
    if (this.#state !== 'open') return;
    const token = await this.means.accessToken();
    this.#planRefresh(token);
    // Where it is not taken, the server ends the connection, and the next attempt tells why.
    if (token !== undefined) await this.ask('auth:refresh', { token }, z.object({})).catch(() => undefined);
  }
}
