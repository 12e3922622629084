import { type RefusalCode, refusalCodes } from './guard/refusal.ts';
import { MalformedFrame } from './frames.ts';

/** Why the room, not the guard, does not take a batch. The order is part of the wire: append only. */
const roomCodes = [
  /** The sender may not write here (any more). */
  'FORBIDDEN',
  /** The room's queue is full; the client keeps the batch and sends it again. */
  'BUSY',
  /** The document has reached its greatest size. */
  'FULL',
  /** The text is sealed, or its record archived. */
  'CLOSED',
  /** The connection no longer holds its client id. */
  'LEASE_LOST',
] as const;

export type NackCode = (typeof roomCodes)[number] | RefusalCode;

const firstGuardCode = 64;

/** The number of a code on the wire. */
export function numberOfCode(code: NackCode): number {
  const ofRoom = roomCodes.findIndex((one) => one === code);
  return ofRoom >= 0 ? ofRoom : firstGuardCode + refusalCodes.findIndex((one) => one === code);
}

/**
 * The code of a number on the wire.
 * @throws MalformedFrame for a number without a code
 */
export function codeOfNumber(number: number): NackCode {
  const code = number < firstGuardCode ? roomCodes[number] : refusalCodes[number - firstGuardCode];
  if (code === undefined) throw new MalformedFrame(`no refusal has the number ${number}`);
  return code;
}
