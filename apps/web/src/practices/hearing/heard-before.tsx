import { sectorLabels } from '@cityloom/operating-model';
import { NameOf } from '../../fields/name-of.tsx';
import { NameText } from '../../records/name-text.tsx';
import { useWords } from '../../words/use-words.ts';
import { HeardBySector } from './heard-by-sector.tsx';
import type { Heard } from './heard-query.ts';
import styles from './hearing.module.css';
import { HearingSign } from './hearing-sign.tsx';

/** What whoever is about to decide is told: what was asked about it, who has answered, and who has not been heard. */
export function HeardBefore({ heard }: { heard: readonly Heard[] }) {
  return heard.map((one) => <Question key={one.record.id} heard={one} />);
}

function Question({ heard: { record, hearing, sectors, unheard } }: { heard: Heard }) {
  const { t, of, allOf } = useWords();
  const silent = sectors.flatMap(({ sector, said }) =>
    sector !== null && said === 0 ? [of(sectorLabels[sector])] : [],
  );
  return (
    <section className={styles['before']} aria-labelledby={`${record.id}-before`}>
      <h3 id={`${record.id}-before`}>
        <NameOf id={record.id} />
      </h3>
      <HearingSign hearing={hearing} />
      <HeardBySector sectors={sectors} />
      {silent.length > 0 && <p className={styles['silent']}>{t('hearing.silent', { sectors: allOf(silent) })}</p>}
      {unheard.length > 0 && (
        <details>
          <summary>{t('hearing.unheard.of', { count: unheard.length })}</summary>
          <ul className={styles['names']}>
            {unheard.map((id) => (
              <li key={id}>
                <NameText id={id} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
