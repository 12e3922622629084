import {
  type Actor,
  linksIn,
  mayDo,
  subjectIn,
  type WholeRecord,
  type Wish,
  WishRefused,
} from '@cityloom/operating-model';
import type { Trial } from './world.ts';

/**
 * Where an adoption is to rest on a decision, that one is seen by whoever adopts, names the record, is adopted itself and holds,
 * and was taken after the last version of the record: one decision adopts a text once, and not what was changed since.
 * @throws WishRefused invalid_field where something else is to rest on it, and `decision_…`, naming the decision where it is seen
 */
export function checkDecision(
  trial: Trial,
  record: WholeRecord,
  { decision: id, state }: Extract<Wish, { kind: 'move' }>,
  actor: Actor,
): void {
  if (id === undefined) return;
  if (state !== 'adopted') throw new WishRefused('invalid_field', ['decision']);
  const decision = trial.record(id)?.record;
  const decides = decision?.type.decides;
  const isSeen = decision?.binnedAt === null && mayDo(decision.type, actor, 'view', subjectIn(decision));
  if (decision === undefined || decides === undefined || !isSeen) throw new WishRefused('decision_missing');
  if (!(record.id in linksIn(decision, decides.adopts)))
    throw new WishRefused('decision_elsewhere', [], { decision: decision.code });
  const isGone = decision.state === 'superseded' || decision.state === 'archived';
  if (isGone || trial.isReplaced(id)) throw new WishRefused('decision_replaced', [], { decision: decision.code });
  if (decision.state !== 'adopted') throw new WishRefused('decision_open', [], { decision: decision.code });
  if (!trial.isNews(id, record.id)) throw new WishRefused('decision_spent', [], { decision: decision.code });
}
