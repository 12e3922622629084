import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

type Props = {
  /** What the button shows; its words also name the panel. */
  face: ReactNode;
  /** The panel; told how to close itself. */
  children: (close: () => void) => ReactNode;
  /** On which side panel and button meet. */
  align?: 'start' | 'end';
};

/** A button that opens a small panel below it. Escape or a click elsewhere closes it. */
export function Disclosure({ face, children, align = 'end' }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={`bottom-${align}`}
      offset={8}
      trapFocus
      returnFocus
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <button type="button" className={styles['target']} onClick={() => setOpened(!opened)}>
          {face}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles['panel']}>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}
