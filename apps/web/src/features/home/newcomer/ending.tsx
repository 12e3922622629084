import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { resetExample } from '../../../server/cities.ts';
import { useHere } from '../../../server/here.tsx';
import { citiesQuery, configurationQuery } from '../../../server/queries.ts';
import { Failure } from '../../../server/failure.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { say } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './ending.module.css';

/** Where the example of the trial ends: on to a city of one's own, or once more from the beginning. */
export function Ending() {
  const { t } = useWords();
  const { city } = useHere();
  const { data } = useQuery(configurationQuery);
  const [isAsked, setAsked] = useState(false);
  if (!data?.trial || !city.example) return null;
  return (
    <section className={styles['ending']} aria-labelledby="ending">
      <div>
        <h2 id="ending">{t('end.title')}</h2>
        <p>{t('end.text')}</p>
      </div>
      <div className={styles['actions']}>
        <LinkButton to="/start">{t('start.title')}</LinkButton>
        <Button onClick={() => setAsked(true)}>{t('end.reset')}</Button>
      </div>
      {isAsked && <ResetDialog onClose={() => setAsked(false)} />}
    </section>
  );
}

function ResetDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);
  const reset = async () => {
    setBusy(true);
    setFailed(null);
    try {
      await resetExample();
      say({ text: t('end.reset.done') });
      onClose();
      await client.invalidateQueries(citiesQuery);
    } catch (reason) {
      setFailed(reason);
    }
    setBusy(false);
  };
  return (
    <Dialog title={t('end.reset.ask')} closing={t('toast.close')} onClose={onClose}>
      <p>{t('end.reset.text')}</p>
      {failed !== null && <Failure error={failed} />}
      <div className={styles['answers']}>
        <Button look="filled" loading={isBusy} onClick={() => void reset()}>
          {t('end.reset.do')}
        </Button>
        <Button onClick={onClose}>{t('people.leave')}</Button>
      </div>
    </Dialog>
  );
}
