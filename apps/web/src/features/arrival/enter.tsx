import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { claimCode } from '../../server/cities.ts';
import type { City } from '../../server/contract.ts';
import { Failure } from '../../server/failure.tsx';
import { signIn, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';

/** The way in with an account of the city's own sign-in: the code makes it this person's. */
export function Enter({ city, code }: { city: City; code: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useSession();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const here = `/join/${city.slug}#${code}`;

  if (session.status !== 'signed-in') {
    return (
      <div className={styles['actions']}>
        <Button look="filled" loading={session.status === 'starting'} onClick={() => void signIn({ to: here })}>
          {t('join.enter.signed-out')}
        </Button>
      </div>
    );
  }
  const enter = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await claimCode(city.id, code);
      await client.invalidateQueries({ queryKey: ['city', city.id] });
      await navigate({ to: '/$citySlug', params: { citySlug: city.slug } });
    } catch (reason) {
      setFailed(reason);
    }
    setBusy(false);
  };
  return (
    <>
      <div className={styles['actions']}>
        <Button look="filled" loading={isBusy} onClick={() => void enter()}>
          {session.username === null ? t('join.enter') : t('join.enter.as', { account: session.username })}
        </Button>
        <Button onClick={() => void signIn({ to: here, anew: true })}>{t('join.other')}</Button>
      </div>
      {failed !== null && <Failure error={failed} />}
    </>
  );
}
