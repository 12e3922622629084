import type { RecordType } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import { kinds } from '../../records/value-of.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import { toDay, toIso } from './days.ts';
import { Dialog } from './dialog.tsx';
import styles from './dialog.module.css';
import type { Row } from './rows.ts';
import type { Span } from './span.ts';
import type { Mover } from './use-mover.ts';

type Props = { type: RecordType; row: Row; mover: Mover; onClose: () => void };

/** Dates in two native fields: the way that needs no dragging (WCAG 2.5.7). */
export function DatesDialog({ type, row, mover, onClose }: Props) {
  const { t } = useWords();
  const fault = useId();
  const isDay = type.fields[type.views.timeline?.period ?? '']?.kind === 'date';
  const [from, setFrom] = useState(row.span ? toIso(row.span.from) : '');
  const [to, setTo] = useState(row.span && row.span.to !== null ? toIso(row.span.to) : '');
  const [isTried, setTried] = useState(false);
  const span = spanOf(from, isDay ? from : to);
  const wrong = typeof span === 'string' ? span : null;
  const save = () => {
    setTried(true);
    if (typeof span === 'string') return;
    void mover.move([{ row, after: span }]);
    onClose();
  };
  return (
    <Dialog title={t('line.dates.of', { name: row.name })} onClose={onClose}>
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
function spanOf(from: string, to: string): Span | 'line.dates.missing' | 'line.dates.wrong' {
  if (!kinds.date.safeParse(from).success) return 'line.dates.missing';
  if (to !== '' && to < from) return 'line.dates.wrong';
  return { from: toDay(from), to: to === '' ? null : toDay(to) };
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
