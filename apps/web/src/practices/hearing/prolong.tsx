import { type Hearing, isEmptyText, type RecordType } from '@cityloom/operating-model';
import { useId, useState } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useWish } from '../../records/use-wish.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import { textOf } from '../../words/written.ts';
import styles from './hearing.module.css';

type Props = { hears: NonNullable<RecordType['hears']>; record: RecordView; hearing: Hearing; onClose: () => void };

/** As much as a reason holds, in UTF-16 units. */
const longest = 2_000;

/** Moves the last day of a question, with a reason that everybody reads. */
export function Prolong({ hears, record, hearing, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const wishing = useWish();
  /** As it stood when the window was opened: what is asked for stands on the page at once. */
  const [{ from, to }] = useState(hearing);
  const [day, setDay] = useState(to ?? '');
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const isDay = day !== '' && day >= from && day !== to;
  const faults = { day: isTried && !isDay, why: isTried && isEmptyText(why) };
  return (
    <Dialog title={t('hearing.prolong.title', { code: record.code })} closing={t('toast.close')} onClose={onClose}>
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isDay || isEmptyText(why)) return;
          const fields = { [hears.within]: { from, to: day }, [hears.moved]: textOf(why.trim()) };
          void wishing.ask(record, fields).then(onClose, () => undefined);
        }}
      >
        <label htmlFor={`${id}-day`}>{t('hearing.prolong.day')}</label>
        <input
          id={`${id}-day`}
          type="date"
          min={from}
          value={day}
          aria-invalid={faults.day}
          aria-describedby={faults.day ? `${id}-day-fault` : undefined}
          onChange={({ target }) => setDay(target.value)}
        />
        {faults.day && (
          <p id={`${id}-day-fault`} role="alert" className={styles['fault']}>
            {t('hearing.prolong.other')}
          </p>
        )}
        <label htmlFor={`${id}-why`}>{t('hearing.prolong.why')}</label>
        <textarea
          id={`${id}-why`}
          rows={3}
          maxLength={longest}
          value={why}
          aria-invalid={faults.why}
          aria-describedby={faults.why ? `${id}-why-fault` : undefined}
          onChange={({ target }) => setWhy(target.value)}
        />
        {faults.why && (
          <p id={`${id}-why-fault`} role="alert" className={styles['fault']}>
            {t('step.reopen.missing')}
          </p>
        )}
        {wishing.status === 'error' && <Failure error={wishing.error} />}
        <div className={styles['actions']}>
          <Button look="filled" type="submit" loading={wishing.status === 'pending'}>
            {t('hearing.prolong.do')}
          </Button>
          <Button onClick={onClose}>{t('step.leave')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
