import { sectorLabels, sectors } from '@cityloom/operating-model';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import { LandingActions } from './landing-actions.tsx';
import styles from './landing.module.css';
import { PagePicture } from './page-picture.tsx';

/** The first page: what this is, in one sentence and one paragraph, and the way in. */
export function Landing() {
  const { t, of } = useWords();
  useTitle();
  return (
    <div className={styles['landing']}>
      <div className={styles['text']}>
        <h1 tabIndex={-1}>{t('landing.title')}</h1>
        <p>{t('landing.text')}</p>
        <LandingActions />
      </div>
      <figure className={styles['figure']}>
        <PagePicture name={t('landing.page')} />
        <figcaption>
          {sectors.map((sector) => (
            <SectorMark key={sector} sector={sector} word={of(sectorLabels[sector])} />
          ))}
        </figcaption>
      </figure>
    </div>
  );
}
