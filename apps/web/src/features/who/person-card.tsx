import { roleLabels } from '@cityloom/operating-model';
import type { TrialPerson } from '../../server/contract.ts';
import { SectorAvatar } from '../../ui/sector-avatar.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './who.module.css';

type Props = { person: TrialPerson; current: boolean; onChoose: () => void };

/** A person of the trial: who, for whom, in which role, and what may be done, in one button. */
export function PersonCard({ person, current, onChoose }: Props) {
  const { t, of } = useWords();
  return (
    <button type="button" className={styles['card']} aria-current={current || undefined} onClick={onChoose}>
      <SectorAvatar sector={person.sector} name={of(person.name)} />
      <span className={styles['body']}>
        <span className={styles['top']}>
          <strong>{of(person.name)}</strong> <span className={styles['role']}>{of(roleLabels[person.role])}</span>
          {current && <span className={styles['now']}>{t('who.now')}</span>}
        </span>
        {person.organisation && <span className={styles['organisation']}>{of(person.organisation)}</span>}
        <span className={styles['line']}>{of(person.line)}</span>
      </span>
    </button>
  );
}
