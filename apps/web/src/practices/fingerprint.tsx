import type { SealedVersion } from '../records/versions.ts';
import { useWords } from '../words/use-words.ts';
import styles from './version-page.module.css';

/** The mark of a sealed version, which the server compares whenever it is read: on screen for those who ask, on paper always. */
export function Fingerprint({ sealed: { hash, previous } }: { sealed: SealedVersion }) {
  const { t } = useWords();
  return (
    <>
      <details className={styles['fingerprint']}>
        <summary>{t('version.mark')}</summary>
        <p>{t('version.mark.text')}</p>
        <dl>
          <div>
            <dt>{t('version.mark.own')}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
          <div>
            <dt>{t('version.mark.before')}</dt>
            <dd>{previous === null ? t('version.mark.none') : <code>{previous}</code>}</dd>
          </div>
        </dl>
      </details>
      <p className={styles['printed']} aria-hidden="true">
        {t('version.mark')} <code>{hash}</code>
      </p>
    </>
  );
}
