import { useQuery } from '@tanstack/react-query';
import { RecordLink } from '../../../fields/record-link.tsx';
import { inEither, useName } from '../../../records/names.ts';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from '../home.module.css';
import { type Ask, asksQuery } from './asks-query.ts';

/** Who asks to write something with those who lead it, for whoever may say yes; nothing where nobody does. */
export function AsksCard() {
  const { t } = useWords();
  const { city } = useHere();
  const { data: asks = [], error, refetch } = useQuery(asksQuery(city.id));
  if (asks.length === 0 && error === null) return null;
  return (
    <section aria-labelledby="home-asks" className={styles['card']}>
      <h2 id="home-asks">{t('home.asks')}</h2>
      {error === null ? (
        <ul className={styles['lines']}>
          {asks.map((ask) => (
            <AskLine key={ask.id} ask={ask} />
          ))}
        </ul>
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </section>
  );
}

function AskLine({ ask: { person, record, at } }: { ask: Ask }) {
  const { t, language, moment } = useWords();
  const who = inEither(useName(person)?.name ?? null, language);
  const what = inEither(useName(record.id)?.name ?? null, language) ?? record.code;
  return (
    <li>
      <RecordLink typeId={record.type} code={record.code}>
        {who === null ? t('home.asks.somebody', { what }) : t('home.asks.line', { who, what })}
      </RecordLink>
      <time dateTime={at} className={styles['aside']}>
        {moment(at)}
      </time>
    </li>
  );
}
