import type { Language } from '@cityloom/operating-model';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { Comment } from './comment.ts';
import styles from './quote.module.css';
import { WordsNow } from './words-now.tsx';

/** The words that a comment is about, as they were when it was said; and what has become of them. */
export function Quote({ comment: { on, part, quoted } }: { comment: Comment }) {
  const { t } = useWords();
  if (quoted === null || part === null || on === null) return null;
  return (
    <WordsNow record={on} quoted={{ part, ...quoted }}>
      {(now, language) => (
        <figure className={styles['quote']}>
          <Words words={quoted.quote} language={language} />
          {now === null && <figcaption>{t('talk.quote.gone')}</figcaption>}
          {now != null && !now.startsWith(quoted.quote) && (
            <figcaption>
              {t('talk.quote.now')}
              <Words words={now} language={language} />
            </figcaption>
          )}
        </figure>
      )}
    </WordsNow>
  );
}

/** Some words of a text. */
export const Words = ({ words, language }: { words: string; language: Language | null }) => (
  <blockquote {...(language !== null && { lang: locales[language] })}>{words}</blockquote>
);
