import {
  type Actor,
  askableAt,
  isAnswered,
  isEmptyText,
  leadOf,
  mayPropose,
  partOf,
  registerAt,
  sameValue,
  valueSchema,
  type WholeRecord,
  WishRefused,
  type Written,
} from '@cityloom/operating-model';
import type { Target } from './stored.ts';

/** A value that is asked for, and the field that it is of. */
export interface AskedValue {
  readonly field: Written;
  /** As it will be stored; null where the field is to be empty. */
  readonly value: unknown;
}

/**
 * Checks a new record that asks for a change of what it speaks about: somebody may ask for that, it was so when they asked, and
 * it may become what they ask for.
 * @param target what it speaks about, as it is now
 * @returns the value asked for; null where words of a text are
 * @throws WishRefused invalid_field, naming what to check; moved_on where it has changed meanwhile
 */
export function checkAsked(
  actor: Actor,
  { type, fields }: Pick<WholeRecord, 'type' | 'fields'>,
  target: Target,
): AskedValue | null {
  const [names, about] = [type.asks, type.about];
  if (names === undefined || about === undefined) return null;
  const filled = (name: string) => fields[name] ?? null;
  const askable = askableAt(target.type, partOf(type, fields));
  const field = leadOf(type, fields)?.field ?? '';
  if (askable === null || !mayPropose(target.type, actor, field, target.subject))
    throw new WishRefused('invalid_field', [about.at]);
  if (askable.kind === 'words') {
    const hasNoWords = filled(names.words) === null || (filled(names.was) ?? filled(names.to)) !== null;
    if (hasNoWords) throw new WishRefused('invalid_field', [names.words]);
    return null;
  }
  if (filled(names.words) !== null) throw new WishRefused('invalid_field', [names.words]);
  const now = registerAt(target, askable.address);
  if (now === undefined) throw new WishRefused('row_gone');
  if (!sameValue(now, filled(names.was))) throw new WishRefused('moved_on');
  const wanted = valueSchema(askable.field).safeParse(filled(names.to));
  if (!wanted.success || sameValue(now, wanted.data)) throw new WishRefused('invalid_field', [names.to]);
  return { field: askable.field, value: wanted.data };
}

/**
 * What was asked stays as it is once it was answered.
 * @param named the fields that are to be written; none where the record is to go
 * @throws WishRefused answered
 */
export function checkUnanswered(record: WholeRecord, named: readonly string[]): void {
  if (!isAnswered(record)) return;
  const isVerdict = (name: string) => record.type.fields[name]?.class === 'verdict';
  if (!named.every(isVerdict) || named.length === 0) throw new WishRefused('answered');
}

/**
 * Checks how a record has been answered: it says who answers, and why; where a change was asked for and is adopted, that need
 * not be said, and it has been made.
 * @param before the record before it was answered
 * @param target what it speaks about, if it does, as the same set leaves it
 * @throws WishRefused invalid_field, naming what to check; not_written
 */
export function checkAnswer(actor: Actor, before: WholeRecord, after: WholeRecord, target: Target | undefined): void {
  const { type, fields } = after;
  const { asks, answer } = type;
  if (answer === undefined) return;
  if ([answer.outcome, answer.why, answer.by].every((name) => sameValue(before.fields[name], fields[name]))) return;
  const outcome = fields[answer.outcome];
  const by = outcome === undefined ? undefined : actor.person;
  if (fields[answer.by] !== by) throw new WishRefused('invalid_field', [answer.by]);
  const isSilent = isEmptyText(fields[answer.why] ?? '');
  const speaksForItself = asks !== undefined && outcome === 'adopted';
  if (outcome === undefined ? !isSilent : isSilent && !speaksForItself)
    throw new WishRefused('invalid_field', [answer.why]);
  if (!speaksForItself || before.fields[answer.outcome] === 'adopted') return;
  const askable = target && askableAt(target.type, partOf(type, fields));
  if (target === undefined || askable?.kind !== 'value') return;
  if (!sameValue(registerAt(target, askable.address), fields[asks.to] ?? null)) throw new WishRefused('not_written');
}
