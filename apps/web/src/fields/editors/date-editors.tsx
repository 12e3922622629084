import { useWords } from '../../words/use-words.ts';
import styles from '../editor.module.css';
import type { EditorProps } from './editor-props.ts';
import { whole } from './editor-props.ts';

/** A calendar day. */
export function DateEditor(props: EditorProps<'date'>) {
  const { draft, onChange } = props;
  return (
    <input
      {...whole(props)}
      type="date"
      max="9999-12-31"
      value={draft['date'] ?? ''}
      onChange={(event) => onChange({ date: event.target.value })}
    />
  );
}

/** A first and a last day; without the last one it stays open. */
export function PeriodEditor({ draft, onChange, labelId, describedBy, isFaulty }: EditorProps<'period'>) {
  const { t } = useWords();
  const ends = [
    ['from', t('write.from')],
    ['to', t('write.to')],
  ] as const;
  return (
    <fieldset aria-labelledby={labelId} aria-describedby={describedBy} className={styles['row']}>
      {ends.map(([part, word]) => (
        <label key={part}>
          <span>{word}</span>
          <input
            type="date"
            max="9999-12-31"
            aria-invalid={isFaulty || undefined}
            value={draft[part] ?? ''}
            onChange={(event) => onChange({ ...draft, [part]: event.target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** A moment, in the zone of the reader. */
export function InstantEditor(props: EditorProps<'instant'>) {
  const { draft, onChange } = props;
  return (
    <input
      {...whole(props)}
      type="datetime-local"
      max="9999-12-31T23:59"
      value={draft['instant'] ?? ''}
      onChange={(event) => onChange({ instant: event.target.value })}
    />
  );
}
