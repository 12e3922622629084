import { DueClock } from '../../../fields/answer/due-clock.tsx';
import { useWords } from '../../../words/use-words.ts';
import { NewsLine, NewsLines } from '../line/line.tsx';
import type { Line } from '../line/shapes.ts';
import styles from './for-me.module.css';

/** What is asked of the reader and has no answer yet: what was promised soonest comes first. */
export function Waits({ lines }: { lines: readonly Line[] }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="for-me-waits" className={styles['card']}>
      <h2 id="for-me-waits" tabIndex={-1}>
        {t('for-me.waits')}
      </h2>
      {lines.length === 0 ? (
        <p className={styles['muted']}>{t('for-me.waits.none')}</p>
      ) : (
        <NewsLines>
          {lines.map((line) => (
            <NewsLine key={line.record.id} line={line} mark={line.due !== null && <DueClock due={line.due} />} />
          ))}
        </NewsLines>
      )}
    </section>
  );
}
