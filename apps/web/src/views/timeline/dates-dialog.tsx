import { type Field, isRegister, type RecordType, valueSchema } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import type { WordKey } from '../../words/en.ts';
import { toDay, toIso } from './days.ts';
import styles from './dialog.module.css';
import type { Row } from './rows.ts';
import { type Span, valueFor } from './span.ts';
import type { Mover } from './use-mover.ts';

type Props = { type: RecordType; row: Row; mover: Mover; onClose: () => void };

/** Dates in two native fields: the way that needs no dragging (WCAG 2.5.7). */
export function DatesDialog({ type, row, mover, onClose }: Props) {
  const { t } = useWords();
  const fault = useId();
  const field = type.fields[type.views.timeline?.period ?? ''];
  const isDay = field?.kind === 'date';
  const [from, setFrom] = useState(row.span ? toIso(row.span.from) : '');
  const [to, setTo] = useState(row.span && row.span.to !== null ? toIso(row.span.to) : '');
  // As it was when its reader began: what others write meanwhile is theirs, and told once it is written over.
  const [begun] = useState(row);
  const [isTried, setTried] = useState(false);
  const span = spanOf(from, isDay ? from : to, field);
  const wrong = typeof span === 'string' ? span : null;
  const save = () => {
    setTried(true);
    if (typeof span === 'string') return;
    void mover.move([{ row: begun, after: span }]);
    onClose();
  };
  return (
    <Dialog title={t('line.dates.of', { name: row.name })} closing={t('toast.close')} onClose={onClose}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DateField label={t(isDay ? 'line.dates.day' : 'line.dates.from')} value={from} onChange={setFrom} />
        {!isDay && <DateField label={t('line.dates.to')} value={to} onChange={setTo} hint={t('line.dates.open')} />}
        <p id={fault} role="alert" className={styles['fault']}>
          {isTried && wrong !== null && t(wrong)}
        </p>
        <div className={styles['actions']}>
          <Button look="filled" onClick={save}>
            {t('line.dates.save')}
          </Button>
          <Button onClick={onClose}>{t('line.dates.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What two fields say, or what is wrong with them. */
function spanOf(from: string, to: string, field: Field | undefined): Span | WordKey {
  if (from === '') return 'line.dates.missing';
  if (to !== '' && to < from) return 'line.dates.wrong';
  const span = { from: toDay(from), to: to === '' ? null : toDay(to) };
  const isLikely = field && isRegister(field) && valueSchema(field).safeParse(valueFor(span, field)).success;
  return isLikely ? span : 'write.fault.year';
}

type FieldProps = { label: string; value: string; onChange: (value: string) => void; hint?: string };

function DateField({ label, value, onChange, hint }: FieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
    </div>
  );
}
