import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { IconX } from './icons.ts';
import styles from './toasts.module.css';

/** What a toast says, and what can be done about it. */
export interface Toast {
  readonly text: string;
  readonly actions?: readonly { readonly word: string; readonly act: () => void }[];
}
type Shown = Toast & { readonly id: number };

/** For how long a toast stands, in milliseconds; longer while somebody points at it or has the focus in it. */
const stands = 10_000;

let shown: readonly Shown[] = [];
let last = 0;
const listeners = new Set<() => void>();
const become = (next: readonly Shown[]) => {
  shown = next;
  for (const listener of listeners) listener();
};
const follow = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says what has just been done, with the way to take it back. The newest takes the place of the one before. */
export function say(toast: Toast): void {
  last += 1;
  become([{ ...toast, id: last }]);
}

/** Where toasts appear: at the foot of the page, said politely to those who listen. @param props.closing name of the button that closes one */
export function Toasts({ closing }: { closing: string }) {
  const toasts = useSyncExternalStore(follow, () => shown);
  return (
    <div className={styles['place']}>
      <output>
        {toasts.map((toast) => (
          <One
            key={toast.id}
            toast={toast}
            closing={closing}
            onClose={() => become(shown.filter((one) => one !== toast))}
          />
        ))}
      </output>
    </div>
  );
}

function One({ toast, closing, onClose }: { toast: Shown; closing: string; onClose: () => void }) {
  const [isHeld, setHeld] = useState(false);
  const close = useRef(onClose);
  const cameFrom = useRef<Element | null>(null);
  /** A toast that is closed by keys gives the focus back to where it was before. */
  const leave = () => {
    const { current: before } = cameFrom;
    onClose();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  };
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => close.current(), stands);
    return () => clearTimeout(timer);
  }, [isHeld]);
  return (
    <div
      className={styles['toast']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        setHeld(true);
        if (relatedTarget && !currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.actions?.map(({ word, act }) => (
        <button
          key={word}
          type="button"
          onClick={() => {
            leave();
            act();
          }}
        >
          {word}
        </button>
      ))}
      <button type="button" aria-label={closing} onClick={leave}>
        <IconX size="1.125rem" stroke={1.8} aria-hidden="true" />
      </button>
    </div>
  );
}
