import type { Label } from '@cityloom/operating-model';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import type { TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';
import styles from './section-title.module.css';
import { TitleInputs } from './title-inputs.tsx';
import { isUntitled, trimmed } from './begin.ts';

type Props = {
  section: Section;
  view: TextView;
  onSave: (title: Label) => void;
  onCancel: () => void;
};

/** The title of a section being changed. Enter keeps it, Escape leaves it as it was. */
export function SectionTitleForm({ section: { number, title }, view, onSave, onCancel }: Props) {
  const { t } = useWords();
  const [draft, setDraft] = useState(title);
  const isEmpty = isUntitled(draft);
  const save = () => {
    if (!isEmpty) onSave(trimmed(draft));
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TitleInputs number={number} title={draft} view={view} onWrite={setDraft} onLeave={onCancel} />
      <div className={styles['actions']}>
        <Button look="filled" disabled={isEmpty} onClick={save}>
          {t('wish.save')}
        </Button>
        <Button onClick={onCancel}>{t('wish.cancel')}</Button>
      </div>
    </form>
  );
}
