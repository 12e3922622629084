import { useRef, useState } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { useHere } from '../server/here.tsx';
import { draftKey, keptDraft } from './draft.ts';

/** Whether the reader is answering something; what they had begun to answer stands open when they come back. */
export function useReplying({ id }: RecordView) {
  const { member } = useHere();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(() => keptDraft(draftKey(member.id, id)).text !== '');
  const [justSaid, setJustSaid] = useState<string>();
  return {
    /** To be given to the button that opens it, to which whoever closes it goes back. */
    button,
    isReplying: isOpen,
    toggle: () => setOpen(!isOpen),
    /** The code of the answer that the reader has just sent. */
    justSaid,
    onDone: (code?: string) => {
      setOpen(false);
      setJustSaid(code);
      if (code === undefined) button.current?.focus();
    },
  };
}
