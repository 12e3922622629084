import type { Field, Label } from '@cityloom/operating-model';
import type { Named } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { grouped } from './grouped.ts';

/** Rows that belong together; without a key those that belong nowhere. */
export interface Lane {
  readonly key: string | null;
  readonly name: Label | null;
  readonly records: readonly RecordView[];
}

/** What lanes are made of: what each record says of itself, and what their ids stand for. */
export interface LaneSource {
  readonly name: string;
  readonly field: Field | undefined;
  readonly named: ReadonlyMap<string, Named | null>;
  readonly language: 'en' | 'zh';
}

const noName: Label = { en: '', zh: '' };

/** Records by lane: options in their order, referred records by name, and last those without. */
export function lanesOf(records: readonly RecordView[], { name, field, named, language }: LaneSource): readonly Lane[] {
  const groups = grouped(records, (record) => valueOf(record, name, kinds.text));
  const lane = (key: string | null, label: Label | null): Lane => ({
    key,
    name: label,
    records: groups.get(key) ?? [],
  });
  const lanes =
    field?.kind === 'choice'
      ? Object.entries(field.options).map(([key, label]) => lane(key, label))
      : [...groups.keys()]
          .filter((key) => key !== null)
          .map((key) => lane(key, named.get(key)?.name ?? noName))
          .toSorted((one, other) => (one.name?.[language] ?? '').localeCompare(other.name?.[language] ?? '', language));
  const known = new Set(lanes.map(({ key }) => key));
  const rest = records.filter((record) => !known.has(valueOf(record, name, kinds.text)));
  return [...lanes, { key: null, name: null, records: rest }].filter((one) => one.records.length > 0);
}
