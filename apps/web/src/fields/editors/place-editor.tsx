import { textLimits } from '@cityloom/operating-model';
import { useWords } from '../../words/use-words.ts';
import styles from '../editor.module.css';
import type { EditorProps } from './editor-props.ts';

/** A place on a map: what people call it, and where it lies in degrees. */
export function PlaceEditor({ draft, onChange, labelId, describedBy, isFaulty }: EditorProps<'place'>) {
  const { t } = useWords();
  const parts = [
    ['name', t('write.place.name')],
    ['latitude', t('write.place.latitude')],
    ['longitude', t('write.place.longitude')],
  ] as const;
  return (
    <fieldset aria-labelledby={labelId} aria-describedby={describedBy} className={styles['row']}>
      {parts.map(([part, word]) => (
        <label key={part}>
          <span>{word}</span>
          <input
            type="text"
            inputMode={part === 'name' ? 'text' : 'decimal'}
            autoComplete="off"
            maxLength={part === 'name' ? textLimits.short : 40}
            aria-invalid={(part !== 'name' && isFaulty) || undefined}
            value={draft[part] ?? ''}
            onChange={(event) => onChange({ ...draft, [part]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}
