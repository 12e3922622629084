import { useQuery } from '@tanstack/react-query';
import { NameOf } from '../../fields/name-of.tsx';
import { NameText } from '../../records/name-text.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { Failure } from '../../server/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { HeardBySector } from './heard-by-sector.tsx';
import { heardQuery } from './heard-query.ts';
import styles from './hearing.module.css';

/** Who has been heard by a question, by sector and organisation, and who was asked and has said nothing. */
export function HeardSection({ record }: { record: RecordView }) {
  const { t } = useWords();
  const { city } = useHere();
  const { data, error, refetch } = useQuery(heardQuery(city.id, record.id));
  const heard = data?.[0];
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  if (heard === undefined) return null;
  return (
    <section className={styles['part']} aria-labelledby={`${record.id}-heard`}>
      <h2 id={`${record.id}-heard`}>{t('hearing.heard')}</h2>
      <HeardBySector sectors={heard.sectors} />
      {heard.organisations.length > 0 && (
        <ul className={styles['names']}>
          {heard.organisations.map(({ id, said }) => (
            <li key={id}>
              <NameText id={id} /> {t('hearing.said', { count: said })}
            </li>
          ))}
        </ul>
      )}
      {heard.audience.length > 0 && <Unheard unheard={heard.unheard} count={heard.audience.length} />}
    </section>
  );
}

function Unheard({ unheard, count }: { unheard: readonly string[]; count: number }) {
  const { t } = useWords();
  if (unheard.length === 0) return <p>{t('hearing.all', { count })}</p>;
  return (
    <>
      <p>{t('hearing.unheard', { count: unheard.length, all: count })}</p>
      <ul className={styles['names']}>
        {unheard.map((id) => (
          <li key={id}>
            <NameOf id={id} />
          </li>
        ))}
      </ul>
    </>
  );
}
