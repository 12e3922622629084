import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { NameText } from '../../records/name-text.tsx';
import { useHere } from '../../server/here.tsx';
import { read } from '../../server/read.ts';
import { mailStates } from '../../words/mail-states.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './people.module.css';

const sendings = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      at: z.string(),
      state: z.enum(['waiting', 'sent', 'kept', 'failed']),
    }),
  ),
});

const sendingsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['city', cityId, 'mail', 'sendings'],
    queryFn: async ({ signal }) =>
      (await read(`/api/cities/${encodeURIComponent(cityId)}/mail/sendings`, sendings, signal)).items,
  });

/** What became of the mails to everybody, without a word of them, for those who look after access. Nothing where there are none. */
export function Sendings() {
  const { t, moment } = useWords();
  const { city } = useHere();
  const { data = [] } = useQuery(sendingsQuery(city.id));
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="sendings" className={styles['hearing']}>
      <h2 id="sendings">{t('mail.sendings')}</h2>
      <p className={styles['muted']}>{t('mail.sendings.text')}</p>
      <ul className={styles['sendings']}>
        {data.map(({ id, person, at, state }) => (
          <li key={id}>
            <NameText id={person} />
            <span>{t(mailStates[state])}</span>
            <time dateTime={at} className={styles['muted']}>
              {moment(at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
