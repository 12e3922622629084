import type { RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { IconBulb } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { maySuggestValue } from './may-suggest.ts';
import styles from './suggest-button.module.css';

type Props = { type: RecordType; host: RecordView; name: string; onSuggest: (field: string) => void };

/** Beside a field that its reader may not write: suggests a change of it. Nothing where they may not do that either. */
export function SuggestButton({ type, host, name, onSuggest }: Props) {
  const { t, of } = useWords();
  const field = type.fields[name];
  if (field === undefined || !maySuggestValue(type, host, name)) return null;
  const word = t('suggest.of-field', { field: of(field.label) });
  return (
    <button type="button" className={styles['suggest']} aria-label={word} title={word} onClick={() => onSuggest(name)}>
      <IconBulb size="1.125rem" stroke={1.8} aria-hidden="true" />
    </button>
  );
}
