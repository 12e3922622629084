import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { type Icon, IconChevronDown } from '../../ui/icons.ts';
import styles from './reading.module.css';

type Props = { title: string; Face: Icon; children: ReactNode };

/** A heading with what stands below it, folded until it is wanted. */
export function Fold({ title, Face, children }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <h2 className={styles['heading']}>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <Face size="1.125rem" stroke={1.8} aria-hidden="true" />
          {title}
          <IconChevronDown size="1rem" stroke={1.8} aria-hidden="true" />
        </button>
      </h2>
      <div id={id} className={styles['panel']} hidden={!isOpen}>
        {children}
      </div>
    </>
  );
}
