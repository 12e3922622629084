import { fieldAt } from '../edit/address.ts';
import { isAnswered, isOpenStill } from '../edit/asked.ts';
import type { LinkView, RecordView, RowView } from '../edit/change.ts';
import { linksIn, rowsIn, subjectIn, type WholeRecord } from '../edit/whole-record.ts';
import { stillOpen } from '../edit/withheld.ts';
import type { Field } from '../kernel/field.ts';
import { type Action, actions, type Actor, type FieldAccess, type Subject } from '../kernel/policy.ts';
import { mayDo, mayUse } from './access.ts';

/**
 * A record as one reader may see it. The right to view it is checked before; here each field is.
 * Prose is no part of it: it is read and written in its own documents.
 */
export function serialize(record: WholeRecord, reader: Actor): RecordView {
  const subject = subjectIn(record);
  const { id, type, code, state, visibility, owner, ownerOrg, version, clock, createdAt, changedAt } = record;
  const usable = (access: FieldAccess) => {
    // Decided once a class: a list asks this of hundreds of records.
    const decided = new Map<string, boolean>();
    return Object.entries(type.fields).flatMap(([name, { class: fieldClass = 'open' }]) => {
      const may = decided.get(fieldClass) ?? mayUse(type, reader, access, name, subject);
      decided.set(fieldClass, may);
      return may ? [name] : [];
    });
  };
  // What was asked stays as it is once it was answered, and is not taken back; the answer may still be another one.
  const open = stillOpen(record, reader.person);
  const isFixed = open === null && isAnswered(record);
  const fixed = new Set<Action>(isFixed ? ['edit', ...(type.asks === undefined ? [] : ['transition' as const])] : []);
  return {
    id,
    type: type.id,
    code,
    state,
    visibility,
    owner,
    ownerOrg,
    version,
    clock,
    createdAt,
    changedAt,
    fields: Object.fromEntries(
      usable('read').flatMap((name) => {
        const value = viewOf(record, name, type.fields[name]);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    may: actions.filter((action) => !fixed.has(action) && mayDo(type, reader, action, subject)),
    writes: usable('write').filter((name) => open?.includes(name) ?? (!isFixed || isOpenStill(record, name))),
  };
}

/** Undefined where nothing is to be shown: of prose always, of a register that is empty. */
function viewOf(record: WholeRecord, name: string, field: Field | undefined): unknown {
  if (field === undefined || field.kind === 'prose') return undefined;
  if (field.kind === 'refs') return linkViews(record, name);
  if (field.kind === 'rows') return rowViews(record, name);
  return record.fields[name];
}

function linkViews(record: WholeRecord, field: string): LinkView[] {
  return Object.entries(linksIn(record, field))
    .map(([to, as]) => ({ to, as }))
    .toSorted((a, b) => compare(a.to, b.to));
}

function rowViews(record: WholeRecord, field: string): RowView[] {
  return Object.entries(rowsIn(record, field))
    .map(([id, { order, cells }]) => ({ id, order, cells }))
    .toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

/** By code unit: fractional orders are made to be compared so. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The values of a change that one reader may see: what belongs to the record itself, and the fields that they may read.
 * @param subject the record as it is now
 */
export function readableValues(
  type: WholeRecord['type'],
  subject: Subject,
  reader: Actor,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([address]) => {
      const field = fieldAt(address);
      return field === null || mayUse(type, reader, 'read', field, subject);
    }),
  );
}
