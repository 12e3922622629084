import { sectorLabels } from '@cityloom/operating-model';
import { useEffect, useRef } from 'react';
import { inEither } from '../records/names.ts';
import { SectorShape } from '../ui/sector-mark.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './picker.module.css';
import type { Choosable } from './use-choosable.ts';

type Props = {
  id: string;
  items: readonly Choosable[];
  /** Which of them Enter would choose. */
  current: number;
  onChoose: (id: string) => void;
};

/** What may be chosen, below the field that looks for it. The focus stays in the field: its keys move in this list. */
export function PickerList({ id, items, current, onChoose }: Props) {
  const { t, of, language } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current, items.length]);
  return (
    <div
      ref={list}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- no native list stands below a field in both languages
      role="listbox"
      className={styles['list']}
      aria-label={t('write.find')}
      hidden={items.length === 0}
    >
      {items.map(({ id: item, name, code, sector }, place) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
        <div
          key={item}
          id={`${id}-${place}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- as above
          role="option"
          tabIndex={-1}
          aria-selected={place === current}
          // Pressing must not take the focus from the field: that would close the list before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
        >
          {sector && (
            <>
              <SectorShape sector={sector} />
              <Spoken>{of(sectorLabels[sector])}</Spoken>
            </>
          )}
          <span>{inEither(name, language) ?? code}</span>
          {code !== null && <span className={styles['code']}>{code}</span>}
        </div>
      ))}
    </div>
  );
}
