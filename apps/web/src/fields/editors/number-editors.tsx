import { useId } from 'react';
import { useWords } from '../../words/use-words.ts';
import { amountIn } from '../amount.ts';
import { minorUnits } from '../draft.ts';
import styles from '../editor.module.css';
import { figureIn } from '../read-draft.ts';
import type { EditorProps } from './editor-props.ts';
import { whole } from './editor-props.ts';

/** A figure with its unit. Typed as text: number inputs turn under the wheel and know no full-width digits. */
export function NumberEditor(props: EditorProps<'number' | 'percent'>) {
  const { of } = useWords();
  const { field, draft, onChange } = props;
  const unit = field.kind === 'percent' ? '%' : field.unit && of(field.unit);
  return (
    <div className={styles['measured']}>
      <input
        {...whole(props)}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={draft['number'] ?? ''}
        onChange={(event) => onChange({ number: event.target.value })}
      />
      {unit && <span>{unit}</span>}
    </div>
  );
}

/** An amount of money, with how it is said while it is typed: zeros are easily miscounted. */
export function MoneyEditor(props: EditorProps<'money'>) {
  const { t, language } = useWords();
  const readingId = useId();
  const { draft, onChange, describedBy } = props;
  const { amount = '', currency = '' } = draft;
  const figure = figureIn(amount);
  return (
    <div>
      <div className={styles['measured']}>
        <input
          {...whole(props)}
          aria-describedby={[readingId, describedBy].filter(Boolean).join(' ')}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={amount}
          onChange={(event) => onChange({ ...draft, amount: event.target.value })}
        />
        <span>{currency === 'CNY' ? t('write.yuan') : currency}</span>
      </div>
      <p id={readingId} className={styles['reading']} aria-live="polite">
        {figure === null
          ? t('write.money')
          : t('write.reading', { amount: amountIn(language, { amount: Math.round(figure * minorUnits), currency }) })}
      </p>
    </div>
  );
}
