import { useState } from 'react';
import { NameText } from '../../records/name-text.tsx';
import { Button } from '../../ui/button.tsx';
import { IconUsersGroup, IconX } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { GuestChoice } from './guest-choice.tsx';
import styles from './together.module.css';
import type { Together, useTogether } from './use-together.ts';

type Props = { data: Together; lead: string | null; together: ReturnType<typeof useTogether> };

/** Who can write now, and the way to invite somebody or to end it. Closed until it is wanted. */
export function Invitations({ data, lead, together }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { writers } = data;
  return (
    <details className={styles['invitations']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <IconUsersGroup size="1.125rem" stroke={1.8} aria-hidden="true" />
        {t('together.title')}
      </summary>
      {isOpen && (
        <div className={styles['panel']}>
          <p>{t(lead === null ? 'together.writes.unled' : 'together.writes', { count: writers.length })}</p>
          <ul>
            {lead !== null && (
              <li>
                <NameText id={lead} />
                <span className={styles['aside']}>{t('together.leads')}</span>
              </li>
            )}
            {writers.map(({ grant, principal }) => (
              <li key={grant}>
                <NameText id={principal} />
                <Button
                  icon={<IconX size="1rem" stroke={1.8} aria-hidden="true" />}
                  disabled={together.isPending}
                  onClick={() => together.end(grant)}
                >
                  {t('together.end')}
                </Button>
              </li>
            ))}
          </ul>
          <GuestChoice
            without={[...writers.map(({ principal }) => principal), ...(lead === null ? [] : [lead])]}
            isPending={together.isPending}
            onInvite={together.invite}
          />
        </div>
      )}
    </details>
  );
}
