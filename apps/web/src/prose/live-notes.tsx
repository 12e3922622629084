import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import { KeptWords } from './kept-words.tsx';
import type { LiveDocument } from './live-document.ts';
import styles from './field.module.css';
import { useLive } from './use-live.ts';

/** What a reader or writer should know beside the text: nothing, when all is well. */
export function LiveNotes({ live }: { live: LiveDocument }) {
  const { t } = useWords();
  const phase = useLive(live, 'phase');
  const refused = useLive(live, 'refused');
  const unsavedText = useLive(live, 'unsavedText');
  const rescued = useLive(live, 'rescued');
  return (
    <>
      {refused !== null && (
        <KeptWords
          title={t('prose.refused.text')}
          words={unsavedText}
          next={{ word: t('prose.start-over'), act: () => live.startOver() }}
        />
      )}
      {rescued !== '' && (
        <KeptWords
          title={t('prose.rescued')}
          words={rescued}
          next={{ word: t('prose.rescued.forget'), act: () => live.forgetRescued() }}
        />
      )}
      {phase === 'gone' && <p className={styles['note']}>{t('prose.gone')}</p>}
      {phase === 'old_client' && (
        <div className={styles['note']}>
          <p>{t('prose.old')}</p>
          <Button onClick={() => location.reload()}>{t('broken.reload')}</Button>
        </div>
      )}
    </>
  );
}
