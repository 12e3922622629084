import { useWords } from '../../words/use-words.ts';
import type { EditorProps } from './editor-props.ts';
import { whole } from './editor-props.ts';

/** One of the options of the field, or none where it may stay empty. */
export function ChoiceEditor(props: EditorProps<'choice'>) {
  const { t, of } = useWords();
  const { field, draft, onChange } = props;
  const chosen = draft['choice'] ?? '';
  return (
    <select {...whole(props)} value={chosen} onChange={(event) => onChange({ choice: event.target.value })}>
      {(!field.required || chosen === '') && <option value="">{t('write.none')}</option>}
      {Object.entries(field.options).map(([value, option]) => (
        <option key={value} value={value}>
          {of(option)}
        </option>
      ))}
    </select>
  );
}

/** Yes, no, or not said. */
export function FlagEditor(props: EditorProps<'flag'>) {
  const { t } = useWords();
  const { draft, onChange } = props;
  return (
    <select {...whole(props)} value={draft['flag'] ?? ''} onChange={(event) => onChange({ flag: event.target.value })}>
      <option value="">{t('write.none')}</option>
      <option value="yes">{t('field.yes')}</option>
      <option value="no">{t('field.no')}</option>
    </select>
  );
}

/** A score between two ends; a select, so that every step has its own name and place. */
export function ScoreEditor(props: EditorProps<'score'>) {
  const { t, number } = useWords();
  const { field, draft, onChange } = props;
  const steps = Array.from({ length: field.max - field.min + 1 }, (_, step) => String(field.min + step));
  return (
    <select
      {...whole(props)}
      value={draft['number'] ?? ''}
      onChange={(event) => onChange({ number: event.target.value })}
    >
      {(!field.required || !draft['number']) && <option value="">{t('write.none')}</option>}
      {steps.map((step) => (
        <option key={step} value={step}>
          {t('field.score', { score: number(Number(step)), max: field.max })}
        </option>
      ))}
    </select>
  );
}
