import type { Label } from '@cityloom/operating-model';
import { v7 as newId } from 'uuid';
import { Problem } from '../../server/problem.ts';
import { warnOnLeaving } from '../leave-warning.ts';
import { addressKey, type ProseAddress } from '../prose-address.ts';
import { type CarefulAnswer, type CarefulWish, sendWish } from '../prose-query.ts';
import { browserTiming, type Timing } from '../timing.ts';
import { type Draft, type DraftStart, type DraftState, isLocked, isUnput } from './draft.ts';
import { type DraftMemory, tabMemory } from './draft-memory.ts';

/** Until what was not answered is sent again, and for how long it is said that something is in. In milliseconds. */
const resendPause = 5000;
const saidFor = 8000;

export interface DraftMeans {
  readonly send: (address: ProseAddress, wish: CarefulWish) => Promise<CarefulAnswer>;
  readonly timing: Timing;
  readonly memory: DraftMemory;
}

/** The paragraphs that are written apart in this tab. They outlive their screens. */
export class Drafts {
  readonly #listeners = new Set<() => void>();
  readonly #underWay = new Set<string>();
  #drafts: readonly Draft[] = [];
  #owner: string | null = null;
  #isKept = false;
  #endWarning: (() => void) | null = null;

  constructor(private readonly means: DraftMeans) {}

  /** A new list with every change. */
  get list(): readonly Draft[] {
    return this.#drafts;
  }

  /** @returns ends the following */
  follow = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says who is signed in: to nobody else are words of theirs shown. Those kept over a sign-in come back. */
  belongTo(owner: string): void {
    this.#isKept = false;
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#become(this.means.memory.take(owner));
    for (const { key, operation } of this.#drafts) if (operation !== null) void this.put(key);
  }

  /** The session has ended, and signing in again leaves the page: what is not put in is kept for its owner until then. */
  outlive(): void {
    this.#isKept = true;
    this.#become(this.#drafts);
  }

  /** Opens a field; where words for the same paragraph wait, with those. @returns the key of the draft */
  begin(start: DraftStart): string {
    const isSame = (one: Draft) => addressKey(one.address) === addressKey(start.address) && one.block === start.block;
    const kept = this.#drafts.find((one) => isSame(one) && one.state.is !== 'in');
    if (kept !== undefined) {
      this.#change(kept.key, { isOpen: true });
      return kept.key;
    }
    const key = newId();
    const begun: Draft = {
      ...start,
      key,
      text: start.base,
      isOpen: true,
      operation: null,
      state: { is: 'writing' },
      company: new Map(),
    };
    this.#become([...this.#drafts.filter((one) => !isSame(one)), begun]);
    return key;
  }

  write(key: string, text: string): void {
    const draft = this.#find(key);
    if (draft === undefined || isLocked(draft)) return;
    // What was refused may be taken once it is another; that a paragraph has gone stays true.
    const state: DraftState = draft.state.is === 'gone' ? draft.state : { is: 'writing' };
    this.#change(key, { text, state });
  }

  /** Closes a field; what was written in it stays, and is offered again. */
  close(key: string): void {
    const draft = this.#find(key);
    if (draft === undefined) return;
    if (isUnput(draft)) this.#change(key, { isOpen: false });
    else this.forget(key);
  }

  forget(key: string): void {
    this.#become(this.#drafts.filter((one) => one.key !== key));
  }

  /** Somebody else was seen in the paragraph. */
  met(key: string, person: string, name: Label): void {
    const draft = this.#find(key);
    if (draft === undefined || draft.company.has(person)) return;
    this.#change(key, { company: new Map([...draft.company, [person, name]]) });
  }

  /** The paragraph was taken away by somebody. */
  lost(key: string): void {
    const draft = this.#find(key);
    if (draft?.state.is === 'writing' || draft?.state.is === 'refused') this.#change(key, { state: { is: 'gone' } });
  }

  /** Puts the words in, not in the place of their paragraph but as one more at the end. */
  async putAsNew(key: string): Promise<void> {
    this.#change(key, { block: null, base: '', state: { is: 'writing' } });
    await this.put(key);
  }

  /**
   * Puts the words in. Where no answer comes they are sent again, as they were and under the same operation, until one
   * does: so they are in once.
   */
  async put(key: string): Promise<void> {
    const draft = this.#find(key);
    if (draft === undefined || this.#underWay.has(key) || draft.state.is === 'in') return;
    const { address, seq, block, text } = draft;
    const operation = draft.operation ?? newId();
    this.#underWay.add(key);
    this.#change(key, { operation, ...(draft.state.is !== 'waiting' && { state: { is: 'sending' } }) });
    try {
      const { others } = await this.means.send(address, { operation, seq, block, text });
      this.#change(key, { operation: null, isOpen: false, state: { is: 'in', others } });
      if (others === null) this.means.timing.after(saidFor, () => this.forget(key));
    } catch (error) {
      if (isSettled(error)) this.#change(key, { operation: null, isOpen: true, state: refusal(error) });
      else this.#wait(key);
    } finally {
      this.#underWay.delete(key);
    }
  }

  #wait(key: string): void {
    this.#change(key, { state: { is: 'waiting' } });
    this.means.timing.after(resendPause, () => {
      if (this.#find(key)?.state.is === 'waiting') void this.put(key);
    });
  }

  #find(key: string): Draft | undefined {
    return this.#drafts.find((one) => one.key === key);
  }

  #change(key: string, change: Partial<Draft>): void {
    this.#become(this.#drafts.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }

  #become(drafts: readonly Draft[]): void {
    this.#drafts = drafts;
    const unput = drafts.filter(isUnput);
    if (this.#isKept && this.#owner !== null) this.means.memory.keep(this.#owner, unput);
    const wouldLose = unput.length > 0 && !this.#isKept;
    if (!wouldLose) this.#endWarning?.();
    this.#endWarning = wouldLose ? (this.#endWarning ?? warnOnLeaving(() => true)) : null;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether it is known that nothing was put in. */
function isSettled(error: unknown): boolean {
  return error instanceof Problem && error.status < 500;
}

function refusal(error: unknown): DraftState {
  return error instanceof Problem && error.code === 'block_gone' ? { is: 'gone' } : { is: 'refused', error };
}

/** The drafts of this tab. */
export const drafts = new Drafts({ send: sendWish, timing: browserTiming, memory: tabMemory });
