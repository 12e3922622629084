import { useId, useState } from 'react';
import { inEither, useName } from '../../records/names.ts';
import type { Organisation } from '../../server/contract.ts';
import { useWords } from '../../words/use-words.ts';
import { PastPositions } from './past-positions.tsx';
import type { Position } from './position.ts';
import { StanceBadge } from './stance-badge.tsx';
import styles from './strip.module.css';
import { Terms } from './terms.tsx';
import type { Stating } from './use-stating.ts';

type Props = {
  position: Position;
  organisation: Organisation;
  /** How it is changed by the people of that organisation; null for all others. */
  stating: Stating | null;
};

/** Where one organisation stands: its terms, who entered it and when, and what it was before. */
export function OnePosition({ position, organisation, stating }: Props) {
  const { t, language, moment } = useWords();
  const id = useId();
  const [isPastShown, setPastShown] = useState(false);
  const { record, stance, terms } = position;
  const writer = inEither(useName(record.owner)?.name ?? null, language) ?? t('talk.somebody');
  const mayChange = stating !== null && stating.draft === null && record.writes.includes('stance');
  return (
    <li className={styles['one']}>
      <p className={styles['who']}>
        <strong id={id}>{inEither(organisation.name, language)}</strong>
        <StanceBadge stance={stance} />
      </p>
      {terms !== null && <Terms terms={terms} />}
      <p className={styles['aside']}>
        {t('stand.entered', { name: writer, moment: moment(record.createdAt) })}
        {record.version > 1 && ` · ${t('stand.changed', { moment: moment(record.changedAt) })}`}
      </p>
      <div className={styles['acts']}>
        {mayChange && (
          <button type="button" onClick={stating.begin}>
            {t('talk.edit')}
          </button>
        )}
        {mayChange && record.may.includes('transition') && (
          <button type="button" onClick={() => stating.withdraw(position)}>
            {t('talk.take-back')}
          </button>
        )}
        {record.may.includes('history') && record.version > 1 && (
          <button
            type="button"
            id={`${id}-past`}
            aria-labelledby={`${id}-past ${id}`}
            aria-expanded={isPastShown}
            onClick={() => setPastShown(!isPastShown)}
          >
            {t('stand.past')}
          </button>
        )}
      </div>
      {isPastShown && <PastPositions record={record} />}
    </li>
  );
}
