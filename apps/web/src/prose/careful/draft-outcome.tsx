import { Button } from '../../ui/button.tsx';
import { IconCircleCheck } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { CopyButton } from '../copy-button.tsx';
import { resume } from './begin.ts';
import styles from './careful.module.css';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';

/** A closed field: its words, offered again, or what became of them. */
export function DraftOutcome({ draft }: { draft: Draft }) {
  const { t } = useWords();
  const merged = useMerged();
  const { key, text, state } = draft;
  if (state.is !== 'in') {
    return (
      <div className={styles['kept']} data-apart>
        <p>{t(state.is === 'waiting' ? 'prose.careful.waiting' : 'prose.careful.kept')}</p>
        <blockquote>{text}</blockquote>
        <div className={styles['actions']}>
          <Button onClick={() => resume(draft)}>{t('prose.careful.resume')}</Button>
          <CopyButton words={text} />
          <Button onClick={() => drafts.forget(key)}>{t('prose.rescued.forget')}</Button>
        </div>
      </div>
    );
  }
  if (state.others === null) {
    return (
      <p className={styles['in']} data-apart>
        <IconCircleCheck size="1.125rem" stroke={1.8} aria-hidden />
        {t('prose.careful.in')}
      </p>
    );
  }
  return (
    <div className={styles['merged']} data-apart>
      <p>{merged(draft)}</p>
      <dl>
        <div>
          <dt>{t('prose.careful.theirs')}</dt>
          <dd>{state.others}</dd>
        </div>
        <div>
          <dt>{t('prose.careful.yours')}</dt>
          <dd>{text}</dd>
        </div>
      </dl>
      <Button onClick={() => drafts.forget(key)}>{t('prose.careful.checked')}</Button>
    </div>
  );
}

/** Says that somebody else changed the paragraph too: by name, where one person was seen in it. */
export function useMerged(): (draft: Draft) => string {
  const { t, of } = useWords();
  return ({ company }) => {
    const [name, ...more] = company.values();
    return name && more.length === 0 ? t('prose.careful.merged.by', { name: of(name) }) : t('prose.careful.merged');
  };
}
