import type { Committer } from './committer.ts';
import type { ProseRepository } from './prose.repository.ts';

/** What a room works with, and whom it tells. */
export interface RoomParts {
  readonly repository: Pick<ProseRepository, 'load' | 'log' | 'keepSnapshot'>;
  readonly committer: Pick<Committer, 'commit'>;
  /** Milliseconds of a clock that never runs backwards. */
  readonly now: () => number;
  readonly onWritten: () => void;
  readonly onFault: (error: unknown) => void;
}
