import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

type Props = {
  id: string;
  /** Id of the button that it belongs to, whose words name it. */
  buttonId: string;
  align: 'start' | 'end';
  children: ReactNode;
  onClose: () => void;
};

/** The panel of a disclosure, below its button. Lies on the button what lets a press on it close the panel again. */
export function DisclosurePanel({ id, buttonId, align, children, onClose }: Props) {
  return (
    <Popover
      opened
      onChange={onClose}
      position={`bottom-${align}`}
      offset={8}
      trapFocus
      returnFocus
      withRoles={false}
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <span
          className={styles['over']}
          onPointerDown={(event) => event.preventDefault()}
          onClick={onClose}
          aria-hidden="true"
        />
      </Popover.Target>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the library places an element of its own */}
      <Popover.Dropdown id={id} role="dialog" aria-labelledby={buttonId} className={styles['panel']}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
