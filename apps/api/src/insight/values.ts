import { type Address, fieldAt, fieldOf, type RecordType } from '@cityloom/operating-model';
import type { Line, Part } from './merge.ts';
import type { Spanned, Wanted, Written } from './since.repository.ts';

/** Most parts of a line that are told. */
export const mostTold = 20;

/** Where the store is asked for who began a record, or put it in the bin, and when. */
export const itself = '@binned';

export const kindAt = (type: RecordType, address: Address) => fieldOf(type, fieldAt(address) ?? '')?.kind;

/** The parts of a line that are told, as they are read from the store. */
export function wantedOf({ parts }: Line): (Wanted & { isText: boolean })[] {
  return parts.slice(0, mostTold).map(({ record, type, address, first, last }) => {
    const isText = address !== null && kindAt(type, address) === 'prose';
    return { record: record.id, address: address ?? itself, first, last, isText };
  });
}

/** What was read of the parts that are told. */
export class Values {
  private readonly spanned: ReadonlyMap<string, Spanned>;
  private readonly written: ReadonlyMap<string, Written>;

  constructor(spanned: readonly Spanned[], written: readonly Written[]) {
    this.spanned = new Map(spanned.map((one) => [keyOf(one.record, one.address), one]));
    this.written = new Map(written.map((one) => [keyOf(one.record, one.address), one]));
  }

  /** What stood there and what stands there now; undefined of what is not told. */
  of({ record, address }: Part): Spanned | undefined {
    return this.spanned.get(keyOf(record.id, address ?? itself));
  }

  /** How much was written there, where it is a live text. */
  textOf({ record, address }: Part): Written | undefined {
    return this.written.get(keyOf(record.id, address ?? itself));
  }
}

const keyOf = (record: string, address: Address) => `${record} ${address}`;
