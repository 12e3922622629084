import { decodeClientMessage, encodeMessage, type ServerMessage } from '@cityloom/live';
import type * as z from 'zod/mini';
import { Unreachable } from '../../server/problem.ts';
import type { LineState } from '../../server/socket-line.ts';
import type { ProseLine } from '../membership.ts';

/** What a line leads to. */
export interface FarEnd {
  answer(line: FakeLine, event: string, body: unknown): unknown;
  receive(line: FakeLine, frame: Uint8Array): void;
  left(line: FakeLine): void;
}

/** A tab's line to the fake server; frames wait in both directions until they are delivered. */
export class FakeLine implements ProseLine {
  state: LineState = 'closed';
  connection: number | null = null;
  readonly up: Uint8Array[] = [];
  readonly down: Uint8Array[] = [];
  readonly #followers = new Set<() => void>();
  readonly #frames = new Set<(frame: Uint8Array) => void>();
  readonly #hearers = new Map<string, Set<(body: unknown) => void>>();

  constructor(private readonly server: FarEnd) {}

  follow = (listener: () => void): (() => void) => {
    this.#followers.add(listener);
    return () => this.#followers.delete(listener);
  };

  open(): void {
    if (this.state === 'closed') this.become('open');
  }

  become(state: LineState): void {
    if (state === this.state) return;
    this.state = state;
    for (const follower of this.#followers) follower();
  }

  /** The connection breaks; what was under way is lost. */
  cut(): void {
    this.server.left(this);
    this.connection = null;
    this.up.length = 0;
    this.down.length = 0;
    this.become('connecting');
  }

  async ask<Shape extends z.ZodMiniType>(event: string, body: unknown, shape: Shape): Promise<z.infer<Shape>> {
    await Promise.resolve();
    if (this.state !== 'open') throw new Unreachable(event);
    return shape.parse(this.server.answer(this, event, body));
  }

  hear<Shape extends z.ZodMiniType>(event: string, shape: Shape, listener: (body: z.infer<Shape>) => void): () => void {
    const hearers = this.#hearers.get(event) ?? new Set();
    this.#hearers.set(event, hearers);
    const hearer = (body: unknown) => listener(shape.parse(body));
    hearers.add(hearer);
    return () => hearers.delete(hearer);
  }

  hearFrames(listener: (frame: Uint8Array) => void): () => void {
    this.#frames.add(listener);
    return () => this.#frames.delete(listener);
  }

  sendFrame(frame: Uint8Array): void {
    if (this.state === 'open') this.up.push(frame);
  }

  send(message: ServerMessage): void {
    if (this.state === 'open') this.down.push(encodeMessage(message));
  }

  says(event: string, body: unknown): void {
    for (const hearer of this.#hearers.get(event) ?? []) hearer(body);
  }

  get hasUnderWay(): boolean {
    return this.up.length + this.down.length > 0;
  }

  /** What has been sent, by kind. */
  get sent(): string[] {
    return this.up.map((frame) => decodeClientMessage(frame).kind);
  }

  /** @returns whether anything was under way */
  deliver(): boolean {
    const [up, down] = [this.up.splice(0), this.down.splice(0)];
    for (const frame of up) this.server.receive(this, frame);
    for (const frame of down) for (const listener of this.#frames) listener(frame);
    return up.length + down.length > 0;
  }
}
