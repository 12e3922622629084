import type { RecordType } from '@cityloom/operating-model';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './dialog.module.css';
import type { Row } from './rows.ts';
import type { ShiftPlan } from './shift.ts';
import { useLineWords } from './use-line-words.ts';
import type { Mover } from './use-mover.ts';

type Props = {
  type: RecordType;
  byId: ReadonlyMap<string, Row>;
  plan: ShiftPlan;
  mover: Mover;
  onClose: () => void;
};

/** Shows who would move from when to when, and whom the reader must ask, before anything is done. */
export function ShiftDialog({ type, byId, plan, mover, onClose }: Props) {
  const { t } = useWords();
  const words = useLineWords(type);
  const moves = plan.shifts.flatMap(({ id, before, after }) => {
    const row = byId.get(id);
    return row ? [{ row, before, after }] : [];
  });
  const held = plan.held.flatMap((id) => byId.get(id) ?? []);
  return (
    <Dialog title={t('line.shift.title')} closing={t('toast.close')} onClose={onClose}>
      <p>{t(moves.length > 0 ? 'line.shift.text' : 'line.shift.none')}</p>
      {moves.length > 0 && (
        <table className={styles['shifts']}>
          <thead>
            <tr>
              <th scope="col">{t('line.shift.what')}</th>
              <th scope="col">{t('line.shift.before')}</th>
              <th scope="col">{t('line.shift.after')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ row, before, after }) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td data-word={t('line.shift.before')}>{words.dates(before)}</td>
                <td data-word={t('line.shift.after')}>{words.dates(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {held.length > 0 && (
        <div className={styles['held']}>
          <p>{t('line.shift.held')}</p>
          <ul>
            {held.map(({ id, name, lead }) => (
              <li key={id}>{lead ? t('line.shift.held.one', { name, lead: lead.name }) : `“${name}”`}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles['actions']}>
        {moves.length > 0 && (
          <Button
            look="filled"
            onClick={() => {
              void mover.move(moves);
              onClose();
            }}
          >
            {t('line.shift.do', { count: moves.length })}
          </Button>
        )}
        <Button onClick={onClose}>{t('line.dates.cancel')}</Button>
      </div>
    </Dialog>
  );
}
