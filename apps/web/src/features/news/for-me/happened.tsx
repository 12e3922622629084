import { useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../words/use-words.ts';
import { NewsLine, NewsLines } from '../line/line.tsx';
import { focusBeside, focusIn } from './focus-beside.ts';
import type { ForMe } from './for-me-query.ts';
import styles from './for-me.module.css';
import { NamedButton } from './named-button.tsx';
import { useLevel } from './use-level.ts';
import { useMarks } from './use-marks.ts';

/** What others did to what concerns the reader, the newest first: what is unread, and what they have seen of late. */
export function Happened({ told }: { told: ForMe }) {
  const { t } = useWords();
  const mark = useMarks();
  const turn = useLevel();
  const heading = useRef<HTMLHeadingElement>(null);
  const { news, unread } = told;
  return (
    <section aria-labelledby="for-me-news" className={styles['card']}>
      <div className={styles['top']}>
        <h2 ref={heading} id="for-me-news" tabIndex={-1}>
          {t('for-me.news')}
        </h2>
        {unread.length > 0 && (
          <Button
            onClick={() => {
              heading.current?.focus();
              void mark(told, unread);
            }}
          >
            {t('since.all')}
          </Button>
        )}
      </div>
      {news.length === 0 ? (
        <p className={styles['muted']}>{t('for-me.news.none')}</p>
      ) : (
        <NewsLines>
          {news.map((line) => (
            <NewsLine
              key={line.record.id}
              line={line}
              mark={
                <>
                  {line.isNew && <span className={styles['unread']}>{t('for-me.unread')}</span>}
                  {line.isFed && <span className={styles['muted']}>{t('for-me.fed')}</span>}
                </>
              }
              actions={(name) => (
                <>
                  {line.isNew && (
                    <NamedButton
                      word={t('since.heard')}
                      name={name}
                      onPress={(button) => {
                        focusIn(button);
                        void mark(
                          told,
                          unread.filter(({ record }) => record === line.record.id),
                        );
                      }}
                    />
                  )}
                  <NamedButton
                    word={t('for-me.mute')}
                    name={name}
                    onPress={(button) => {
                      focusBeside(button, heading.current);
                      void turn(line.record.id, 'mute', 'for-me.muted');
                    }}
                  />
                </>
              )}
            />
          ))}
        </NewsLines>
      )}
    </section>
  );
}
