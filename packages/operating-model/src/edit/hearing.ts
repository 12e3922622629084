import type { RecordType } from '../kernel/define.ts';
import type { State } from '../kernel/state.ts';
import { isEmptyText } from '../derive/schema.ts';
import { isOpenStill } from './asked.ts';
import { sameValue } from './same-value.ts';
import type { WholeRecord } from './whole-record.ts';
import { type RefusalCode, WishRefused } from './refused.ts';
import type { Wish } from './wish.ts';

/** How something stands that asks a question: it is not asked yet, hears answers, its last day is past, or it was closed. */
export interface Hearing {
  stands: 'ahead' | 'open' | 'past' | 'closed';
  /** First and last day, ISO 8601; an open end is null. */
  from: string;
  to: string | null;
}

/** What of a record says how it stands as something that asks a question. */
export type Asking = { type: Pick<RecordType, 'hears'>; state: State; fields: Readonly<Record<string, unknown>> };

/**
 * How something stands that asks a question.
 * @param today the city's day, ISO 8601
 * @returns null for anything else
 */
export function hearingOf({ type, state, fields }: Asking, today: string): Hearing | null {
  const days = type.hears && (fields[type.hears.within] as Pick<Hearing, 'from' | 'to'> | undefined | null);
  if (!days) return null;
  const { from, to } = days;
  if (state === 'closed') return { stands: 'closed', from, to };
  if (state !== 'shared' || today < from) return { stands: 'ahead', from, to };
  return { stands: to !== null && to < today ? 'past' : 'open', from, to };
}

/** Why something that asks a question takes no answer now, and the day that says so; null while it does, and for anything else. */
export function whyUnheard(asking: Asking, today: string): { code: RefusalCode; day: string | null } | null {
  const hearing = hearingOf(asking, today);
  switch (hearing?.stands) {
    case 'ahead':
      return { code: 'not_open_yet', day: hearing.from };
    case 'past':
      return { code: 'past_last_day', day: hearing.to };
    case 'closed':
      return { code: 'hearing_over', day: null };
    default:
      return null;
  }
}

/**
 * What a record is said about, where its type says something about anything.
 * @returns an id; null where it names nothing
 */
export function saidOn({ says }: Pick<RecordType, 'says'>, fields: Readonly<Record<string, unknown>>): string | null {
  const id = says && fields[says.on];
  return typeof id === 'string' ? id.toLowerCase() : null;
}

/**
 * Whether a wish says something, or changes what was said; not where it answers it or that is objected to, or moves or hides what was said already.
 * @param before the record before; null for a new one
 */
export function saysSomething(before: Pick<WholeRecord, 'type' | 'state' | 'fields'> | null, wish: Wish): boolean {
  switch (wish.kind) {
    case 'create':
      return true;
    case 'patch':
      return before !== null && !Object.keys(wish.fields).every((name) => isOpenStill(before, name));
    case 'link':
    case 'unlink':
    case 'row':
    case 'unrow':
      return before === null || !isOpenStill(before, wish.field);
    case 'move':
      return wish.state === 'shared' && before?.state === 'draft';
    default:
      return false;
  }
}

/**
 * Once a question is asked its days are moved only with a reason, written along with them.
 * @throws WishRefused invalid_field, naming where the reason belongs
 */
export function checkMoved(before: WholeRecord, after: WholeRecord): void {
  const { hears } = before.type;
  if (hears === undefined || before.state === 'draft') return;
  if (sameValue(before.fields[hears.within], after.fields[hears.within])) return;
  const why = after.fields[hears.moved];
  if (isEmptyText(why ?? '') || sameValue(before.fields[hears.moved], why))
    throw new WishRefused('invalid_field', [hears.moved]);
}
