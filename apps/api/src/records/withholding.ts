import {
  type About,
  type Actor,
  canBeHidden,
  type Effect,
  hiddenIn,
  isEmptyText,
  isWithholding,
  type Label,
  mayDo,
  optionsOf,
  type RecordType,
  showTo,
  stillOpen,
  subjectIn,
  type Visibility,
  type WholeRecord,
  type Wish,
  WishRefused,
  type Withholding,
} from '@cityloom/operating-model';
import { v5 as uuidv5 } from 'uuid';
import type { Along } from './parts.ts';
import type { Trial } from './world.ts';

type Created = Extract<Wish, { kind: 'create' }>;

/** What becomes hidden as a record begins, and that record as it will begin. */
export interface Hiding extends Along {
  wish: Created;
  about: About;
}

/**
 * What a new record hides: that goes along, so that nothing is hidden without a reason on record, and no reason stands there alone.
 * @returns null where its type hides nothing
 * @throws WishRefused invalid_field, the same for what there is not and for what its writer may not see · own_hiding · hidden_already · not_allowed
 */
export function hidingOf(trial: Trial, type: RecordType, actor: Actor, wish: Created): Hiding | null {
  if (!isWithholding(type)) return null;
  const { item, sort, from, on, appeal, appealedOn } = type.withholds;
  const filledHere = [type.title, sort, from, on, appeal, appealedOn].filter((name) => name in wish.fields);
  const wrong = wish.visibility === undefined ? filledHere : [...filledHere, 'visibility'];
  if (wrong.length > 0) throw new WishRefused('invalid_field', wrong);
  const working = trial.record(hiddenIn({ type, fields: wish.fields }) ?? '');
  const said = working?.record;
  const isThere =
    said !== undefined &&
    said.binnedAt === null &&
    canBeHidden(said.type) &&
    mayDo(said.type, actor, 'view', subjectIn(said));
  if (working === undefined || !isThere) throw new WishRefused('invalid_field', [item]);
  if (said.visibility === 'withheld') throw new WishRefused('hidden_already');
  if (said.owner === actor.person) throw new WishRefused('own_hiding');
  if (!mayDo(said.type, actor, 'moderate', subjectIn(said))) throw new WishRefused('not_allowed');
  const fields = { ...wish.fields, [sort]: said.type.id, [from]: said.visibility, [on]: trial.loaded.today };
  const { now: at } = trial.loaded;
  return {
    wish: { ...wish, visibility: 'public', fields: { ...fields, [type.title]: titleOf(type, said.type, wish) } },
    about: { type: said.type, subject: subjectIn(said), field: null, binned: false },
    working,
    effect: showTo(said, 'withheld', at),
    operation: uuidv5(said.id, wish.operation),
  };
}

/** What it is called, for everybody: what sort of thing was hidden, and why. */
function titleOf(type: Withholding, said: RecordType, { fields }: Created): Label {
  const { reason } = type.withholds;
  const words = optionsOf(type, reason)[String(fields[reason])];
  if (words === undefined) throw new WishRefused('invalid_field', [reason]);
  return { en: `${said.label.en}: ${words.en}`, zh: `${said.label.zh}：${words.zh}` };
}

/**
 * Checks that what is to be written of a record that hides something can still be written.
 * @throws WishRefused own_hiding · appealed · answered
 */
export function checkStillOpen(actor: Actor, record: WholeRecord, named: readonly string[]): void {
  const open = stillOpen(record, actor.person);
  if (open === null || named.every((name) => open.includes(name))) return;
  const { type, fields, about } = record;
  if (type.withholds !== undefined && named.includes(type.withholds.appeal)) throw new WishRefused('appealed');
  const isEnded = type.answer !== undefined && fields[type.answer.outcome] === type.withholds?.shown;
  if (isEnded) throw new WishRefused('answered');
  throw new WishRefused(about?.subject.owner === actor.person ? 'own_hiding' : 'not_allowed');
}

/**
 * Checks what was decided: it is not taken back, an appeal is there before it is turned down, and somebody else turns it down than hid it.
 * To show again what one has hidden is open to the same hand: it gives way to whoever spoke.
 * @throws WishRefused invalid_field, naming what to check · own_hiding
 */
export function checkRuling(actor: Actor, before: WholeRecord, after: WholeRecord): void {
  const { type, fields } = after;
  if (!isWithholding(type) || type.answer === undefined) return;
  const { appeal, shown } = type.withholds;
  if (appeal in fields && isEmptyText(fields[appeal])) throw new WishRefused('invalid_field', [appeal]);
  const outcome = fields[type.answer.outcome];
  const was = before.fields[type.answer.outcome];
  const isKept = outcome !== undefined && outcome !== shown;
  if ((was !== undefined && outcome === undefined) || (isKept && fields[appeal] === undefined))
    throw new WishRefused('invalid_field', [type.answer.outcome]);
  if (isKept && was !== outcome && after.owner === actor.person) throw new WishRefused('own_hiding');
}

/** An appeal with the day on which it came. @param today the city's day, ISO 8601 */
export function appealed(effect: Effect, today: string): Effect {
  const { record, after } = effect;
  const { appeal, appealedOn } = record.type.withholds ?? {};
  if (appeal === undefined || appealedOn === undefined || after[appeal] === undefined) return effect;
  return {
    record: { ...record, fields: { ...record.fields, [appealedOn]: today } },
    before: { ...effect.before, [appealedOn]: null },
    after: { ...after, [appealedOn]: today },
  };
}

/** What is shown again, to those who saw it before: that goes along where it is decided so. */
export function shownAgain(
  trial: Trial,
  before: WholeRecord,
  { type, fields, about }: WholeRecord,
  { operation }: Pick<Wish, 'operation'>,
): Along[] {
  if (!isWithholding(type) || type.answer === undefined) return [];
  const { from, shown } = type.withholds;
  const { outcome } = type.answer;
  const working = trial.record(about?.subject.id ?? '');
  if (working === undefined || fields[outcome] !== shown || before.fields[outcome] === shown) return [];
  const effect = showTo(working.record, fields[from] as Visibility, trial.loaded.now);
  return [{ working, effect, operation: uuidv5(working.record.id, operation) }];
}
