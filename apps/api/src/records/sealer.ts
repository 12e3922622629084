import type { WholeRecord } from '@cityloom/operating-model';
import type { EntityManager } from 'typeorm';

/** A record as it was adopted. */
export interface Adopted {
  record: WholeRecord;
  /** What it was made of, as each stood then. */
  parts: readonly WholeRecord[];
  /** Id of the decision that it rests on, adopted before; null where it rests on none. */
  decision: string | null;
  /** Place in the city's clock of the change that adopted it. */
  clock: number;
  /** Member id. */
  by: string | null;
  /** ISO 8601, UTC. */
  at: string;
  /** Whether it is sealed only where no version of the record is. */
  onlyFirst: boolean;
}

/** Seals what is adopted; the door asks for it, and the room of history does it. */
export abstract class Sealer {
  /** Keeps versions that nobody changes any more, in the transaction that adopts them, in the order of the city's clock. */
  abstract seal(manager: EntityManager, cityId: string, adopted: readonly Adopted[]): Promise<void>;
}
