import type { City } from '../../server/contract.ts';
import { useSession } from '../../session/session.ts';
import { nextWindow } from '../../session/window-number.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';
import { enterWith } from './ticket.ts';

/**
 * The way in to a city of the trial. Where somebody is signed in on this browser already, whoever comes takes a window of
 * their own beside them: one machine is often all that a trial has.
 */
export function EnterInTrial({ city, code }: { city: City; code: string }) {
  const { t } = useWords();
  const session = useSession();
  const enter = () => {
    if (session.status === 'signed-in') location.assign(`/join/${city.slug}?window=${nextWindow()}#${code}`);
    else void enterWith({ cityId: city.id, slug: city.slug, code });
  };
  return (
    <>
      {session.status === 'signed-in' && <p>{t('join.beside')}</p>}
      <div className={styles['actions']}>
        <Button look="filled" loading={session.status === 'starting'} onClick={enter}>
          {t(session.status === 'signed-in' ? 'join.enter.beside' : 'join.enter')}
        </Button>
      </div>
    </>
  );
}
