import type { RecordType, Sector } from '@cityloom/operating-model';
import { inEither, type Named } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { grouped } from './grouped.ts';
import { isBroken, type Link, type LinkKind, linkKindOf } from './links.ts';
import { type Marker, nameOf } from './markers.ts';
import { type Span, spanOf } from './span.ts';

/** Something that a row waits for. */
export interface Waits {
  readonly leader: string;
  readonly kind: LinkKind;
  readonly name: string;
  readonly isBroken: boolean;
}

/** A record as a row of the chart. */
export interface Row {
  readonly record: RecordView;
  readonly id: string;
  readonly name: string;
  /** The organisation that leads it; null where there is none or the reader may not know it. */
  readonly lead: { readonly name: string; readonly sector: Sector | null } | null;
  readonly span: Span | null;
  /** In percent. */
  readonly progress: number | null;
  readonly mayMove: boolean;
  readonly waits: readonly Waits[];
  readonly markers: readonly Marker[];
}

/** What rows are made of besides their records. */
interface Source {
  readonly type: RecordType;
  readonly named: ReadonlyMap<string, Named | null>;
  readonly markers: readonly Marker[];
  readonly language: 'en' | 'zh';
}

/** Who waits for whom among these records, as the field for arrows says. */
export function linksOf(records: readonly RecordView[], { views }: RecordType): readonly Link[] {
  const arrows = views.timeline?.arrows;
  if (arrows === undefined) return [];
  return records.flatMap((record) =>
    (valueOf(record, arrows, kinds.refs) ?? []).map(({ to, as }) => ({
      follower: record.id,
      leader: to,
      kind: linkKindOf(as),
    })),
  );
}

/** Records as rows, in their order. */
export function rowsOf(records: readonly RecordView[], { type, named, markers, language }: Source): readonly Row[] {
  const { period = '', progress } = type.views.timeline ?? {};
  const field = type.fields[period];
  const spans = new Map(records.map((record) => [record.id, spanOf(record, period, field)]));
  const names = new Map(records.map((record) => [record.id, nameOf(type, record, language)]));
  const markersOf = grouped(markers, ({ row }) => row);
  const waitsOf = grouped(linksOf(records, type), ({ follower }) => follower);
  return records.map((record) => {
    const { id, ownerOrg } = record;
    const owner = ownerOrg === null ? null : named.get(ownerOrg);
    const lead = owner && inEither(owner.name, language);
    const span = spans.get(id) ?? null;
    return {
      record,
      id,
      name: names.get(id) ?? record.code,
      lead: owner && lead ? { name: lead, sector: owner.sector } : null,
      span,
      progress: progress === undefined ? null : valueOf(record, progress, kinds.number),
      mayMove: record.writes.includes(period),
      waits: (waitsOf.get(id) ?? []).flatMap(({ leader, kind }) => {
        const name = names.get(leader);
        return name === undefined
          ? []
          : [{ leader, kind, name, isBroken: isBroken(kind, spans.get(leader) ?? null, span) }];
      }),
      markers: (markersOf.get(id) ?? []).toSorted((one, other) => one.day - other.day),
    };
  });
}
