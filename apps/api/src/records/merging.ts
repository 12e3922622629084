import {
  type Actor,
  type Effect,
  isEmptyText,
  isMerged,
  recordTypes,
  type WholeRecord,
  type Wish,
  WishRefused,
} from '@cityloom/operating-model';

import { isId } from './aims.ts';
import type { Trial } from './world.ts';

/** By type, the field that leads to what a record went into. */
export const intoFields: ReadonlyMap<string, string> = new Map(
  [...recordTypes.values()].flatMap(({ id, answer }) => (answer?.merges ? [[id, answer.merges.into]] : [])),
);
const names = new Set(intoFields.values());

/** The records that a wish puts another into: they are held still until it is decided. */
export const headsIn = (wish: Wish): string[] =>
  wish.kind === 'patch'
    ? Object.entries(wish.fields).flatMap(([name, value]) =>
        names.has(name) && isId(value) ? [value.toLowerCase()] : [],
      )
    : [];

/**
 * Checks where a record went: into one that is shown, waits or was answered itself, so that its answer is there to be read in one step.
 * Whoever said that theirs does not belong with another is answered by itself.
 * @param before the record before
 * @throws WishRefused invalid_field, naming what to check; stands_alone · merged_already · holds_others
 */
export function checkMerged(trial: Trial, before: WholeRecord, after: WholeRecord): void {
  const merges = after.type.answer?.merges;
  if (merges === undefined) return;
  const into = after.fields[merges.into];
  // What was answered before it had to be said into which stays as it is, and can be moved on.
  if (into === before.fields[merges.into] && isMerged(after) === isMerged(before)) return;
  if ((into !== undefined) !== isMerged(after)) throw new WishRefused('invalid_field', [merges.into]);
  if (into === undefined) return;
  if (!isEmptyText(after.fields[merges.apart] ?? '')) throw new WishRefused('stands_alone');
  const target = typeof into === 'string' ? trial.target(into) : undefined;
  const isSeen = target !== undefined && target.subject.state !== 'draft' && target.subject.visibility !== 'withheld';
  if (!isSeen) throw new WishRefused('invalid_field', [merges.into]);
  if (isMerged(target)) throw new WishRefused('merged_already');
  if (trial.holdsOthers(after.id)) throw new WishRefused('holds_others');
}

/**
 * Whether somebody says by a slip what only its speaker may: that what they said does not belong where it went, or how they may be
 * thanked. Nobody is named as its speaker, and whoever holds the slip speaks. Nothing else is written so.
 */
export function speaksBySlip(actor: Actor, { id, owner, type }: WholeRecord, wish: Wish): boolean {
  const { merges, thanks } = type.answer ?? {};
  const speakers = new Set([merges?.apart, thanks?.as]);
  const isTheirs = owner === null && actor.slip === id;
  return isTheirs && wish.kind === 'patch' && Object.keys(wish.fields).every((name) => speakers.has(name));
}

/** What others went into is neither put away nor taken back to be written anew. @throws WishRefused holds_others */
export function checkHeld(trial: Trial, { id }: WholeRecord, wish: Wish): void {
  const goes = wish.kind === 'bin' || (wish.kind === 'move' && wish.state === 'draft');
  if (goes && trial.holdsOthers(id)) throw new WishRefused('holds_others');
}

/**
 * Whoever says that theirs does not belong where it went has it back: open, without an answer, and promised one by a new day.
 * @param before the record before
 * @param answerBy that day, ISO 8601
 */
export function takenApart(before: WholeRecord, effect: Effect, answerBy: string): Effect {
  const { record, after } = effect;
  const { outcome, why, by, due, merges } = record.type.answer ?? {};
  if (merges === undefined || !isMerged(before) || isEmptyText(after[merges.apart] ?? '')) return effect;
  const emptied = [outcome, why, by, merges.into].flatMap((name) => name ?? []);
  const changed: Record<string, unknown> = {
    ...Object.fromEntries(emptied.map((name) => [name, null])),
    ...(due && { [due.day]: answerBy }),
  };
  const state = record.state === 'closed' ? ('shared' as const) : record.state;
  const isReopened = state !== record.state;
  const values = Object.entries({ ...record.fields, ...changed }).filter(([, value]) => value !== null);
  const was = Object.fromEntries(Object.keys(changed).map((name) => [name, before.fields[name] ?? null]));
  return {
    record: { ...record, state, fields: Object.fromEntries(values) },
    before: { ...effect.before, ...was, ...(isReopened && { '@state': record.state }) },
    after: { ...after, ...changed, ...(isReopened && { '@state': state }) },
  };
}
