import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { latePart } from '../../ui/late-part.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useWords } from '../../words/use-words.ts';
import { mayHide } from './hiding.ts';

const HideDialog = latePart(async () => (await import('./hide-dialog.tsx')).HideDialog);

type Props = {
  record: RecordView;
  /** How many answers go with it. */
  replies?: number;
  /** How the button looks where it stands. */
  children: (word: string, open: () => void) => ReactNode;
};

/** Hides what somebody said from everybody else, for whoever may; nothing for others. */
export function HideButton({ record, replies = 0, children }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!mayHide(record) && !isOpen) return null;
  return (
    <>
      {children(t('hide'), () => setOpen(true))}
      {/* Outside of the row of small buttons, whose looks are not those of a window. */}
      {isOpen && createPortal(<HideDialog {...{ record, replies }} onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}
