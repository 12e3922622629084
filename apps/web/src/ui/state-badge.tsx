import type { State } from '@cityloom/operating-model';
import {
  type Icon,
  IconArchive,
  IconCircleCheck,
  IconEye,
  IconHistory,
  IconLock,
  IconMessages,
  IconPencil,
  IconUsers,
} from './icons.ts';
import styles from './state-badge.module.css';

const signs: Readonly<Record<State, Icon>> = {
  draft: IconPencil,
  consultation: IconMessages,
  review: IconEye,
  adopted: IconCircleCheck,
  superseded: IconHistory,
  archived: IconArchive,
  shared: IconUsers,
  closed: IconLock,
};

/** The state of a record as sign and word, for colours alone do not tell states apart. @param props.word the state, in the reader's language */
export function StateBadge({ state, word }: { state: State; word: string }) {
  const Sign = signs[state];
  return (
    <span className={styles['badge']} data-state={state}>
      <Sign size="1.05em" stroke={1.9} aria-hidden="true" />
      {word}
    </span>
  );
}
