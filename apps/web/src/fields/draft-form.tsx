import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { useWords } from '../words/use-words.ts';
import { isComposing } from './keys.ts';
import styles from './editor.module.css';

type Props = {
  onKeep: () => void;
  onLeave: () => void;
  /** Whether whoever opened it is led to its first field. */
  takesFocus: boolean;
  /** What the button says that keeps it; saving, usually. */
  keepWord?: string;
  /** What the button says that leaves everything as it was. */
  leaveWord?: string;
  isKeeping?: boolean;
  children: ReactNode;
};

/** Whether a date stands half typed: such a field says that it is empty, and would empty what is stored. */
const isHalfTyped = (form: HTMLFormElement) =>
  [...form.querySelectorAll('input')].some(({ validity }) => validity.badInput);

/** Around editors: Enter keeps, in a text of several lines with Ctrl or Cmd; Escape leaves everything as it was. */
export function DraftForm({ onKeep, onLeave, takesFocus, keepWord, leaveWord, isKeeping = false, children }: Props) {
  const { t } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const focuses = useRef(takesFocus);
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, select, textarea');
    if (focuses.current) first?.focus();
  }, []);
  const keep = () => {
    const half = form.current && isHalfTyped(form.current);
    if (half) form.current?.reportValidity();
    else onKeep();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the fields inside
    <form
      ref={form}
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented || isComposing(event) || !(event.target instanceof HTMLElement)) return;
        const { tagName } = event.target;
        if (event.key === 'Escape') {
          event.preventDefault();
          onLeave();
        }
        const isKept = tagName === 'TEXTAREA' ? event.ctrlKey || event.metaKey : tagName === 'INPUT';
        if (event.key === 'Enter' && isKept) {
          event.preventDefault();
          keep();
        }
      }}
    >
      {children}
      <div className={styles['actions']}>
        <Button look="filled" loading={isKeeping} onClick={keep}>
          {keepWord ?? t('wish.save')}
        </Button>
        <Button onClick={onLeave}>{leaveWord ?? t('wish.cancel')}</Button>
      </div>
    </form>
  );
}
