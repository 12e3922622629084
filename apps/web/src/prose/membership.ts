import { schemaVersion } from '@cityloom/live';
import { Problem } from '../server/problem.ts';
import type { Line } from '../server/socket-line.ts';
import { goneEvent, type JoinAnswer, joinAnswer, type Lease, nothing, rightsEvent } from './join-shapes.ts';
import type { ProseAddress } from './prose-address.ts';
import type { Timing } from './timing.ts';

/** What a document needs of the line to the server. */
export type ProseLine = Pick<Line, 'state' | 'follow' | 'open' | 'ask' | 'hear' | 'hearFrames' | 'sendFrame'>;

/** Why a document is not shown any more: it may not be read, or this page is too old for it. */
export type End = 'gone' | 'old_client';

/** Who is told what becomes of a membership. */
export interface Member {
  /** The lease under which the copy at hand was written; null for a fresh one. */
  readonly lease: () => Lease | null;
  readonly joined: (answer: JoinAnswer) => void;
  readonly lost: () => void;
  readonly ended: (end: End) => void;
  /** The copy at hand holds more than the server knows: its database was set back. */
  readonly outrun: () => void;
  /** The right to write was given or taken. */
  readonly changed: () => void;
}

/** Milliseconds. */
const rejoinPause = 3000;

const idle = () => undefined;

/** Belonging to one document on the server: joined while the line is open, and again whenever it comes back. */
export class Membership {
  readonly #ends: (() => void)[] = [];
  #joined: JoinAnswer | null = null;
  /** Counts attempts, so that a late answer is told from the one awaited. */
  #visit = 0;
  #closed = false;
  #callRejoin: () => void = idle;

  constructor(
    private readonly address: ProseAddress,
    private readonly line: ProseLine,
    private readonly timing: Timing,
    private readonly member: Member,
  ) {}

  /** What the server said on joining; null while there is no membership. */
  get joined(): JoinAnswer | null {
    return this.#joined;
  }

  start(): void {
    const { line } = this;
    line.open();
    this.#ends.push(
      line.follow(() => this.#lineChanged()),
      line.hear('prose:rights', rightsEvent, ({ handle, writes }) => {
        if (this.#joined?.handle !== handle) return;
        // While the right was away the text may have been sealed, and client ids taken back with it: this page's is taken anew.
        if (writes && !this.#joined.writes) return this.#lineChanged();
        this.#joined = { ...this.#joined, writes };
        this.member.changed();
      }),
      line.hear('prose:gone', goneEvent, ({ handle, code }) => {
        if (this.#joined?.handle !== handle) return;
        // The server has lost its place, or its log; the right to read is still there.
        if (code === 'rejoin') this.#lineChanged();
        else if (code === 'reset') this.member.outrun();
        else this.#end('gone');
      }),
    );
    this.#lineChanged();
    this.member.changed();
  }

  /** Leaves and joins anew, for a copy that has begun anew. */
  rejoin(): void {
    this.#leave();
    void this.#join();
  }

  close(): void {
    this.#closed = true;
    this.#leave();
    for (const end of this.#ends) end();
  }

  #lineChanged(): void {
    this.#visit += 1;
    this.#callRejoin();
    // The answer still stands while what has come over the old connection is taken in.
    this.member.lost();
    this.#joined = null;
    this.member.changed();
    void this.#join();
  }

  async #join(): Promise<void> {
    if (this.#closed || this.line.state !== 'open') return;
    this.#visit += 1;
    const visit = this.#visit;
    const body = { ...this.address, schema: schemaVersion, lease: this.member.lease() };
    try {
      const answer = await this.line.ask('prose:join', body, joinAnswer);
      if (visit !== this.#visit) return this.#tellLeaving(answer);
      this.#joined = answer;
      this.member.joined(answer);
    } catch (reason) {
      if (visit === this.#visit) this.#notJoined(reason);
    }
  }

  #notJoined(reason: unknown): void {
    if (reason instanceof Problem && reason.code === 'old_client') return this.#end('old_client');
    if (reason instanceof Problem && (reason.status === 404 || reason.status === 403)) return this.#end('gone');
    this.#callRejoin = this.timing.after(rejoinPause, () => void this.#join());
  }

  #end(end: End): void {
    this.#joined = null;
    this.member.ended(end);
  }

  #leave(): void {
    this.#visit += 1;
    this.#callRejoin();
    if (this.#joined !== null) this.#tellLeaving(this.#joined);
    this.#joined = null;
  }

  #tellLeaving({ handle, visit }: JoinAnswer): void {
    if (this.line.state === 'open') void this.line.ask('prose:leave', { handle, visit }, nothing).catch(idle);
  }
}
