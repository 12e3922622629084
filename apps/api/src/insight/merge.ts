import {
  type Address,
  addressOf,
  fieldAt,
  type FieldClass,
  fieldOf,
  isWithholding,
  type RecordType,
} from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import { typeOf } from '../records/subject.ts';
import type { Reader } from './reader.ts';
import { begun, type Touched } from './since.repository.ts';

/** What a line is told for, the most urgent first. */
export const groups = ['waits', 'called', 'decided', 'facts', 'text', 'talk'] as const;
export type Group = (typeof groups)[number];

/** Whether it is told by the words in which somebody said it. */
export const isSaid = (group: Group): boolean => group === 'talk' || group === 'called';

/** Something that others did to a record, or said about it. */
export interface Part {
  record: StoredRecord;
  type: RecordType;
  group: Exclude<Group, 'waits'>;
  /** The address that it lies at; null where it is the record itself that is new, or gone. */
  address: Address | null;
  /** Where in the clock, first and last. */
  first: number;
  last: number;
}

/** Somebody asks the reader for something. */
export interface Waits {
  /** What the reader may answer who may write what it is about. */
  asked: readonly StoredRecord[];
  /** By which day an answer was promised, ISO 8601; of several the first, null where none was. */
  due: string | null;
  /** Who would like to write the record, and since when. */
  writers: readonly { person: string; at: string }[];
  /** Who asks them to write it, and since when. */
  invited: readonly { person: string; at: string }[];
}

/** All that is told of one record. */
export interface Line {
  record: StoredRecord;
  type: RecordType;
  group: Group;
  clock: number;
  waits: Waits;
  /** In the order of their groups, the newest first. */
  parts: readonly Part[];
}

const answering: ReadonlySet<FieldClass> = new Set(['decision', 'answer', 'verdict', 'ruling']);

/** What a change of an address is told for, after the kind and class of its field. */
export function groupOf(type: RecordType, address: Address): Part['group'] {
  const name = fieldAt(address);
  const field = name === null ? undefined : fieldOf(type, name);
  if (field === undefined || answering.has(field.class ?? 'open')) return 'decided';
  if (type.about !== undefined) return 'talk';
  return field.kind === 'text' || field.kind === 'prose' ? 'text' : 'facts';
}

/**
 * What of a record's changes somebody may know now, down to the field.
 * @param isCalling whether it speaks to them by name
 */
export function readableParts(
  { isNew, spans }: Touched,
  record: StoredRecord,
  reader: Reader,
  isCalling = false,
): Part[] {
  if (!reader.sees(record)) return [];
  const type = typeOf(record);
  // Of what was hidden those alone are told who know what it was; for all others the log is there to be read.
  if (isWithholding(type) && !reader.reads(record, type.withholds.item)) return [];
  const part = { record, type };
  if (record.binnedAt !== null) {
    // What came and went meanwhile, or was taken back by whoever said it, is no news.
    const [, first, last] = spans.find(([address]) => address === '@binned') ?? [];
    const isTold = first !== undefined && last !== undefined && !isNew && type.about === undefined;
    return isTold ? [{ ...part, group: 'decided', address: null, first, last }] : [];
  }
  const isReadable = (address: Address) => {
    const name = fieldAt(address);
    return name === null || reader.reads(record, name);
  };
  const called = isCalling && type.calls !== undefined ? addressOf(type.calls, reader.actor.person) : null;
  const isCall = (address: Address) => address === called && isReadable(address);
  const isCalled = spans.some(([address]) => isCall(address));
  // What a new record has come to be is all new, but how something that was said was answered.
  const isTold = (address: Address) =>
    (address === begun && !isCalled) || isCall(address) || (isReadable(address) && (!isNew || isAnswer(type, address)));
  return spans.flatMap(([address, first, last]): Part[] => {
    if (!isTold(address)) return [];
    if (isCall(address)) return [{ ...part, group: 'called', address: null, first, last }];
    if (address !== begun) return [{ ...part, group: groupOf(type, address), address, first, last }];
    return [{ ...part, group: type.about === undefined ? 'facts' : 'talk', address: null, first, last }];
  });
}

const isAnswer = (type: RecordType, address: Address) =>
  (type.about !== undefined || isWithholding(type)) && !address.startsWith('@') && groupOf(type, address) === 'decided';

const nothing: Waits = { asked: [], due: null, writers: [], invited: [] };

/** So many that wait come first; with more, whoever has much to answer would not see what else happened. */
const mostWaitingFirst = 3;

/**
 * Puts together what is told of each record, with what was said about it, in the order in which it is read.
 * @param parts what the reader may know
 * @param waits what they may answer, by the record that it is about
 */
export function mergedLines(
  parts: readonly Part[],
  waits: ReadonlyMap<string, Waits>,
  records: ReadonlyMap<string, StoredRecord>,
): Line[] {
  const byRecord = new Map<string, Part[]>([...waits.keys()].map((id) => [id, []]));
  for (const part of parts) {
    const id = part.record.hostId ?? part.record.id;
    const others = byRecord.get(id);
    if (others) others.push(part);
    else byRecord.set(id, [part]);
  }
  const lines = [...byRecord].flatMap(([id, some]) => {
    const record = records.get(id);
    return record === undefined ? [] : [lineOf(record, some, waits.get(id) ?? nothing)];
  });
  const sorted = lines.toSorted(
    (one, other) =>
      rank(one.group) - rank(other.group) || dueOf(one).localeCompare(dueOf(other)) || other.clock - one.clock,
  );
  const waiting = sorted.filter(({ group }) => group === 'waits').length;
  return [
    ...sorted.slice(0, Math.min(waiting, mostWaitingFirst)),
    ...sorted.slice(waiting),
    ...sorted.slice(mostWaitingFirst, Math.max(waiting, mostWaitingFirst)),
  ];
}

const rank = (group: Group) => groups.indexOf(group);
/** What was promised by no day comes behind all that was. */
const dueOf = ({ waits }: Line) => waits.due ?? '9999';

function lineOf(record: StoredRecord, parts: readonly Part[], waits: Waits): Line {
  const sorted = parts.toSorted((one, other) => rank(one.group) - rank(other.group) || other.last - one.last);
  const isAwaited = waits.asked.length + waits.writers.length + waits.invited.length > 0;
  return {
    record,
    type: typeOf(record),
    group: isAwaited ? 'waits' : (sorted[0]?.group ?? 'talk'),
    clock: Math.max(0, ...sorted.map(({ last }) => last), ...waits.asked.map(({ clock }) => clock)),
    waits,
    parts: sorted,
  };
}
