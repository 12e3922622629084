import type { ReactNode } from 'react';
import { IconCircleCheck } from '../../../ui/icons.ts';
import { Spoken } from '../../../ui/spoken.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './first-steps.module.css';

/** What a step asks for, where it leads, and whether it is done: the inside of its link. */
export function StepFace({ word, where, isDone = false }: { word: string; where: ReactNode; isDone?: boolean }) {
  const { t } = useWords();
  return (
    <>
      {isDone && <IconCircleCheck className={styles['tick']} size="1.375rem" stroke={1.8} aria-hidden="true" />}
      <strong>
        {word}
        {isDone && <Spoken>{t('steps.done')}</Spoken>}
      </strong>
      <span className={styles['where']}>{where}</span>
    </>
  );
}
