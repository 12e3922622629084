import {
  hasStates,
  mayFollow,
  type RecordType,
  type State,
  stateLabels,
  stateOf,
  visibilityLabel,
} from '@cityloom/operating-model';
import { mayMoveBack, mayTakeUp } from '../records/reach.ts';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { IconChevronDown } from '../ui/icons.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import styles from './record-header.module.css';

/** What moving to a state is called, and what it means. */
const words: Readonly<Record<State, readonly [WordKey, WordKey]>> = {
  draft: ['record.move.draft', 'record.move.draft.text'],
  consultation: ['record.move.consultation', 'record.move.consultation.text'],
  review: ['record.move.review', 'record.move.review.text'],
  adopted: ['record.move.adopted', 'record.move.adopted.text'],
  superseded: ['record.move.superseded', 'record.move.superseded.text'],
  archived: ['record.move.archived', 'record.move.archived.text'],
  shared: ['record.move.shared', 'record.move.shared.text'],
  closed: ['record.move.closed', 'record.move.closed.text'],
};

/** What is adopted does not go back: it stays as it is, and the next version is begun. */
const reopening = ['record.move.reopen', 'record.move.reopen.text'] as const;

/** The states that a record may go to now and that the reader may bring it to; adopting is a right of its own. */
export const movesOf = (
  type: RecordType,
  { state, may }: Pick<RecordView, 'state' | 'may'>,
  takesUp = false,
): readonly State[] =>
  stateOf(type.lifecycle).filter((next) => {
    if (!mayFollow(type.lifecycle, state, next)) return false;
    if (state === 'adopted' && next === 'draft') return takesUp;
    return may.includes(next === 'adopted' ? 'approve' : 'transition');
  });

type Props = { type: RecordType; record: RecordView; onMove: (state: State) => void };

/** How far a record has come; for those who may, where it can go from here and what that means. */
export function RecordMoves({ type, record, onMove }: Props) {
  const { t, of } = useWords();
  const { member } = useHere();
  const moves = movesOf(type, record, mayTakeUp(type, member, record));
  const badge = <StateBadge state={record.state} word={of(stateLabels[record.state])} />;
  if (moves.length === 0) return hasStates(type.lifecycle) ? badge : <span />;
  const who = of(visibilityLabel(type, record.visibility));
  return (
    <Disclosure
      align="start"
      face={
        <>
          {badge}
          <span className={styles['move']}>
            {t('record.move')}
            <IconChevronDown size="1rem" stroke={1.8} aria-hidden="true" />
          </span>
        </>
      }
    >
      {(close) => (
        <ul className={styles['moves']}>
          {moves.map((next) => {
            const [name, meaning] = record.state === 'adopted' && next === 'draft' ? reopening : words[next];
            return (
              <li key={next}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    onMove(next);
                  }}
                >
                  <strong>{t(name)}</strong>
                  <span>{t(meaning, { who })}</span>
                  {!mayMoveBack(type, member, record, next) && <em>{t('record.move.final')}</em>}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Disclosure>
  );
}
