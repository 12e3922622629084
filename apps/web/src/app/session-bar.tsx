import { useLocation } from '@tanstack/react-router';
import { signIn, useSession } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './frame.module.css';

/** Told when the session ended while a page was open: the page stays, and the way back in is one click. */
export function SessionBar() {
  const { t } = useWords();
  const session = useSession();
  const here = useLocation({ select: (location) => location.href });
  if (session.status !== 'ended') return null;
  const { username } = session;
  return (
    <div className={styles['bar']} role="alert">
      {t('session.ended')}
      <Button onClick={() => void signIn({ to: here, ...(username !== null && { as: username }) })}>
        {t('sign-in')}
      </Button>
    </div>
  );
}
