import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { IconKey } from '../../ui/icons.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { AskFirst } from './ask-first.tsx';
import styles from './panel.module.css';
import type { Invitation, Person } from './shapes.ts';
import type { Deed } from './use-deed.ts';

type Props = { person: Person; deed: Deed; onInvited: (invitation: Invitation) => void };

/** How somebody comes in: a new code, an end of all access, and the way back. */
export function PersonAccess({ person, deed, onInvited }: Props) {
  const { t, of, moment } = useWords();
  const [isAsked, setAsked] = useState(false);
  const name = of(person.name);

  const resume = () =>
    deed.run(async (deeds) => {
      await deeds.resume(person.id);
      say({ text: t('people.resumed', { name }) });
    });
  const end = () =>
    deed.run(async (deeds) => {
      await deeds.end(person.id);
      setAsked(false);
      say({ text: t('people.ended', { name }), actions: [{ word: t('record.undo'), act: () => void resume() }] });
    });
  const invite = () => deed.run(async (deeds) => onInvited(await deeds.invite(person.id)));

  return (
    <section aria-labelledby={`access-${person.id}`}>
      <h3 id={`access-${person.id}`}>{t('people.access')}</h3>
      {(person.invitation !== null || person.state === 'invited') && (
        <p className={styles['note']}>
          {person.invitation
            ? t('people.code.until', { moment: moment(person.invitation.until) })
            : t('people.code.gone')}
        </p>
      )}
      {isAsked ? (
        <AskFirst
          title={t('people.end.ask', { name })}
          text={t('people.end.text')}
          word={t('people.end')}
          isBusy={deed.isBusy}
          onDo={() => void end()}
          onLeave={() => setAsked(false)}
        />
      ) : (
        <div className={styles['actions']}>
          {person.state === 'ended' ? (
            <Button loading={deed.isBusy} onClick={() => void resume()}>
              {t('people.resume')}
            </Button>
          ) : (
            <>
              <Button
                icon={<IconKey size="1.125rem" stroke={1.8} aria-hidden="true" />}
                disabled={deed.isBusy}
                onClick={() => void invite()}
              >
                {t('people.code.new')}
              </Button>
              <Button disabled={deed.isBusy} onClick={() => setAsked(true)}>
                {t('people.end')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}
