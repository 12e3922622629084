import {
  type Actor,
  askableAt,
  type Effect,
  isAnswered,
  isEmptyText,
  isMerged,
  isOpenStill,
  isWithholding,
  leadOf,
  linksIn,
  mayHaveLed,
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

/** What is no letter of a paragraph: what ends one, or stands for a thing in it. */
const unwritten = /[\p{Cc}\u2028\u2029\uFFFC]/u;

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
    throw new WishRefused('invalid_field', about.at === undefined ? [] : [about.at]);
  if (askable.kind === 'words') {
    const words = filled(names.words);
    const isWording =
      typeof words === 'string' && !unwritten.test(words) && words !== filled(about.quotes?.words ?? '');
    if (!isWording || (filled(names.was) ?? filled(names.to)) !== null)
      throw new WishRefused('invalid_field', [names.words]);
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
 * What was asked or said stays as it is once it was answered; whoever said it may still say that it does not belong where it went.
 * @param named the fields that are to be written; none where the record is to go
 * @throws WishRefused answered
 */
export function checkUnanswered(record: WholeRecord, named: readonly string[]): void {
  // Of what hides something its own rule says what can still be written.
  if (!isAnswered(record) || isWithholding(record.type)) return;
  if (named.length === 0 || !named.every((name) => isOpenStill(record, name))) throw new WishRefused('answered');
}

/** Nothing is answered in the moment in which it begins. @throws WishRefused invalid_field */
export function checkBegun({ type, fields }: Pick<WholeRecord, 'type' | 'fields'>): void {
  const { outcome, why, by, merges } = type.answer ?? {};
  const given = [outcome, why, by, merges?.into].filter(
    (name) => name !== undefined && (fields[name] ?? null) !== null,
  );
  if (given.length > 0)
    throw new WishRefused(
      'invalid_field',
      given.flatMap((name) => name ?? []),
    );
}

/**
 * Checks how a record has been answered: it says who answers, and why; where a change was asked for and is adopted, the change
 * speaks for itself. A day that was promised stays one, and what was promised an answer is not closed without; and a no has led nowhere.
 * @param before the record before
 * @throws WishRefused invalid_field, naming what to check; unanswered
 */
export function checkAnswer(actor: Actor, before: WholeRecord, after: WholeRecord): void {
  const { type, fields } = after;
  const { asks, answer } = type;
  if (answer === undefined) return;
  const outcome = fields[answer.outcome];
  const day = answer.due?.day;
  if (day !== undefined && before.fields[day] !== undefined) {
    if (fields[day] === undefined) throw new WishRefused('invalid_field', [day]);
    if (after.state === 'closed' && before.state !== 'closed' && outcome === undefined)
      throw new WishRefused('unanswered');
  }
  const { leadsTo } = answer;
  if (leadsTo !== undefined && !mayHaveLed(type, outcome) && Object.keys(linksIn(after, leadsTo)).length > 0)
    throw new WishRefused('invalid_field', [leadsTo]);
  if ([answer.outcome, answer.why, answer.by].every((name) => sameValue(before.fields[name], fields[name]))) return;
  const by = outcome === undefined ? undefined : actor.person;
  if (fields[answer.by] !== by) throw new WishRefused('invalid_field', [answer.by]);
  const isSilent = isEmptyText(fields[answer.why] ?? '');
  const speaksForItself = asks !== undefined && outcome === 'adopted';
  if (outcome === undefined ? !isSilent : isSilent && !speaksForItself)
    throw new WishRefused('invalid_field', [answer.why]);
}

/**
 * Checks that a change which a set has adopted was made: what it was asked of says so once the whole set is done. Words of a text
 * are not the door's to compare.
 * @param before the record before the set
 * @param target what it speaks about, as the set leaves it
 * @throws WishRefused not_written
 */
export function checkMade(before: WholeRecord | undefined, after: WholeRecord, target: Target | undefined): void {
  const { type, fields } = after;
  const { asks, answer } = type;
  if (asks === undefined || answer === undefined || fields[answer.outcome] !== 'adopted') return;
  if (before?.fields[answer.outcome] === 'adopted') return;
  const askable = target && askableAt(target.type, partOf(type, fields));
  const isMade =
    askable?.kind === 'words' ||
    (askable?.kind === 'value' && sameValue(registerAt(target ?? after, askable.address), fields[asks.to] ?? null));
  if (target?.binned !== false || !isMade) throw new WishRefused('not_written');
}

/** Longest way in which somebody is called, in UTF-16 units. */
export const longestThanks = 100;
/** What is no letter of a line: it hides others, or turns them around. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Checks how somebody lets themselves be thanked: in one line, and only where something came of what they said. They may always think
 * better of it.
 * @throws WishRefused invalid_field
 */
export function checkThanked(before: WholeRecord, after: WholeRecord): void {
  const { leadsTo = '', thanks } = after.type.answer ?? {};
  const as = after.fields[thanks?.as ?? ''];
  if (thanks === undefined || typeof as !== 'string' || as === before.fields[thanks.as]) return;
  const hasLed = isMerged(after) || Object.keys(linksIn(after, leadsTo)).length > 0;
  const isLine = as.length <= longestThanks && !unseen.test(as);
  if (!hasLed || !isLine || after.visibility === 'withheld') throw new WishRefused('invalid_field', [thanks.as]);
}

/** Thanks are given for the words that whoever answers has read: for others they are given anew. */
export function thanksAnew(effect: Effect): Effect {
  const { record, before, after } = effect;
  const { thanks } = record.type.answer ?? {};
  if (thanks === undefined || !(thanks.as in after) || record.fields[thanks.given] !== true) return effect;
  const { [thanks.given]: given, ...fields } = record.fields;
  return {
    record: { ...record, fields },
    before: { ...before, [thanks.given]: given },
    after: { ...after, [thanks.given]: null },
  };
}

/**
 * What is promised an answer gets its day when it is shared: from then on others see it, and the one who spoke waits.
 * @param answerBy the day, ISO 8601
 */
export function promised(effect: Effect, answerBy: string): Effect {
  const { record, after } = effect;
  const due = record.type.answer?.due;
  if (due === undefined || after['@state'] !== 'shared' || record.fields[due.day] !== undefined) return effect;
  return {
    record: { ...record, fields: { ...record.fields, [due.day]: answerBy } },
    before: { ...effect.before, [due.day]: null },
    after: { ...after, [due.day]: answerBy },
  };
}
