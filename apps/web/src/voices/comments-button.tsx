import { IconMessage } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import styles from './comments-button.module.css';

/** Opens what people say about a record over the page, and says how much of it is open. */
export function CommentsButton({ open, onOpen }: { open: number; onOpen: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className={styles['button']} aria-haspopup="dialog" onClick={onOpen}>
      <IconMessage size="1.125rem" stroke={1.8} aria-hidden="true" />
      {open > 0 ? t('talk.count', { count: open }) : t('talk')}
    </button>
  );
}
