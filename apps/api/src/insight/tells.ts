import { type Address, askableAt, partOf, type RecordType, spokenFor } from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import { typeOf } from '../records/subject.ts';
import { isSaid, type Part } from './merge.ts';
import { itself, kindAt, type Values } from './values.ts';

/** A record as a link to it needs it. */
export interface Ref {
  id: string;
  type: string;
  code: string;
}

/**
 * One thing that happened, as it is read where the line is open. Values as they stand in the record; `for` is the organisation in
 * whose name something was said.
 */
export type Tells = { record: Ref; by: string | null; for: string | null; at: string } & (
  | { kind: 'changed'; address: Address; before: unknown; after: unknown }
  | { kind: 'written'; address: Address; added: number; removed: number; people: string[] }
  | { kind: 'asked'; of: Ref; address: Address; before: unknown; after: unknown; why: unknown }
  | { kind: 'said'; words: unknown }
);

export const refOf = ({ id, type, code }: StoredRecord): Ref => ({ id, type, code });

/** What a part tells; null where its line says it all. */
export function tellsOf(part: Part, values: Values): Tells | null {
  const { record, type, group, address } = part;
  if (address === null) return isSaid(group) ? (askedIn(record) ?? saidIn(record)) : null;
  const value = values.of(part);
  if (value === undefined || address === itself || isPlaceOfRow(type, address)) return null;
  const ref = { record: refOf(record), by: value.by, for: null, at: value.at.toISOString() };
  const text = values.textOf(part);
  if (text === undefined) return { ...ref, kind: 'changed', address, before: value.before, after: value.after };
  const { added, removed, authors } = text;
  return { ...ref, kind: 'written', address, added, removed, people: authors };
}

/** Where a row stands in its table says nothing by itself: its cells do. */
const isPlaceOfRow = (type: RecordType, address: Address) =>
  kindAt(type, address) === 'rows' && address.split('/').length === 2;

/** The organisation in whose name a stored record speaks. */
export function spokenForIn(record: StoredRecord): string | null {
  const { fields, ownerOrg } = record;
  return spokenFor({ type: typeOf(record), fields, ownerOrg });
}

const saidIn = (record: StoredRecord): Tells => ({
  record: refOf(record),
  by: record.ownerId,
  for: spokenForIn(record),
  at: record.createdAt.toISOString(),
  kind: 'said',
  words: record.fields[typeOf(record).title] ?? null,
});

/** What a record asks for: of a register the value there was and the one wanted, of a text the words. */
export function askedIn(record: StoredRecord): Tells | null {
  const type = typeOf(record);
  const { asks, about } = type;
  if (asks === undefined || about === undefined || record.about === undefined) return null;
  const askable = askableAt(typeOf(record.about), partOf(type, record.fields));
  if (askable === null) return null;
  const at = (name: string) => record.fields[name] ?? null;
  const [before, after] =
    askable.kind === 'words' ? [at(about.quotes?.words ?? ''), at(asks.words)] : [at(asks.was), at(asks.to)];
  const address = askable.kind === 'value' ? askable.address : (partOf(type, record.fields).split('#')[0] ?? '');
  return { ...saidIn(record), kind: 'asked', of: refOf(record.about), address, before, after, why: at(type.title) };
}
