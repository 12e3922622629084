import {
  type Actor,
  cellsSchema,
  fieldOf,
  isEmptyText,
  isEntered,
  isGuest,
  mayDo,
  mayLeadTo,
  mayMove,
  mayUse,
  spokenFor,
  type RecordType,
  sameValue,
  soleKeyOf,
  subjectIn,
  valueAt,
  type WholeRecord,
  wishedFields,
  WishRefused,
  type Wish,
} from '@cityloom/operating-model';
import type { z } from 'zod';
import { aimsOf } from './aims.ts';
import { namesIn } from '../problem/invalid-fields.ts';
import type { Trial } from './world.ts';

/** The fields that a wish names. */
export function fieldsNamed(wish: Wish): string[] {
  if (wish.kind === 'create' || wish.kind === 'patch') return Object.keys(wish.fields);
  return 'field' in wish ? [wish.field] : [];
}

/**
 * Whether somebody may do this to a record that they may view.
 * @throws WishRefused not_allowed
 */
export function checkRight(actor: Actor, record: WholeRecord, wish: Wish): void {
  const subject = subjectIn(record);
  const may = (action: Parameters<typeof mayDo>[2]) => mayDo(record.type, actor, action, subject);
  const mayWrite = (name: string) =>
    fieldOf(record.type, name) === undefined ? may('edit') : mayUse(record.type, actor, 'write', name, subject);
  // Whoever has no account never comes back to edit: what is open is written in the moment in which they speak, by them or for them.
  const isForThem = wish.kind === 'create' && isEntered(record.type, wish.fields);
  const isWrittenOnce = (name: string) => {
    const field = fieldOf(record.type, name);
    const isOpen = field !== undefined && (field.class ?? 'open') === 'open';
    return field?.class === 'fixed' || (isOpen && (isGuest(actor) || isForThem));
  };
  const allowed = () => {
    switch (wish.kind) {
      case 'create':
        return fieldsNamed(wish).every((name) =>
          isWrittenOnce(name) ? may(isForThem ? 'enter' : 'create') : mayWrite(name),
        );
      case 'patch':
      case 'link':
      case 'unlink':
      case 'row':
      case 'unrow':
        return fieldsNamed(wish).every(mayWrite);
      case 'move':
        return mayMove(record.type, actor, subject, wish.state);
      case 'show':
        // Who hears what is said is decided when it is said: others have answered it since, for those ears.
        // What was withheld is shown again by whoever rules on that, and by nobody else.
        return record.type.about === undefined && record.visibility !== 'withheld' && may('transition');
      case 'bin':
      case 'restore':
        return may('transition');
    }
  };
  if (!allowed()) throw new WishRefused('not_allowed');
}

function parsed(schema: z.ZodType | null, value: unknown, inside?: string): Record<string, unknown> {
  const result = schema?.safeParse(value);
  if (result?.success) return result.data as Record<string, unknown>;
  const names = result ? namesIn(result.error) : [];
  throw new WishRefused('invalid_field', inside === undefined ? names : [inside, ...names]);
}

/**
 * A wish with its values as they will be stored.
 * @throws WishRefused invalid_field, naming what to check
 */
export function checkValues<Asked extends Wish>(type: RecordType, wish: Asked): Asked {
  switch (wish.kind) {
    case 'create':
    case 'patch':
      return { ...wish, fields: parsed(wishedFields(type, wish), wish.fields) };
    case 'row':
      return { ...wish, cells: parsed(cellsSchema(type, wish.field), wish.cells, wish.field) };
    case 'unrow':
      if (fieldOf(type, wish.field)?.kind !== 'rows') throw new WishRefused('invalid_field', [wish.field]);
      return wish;
    case 'link':
    case 'unlink': {
      const field = fieldOf(type, wish.field);
      if (field?.kind !== 'refs') throw new WishRefused('invalid_field', [wish.field]);
      const kind = wish.kind === 'link' ? wish.as : null;
      if (kind !== null && !Object.hasOwn(field.kinds ?? {}, kind)) throw new WishRefused('invalid_field', ['as']);
      return wish;
    }
    default:
      return wish;
  }
}

/**
 * Every reference that is new in a record leads to something of the city that its writer may see.
 * @throws WishRefused invalid_field, the same for what there is not and for what they may not see · not_a_member
 */
export function checkTargets(trial: Trial, actor: Actor, record: WholeRecord, wish: Wish): void {
  const wrong = aimsOf(record.type, wish).filter(
    ({ address, id, to }) =>
      !sameValue(valueAt(record, address), id) && !leadsSomewhere(trial, actor, record.id, id, to),
  );
  // Whoever names a person chose them in a list: which of the ids it is says nothing to them.
  if (wrong.length > 0 && wrong.every(({ to }) => wish.kind === 'link' && to.every((one) => one === 'person')))
    throw new WishRefused('not_a_member');
  if (wrong.length > 0)
    throw new WishRefused(
      'invalid_field',
      wrong.map(({ address }) => address),
    );
}

/**
 * A choice that wants words beside it has them.
 * @throws WishRefused invalid_field, naming where they belong
 */
export function checkExplained({ type: { explains }, fields }: Pick<WholeRecord, 'type' | 'fields'>): void {
  if (explains === undefined || explains.unless.some((option) => option === fields[explains.choice])) return;
  if (isEmptyText(fields[explains.in] ?? '')) throw new WishRefused('invalid_field', [explains.in]);
}

/** In the name of an organisation speaks only who belongs to it. @throws WishRefused invalid_field */
export function checkName(actor: Actor, record: Pick<WholeRecord, 'type' | 'fields' | 'ownerOrg'>): void {
  const { inName = '' } = record.type;
  if (record.fields[inName] !== true) return;
  if (spokenFor(record) === null || record.ownerOrg !== actor.organisation)
    throw new WishRefused('invalid_field', [inName]);
}

/** Whoever takes up again what is adopted says why. @throws WishRefused invalid_field */
export function checkReason({ state }: Pick<WholeRecord, 'state'>, wish: Wish): void {
  if (wish.kind === 'move' && state === 'adopted' && wish.state === 'draft' && wish.why === undefined)
    throw new WishRefused('invalid_field', ['why']);
}

/** Of what there is one only there is no other. @throws WishRefused one_there */
export function checkSole(trial: Trial, record: WholeRecord): void {
  const key = soleKeyOf(record);
  if (key !== null && trial.hasOther(key, record.id)) throw new WishRefused('one_there');
}

/** Whether a reference from a record leads to something of the city, of a type that fits, that its writer may see. */
export function leadsSomewhere(trial: Trial, actor: Actor, from: string, id: string, to: readonly string[]): boolean {
  const { organisations, members } = trial.loaded.targets;
  if (to.includes('organisation') && organisations.has(id)) return true;
  if (to.includes('person') && members.has(id)) return true;
  if (id === from) return false;
  const target = trial.target(id);
  if (target === undefined || target.binned) return false;
  const { type, subject } = target;
  return mayLeadTo(to, type) && mayDo(type, actor, 'view', subject);
}
