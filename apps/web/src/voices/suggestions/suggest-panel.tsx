import { askableAt, type RecordType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { usePartWords } from '../part-words.ts';
import type { Quoted } from '../quoted.ts';
import { SuggestValue } from './suggest-value.tsx';
import { SuggestWords } from './suggest-words.tsx';
import styles from './suggestion.module.css';

type Props = {
  type: RecordType;
  host: RecordView;
  /** Address of the field, or words of a text. */
  about: string | Quoted;
  onSent: (code: string) => void;
  onLeave: () => void;
};

/** Where somebody suggests a change of a field, or of some words. */
export function SuggestPanel({ type, host, about, onSent, onLeave }: Props) {
  const { t } = useWords();
  const partOf = usePartWords(type, host);
  const part = typeof about === 'string' ? about : about.part;
  const askable = askableAt(type, part);
  return (
    <div className={styles['panel']}>
      <p className={styles['about']}>{t('suggest.part', { part: partOf(part) })}</p>
      {typeof about !== 'string' ? (
        <SuggestWords quoted={about} {...{ host, onSent, onLeave }} />
      ) : (
        askable?.kind === 'value' && <SuggestValue {...{ host, askable, onSent, onLeave }} />
      )}
    </div>
  );
}
