import {
  type About,
  type Actor,
  leadOf,
  type RecordType,
  saidOn,
  saysSomething,
  seesAbout,
  type WholeRecord,
  whyUnheard,
  type Wish,
  WishRefused,
} from '@cityloom/operating-model';
import { aimOf } from './aims.ts';
import { checkAsked } from './asking.ts';
import { leadsSomewhere } from './checks.ts';
import type { Trial } from './world.ts';

type Created = Extract<Wish, { kind: 'create' }>;

/**
 * What a new record is to speak about, where its type speaks about something. An answer stands under what is no answer itself,
 * and speaks about the same thing; nothing speaks about talk but by answering it.
 * @throws WishRefused invalid_field, the same for what there is not and for what its writer may not see
 */
export function aboutWhat(trial: Trial, type: RecordType, actor: Actor, { fields, visibility }: Created): About | null {
  if (type.about === undefined) return null;
  const { on, answers } = type.about;
  const lead = leadOf(type, fields);
  if (lead === null) throw new WishRefused('invalid_field', [on]);
  const isAnswer = answers !== undefined && lower(fields[answers]) === lead.id.toLowerCase();
  // An answer is heard by whoever hears what it answers, where an organisation stands by whoever sees on what: by nobody else.
  const goesWithIt = isAnswer || type.about.one !== undefined;
  if (goesWithIt && (visibility ?? 'members') !== 'members') throw new WishRefused('invalid_field', ['visibility']);
  const target = trial.target(lead.id.toLowerCase());
  const fits =
    isAnswer === (target?.type.about !== undefined) &&
    (!isAnswer || (target?.fields[answers] === undefined && target?.fields[on] === lower(fields[on])));
  const about = target && { type: target.type, subject: target.subject, field: lead.field, binned: target.binned };
  if (about === undefined || !fits || !seesAbout(type, actor, about))
    throw new WishRefused('invalid_field', [isAnswer ? answers : on]);
  return about;
}

/** A new record with the value that it asks for, where it asks for one, as that will be stored. @throws WishRefused */
export function withAsked(trial: Trial, type: RecordType, actor: Actor, wish: Created): Created {
  const target = trial.target(leadOf(type, wish.fields)?.id ?? '');
  if (type.asks === undefined || target === undefined) return wish;
  const asked = checkAsked(actor, { type, fields: wish.fields }, target);
  if (asked === null) return wish;
  const { to } = type.asks;
  const [aim] = aimOf(asked.field, to, asked.value);
  if (aim && !leadsSomewhere(trial, actor, target.subject.id ?? '', aim.id, aim.to))
    throw new WishRefused('invalid_field', [to]);
  return { ...wish, fields: { ...wish.fields, [to]: asked.value } };
}

/**
 * What is said about a question is said, and changed, only while that hears answers: about the one it stood under, and the one it is
 * to stand under.
 * @param before the record before; null for a new one
 * @throws WishRefused not_open_yet · past_last_day, with the day · hearing_over
 */
export function checkHeard(trial: Trial, before: WholeRecord | null, after: WholeRecord, wish: Wish): void {
  if (after.type.says === undefined || !saysSomething(before, wish)) return;
  for (const { type, fields } of before === null ? [after] : [before, after]) {
    const host = trial.target(saidOn(type, fields) ?? '');
    const why = host && whyUnheard({ ...host, state: host.subject.state }, trial.loaded.today);
    if (why) throw new WishRefused(why.code, [], why.day === null ? {} : { day: why.day });
  }
}

/** Ids are stored in lower case. */
const lower = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value);
