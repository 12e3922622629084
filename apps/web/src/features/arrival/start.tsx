import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Begun } from '../../server/contract.ts';
import { openSession } from '../../server/open-session.ts';
import { configurationQuery } from '../../server/queries.ts';
import { Failure } from '../../server/failure.tsx';
import { signIn, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';
import { BeginCity } from './begin-city.tsx';
import { Handover } from './handover.tsx';
import type { Names } from './start-form.tsx';

/** Begins a city: its name and yours. In the trial you are its founder at once; else the founder is given a code. */
export function Start() {
  const { t } = useWords();
  const [made, setMade] = useState<(Begun & Names) | null>(null);
  useTitle(t('start.title'));
  return (
    <div className={styles['arrival']}>
      {made ? (
        <Handover made={made} />
      ) : (
        <>
          <h1 tabIndex={-1}>{t('start.title')}</h1>
          <p className={styles['text']}>{t('start.text')}</p>
          <WhoMay onMade={setMade} />
        </>
      )}
    </div>
  );
}

/** In the trial anybody begins a city; else whoever looks after the platform, signed in. */
function WhoMay({ onMade }: { onMade: (made: Begun & Names) => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const session = useSession();
  const configuration = useQuery(configurationQuery);

  if (configuration.isError) {
    return <Failure error={configuration.error} onRetry={() => void configuration.refetch()} />;
  }
  if (!configuration.data || session.status === 'starting') return <Waiting word={t('opening')} heights={[12]} />;
  if (session.status === 'failed') {
    return <Failure error={session.reason} onRetry={() => void openSession(client)} />;
  }
  const { trial } = configuration.data;
  if (!trial && session.status !== 'signed-in') {
    return (
      <Notice as="place" title={t('start.platform')}>
        <Button look="filled" onClick={() => void signIn({ to: '/start' })}>
          {t('sign-in')}
        </Button>
      </Notice>
    );
  }
  return <BeginCity trial={trial} onMade={onMade} />;
}
