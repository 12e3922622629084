import type { Label } from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import type { Group, Line, Part } from './merge.ts';
import type { Reader } from './reader.ts';
import { type Says, saysOf } from './says.ts';
import { askedIn, type Ref, refOf, spokenForIn, type Tells, tellsOf } from './tells.ts';
import { mostTold, type Values } from './values.ts';

/** A line as it is sent. */
export interface ToldLine {
  record: Ref & { label: Label; isGone: boolean };
  group: Group;
  /** By which day an answer of the reader's was promised, ISO 8601; null where none waits, or none was. */
  due: string | null;
  /** Ids of those who did it, the last one first; before whoever spoke for an organisation, that one. */
  by: string[];
  at: string;
  says: Says[];
  tells: Tells[];
  /** How much more there is than is told. */
  untold: number;
}

/** The records that a line names, or tells the words of. */
export const recordsIn = ({ record, waits, parts }: Line): StoredRecord[] => [
  record,
  ...waits.asked,
  ...[record, ...waits.asked].flatMap(({ about }) => about ?? []),
  ...parts.slice(0, mostTold).flatMap((part) => [part.record, part.record.about ?? []].flat()),
];

/** What is sent of a line. Nobody is told of themselves. */
export function toldLine(line: Line, values: Values, reader: Reader): ToldLine {
  const { record, type, waits, parts } = line;
  const awaited = new Set(waits.asked.map(({ id }) => id));
  // What waits for the reader is told as that, and not once more as news.
  const news = parts.filter((part) => part.group !== 'talk' || !awaited.has(part.record.id));
  const shown = news.slice(0, mostTold);
  const tells = [
    ...waits.asked.flatMap((one) => askedIn(one) ?? []),
    ...shown.flatMap((part) => tellsOf(part, values) ?? []),
  ];
  const { by, at } = doersOf(line, shown, tells, values);
  return {
    record: { ...refOf(record), label: type.label, isGone: record.binnedAt !== null },
    group: line.group,
    due: waits.due,
    by: by.filter((person) => person !== reader.actor.person),
    at: at ?? record.changedAt.toISOString(),
    says: saysOf(line, news, values, reader),
    tells,
    untold: news.length - shown.length,
  };
}

/** Who did all that, the last one first, and when they last did. */
function doersOf(
  { waits }: Line,
  parts: readonly Part[],
  tells: readonly Tells[],
  values: Values,
): { by: string[]; at: string | undefined } {
  const done = [
    ...[...waits.writers, ...waits.invited].map(({ person, at }) => ({ by: person, at })),
    ...waits.asked.map(({ ownerId, createdAt }) => ({ by: ownerId, at: createdAt.toISOString() })),
    ...tells.map((one) => ({ by: [one.for, one.by], at: one.at })),
    ...parts.flatMap((part) => {
      const value = part.address === null ? values.of(part) : undefined;
      if (value === undefined) return [];
      return [{ by: [spokenForIn(part.record), value.by], at: value.at.toISOString() }];
    }),
  ].toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const authors = tells.flatMap((one) => (one.kind === 'written' ? one.people : []));
  const people = done.flatMap(({ by }) => [by].flat().flatMap((id) => id ?? []));
  return { by: [...new Set([...people, ...authors])], at: done[0]?.at };
}
