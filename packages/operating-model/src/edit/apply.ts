import { fieldOf } from '../derive/access.ts';
import type { RecordType } from '../kernel/define.ts';
import type { About } from '../kernel/policy.ts';
import type { Sector } from '../kernel/sector.ts';
import { firstState, mayFollow, type State, type Visibility } from '../kernel/state.ts';
import { addressOf, type Address } from './address.ts';
import { WishRefused } from './refused.ts';
import { sameValue } from './same-value.ts';
import { linksIn, rowsIn, type StoredRow, valueAt, type WholeRecord } from './whole-record.ts';
import type { Wish, WishKind } from './wish.ts';

/** Most rows of a small table, and most links of a field. */
export const mostRows = 500;
/** Largest small table, in characters of its JSON. */
const largestTable = 1_000_000;
const dayInMs = 86_400_000;
/** How long something stays in the bin. */
export const daysInBin = 30;

/** What a wish came to: the record after it, and the value at each address that it changed, before and after. */
export interface Effect {
  readonly record: WholeRecord;
  readonly before: Readonly<Record<Address, unknown>>;
  /** The same addresses as in `before`; none at all where nothing changed. */
  readonly after: Readonly<Record<Address, unknown>>;
}

/** Whose hand it was, and when: ISO 8601, UTC. Nobody's, where somebody without an account was heard. */
export interface Hand {
  readonly person: string | null;
  readonly at: string;
}

type Created = Extract<Wish, { kind: 'create' }>;
type Applied = Exclude<Wish, Created>;

/** What changes content: nobody approves what they changed last, and moving a record on is no change of what it says. */
const writing: ReadonlySet<WishKind> = new Set(['create', 'patch', 'link', 'unlink', 'row', 'unrow']);

/**
 * A new record, as a wish asks for it. Values and rights are checked before.
 * @param stand whose it becomes, and what it speaks about
 */
export function begin(
  type: RecordType,
  wish: Created,
  stand: { organisation: string | null; sector: Sector | null; about: About | null },
  { person, at }: Hand,
): Effect {
  const record: WholeRecord = {
    id: wish.record,
    type,
    code: '',
    state: firstState(type.lifecycle),
    visibility: wish.visibility ?? 'members',
    owner: person,
    ownerOrg: stand.organisation,
    ownerSector: stand.sector,
    lastEditor: person,
    about: stand.about,
    fields: Object.fromEntries(Object.entries(wish.fields).filter(([, value]) => value !== null)),
    links: {},
    version: 1,
    clock: 0,
    createdAt: at,
    changedAt: at,
    binnedAt: null,
  };
  const addresses = ['@state', '@visibility', '@owner', '@ownerOrg', ...Object.keys(record.fields)];
  return {
    record,
    before: Object.fromEntries(addresses.map((address) => [address, null])),
    after: Object.fromEntries(addresses.map((address) => [address, valueAt(record, address)])),
  };
}

/**
 * Carries a wish out on a record and leaves the one given as it was. Values and rights are checked before.
 * @throws WishRefused where the record, as it stands, has no room for the wish
 */
export function apply(record: WholeRecord, wish: Applied, { person, at }: Hand): Effect {
  const changed = { ...record, ...part(record, wish, at) };
  const addresses = touched(record, wish).filter(
    (address) => !sameValue(valueAt(record, address), valueAt(changed, address)),
  );
  if (addresses.length === 0) return { record, before: {}, after: {} };
  return {
    record: {
      ...changed,
      version: record.version + 1,
      changedAt: at,
      lastEditor: writing.has(wish.kind) ? person : record.lastEditor,
    },
    before: Object.fromEntries(addresses.map((address) => [address, valueAt(record, address)])),
    after: Object.fromEntries(addresses.map((address) => [address, valueAt(changed, address)])),
  };
}

/**
 * Takes a part along to where its whole has gone. Which steps its own state would allow is not asked: the whole took them.
 */
export const moveAlong = (part: WholeRecord, state: State, { at }: Hand): Effect => ({
  record: { ...part, state, version: part.version + 1, changedAt: at },
  before: { '@state': part.state },
  after: { '@state': state },
});

/** Shows a record to others than before, or withholds it. */
export const showTo = (record: WholeRecord, visibility: Visibility, at: string): Effect => ({
  record: { ...record, visibility, version: record.version + 1, changedAt: at },
  before: { '@visibility': record.visibility },
  after: { '@visibility': visibility },
});

/** Every address that a wish may change. */
function touched(record: WholeRecord, wish: Applied): Address[] {
  switch (wish.kind) {
    case 'patch':
      return Object.keys(wish.fields);
    case 'link':
    case 'unlink':
      return [addressOf(wish.field, wish.to)];
    case 'row':
      return rowAddresses(wish.field, wish.row, Object.keys(wish.cells));
    case 'unrow':
      return rowAddresses(wish.field, wish.row, Object.keys(rowsIn(record, wish.field)[wish.row]?.cells ?? {}));
    case 'move':
      return ['@state'];
    case 'show':
      return ['@visibility'];
    case 'bin':
    case 'restore':
      return ['@binned'];
  }
}

const rowAddresses = (field: string, row: string, columns: readonly string[]) => [
  addressOf(field, row),
  ...columns.map((column) => addressOf(field, row, column)),
];

/** The parts of a record that a wish replaces. */
function part(record: WholeRecord, wish: Applied, at: string): Partial<WholeRecord> {
  switch (wish.kind) {
    case 'patch':
      return { fields: withValues(record.fields, wish.fields) };
    case 'link':
      return { links: { ...record.links, [wish.field]: linked(record, wish) } };
    case 'unlink':
      return { links: { ...record.links, [wish.field]: without(linksIn(record, wish.field), wish.to) } };
    case 'row':
      return { fields: withValues(record.fields, { [wish.field]: withRow(record, wish) }) };
    case 'unrow': {
      const rows = without(rowsIn(record, wish.field), wish.row);
      return { fields: withValues(record.fields, { [wish.field]: Object.keys(rows).length === 0 ? null : rows }) };
    }
    case 'move':
      return { state: moved(record, wish.state) };
    case 'show':
      return { visibility: wish.visibility };
    case 'bin':
      return { binnedAt: at };
    case 'restore':
      return { binnedAt: restored(record, at) };
  }
}

/** An empty value is left out, so that never written and emptied are one. */
function withValues(values: Readonly<Record<string, unknown>>, given: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries({ ...values, ...given }).filter(([, value]) => value !== null));
}

function without<Value>(values: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([other]) => other !== key));
}

function linked(record: WholeRecord, { field, to, as }: Extract<Wish, { kind: 'link' }>) {
  const links = { ...linksIn(record, field), [to]: as };
  const count = Object.keys(links).length;
  const known = fieldOf(record.type, field);
  const few = known?.kind === 'refs' ? known.most : undefined;
  if (few !== undefined && count > few) throw new WishRefused('too_many_links', [], { most: String(few) });
  if (count > mostRows) throw new WishRefused('too_large');
  return links;
}

function withRow(record: WholeRecord, { field, row, order, cells }: Extract<Wish, { kind: 'row' }>) {
  const rows = rowsIn(record, field);
  const there = rows[row];
  const place = order ?? there?.order;
  // Cells of a row that somebody has taken away meanwhile do not bring it back.
  if (place === undefined) throw new WishRefused('row_gone');
  if (there === undefined) requireCells(record.type, field, cells);
  const written: StoredRow = { order: place, cells: withValues(there?.cells ?? {}, cells) };
  const all = { ...rows, [row]: written };
  if (Object.keys(all).length > mostRows || JSON.stringify(all).length > largestTable)
    throw new WishRefused('too_large');
  return all;
}

function requireCells(type: RecordType, field: string, cells: Readonly<Record<string, unknown>>): void {
  const table = fieldOf(type, field);
  if (table?.kind !== 'rows') return;
  const missing = Object.entries(table.columns).flatMap(([name, { required }]) =>
    required && cells[name] === undefined ? [addressOf(field, name)] : [],
  );
  if (missing.length > 0) throw new WishRefused('invalid_field', missing);
}

function moved(record: WholeRecord, state: WholeRecord['state']) {
  if (state === record.state) return state;
  if (!mayFollow(record.type.lifecycle, record.state, state)) throw new WishRefused('wrong_step');
  return state;
}

function restored(record: WholeRecord, at: string): null {
  const age = record.binnedAt === null ? 0 : Date.parse(at) - Date.parse(record.binnedAt);
  if (age > daysInBin * dayInMs) throw new WishRefused('bin_emptied');
  return null;
}
