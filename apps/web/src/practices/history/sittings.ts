import { fieldAt, type RecordType, type Sector } from '@cityloom/operating-model';
import * as z from 'zod/mini';
import type { Tells } from '../../features/news/line/shapes.ts';
import type { Change, RecordView } from '../../records/shapes.ts';
import type { Suggestion } from '../../voices/suggestions/suggestion.ts';

/** Of what happened, a change of a value or of a live text. */
export type Told = Extract<Tells, { kind: 'changed' | 'written' }>;
/** What was done with the whole record. */
export type Act = 'created' | 'binned' | 'restored';

/** What somebody, or several who wrote at once, did to a record without a longer pause. */
export interface Sitting {
  /** Places in the city's clock of the first and the last change. */
  readonly first: number;
  readonly last: number;
  /** Member ids; none where the reader may not know who it was. */
  readonly people: readonly string[];
  /** Whom they stood for when they did it; null for none, or where they were several. */
  readonly organisation: string | null;
  /** Undefined where only the people themselves can tell. */
  readonly sector: Sector | null | undefined;
  /** Moments of the first and the last change. */
  readonly from: string;
  readonly to: string;
  readonly acts: readonly Act[];
  /** What was changed, each address once. */
  readonly tells: readonly Told[];
  /** The adopted suggestions that changes came from, by address: their codes. */
  readonly suggested: ReadonlyMap<string, readonly string[]>;
  /** Reasons that were given, each once. */
  readonly whys: readonly string[];
}

/** What the history of a record is told from. */
interface Material {
  record: Pick<RecordView, 'id' | 'type' | 'code'>;
  type: Pick<RecordType, 'fields'>;
  /** All of them, the oldest first. */
  changes: readonly Change[];
  /** Those about the record, answered or not. */
  suggestions: readonly Suggestion[];
  /** Places of the clock at which the record was kept: a sitting ends there, for what comes after is not in what was kept. */
  kept: readonly number[];
}

/** Who comes back after so long, in milliseconds, does something new. */
const pause = 30 * 60_000;
/** A suggestion is answered with the change that it asked for: a value in the same moment, of a text it is noted a little later. */
const soon = { changed: 5_000, written: 60_000 } as const;
const note = z.object({ authors: z.array(z.string()), added: z.number(), removed: z.number() });

/** The history of a record, sitting by sitting, the last one first. */
export function sittingsIn(material: Material): readonly Sitting[] {
  const stood = new Map<string, unknown>();
  const sittings: Sitting[] = [];
  for (const change of material.changes) {
    const one = sittingOf(material, change, stood);
    for (const [address, value] of Object.entries(change.after)) stood.set(address, value);
    if (one === null) continue;
    const last = sittings.at(-1);
    if (last !== undefined && goesOn(last, one, material.kept)) sittings[sittings.length - 1] = together(last, one);
    else sittings.push(one);
  }
  return sittings
    .map((one) => ({ ...one, tells: one.tells.filter(isChange) }))
    .filter(({ acts, tells, whys }) => acts.length + tells.length + whys.length > 0)
    .toReversed();
}

function sittingOf(
  { record, type, suggestions }: Material,
  { clock, kind, by, at, why, after }: Change,
  before: ReadonlyMap<string, unknown>,
): Sitting | null {
  const isCreated = kind === 'create';
  const { id, type: typeId, code } = record;
  const head = { record: { id, type: typeId, code }, by: by?.person ?? null, for: null, at };
  const touched = Object.entries(after).filter(([address]) => isTold(type, address));
  const notes = kind === 'prose' ? touched.map(([address, value]) => ({ address, ...note.safeParse(value).data })) : [];
  const authors = [...new Set(notes.flatMap((one) => one.authors ?? []))].toSorted();
  const people = authors.length > 0 ? authors : by ? [by.person] : [];
  const isAlone = people.length === 1 && by?.person === people[0];
  const all: Told[] =
    kind === 'prose'
      ? notes.map(({ address, added = 0, removed = 0 }) => ({
          ...head,
          kind: 'written',
          address,
          people,
          added,
          removed,
        }))
      : touched.map(([address, value]) => ({
          ...head,
          kind: 'changed',
          address,
          before: before.get(address) ?? null,
          after: value,
        }));
  // What it began with is the record itself.
  const tells = isCreated ? [] : all;
  const acts: Act[] = [
    ...(isCreated ? (['created'] as const) : []),
    ...(!isCreated && '@binned' in after
      ? [after['@binned'] === null ? ('restored' as const) : ('binned' as const)]
      : []),
  ];
  if (acts.length + tells.length === 0) return null;
  return {
    first: clock,
    last: clock,
    people,
    organisation: isAlone ? (by?.organisation ?? null) : null,
    sector: isAlone ? (by?.sector ?? null) : undefined,
    from: at,
    to: at,
    acts,
    tells,
    suggested: new Map(
      tells.flatMap((told) => {
        const codes = suggestions.filter((one) => isFrom(one, told, people)).map((one) => one.record.code);
        return codes.length > 0 ? [[told.address, codes]] : [];
      }),
    ),
    whys: why ? [why] : [],
  };
}

/** What an address tells that readers have a word for; where a row of a small table stands is none of it. */
function isTold({ fields }: Pick<RecordType, 'fields'>, address: string): boolean {
  if (address.startsWith('@')) return address === '@state' || address === '@visibility';
  return fields[fieldAt(address) ?? '']?.kind !== 'rows' || address.split('/').length > 2;
}

/** Whether a change is what an adopted suggestion asked for: the words are put in as those of whoever suggested them. */
function isFrom({ record, part, change, outcome }: Suggestion, told: Told, people: readonly string[]): boolean {
  if (outcome !== 'adopted' || part.split('#')[0] !== told.address) return false;
  const since = Date.parse(told.at) - Date.parse(record.changedAt);
  if (Math.abs(since) > soon[told.kind]) return false;
  if (told.kind === 'written') return change?.kind === 'words' && people.includes(record.owner ?? '');
  return change?.kind === 'value' && isSame(change.to, told.after);
}

const goesOn = (last: Sitting, one: Sitting, kept: readonly number[]): boolean =>
  one.acts.length === 0 &&
  last.people.join(' ') === one.people.join(' ') &&
  last.organisation === one.organisation &&
  last.sector === one.sector &&
  Date.parse(one.from) - Date.parse(last.to) <= pause &&
  !kept.some((clock) => last.last <= clock && clock < one.first);

function together(last: Sitting, one: Sitting): Sitting {
  const tells = new Map(last.tells.map((told) => [told.address, told]));
  const suggested = new Map(last.suggested);
  for (const told of one.tells) {
    const before = tells.get(told.address);
    tells.set(told.address, before === undefined ? told : joined(before, told));
    // What somebody has put in another's place is theirs; words stay beside words.
    if (told.kind === 'changed') suggested.delete(told.address);
    const codes = one.suggested.get(told.address);
    if (codes !== undefined) suggested.set(told.address, [...(suggested.get(told.address) ?? []), ...codes]);
  }
  return {
    ...last,
    last: one.last,
    to: one.to,
    tells: [...tells.values()],
    suggested,
    whys: [...new Set([...last.whys, ...one.whys])],
  };
}

function joined(before: Told, told: Told): Told {
  if (before.kind === 'written' && told.kind === 'written')
    return { ...told, added: before.added + told.added, removed: before.removed + told.removed };
  return before.kind === 'changed' && told.kind === 'changed' ? { ...told, before: before.before } : told;
}

const isChange = (told: Told) => told.kind === 'written' || !isSame(told.before, told.after);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
