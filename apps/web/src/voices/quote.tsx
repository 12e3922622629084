import { type Language, languages } from '@cityloom/operating-model';
import { useMemo } from 'react';
import type { LiveDocument } from '../prose/live-document.ts';
import { useFound } from '../prose/passages/use-found.ts';
import { useLiveDocument } from '../prose/use-live.ts';
import { useShownText } from '../prose/use-shown-text.ts';
import { useHere } from '../server/here.tsx';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import type { Comment } from './comment.ts';
import styles from './quote.module.css';
import { quotedAt } from './quoted.ts';

/** The words that a comment is about, as they were when it was said; and what has become of them. */
export function Quote({ comment }: { comment: Comment }) {
  const { city } = useHere();
  const quoted = useMemo(() => quotedAt(comment), [comment]);
  const [field = '', inside] = quoted?.address.split('/') ?? [];
  const language = languages.find((known) => known === inside) ?? null;
  const live = useLiveDocument({ city: city.id, record: comment.on ?? '', field, language });
  if (quoted === null) return null;
  return (
    <figure className={styles['quote']}>
      <Words words={quoted.quote} language={language} />
      {live && <Since live={live} quoted={quoted} language={language} />}
    </figure>
  );
}

/** Some words of a text. */
export const Words = ({ words, language }: { words: string; language: Language | null }) => (
  <blockquote {...(language !== null && { lang: locales[language] })}>{words}</blockquote>
);

type SinceProps = { live: LiveDocument; quoted: NonNullable<ReturnType<typeof quotedAt>>; language: Language | null };

function Since({ live, quoted, language }: SinceProps) {
  const { t } = useWords();
  const { text, doc } = useShownText(live);
  const about = useMemo(() => [quoted], [quoted]);
  const { blocks, found } = useFound(doc, text, about);
  if (text === null) return null;
  const [place] = found;
  const now = place && blocks.find(({ id }) => id === place.block)?.words.slice(place.from, place.to);
  if (now === undefined) return <figcaption>{t('talk.quote.gone')}</figcaption>;
  if (now.startsWith(quoted.quote)) return null;
  return (
    <figcaption>
      {t('talk.quote.now')}
      <Words words={now} language={language} />
    </figcaption>
  );
}
