import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { DisclosurePanel } from './disclosure-panel.tsx';
import styles from './disclosure.module.css';

type Props = {
  /** What the button shows; its words also name the panel. */
  face: ReactNode;
  /** The panel; told how to close itself. */
  children: (close: () => void) => ReactNode;
  /** On which side panel and button meet. */
  align?: 'start' | 'end';
};

/** The panel with what places it: a chunk of its own, for nobody needs it before a button is near. */
let known: typeof DisclosurePanel | null = null;
const load = async () => {
  known ??= (await import('./disclosure-panel.tsx')).DisclosurePanel;
};
/** Without its chunk the button does nothing yet; the next press tries again. */
const prepare = () => void load().catch(() => undefined);

/** A button that opens a small panel below it. Escape or a click elsewhere closes it. */
export function Disclosure({ face, children, align = 'end' }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const Panel = known;
  const open = () =>
    void load().then(
      () => setOpen(true),
      () => undefined,
    );
  const close = () => setOpen(false);
  return (
    <span className={styles['disclosure']}>
      <button
        type="button"
        id={id}
        className={styles['target']}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={isOpen ? close : open}
      >
        {face}
      </button>
      {isOpen && Panel && (
        <Panel id={`${id}-panel`} buttonId={id} align={align} onClose={close}>
          {children(close)}
        </Panel>
      )}
    </span>
  );
}
