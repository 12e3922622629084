import { type ClientMessage, type Effects, encodeMessage } from '@cityloom/live';
import { Inbox } from './inbox.ts';
import { type JoinAnswer, presenceEvent } from './join-shapes.ts';
import type { LiveState, Phase } from './live-state.ts';
import { type End, Membership, type ProseLine } from './membership.ts';
import { Presence } from './presence.ts';
import type { ProseAddress } from './prose-address.ts';
import { readFrame } from './read-frame.ts';
import { Replica } from './replica.ts';
import { Shown } from './shown.ts';
import type { Timing } from './timing.ts';
import { textOfUpdate } from './unsaved-text.ts';

/** Input methods and browsers still change the text for a moment after the end of a composition. In milliseconds. */
const compositionTail = 30;

const idle = () => undefined;

/** One prose text that several write at once: joins, sends, receives, and says truthfully what is saved. */
export class LiveDocument {
  readonly presence: Presence;
  readonly #membership: Membership;
  readonly #beforeOthers = new Set<() => void>();
  readonly #ends: (() => void)[] = [];
  readonly #inbox: Inbox;
  #replica = this.#newReplica();
  #end: End | null = null;
  #writes = false;
  #unsaved = false;
  #rescued = '';
  #views = 0;
  #lastInput = 0;
  #callWake: () => void = idle;
  #callTail: () => void = idle;
  readonly #shown: Shown<LiveState>;

  constructor(
    readonly address: ProseAddress,
    private readonly line: ProseLine,
    private readonly timing: Timing,
  ) {
    this.#inbox = new Inbox(timing, () => this.#drain());
    this.presence = new Presence(address, timing, (caret) => this.#send(caret));
    this.#membership = new Membership(address, line, timing, {
      lease: () => this.#replica.lease,
      joined: (answer) => this.#joined(answer),
      lost: () => this.#lost(),
      ended: (end) => this.#ended(end),
      outrun: () => this.startOver(),
      changed: () => this.#publish(),
    });
    this.#shown = new Shown(this.#look());
  }

  get state(): LiveState {
    return this.#shown.state;
  }

  /** @returns ends the following */
  follow = (listener: () => void): (() => void) => this.#shown.follow(listener);

  /** Joins now, and again whenever the line comes back. */
  start(): void {
    this.#ends.push(
      this.line.hearFrames((frame) => this.#hear(frame)),
      this.line.hear('presence', presenceEvent, (body) => this.presence.heard(body)),
    );
    this.#membership.start();
  }

  /** Leaves. What is unsaved then is lost: whoever closes asks first. */
  close(): void {
    this.#membership.close();
    for (const end of [...this.#ends, this.#callWake, this.#callTail]) end();
    this.#inbox.close();
    this.presence.close();
    this.#shown.close();
  }

  /** Gives up what the server does not take, and begins from what it has; the words stay in `rescued`. */
  startOver(): void {
    this.#beginAnew();
    this.presence.lost();
    this.#membership.rejoin();
  }

  /** An editor could not follow the document, and shows something else: another one has to take its place. */
  viewFailed(): void {
    this.#views += 1;
    this.#publish();
  }

  /** The person has taken the rescued words, or does not want them. */
  forgetRescued(): void {
    this.#rescued = '';
    this.#publish();
  }

  /** Calls whenever words of others are about to come into the text. @returns ends it */
  beforeOthers(call: () => void): () => void {
    this.#beforeOthers.add(call);
    return () => void this.#beforeOthers.delete(call);
  }

  /** Words are being composed with an input method: nothing comes in and nothing goes out until they are chosen. */
  compositionStarted(): void {
    this.#callTail();
    this.presence.hold(true);
    this.#do(this.#replica.room.compositionStarted(this.#time()));
  }

  compositionEnded(): void {
    this.#callTail();
    this.#callTail = this.timing.after(compositionTail, () => {
      this.#do(this.#replica.room.compositionEnded(this.#time()));
      this.presence.hold(false);
    });
  }

  #newReplica(): Replica {
    const replica: Replica = new Replica((update) => {
      if (replica === this.#replica) this.#edited(update);
      // A copy that was given up while its editor was still open.
      else this.#rescue(textOfUpdate(update));
    });
    return replica;
  }

  #edited(update: Uint8Array): void {
    this.#unsaved = true;
    const { apply, send } = this.#replica.room.edited(update, this.#time());
    // The editor is in the midst of its own change and would miss what is applied now.
    this.#inbox.released(apply);
    this.#do({ apply: [], send });
  }

  #joined(answer: JoinAnswer): void {
    const { lease } = this.#replica;
    if (lease !== null && lease.clientId !== answer.lease.clientId) this.#beginAnew();
    this.#end = null;
    this.#replica.lease = answer.lease;
    this.presence.joined(answer);
    this.#do(this.#replica.room.connected(answer, this.#time()));
  }

  #lost(): void {
    this.#drain();
    this.presence.lost();
    this.#do(this.#replica.room.disconnected(this.#time()));
  }

  /** What may no longer be read goes from this device too; what was written here and not saved stays its writer's. */
  #ended(end: End): void {
    this.#end = end;
    this.presence.lost();
    this.#beginAnew();
  }

  #beginAnew(): void {
    this.#inbox.empty();
    this.#callWake();
    const unsaved = textOfUpdate(this.#replica.room.unsaved());
    this.#unsaved = false;
    this.#replica = this.#newReplica();
    this.#rescue(unsaved);
    this.#publish();
  }

  #rescue(text: string): void {
    if (text === '') return;
    this.#rescued = this.#rescued === '' ? text : `${this.#rescued}\n${text}`;
    this.#publish();
  }

  #hear(frame: Uint8Array): void {
    const message = readFrame(frame, this.#membership.joined);
    if (message?.kind === 'carets') this.presence.moved(message);
    else if (message !== null) this.#inbox.arrived(message);
  }

  /** Takes in what has come since the last picture, in one step: the editor then renders once. */
  #drain(): void {
    for (const call of this.#beforeOthers) call();
    const { messages, released } = this.#inbox.take();
    const effects = messages.map((message) => this.#replica.room.received(message, this.#time()));
    const caughtUp = messages.some(({ kind }) => kind === 'catchup');
    const apply = [...released, ...effects.flatMap((one) => one.apply)];
    this.#do({ apply, send: effects.flatMap((one) => one.send) }, caughtUp);
  }

  #do({ apply, send }: Effects, caughtUp = false): void {
    const replica = this.#replica;
    if (!replica.apply(apply)) this.#views += 1;
    if (caughtUp) replica.loaded();
    const isAsserted = replica.isLoaded || send.some(({ kind }) => kind === 'push');
    if ((isAsserted && !replica.keepsItsId) || replica.room.refusal === 'LEASE_LOST') return this.startOver();
    for (const message of send) this.#send(message);
    if (replica.room.state === 'saved') this.#unsaved = false;
    this.#wake();
    this.#publish();
  }

  #send(message: ClientMessage): void {
    this.line.sendFrame(encodeMessage(message));
  }

  /** The time of an input to the room client. */
  #time(): number {
    this.#lastInput = this.timing.now();
    return this.#lastInput;
  }

  #wake(): void {
    this.#callWake();
    const { wakeAt } = this.#replica.room;
    // What is past was due at the last input already; to wake for it would be to wake for ever.
    if (wakeAt === null || wakeAt <= this.#lastInput) return;
    const wait = Math.max(0, wakeAt - this.timing.now());
    this.#callWake = this.timing.after(wait, () => this.#do(this.#replica.room.tick(this.#time())));
  }

  #publish(): void {
    this.#shown.show(this.#look());
  }

  #look(): LiveState {
    const { room, doc, isLoaded } = this.#replica;
    this.#writes = this.#membership.joined?.writes ?? this.#writes;
    return {
      phase: this.#phase(),
      doc: isLoaded && this.#end === null ? doc : null,
      view: this.#views,
      seq: room.seq,
      saved: room.state,
      unsaved: this.#unsaved,
      writes: this.#writes,
      refused: room.refusal,
      unsavedText: room.refusal === null ? '' : textOfUpdate(room.unsaved()),
      rescued: this.#rescued,
    };
  }

  #phase(): Phase {
    if (this.#end !== null) return this.#end;
    const { isLoaded } = this.#replica;
    if (isLoaded && this.#membership.joined !== null) return 'live';
    const isAway = this.line.state === 'blocked' || this.line.state === 'closed';
    return isLoaded || isAway ? 'offline' : 'opening';
  }
}
