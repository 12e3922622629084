import {
  type Address,
  type Answer,
  fieldAt,
  fieldOf,
  rowsIn,
  valueAt,
  type WholeRecord,
} from '@cityloom/operating-model';
import type { Outcome } from './evaluate.ts';
import type { Pending, Working, World } from './world.ts';

/** A change with its place in the clock. */
export interface Placed {
  change: Pending;
  clock: number;
  record: WholeRecord;
  /** By address: who had written what was written over. */
  overwrote: Readonly<Record<Address, string | null>>;
}

/** A record that a batch has changed, with the clock of each address. */
export interface Written {
  working: Working;
  clock: number;
  clocks: Readonly<Record<Address, number>>;
}

/** The committed changes that a batch writes over. */
export function clocksOverwritten(pending: readonly Pending[]): number[] {
  return [
    ...new Set(pending.flatMap(({ overwrote }) => [...overwrote.values()].filter((one) => typeof one === 'number'))),
  ];
}

/** @param authors who made each committed change that is written over */
export function placeOf(
  change: Pending,
  world: World,
  clockOf: ReadonlyMap<Pending, number>,
  authors: ReadonlyMap<number, string | null>,
): Placed {
  const working = world.records.get(change.record);
  const clock = clockOf.get(change);
  if (working === undefined || clock === undefined) throw new Error(`a change of no record: ${change.operation}`);
  const overwrote = [...change.overwrote].map(([address, one]): [Address, string | null] => [
    address,
    (typeof one === 'number' ? authors.get(one) : one.by?.person) ?? null,
  ]);
  return { change, clock, record: working.record, overwrote: Object.fromEntries(overwrote) };
}

/** A record as it is written; what is gone from it leaves no clock behind. */
export function writtenOf(working: Working, clockOf: ReadonlyMap<Pending, number>): Written {
  const touched = [...working.touched].map(([address, change]): [Address, number] => [
    address,
    clockOf.get(change) ?? 0,
  ]);
  const clocks = Object.entries({ ...working.clocks, ...Object.fromEntries(touched) });
  return {
    working,
    clock: working.last === null ? working.record.clock : (clockOf.get(working.last) ?? 0),
    clocks: Object.fromEntries(clocks.filter(([address]) => isThere(working, address))),
  };
}

function isThere({ record, touched }: Working, address: Address): boolean {
  const [name = '', inside = ''] = address.split('/');
  const kind = fieldAt(address) === null ? undefined : fieldOf(record.type, name)?.kind;
  if (kind === 'rows') return rowsIn(record, name)[inside] !== undefined;
  // Of links only those are read that the batch touches.
  return kind !== 'refs' || !touched.has(address) || valueAt(record, address) !== null;
}

/** How each outcome is told, once every change has its place. */
export function answersOf(placed: readonly Placed[]): (outcome: Outcome) => Answer {
  const places = new Map(placed.map((place) => [place.change, place]));
  return (outcome) => {
    switch (outcome.kind) {
      case 'known': {
        const { operation, record, code, clock, version, overwrote } = outcome.known;
        return { operation, record, code, clock, version, overwrote };
      }
      case 'changed': {
        const { operation, record, version, before } = outcome.change;
        const place = places.get(outcome.change);
        if (place === undefined) throw new Error(`a change without a place: ${operation}`);
        const overwrote = Object.fromEntries(
          Object.entries(place.overwrote).map(([address, by]) => [address, { value: before[address] ?? null, by }]),
        );
        return { operation, record, code: place.record.code, clock: place.clock, version, overwrote };
      }
    }
  };
}
