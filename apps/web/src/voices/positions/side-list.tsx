import { sectorLabels } from '@cityloom/operating-model';
import { useId } from 'react';
import { inEither } from '../../records/names.ts';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import { OnePosition } from './one-position.tsx';
import type { Position } from './position.ts';
import type { Side } from './sides.ts';
import styles from './strip.module.css';
import type { Stating } from './use-stating.ts';

/** As many names as are read at a glance; of more that say nothing yet only the number is told. */
const fewNames = 16;

type Props = { side: Side; own: Position | undefined; stating: Stating };

/** What the organisations of one sector say, each with its terms, and who of those asked says nothing yet. */
export function SideList({ side: { sector, held, silent }, own, stating }: Props) {
  const { t, of, language, allOf } = useWords();
  const id = useId();
  const names = allOf(silent.map(({ name }) => inEither(name, language) ?? ''));
  return (
    <div className={styles['side']}>
      <p id={id} className={styles['sector']}>
        <SectorMark sector={sector} word={of(sectorLabels[sector])} />
      </p>
      <ul aria-labelledby={id}>
        {held.map(({ position, organisation }) => (
          <OnePosition
            key={position.record.id}
            position={position}
            organisation={organisation}
            stating={position.record.id === own?.record.id ? stating : null}
          />
        ))}
        {silent.length > 0 && (
          <li className={styles['aside']}>
            {silent.length > fewNames
              ? t('stand.silent', { count: silent.length })
              : t('stand.silent.who', { count: silent.length, names })}
          </li>
        )}
      </ul>
    </div>
  );
}
