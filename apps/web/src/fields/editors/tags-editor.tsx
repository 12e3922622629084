import { textLimits } from '@cityloom/operating-model';
import { useState } from 'react';
import { IconX } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { tagsIn, withTags } from '../draft.ts';
import styles from '../editor.module.css';
import { isComposing } from '../keys.ts';
import type { EditorProps } from './editor-props.ts';

/** Some of the options, or words of one's own: those chosen, in their order, and a way to add one. */
export function TagsEditor(props: EditorProps<'tags'>) {
  const { t, of } = useWords();
  const { field, draft, onChange, labelId, describedBy } = props;
  const chosen = tagsIn(draft);
  const word = (tag: string) => {
    const option = field.options?.[tag];
    return option ? of(option) : tag;
  };
  return (
    <fieldset aria-labelledby={labelId} aria-describedby={describedBy} className={styles['tags']}>
      {chosen.length > 0 && (
        <ol>
          {chosen.map((tag, place) => (
            <li key={tag}>
              <span>{word(tag)}</span>
              {place > 0 && (
                <button
                  type="button"
                  aria-label={t('write.tag.first.of', { tag: word(tag) })}
                  onClick={() => onChange(withTags([tag, ...chosen]))}
                >
                  {t('write.tag.first')}
                </button>
              )}
              <button
                type="button"
                aria-label={t('write.tag.remove', { tag: word(tag) })}
                onClick={() => onChange(withTags(chosen.filter((other) => other !== tag)))}
              >
                <IconX size="1rem" stroke={1.8} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ol>
      )}
      {field.options ? (
        <select
          aria-label={t('write.tag.add')}
          value=""
          onChange={(event) => onChange(withTags([...chosen, event.target.value]))}
        >
          <option value="" disabled>
            {t('write.tag.add')}
          </option>
          {Object.entries(field.options)
            .filter(([tag]) => !chosen.includes(tag))
            .map(([tag, option]) => (
              <option key={tag} value={tag}>
                {of(option)}
              </option>
            ))}
        </select>
      ) : (
        <NewTag onAdd={(tags) => onChange(withTags([...chosen, ...tags]))} />
      )}
    </fieldset>
  );
}

/** A tag in words of one's own; Enter or leaving the field adds it, and a comma parts several. */
function NewTag({ onAdd }: { onAdd: (tags: readonly string[]) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const add = () => {
    const tags = typed.split(/[,，、;；]/u).map((tag) => tag.trim());
    setTyped('');
    onAdd(tags.filter((tag) => tag !== ''));
  };
  return (
    <input
      type="text"
      aria-label={t('write.tag.new')}
      placeholder={t('write.tag.new')}
      maxLength={textLimits.tag}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed.trim() !== '' && add()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event) || typed.trim() === '') return;
        event.preventDefault();
        add();
      }}
    />
  );
}
