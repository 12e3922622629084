import type { Language } from '@cityloom/operating-model';
import type { Desk } from '../../prose/reading/desk.ts';
import type { TextChange } from '../../prose/reading/use-reading.ts';
import { Button } from '../../ui/button.tsx';
import { IconArrowDown, IconArrowUp, IconCheck, IconHistory } from '../../ui/icons.ts';
import { locales } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import type { Announcing } from './announcing.ts';
import { AnnouncingSettings } from './announcing-settings.tsx';
import type { ChangeWords } from './change-words.ts';
import { Fold } from './fold.tsx';
import styles from './reading.module.css';
import type { ChangeSteps } from './use-change-steps.ts';

type Props = {
  changes: readonly TextChange[];
  wordsOf: (change: TextChange) => ChangeWords;
  languageOf: (change: TextChange) => Language | undefined;
  desk: Desk;
  steps: ChangeSteps;
  announcing: Announcing;
};

const icon = { size: '1rem', stroke: 1.8, 'aria-hidden': true } as const;

/** What others have changed since the reader was here, with the way to each place, and how much of it is to be said aloud. */
export function ChangesSince({ changes, wordsOf, languageOf, desk, steps, announcing }: Props) {
  const { t } = useWords();
  const fresh = changes.filter(({ isHeard }) => !isHeard).length;
  return (
    <Fold title={t('since.title', { count: fresh })} Face={IconHistory}>
      {changes.length === 0 ? (
        <p>{t('since.none')}</p>
      ) : (
        <>
          <ol className={styles['changes']}>
            {changes.map((change) => {
              const { title, parts } = wordsOf(change);
              const language = languageOf(change);
              return (
                <li key={`${change.text} ${change.block}`} data-heard={change.isHeard}>
                  <button type="button" className={styles['go']} onClick={() => steps.goTo(change)}>
                    {title}
                  </button>
                  {change.isHeard && (
                    <span className={styles['heard']}>
                      <IconCheck {...icon} />
                      {t('since.heard')}
                    </span>
                  )}
                  <dl>
                    {parts.map(({ word, words }) => (
                      <div key={word}>
                        <dt>{word}</dt>
                        <dd lang={language && locales[language]}>{words}</dd>
                      </div>
                    ))}
                  </dl>
                </li>
              );
            })}
          </ol>
          <div className={styles['actions']}>
            <Button icon={<IconArrowUp {...icon} />} onClick={() => steps.step(-1)}>
              {t('since.back')}
            </Button>
            <Button icon={<IconArrowDown {...icon} />} onClick={() => steps.step(1)}>
              {t('since.next')}
            </Button>
            <Button icon={<IconCheck {...icon} />} onClick={() => desk.heardAll()}>
              {t('since.all')}
            </Button>
          </div>
        </>
      )}
      <AnnouncingSettings announcing={announcing} />
    </Fold>
  );
}
