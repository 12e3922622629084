import {
  type Actor,
  type Effect,
  goesAlong,
  holdOf,
  isInForce,
  mayDo,
  mayMove,
  moveAlong,
  subjectIn,
  type WholeRecord,
  type Wish,
  WishRefused,
} from '@cityloom/operating-model';
import { v5 as uuidv5 } from 'uuid';
import type { Trial, Working } from './world.ts';

type Move = Extract<Wish, { kind: 'move' }>;

/** A part that goes along, and the operation that it goes by: the same whenever the whole's is sent again. */
export interface Along {
  working: Working;
  effect: Effect;
  operation: string;
}

/**
 * The parts that go along where a whole goes. Each is asked for as if it stood where the whole stood: who may move the whole
 * does not, by that, adopt words of their own in a part.
 * @param whole as it stood before
 * @throws WishRefused part_not_allowed, naming the part
 */
export function takeAlong(trial: Trial, whole: WholeRecord, { state, operation }: Move, actor: Actor): Along[] {
  if (state === whole.state) return [];
  return partsOf(trial, whole, actor).flatMap((working): Along[] => {
    const { record } = working;
    const hold = holdOf(whole, record);
    if (hold === undefined || !goesAlong(whole.type, hold) || record.state === state) return [];
    if (!mayMove(record.type, actor, { ...subjectIn(record), state: whole.state }, state))
      throw new WishRefused('part_not_allowed', [], { part: record.code });
    const effect = moveAlong(record, state, { person: actor.person, at: trial.loaded.now });
    return [{ working, effect, operation: uuidv5(record.id, operation) }];
  });
}

/** What a record is made of as it is adopted, where a change has just adopted it. */
export function partsAdopted(trial: Trial, { record, after }: Effect, actor: Actor): WholeRecord[] {
  return after['@state'] === 'adopted' ? partsOf(trial, record, actor).map((working) => working.record) : [];
}

/** The parts of a whole that count and that somebody may see: nobody adopts what they cannot read. */
function partsOf(trial: Trial, whole: WholeRecord, actor: Actor): Working[] {
  return (trial.loaded.parts.get(whole.id) ?? []).flatMap((id) => {
    const working = trial.record(id);
    return working !== undefined && countsFor(whole, working.record, actor) ? [working] : [];
  });
}

/** Whether something is a part of a whole that counts, and that somebody may see. */
export function countsFor(whole: WholeRecord, part: WholeRecord, actor: Actor): boolean {
  const hold = holdOf(whole, part);
  return hold !== undefined && isInForce(whole, part, hold) && mayDo(part.type, actor, 'view', subjectIn(part));
}
