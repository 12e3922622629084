import type { Ask, Invited, Writer } from './together.repository.ts';

/** Who writes a record together, as one reader may see it. */
export interface Together {
  writers: readonly Writer[];
  /** Those who ask to; told to those who may invite. */
  asks: readonly Ask[];
  mayInvite: boolean;
  /** Whether the reader could ask to write. */
  mayAsk: boolean;
  /** Whether the reader has asked and waits for an answer. */
  hasAsked: boolean;
  /** Member id of somebody who can answer now; told to those who could ask, or have. Null where there is nobody. */
  answerer: string | null;
  /** What the reader was told when they last asked, where that was a no: when (ISO 8601) and by whom (member id). */
  declined: {
    at: string;
    by: string;
    /** From when they may ask again; null where they may by now. */
    againAt: string | null;
  } | null;
}

/** Somebody who asks to write, and what. */
export interface WaitingAsk extends Ask {
  record: { id: string; type: string; code: string };
}

/** Somebody was asked to write something. */
export interface Invitation extends Omit<Invited, 'record'> {
  record: { id: string; type: string; code: string };
}
