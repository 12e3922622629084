/** Why the guard refuses a batch. The order is part of the wire: append only. */
export const refusalCodes = [
  'MALFORMED',
  'TOO_LARGE',
  'FOREIGN_CLIENT',
  'GAP',
  'FUTURE_REF',
  'MISSING_DEPENDENCY',
  'CROSS_PARENT',
  'CROSSED',
  'BAD_PARENT',
  'FOREIGN_ROOT',
  'TOO_DEEP',
  'CONTENT',
  'ELEMENT',
  'ATTRIBUTE',
  'MARK',
  'UNKNOWN_DELETE',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Thrown inside the guard and caught at its door, so that the first doubt ends the inspection. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** How much one batch may carry. */
export interface GuardCaps {
  /** Bytes of the update. */
  readonly bytes: number;
  /** Structs in the update, known ones included. */
  readonly structs: number;
  /** Units by which the sender's clock may advance. */
  readonly clockAdvance: number;
  /** Ranges of the delete set. A client that was away sends the whole document's. */
  readonly deleteRanges: number;
  /** Levels of elements below the root. */
  readonly depth: number;
  /** Steps along lists to find where the structs come to stand. */
  readonly steps: number;
}

export const guardCaps: GuardCaps = {
  bytes: 256 * 1024,
  structs: 32_768,
  // Every letter is a unit, and the bytes are bounded besides: as many as can be sent at once.
  clockAdvance: 262_144,
  deleteRanges: 65_536,
  depth: 64,
  steps: 500_000,
};
