import { type Field, type RecordType, recordTypes, type Sector, sectorOf } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import type { Organisation } from '../server/contract.ts';
import { leadOf } from '../views/lead.ts';

/** The sectors for which organisations, and records that stand for people, stand; by id. */
export type Sides = ReadonlyMap<string, Sector>;

/** What stands for people. */
const standing = [...recordTypes.values()].filter(({ standsFor }) => standsFor !== undefined);

/** What stands for people and is named by a field of a type, or a column of one: who a record concerns is then told by that. */
export const standingOf = ({ fields }: RecordType): readonly RecordType[] => {
  const named = new Set(Object.values(fields).flatMap(targetsOf));
  return standing.filter(({ id }) => named.has(id));
};

function targetsOf(field: Field): readonly string[] {
  if (field.kind === 'ref' || field.kind === 'refs') return [field.to].flat();
  return field.kind === 'rows' ? Object.values(field.columns).flatMap(targetsOf) : [];
}

/**
 * For which sector each stands: an organisation for its own, and so what stands for one; people for that of their kind.
 * @param records of those types that stand for people
 */
export function sidesOf(organisations: Iterable<Organisation>, records: readonly RecordView[]): Sides {
  const sides = new Map<string, Sector>();
  for (const { id, sector } of organisations) if (sector !== null) sides.set(id, sector);
  for (const record of records) {
    const facts = recordTypes.get(record.type)?.standsFor;
    const isItself = facts !== undefined && record.fields[facts.as] === facts.self;
    const own = isItself ? sides.get(record.ownerOrg ?? '') : undefined;
    const sector = own ?? sectorOf(record.fields[facts?.sector ?? '']);
    if (sector !== null) sides.set(record.id, sector);
  }
  return sides;
}

/**
 * The sectors that a record concerns: those of whoever leads it and of all whom its fields name. What stands for people concerns
 * them, and not whoever wrote it down.
 */
export function concernedBy(type: RecordType, record: RecordView, sides: Sides): readonly Sector[] {
  const first = type.standsFor === undefined ? leadOf(type, record) : record.id;
  const named = Object.entries(type.fields).flatMap(([name, field]) => idsIn(field, name, record));
  return [...new Set([first ?? '', ...named].flatMap((id) => sides.get(id) ?? []))];
}

/** Where a field leads. */
function idsIn(field: Field, name: string, record: RecordView): readonly string[] {
  if (field.kind === 'ref') return [valueOf(record, name, kinds.ref) ?? ''];
  if (field.kind === 'refs') return valueOf(record, name, kinds.refs)?.map(({ to }) => to) ?? [];
  if (field.kind !== 'rows') return [];
  const columns = Object.entries(field.columns).flatMap(([column, { kind }]) => (kind === 'ref' ? [column] : []));
  const cells = valueOf(record, name, kinds.rows)?.flatMap(({ cells: own }) => columns.map((column) => own[column]));
  return cells?.flatMap((value) => (typeof value === 'string' ? [value] : [])) ?? [];
}
