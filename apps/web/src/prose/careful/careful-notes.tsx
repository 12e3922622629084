import { useFailure } from '../../server/use-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { CopyButton } from '../copy-button.tsx';
import fieldStyles from '../field.module.css';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';

type Props = {
  draft: Draft;
  /** The paragraph as it reads now; null where there is none. */
  now: string | null;
};

/** What a writer should know of a paragraph that is not in yet: nothing, when all is well. */
export function CarefulNotes({ draft, now }: Props) {
  const { t } = useWords();
  const failure = useFailure();
  const { key, base, text, state } = draft;
  switch (state.is) {
    case 'waiting':
      return <p className={fieldStyles['note']}>{t('prose.careful.waiting')}</p>;
    case 'refused':
      return (
        <Notice {...failure(state.error)}>
          <CopyButton words={text} />
        </Notice>
      );
    case 'gone':
      return (
        <div className={fieldStyles['note']}>
          <p>{t('prose.careful.gone')}</p>
          {text.trim() !== '' && (
            <>
              <Button look="filled" onClick={() => void drafts.putAsNew(key)}>
                {t('prose.careful.as-new')}
              </Button>
              <CopyButton words={text} />
            </>
          )}
          <Button onClick={() => drafts.forget(key)}>{t('prose.rescued.forget')}</Button>
        </div>
      );
    default:
      if (now === null || now === base) return null;
      return (
        <details className={styles['theirs']}>
          <summary>{t('prose.careful.others')}</summary>
          <p>{now}</p>
        </details>
      );
  }
}
