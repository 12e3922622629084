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
  /** Whether the editor can be opened; null where there is no live line to write on. */
  editor: 'ready' | 'waiting' | null;
  /** Which way of writing comes first here, and whether a paragraph is being chosen for the careful one. */
  careful: { isFirst: boolean; isChoosing: boolean };
  onWrite: () => void;
  onLeave: () => void;
  onCareful: () => void;
};

/**
 * The two ways to write: in the editor, seen by everybody letter by letter, and one paragraph at a time, seen when it is
 * put in. One of them is the plain button, the other stands quietly beside it.
 */
export function WriteButtons(props: Props) {
  const { label, writing, loading, editor, careful, onWrite, onLeave, onCareful } = props;
  const { t } = useWords();
  const name = <Spoken>{` ${label}`}</Spoken>;
  const pencil = <IconPencil aria-hidden size="1rem" />;
  if (writing) {
    return (
      <Button icon={<IconCheck aria-hidden size="1rem" />} onClick={onLeave}>
        {t('prose.done')}
        {name}
      </Button>
    );
  }
  if (careful.isFirst) {
    return (
      <>
        <Button icon={!careful.isChoosing && pencil} onClick={onCareful}>
          {t(careful.isChoosing ? 'prose.careful.stop' : 'prose.write')}
          {name}
        </Button>
        {editor !== null && (
          <button
            data-write
            type="button"
            className={styles['quiet']}
            disabled={editor === 'waiting'}
            onClick={onWrite}
          >
            {t('prose.careful.live')}
            {name}
          </button>
        )}
      </>
    );
  }
  return (
    <>
      <div className={styles['write']} onPointerEnter={preloadEditor} onFocus={preloadEditor}>
        <Button icon={pencil} loading={loading} disabled={editor !== 'ready'} onClick={onWrite}>
          {t('prose.write')}
          {name}
        </Button>
      </div>
      <button type="button" className={styles['quiet']} onClick={onCareful}>
        {t(careful.isChoosing ? 'prose.careful.stop' : 'prose.careful')}
        {name}
      </button>
    </>
  );
}
