import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconX } from './icons.ts';
import styles from './dialog.module.css';

type Props = {
  title: string;
  /** Name of the button that closes it. */
  closing: string;
  onClose: () => void;
  children: ReactNode;
};

/** A window over the page: native, so that the focus stays in it, Escape closes it, and it goes back where it came from. */
export function Dialog({ title, closing, onClose, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // A dialog that is taken away gives no focus back by itself.
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      {children}
      {/* Last, so that the focus goes to what the window is for. */}
      <button type="button" aria-label={closing} onClick={() => dialog.current?.close()}>
        <IconX size="1.25rem" stroke={1.8} aria-hidden="true" />
      </button>
    </dialog>
  );
}
