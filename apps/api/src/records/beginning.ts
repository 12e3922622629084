import {
  type Actor,
  begin,
  type Effect,
  isEntered,
  type RecordType,
  type Sector,
  type Wish,
  WishRefused,
} from '@cityloom/operating-model';
import { promised } from './asking.ts';
import type { Trial } from './world.ts';

type Created = Extract<Wish, { kind: 'create' }>;

/** A new record. What somebody without an account says, or a helper enters for them, is shared in the moment in which it is said, and promised an answer. */
export function begun(...[type, wish, stand, hand, answerBy]: [...Parameters<typeof begin>, string]): Effect {
  const effect = begin(type, wish, stand, hand);
  if (hand.person !== null) return effect;
  const state = 'shared' as const;
  return promised(
    { ...effect, record: { ...effect.record, state }, after: { ...effect.after, '@state': state } },
    answerBy,
  );
}

/**
 * What a helper enters is nobody's who has an account: it belongs to no organisation, members see it, and it says how it came.
 * @returns whether it is entered so @throws WishRefused invalid_field
 */
export function isForSomebody(type: RecordType, { fields, ownerOrg, visibility }: Created): boolean {
  if (type.entered === undefined || !isEntered(type, fields)) return false;
  const { source } = type.entered;
  const amiss = [
    ...((fields[source] ?? null) === null ? [source] : []),
    ...((ownerOrg ?? null) === null ? [] : ['ownerOrg']),
    ...((visibility ?? 'members') === 'members' ? [] : ['visibility']),
  ];
  if (amiss.length > 0) throw new WishRefused('invalid_field', amiss);
  return true;
}

/** A record belongs to the organisation of whoever creates it, unless they name another. @throws WishRefused invalid_field */
export function ownerOf(
  trial: Trial,
  { ownerOrg }: Created,
  actor: Actor,
): { organisation: string | null; sector: Sector | null } {
  if (ownerOrg === undefined || ownerOrg === actor.organisation)
    return { organisation: actor.organisation, sector: actor.sector };
  if (ownerOrg === null) return { organisation: null, sector: null };
  const sector = trial.loaded.targets.organisations.get(ownerOrg);
  if (sector === undefined) throw new WishRefused('invalid_field', ['ownerOrg']);
  return { organisation: ownerOrg, sector };
}
