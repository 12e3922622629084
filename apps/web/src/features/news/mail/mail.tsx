import { languages } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { languageNames } from '../../../words/language.ts';
import { useWords } from '../../../words/use-words.ts';
import { frequencies, mailQuery, type MailStanding, type Preview } from './mail-query.ts';
import styles from './mail.module.css';
import { OwnMails } from './own-mails.tsx';
import { useMail } from './use-mail.ts';

const words = { never: 'mail.never', day: 'mail.day', week: 'mail.week' } as const;

/** How the reader is sent what concerns them, what the next mail would say, and the mails that went no further than here. */
export function Mail() {
  const { t } = useWords();
  const { city } = useHere();
  const { data, error, refetch } = useQuery(mailQuery(city.id));
  return (
    <section aria-labelledby="mail" className={styles['card']}>
      <h2 id="mail">{t('mail')}</h2>
      {data && <Chosen standing={data} />}
      {!data && error === null && <Waiting word={t('opening')} heights={[6]} />}
      {!data && error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      <OwnMails />
    </section>
  );
}

function Chosen({ standing }: { standing: MailStanding }) {
  const { t, moment } = useWords();
  const { choose, look, send } = useMail();
  const [preview, setPreview] = useState<Preview | null>(null);
  const { digest, language, mentionsAtOnce, next, goesOut, address } = standing;
  const wish = { digest, language, mentionsAtOnce };
  const isWanted = digest !== 'never';
  return (
    <>
      <p className={styles['muted']}>
        {goesOut ? (address === null ? t('mail.nowhere') : t('mail.to', { address })) : t('mail.here')}
      </p>
      <div className={styles['choices']}>
        <Choice
          legend={t('mail.often')}
          value={digest}
          options={frequencies.map((value) => ({ value, word: t(words[value]) }))}
          onChoose={(value) => void choose({ ...wish, digest: value })}
        />
        <Choice
          legend={t('mail.mentions')}
          value={mentionsAtOnce ? 'at-once' : 'digest'}
          options={[
            { value: 'at-once', word: t('mail.mentions.at-once') },
            { value: 'digest', word: t('mail.mentions.digest') },
          ]}
          onChoose={(value) => void choose({ ...wish, mentionsAtOnce: value === 'at-once' })}
        />
        {(isWanted || mentionsAtOnce) && (
          <Choice
            legend={t('mail.language')}
            value={language}
            options={languages.map((value) => ({ value, word: languageNames[value] }))}
            onChoose={(value) => void choose({ ...wish, language: value })}
          />
        )}
      </div>
      {next !== null && <p className={styles['muted']}>{t('mail.next', { when: moment(next) })}</p>}
      <div className={styles['actions']}>
        <Button onClick={() => void look().then(setPreview)}>{t('mail.preview')}</Button>
        {isWanted && <Button onClick={() => void send()}>{t('mail.now')}</Button>}
      </div>
      {preview && (
        <Dialog title={t('mail.preview.title')} closing={t('toast.close')} onClose={() => setPreview(null)}>
          <p className={styles['subject']}>{preview.subject}</p>
          <p className={styles['words']}>{preview.text}</p>
        </Dialog>
      )}
    </>
  );
}
