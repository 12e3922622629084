import { sectorLabels } from '@cityloom/operating-model';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './hearing.module.css';
import type { Heard } from './heard-query.ts';

/** How much was said in each sector; silence is told as plainly as the rest, and few people are no number. */
export function HeardBySector({ sectors }: Pick<Heard, 'sectors'>) {
  const { t, of } = useWords();
  return (
    <ul className={styles['sectors']}>
      {sectors.map(({ sector, said, people }) => (
        <li key={sector ?? 'self'} data-silent={said === 0}>
          {sector === null ? t('hearing.nobody') : <SectorMark sector={sector} word={of(sectorLabels[sector])} />}
          <strong>{t('hearing.said', { count: said })}</strong>
          {sector !== null && said > 0 && (
            <span>{people === null ? t('hearing.few') : t('hearing.people', { count: people })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
