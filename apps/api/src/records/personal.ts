import { createHash } from 'node:crypto';
import { type Address, fieldAt, fieldOf, type RecordType } from '@cityloom/operating-model';

/** Whether what stands at an address is about a person. Such values can be erased from the history, which stays. */
export function isPersonal(type: RecordType, address: Address): boolean {
  const field = fieldAt(address);
  const fieldClass = field === null ? undefined : fieldOf(type, field)?.class;
  return fieldClass === 'contact' || fieldClass === 'consent';
}

/** What stands in the history for a personal value: tells two of them apart, and with its salt erased leads back to none. */
export const hashOf = (salt: string, value: unknown): { hash: string } => ({
  hash: createHash('sha256').update(salt).update(JSON.stringify(value)).digest('hex'),
});

/**
 * Values of the history with the personal ones in their places, null where they have been erased.
 * @param kept the personal values that have not been erased
 */
export function withPersonal(
  type: RecordType | undefined,
  values: Readonly<Record<Address, unknown>>,
  kept: Readonly<Record<Address, unknown>>,
): Record<Address, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([address, value]) => {
      const personal = type === undefined || isPersonal(type, address);
      return [address, personal ? (kept[address] ?? null) : value];
    }),
  );
}
