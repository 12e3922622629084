import { useQuery } from '@tanstack/react-query';
import { useHere } from '../../../server/here.tsx';
import { locales } from '../../../words/language.ts';
import { mailStates } from '../../../words/mail-states.ts';
import { useWords } from '../../../words/use-words.ts';
import { type OwnMail, ownMailsQuery } from './mail-query.ts';
import styles from './mail.module.css';

/** The mails to the reader, the newest first; those that went no further than here can be read. Nothing where there are none. */
export function OwnMails() {
  const { t } = useWords();
  const { city } = useHere();
  const { data = [] } = useQuery(ownMailsQuery(city.id));
  if (data.length === 0) return null;
  return (
    <>
      <h3 id="own-mails">{t('mail.own')}</h3>
      <ul aria-labelledby="own-mails" className={styles['mails']}>
        {data.map((mail) => (
          <One key={mail.id} mail={mail} />
        ))}
      </ul>
    </>
  );
}

function One({ mail: { at, state, language, subject, words } }: { mail: OwnMail }) {
  const { t, moment } = useWords();
  const when = <time dateTime={at}>{moment(at)}</time>;
  if (words === null)
    return (
      <li>
        <span>{t(mailStates[state])}</span> {when}
      </li>
    );
  return (
    <li>
      <details>
        <summary>
          <span lang={language ? locales[language] : undefined}>{subject}</span> {when}
        </summary>
        <p className={styles['words']} lang={language ? locales[language] : undefined}>
          {words}
        </p>
      </details>
    </li>
  );
}
