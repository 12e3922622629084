import type { FieldOf } from '@cityloom/operating-model';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { Button } from '../ui/button.tsx';
import { IconArrowUp, IconPencil, IconPlus, IconTrash } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import styles from './editor.module.css';
import { inOrder, orderBetween } from './order.ts';
import { RegisterValue } from './register-value.tsx';
import { type Cells, RowForm } from './row-form.tsx';

export type Row = Readonly<{ id: string; order: string; cells: Cells }>;
/** What is written of a row: its cells, and its place where it is new or moves. */
export type WrittenRow = Readonly<{ row: string; order?: string; cells: Cells }>;

type Props = {
  field: FieldOf<'rows'>;
  rows: readonly Row[];
  labelId: string;
  /** @returns whether it is stored; until then what was typed stays open */
  onWrite: (row: WrittenRow) => Promise<boolean>;
  onRemove: (row: Row) => void;
};

/** A small table to write: its rows in their order, one of them open at a time. */
export function RowsInput({ field, rows, labelId, onWrite, onRemove }: Props) {
  const { t } = useWords();
  const [asked, setOpened] = useState<(Row & { isNew: boolean }) | null>(null);
  // What others take away while it is written stays on the page: whoever keeps it brings it back whole.
  const isGone = asked !== null && !asked.isNew && !rows.some(({ id }) => id === asked.id);
  const sorted = inOrder([...rows, ...(isGone ? [asked] : [])]);
  // A new row is closed as soon as it stands among the others, also where it was sent a second time.
  const opened = asked?.isNew && rows.some(({ id }) => id === asked.id) ? null : asked;
  const form = opened && (
    <RowForm
      key={opened.id}
      columns={field.columns}
      cells={opened.cells}
      onLeave={() => setOpened(null)}
      onKeep={(cells) =>
        void onWrite({
          row: opened.id,
          cells: isGone ? { ...opened.cells, ...cells } : cells,
          ...((opened.isNew || isGone) && { order: opened.order }),
        }).then((isStored) => isStored && setOpened(null))
      }
    />
  );
  const moveUp = (place: number) => {
    const row = sorted[place];
    const order = orderBetween(sorted[place - 2]?.order ?? '', sorted[place - 1]?.order ?? null);
    if (row) void onWrite({ row: row.id, order, cells: {} });
  };
  return (
    <fieldset aria-labelledby={labelId} className={styles['rows']}>
      <ol>
        {sorted.map((row, place) => (
          <li key={row.id}>
            {isGone && asked.id === row.id && <output>{t('write.row.gone')}</output>}
            {opened?.id === row.id ? (
              form
            ) : (
              <>
                <RowFace field={field} row={row} />
                <div className={styles['tools']}>
                  <Tool
                    word={t('write.row.change', { place: place + 1 })}
                    onClick={() => setOpened({ ...row, isNew: false })}
                  >
                    <IconPencil size="1.125rem" stroke={1.8} aria-hidden="true" />
                  </Tool>
                  {place > 0 && (
                    <Tool word={t('write.row.up', { place: place + 1 })} onClick={() => moveUp(place)}>
                      <IconArrowUp size="1.125rem" stroke={1.8} aria-hidden="true" />
                    </Tool>
                  )}
                  <Tool word={t('write.row.remove', { place: place + 1 })} onClick={() => onRemove(row)}>
                    <IconTrash size="1.125rem" stroke={1.8} aria-hidden="true" />
                  </Tool>
                </div>
              </>
            )}
          </li>
        ))}
        {opened?.isNew && <li>{form}</li>}
      </ol>
      {opened === null && (
        <Button
          icon={<IconPlus size="1.125rem" stroke={1.8} aria-hidden="true" />}
          onClick={() =>
            setOpened({ id: newId(), order: orderBetween(sorted.at(-1)?.order ?? '', null), cells: {}, isNew: true })
          }
        >
          {t('write.row.add')}
        </Button>
      )}
    </fieldset>
  );
}

function RowFace({ field, row }: { field: Props['field']; row: Row }) {
  const { t, of } = useWords();
  const filled = Object.entries(field.columns).filter(([name]) => row.cells[name] !== undefined);
  if (filled.length === 0) return <p className={styles['nothing']}>{t('write.empty')}</p>;
  return (
    <dl>
      {filled.map(([name, column]) => (
        <div key={name}>
          <dt>{of(column.label)}</dt>
          <dd>
            <RegisterValue field={column} value={row.cells[name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Tool({ word, onClick, children }: { word: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className={styles['change']} aria-label={word} title={word} onClick={onClick}>
      {children}
    </button>
  );
}
