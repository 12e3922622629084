import { type RecordType, type Sector, sectors } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import type { Organisation } from '../../server/contract.ts';
import { type Position, positionOf } from './position.ts';

/** What the organisations of one sector say of a record, and which of those asked say nothing yet. */
export type Side = Readonly<{
  sector: Sector;
  held: readonly Readonly<{ position: Position; organisation: Organisation }>[];
  silent: readonly Organisation[];
}>;

/** The positions on one record, among others. */
export const positionsOn = (records: readonly RecordView[], host: string): readonly Position[] =>
  records.map(positionOf).filter(({ on }) => on === host);

/**
 * The organisations that are asked where they stand on a record: those that it names, as its lead, partners or writers, and
 * those on the stakeholder list but for whom the city only tells.
 * @returns their ids
 */
export function askedOn(
  type: Pick<RecordType, 'fields'>,
  host: RecordView,
  stakeholders: readonly RecordView[],
): ReadonlySet<string> {
  const named = Object.entries(type.fields).flatMap(([name, field]) => {
    if (field.kind !== 'ref' && field.kind !== 'refs') return [];
    if (![field.to].flat().includes('organisation')) return [];
    return field.kind === 'ref'
      ? (valueOf(host, name, kinds.ref) ?? [])
      : (valueOf(host, name, kinds.refs) ?? []).map(({ to }) => to);
  });
  const listed = stakeholders.flatMap((record) => {
    const isOrganisation = valueOf(record, 'kind', kinds.text) === 'organization';
    const isTold = valueOf(record, 'desiredLevel', kinds.text) === 'inform';
    return isOrganisation && !isTold && record.ownerOrg !== null ? [record.ownerOrg] : [];
  });
  return new Set([...named, ...listed]);
}

/** Positions by sector, those of each in the order in which they were stated; a sector of which nobody is asked is left out. */
export function sidesOf(
  positions: readonly Position[],
  asked: ReadonlySet<string>,
  organisations: ReadonlyMap<string, Organisation>,
): readonly Side[] {
  const held = positions.flatMap((position) => {
    const organisation = organisations.get(position.organisation ?? '');
    return organisation ? [{ position, organisation }] : [];
  });
  const heard = new Set(held.map(({ organisation }) => organisation.id));
  const silent = [...organisations.values()].filter(({ id }) => asked.has(id) && !heard.has(id));
  return sectors
    .map((sector) => ({
      sector,
      held: held.filter(({ organisation }) => organisation.sector === sector),
      silent: silent.filter((organisation) => organisation.sector === sector),
    }))
    .filter((side) => side.held.length + side.silent.length > 0);
}
