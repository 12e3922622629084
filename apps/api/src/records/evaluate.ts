import {
  type Actor,
  addressOf,
  apply,
  checkMoved,
  type Doer,
  type Effect,
  guest,
  isGuest,
  leadOf,
  mayDo,
  mayUse,
  recordTypes,
  subjectIn,
  type WholeRecord,
  WishRefused,
  type Wish,
} from '@cityloom/operating-model';
import { Problem } from '../problem/problem.ts';
import { checkAnswer, checkBegun, checkMade, checkThanked, checkUnanswered, promised, thanksAnew } from './asking.ts';
import {
  checkExplained,
  checkName,
  checkReason,
  checkRight,
  checkSole,
  checkTargets,
  checkValues,
  fieldsNamed,
} from './checks.ts';
import { invalidFields } from '../problem/invalid-fields.ts';
import { begun, isForSomebody, ownerOf } from './beginning.ts';
import { checkHeld, checkMerged, speaksBySlip, takenApart } from './merging.ts';
import { aboutWhat, checkHeard, withAsked } from './saying.ts';
import { partsAdopted, takeAlong } from './parts.ts';
import { checkDecision } from './resting.ts';
import { appealed, checkRuling, checkStillOpen, hidingOf, shownAgain } from './withholding.ts';
import { type Known, type Pending, type ProseStep, Trial, type Working, type World, type WishSet } from './world.ts';

/** What became of one step: a change, be it of nothing, or what the same operation had come to before. */
export type Outcome = { kind: 'changed'; change: Pending } | { kind: 'known'; known: Known };

type Created = Extract<Wish, { kind: 'create' }>;
/** Whose it is that nobody with an account has said. */
const nobodys = { organisation: null, sector: null };

/**
 * Decides a set of steps one after the other, on working copies. When one is refused, nothing of the set stays.
 * Nothing here waits or reads anything: all that a decision needs is in the world.
 * @throws Problem that names the operation
 */
export function evaluateSet(world: World, { person, slip, steps }: WishSet): Outcome[] {
  const trial = new Trial(world);
  const actor = person === null ? { ...guest, ...(slip !== undefined && { slip }) } : world.loaded.actors.get(person);
  const outcomes = steps.map((step) => {
    try {
      if (step.kind === 'prose') return note(trial, step, actor, person);
      // Somebody who has left, or was suspended, while they waited.
      if (actor === undefined) throw new WishRefused('not_found');
      return repeated(trial, step, actor) ?? carryOut(trial, step, actor);
    } catch (error) {
      throw told(error, step.operation);
    }
  });
  for (const { record, operation } of steps) {
    const after = trial.record(record)?.record;
    const about = after && trial.target(leadOf(after.type, after.fields)?.id ?? '');
    try {
      if (after !== undefined) checkMade(world.records.get(record)?.record, after, about);
    } catch (error) {
      throw told(error, operation);
    }
  }
  trial.keep();
  return outcomes;
}

function told(error: unknown, operation: string): unknown {
  if (!(error instanceof WishRefused)) return error;
  const { code, fields, params } = error;
  return new Problem(code, { ...(code === 'invalid_field' ? invalidFields(fields).params : params), operation });
}

/** An operation that was carried out before is answered as it was then, to whoever sent it. */
function repeated(trial: Trial, { operation }: Wish, actor: Actor): Outcome | undefined {
  const pending = trial.changed(operation);
  const known = trial.loaded.known.get(operation);
  const by = pending === undefined ? known?.by : pending.by?.person;
  if (pending === undefined && known === undefined) return undefined;
  if ((by ?? guest.person) !== actor.person) throw new Problem('operation_taken', { operation });
  if (pending !== undefined) return { kind: 'changed', change: pending };
  return known && { kind: 'known', known: { ...known, overwrote: stillReadable(trial, known, actor) } };
}

/** What was written over is told again only while its field may be read. */
function stillReadable(trial: Trial, { record: id, overwrote }: Known, actor: Actor): Known['overwrote'] {
  const record = trial.record(id)?.record;
  return Object.fromEntries(
    Object.entries(overwrote).filter(
      ([address]) => record && mayUse(record.type, actor, 'read', address.split('/')[0] ?? '', subjectIn(record)),
    ),
  );
}

function carryOut(trial: Trial, wish: Wish, actor: Actor): Outcome {
  if (wish.kind === 'create') return create(trial, wish, actor);
  const working = trial.record(wish.record);
  const speaks = working !== undefined && speaksBySlip(actor, working.record, wish);
  if (working === undefined || !(speaks || mayDo(working.record.type, actor, 'view', subjectIn(working.record))))
    throw new WishRefused('not_found');
  if (working.record.binnedAt !== null && wish.kind !== 'restore') throw new WishRefused('not_found');
  if (!speaks) checkRight(actor, working.record, wish);
  // What the city has adopted does not just go.
  const isSealed = working.record.state === 'adopted' || trial.loaded.sealed.has(wish.record);
  if (wish.kind === 'bin' && isSealed) throw new WishRefused('sealed');
  const checked = checkValues(working.record.type, wish);
  checkTargets(trial, actor, working.record, checked);
  if (wish.kind === 'bin' || fieldsNamed(wish).length > 0) checkUnanswered(working.record, fieldsNamed(wish));
  checkStillOpen(actor, working.record, fieldsNamed(wish));
  checkHeld(trial, working.record, wish);
  const { today, answerBy, now: at } = trial.loaded;
  const applied = thanksAnew(apply(working.record, checked, { person: personOf(actor), at }));
  const effect = takenApart(working.record, appealed(promised(applied, answerBy), today), answerBy);
  checkRuling(actor, working.record, effect.record);
  checkAnswer(actor, working.record, effect.record);
  checkThanked(working.record, effect.record);
  checkHeard(trial, working.record, effect.record, wish);
  checkMoved(working.record, effect.record);
  checkMerged(trial, working.record, effect.record);
  checkExplained(effect.record);
  if (wish.kind === 'restore') checkSole(trial, effect.record);
  checkReason(working.record, wish);
  if (wish.kind === 'move') checkDecision(trial, working.record, wish, actor);
  if (wish.kind === 'move') {
    for (const { working: part, effect: along, operation } of takeAlong(trial, working.record, wish, actor))
      write(trial, part, along, { ...wish, operation }, doerOf(actor));
  }
  for (const { working: item, effect: shown, operation } of shownAgain(trial, working.record, effect.record, wish))
    write(trial, item, shown, { kind: 'show', operation }, doerOf(actor));
  const parts = partsAdopted(trial, effect, actor);
  return write(trial, working, effect, wish, doerOf(actor), parts);
}

function create(trial: Trial, asked: Created, actor: Actor): Outcome {
  const type = recordTypes.get(asked.type);
  if (type === undefined) throw new WishRefused('invalid_field', ['type']);
  const isEntered = isForSomebody(type, asked);
  const owner = isEntered ? nobodys : ownerOf(trial, asked, actor);
  // Whoever enters what others say did so, as the change tells, and has not said it.
  const hand = { person: isEntered ? null : personOf(actor), at: trial.loaded.now };
  const hiding = hidingOf(trial, type, actor, asked);
  const wish = hiding?.wish ?? asked;
  const stand = { ...owner, about: hiding?.about ?? aboutWhat(trial, type, actor, wish) };
  const { record } = begun(type, wish, stand, hand, trial.loaded.answerBy);
  if (!mayDo(type, actor, isEntered ? 'enter' : 'create', subjectIn(record))) throw new WishRefused('not_allowed');
  // In the name of others only those create who could also write the record if it were not their own.
  const isForOthers = !isEntered && owner.organisation !== actor.organisation;
  if (isForOthers && !mayDo(type, actor, 'edit', { ...subjectIn(record), owner: null }))
    throw new WishRefused('not_allowed');
  checkRight(actor, record, wish);
  const checked = checkValues(type, wish);
  const empty = { ...record, fields: {} };
  checkTargets(trial, actor, empty, checked);
  if (trial.record(wish.record) !== undefined || trial.loaded.taken.has(wish.record))
    throw new WishRefused('invalid_field', ['record']);
  checkBegun({ type, fields: checked.fields });
  const effect = begun(type, withAsked(trial, type, actor, checked), stand, hand, trial.loaded.answerBy);
  checkHeard(trial, null, effect.record, wish);
  checkExplained(effect.record);
  checkName(actor, effect.record);
  checkSole(trial, effect.record);
  if (hiding) write(trial, hiding.working, hiding.effect, { kind: 'show', operation: hiding.operation }, doerOf(actor));
  const working: Working = { record: empty, created: true, clocks: {}, touched: new Map(), last: null };
  return write(trial, working, effect, wish, doerOf(actor));
}

/** What the rooms of live text have committed is noted without asking for rights: they asked before they wrote. */
function note(trial: Trial, step: ProseStep, actor: Actor | undefined, person: string | null): Outcome {
  const working = trial.record(step.record);
  if (working === undefined) throw new WishRefused('not_found');
  const address = step.language === null ? step.field : addressOf(step.field, step.language);
  const record: WholeRecord = {
    ...working.record,
    version: working.record.version + 1,
    changedAt: trial.loaded.now,
    lastEditor: person ?? working.record.lastEditor,
  };
  const by = actor ? doerOf(actor) : person === null ? null : { person, organisation: null, sector: null };
  return write(trial, working, { record, before: { [address]: null }, after: { [address]: step.value } }, step, by);
}

const personOf = (actor: Actor): string | null => (isGuest(actor) ? null : actor.person);
const doerOf = (actor: Actor): Doer | null =>
  isGuest(actor) ? null : { person: actor.person, organisation: actor.organisation, sector: actor.sector };

/** What is kept of a step besides what it did: of one that goes along with another, what it is and its operation. */
type Step = Wish | ProseStep | { kind: 'show'; operation: string };

function write(
  trial: Trial,
  working: Working,
  { record, before, after }: Effect,
  step: Step,
  by: Doer | null,
  parts: readonly WholeRecord[] = [],
): Outcome {
  const addresses = Object.keys(after);
  const change: Pending = {
    operation: step.operation,
    record: record.id,
    kind: step.kind,
    by,
    version: record.version,
    before,
    after,
    overwrote: 'seen' in step ? overwritten(trial, working, addresses, step.seen) : new Map(),
    why: step.kind === 'move' ? (step.why ?? null) : null,
    left: record,
    parts,
    decision: step.kind === 'move' ? (step.decision ?? null) : null,
  };
  // Kept all the same: sent again after somebody else has changed the value, it must still have changed nothing.
  if (addresses.length === 0) {
    trial.write(working, change);
    return { kind: 'changed', change };
  }
  const touched = new Map(working.touched);
  for (const address of addresses) touched.set(address, change);
  trial.write({ ...working, record, touched, last: change }, change);
  return { kind: 'changed', change };
}

/** Which changes that the sender had not seen lose their value. */
function overwritten(trial: Trial, working: Working, addresses: readonly string[], seen: number): Pending['overwrote'] {
  return new Map(
    addresses.flatMap((address): [string, number | Pending][] => {
      const pending = working.touched.get(address);
      if (pending !== undefined) return trial.isOwn(pending) ? [] : [[address, pending]];
      const clock = working.clocks[address];
      return clock !== undefined && clock > seen ? [[address, clock]] : [];
    }),
  );
}
