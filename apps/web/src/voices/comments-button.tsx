import { IconMessage } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import styles from './comments-button.module.css';

type Props = { open: Readonly<{ comments: number; suggestions: number }>; onOpen: () => void };

/** Opens what people say about a record over the page, and says how much of it is open. */
export function CommentsButton({ open: { comments, suggestions }, onOpen }: Props) {
  const { t } = useWords();
  return (
    <button type="button" className={styles['button']} aria-haspopup="dialog" onClick={onOpen}>
      <IconMessage size="1.125rem" stroke={1.8} aria-hidden="true" />
      {comments > 0 ? t('talk.count', { count: comments }) : t('talk')}
      {suggestions > 0 && <span>{t('suggest.count', { count: suggestions })}</span>}
    </button>
  );
}
