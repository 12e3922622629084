import { Button } from '../ui/button.tsx';
import { IconCheck, IconPencil } from '../ui/icons.ts';
import { Spoken } from '../ui/spoken.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './field.module.css';
import { preloadEditor } from './use-editor-chunk.ts';

type Props = {
  /** Name of the text: a page may have many such buttons. */
  label: string;
  writing: boolean;
  loading: boolean;
  disabled: boolean;
  onWrite: () => void;
  onLeave: () => void;
};

/** Opens the editor in the place of the text, and closes it again. */
export function WriteButton({ label, writing, loading, disabled, onWrite, onLeave }: Props) {
  const { t } = useWords();
  return (
    <div data-write className={styles['write']} onPointerEnter={preloadEditor} onFocus={preloadEditor}>
      <Button
        icon={writing ? <IconCheck aria-hidden size="1rem" /> : <IconPencil aria-hidden size="1rem" />}
        loading={loading}
        disabled={disabled}
        onClick={writing ? onLeave : onWrite}
      >
        {t(writing ? 'prose.done' : 'prose.write')}
        <Spoken>{` ${label}`}</Spoken>
      </Button>
    </div>
  );
}
