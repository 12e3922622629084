import { type Actor, begin, type Effect, type Sector, type Wish, WishRefused } from '@cityloom/operating-model';
import { promised } from './asking.ts';
import type { Trial } from './world.ts';

type Created = Extract<Wish, { kind: 'create' }>;

/** A new record. What somebody without an account says is shared in the moment in which it is said, and promised an answer. */
export function begun(...[type, wish, stand, hand, answerBy]: [...Parameters<typeof begin>, string]): Effect {
  const effect = begin(type, wish, stand, hand);
  if (hand.person !== null) return effect;
  const state = 'shared' as const;
  return promised(
    { ...effect, record: { ...effect.record, state }, after: { ...effect.after, '@state': state } },
    answerBy,
  );
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
