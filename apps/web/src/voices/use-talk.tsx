import type { Language } from '@cityloom/operating-model';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Remarks } from '../prose/passages/remarks.ts';
import type { RecordView } from '../records/shapes.ts';
import { Unreachable } from '../server/problem.ts';
import { useFailure } from '../server/use-failure.ts';
import { say } from '../ui/toasts.tsx';
import type { CommentsDialog } from './comments-dialog.tsx';
import { type Opening, quotedAt } from './quoted.ts';
import { openOf, type Thread, threadsOf } from './threads.ts';
import type { CommentsRead } from './use-comments.ts';

/**
 * What people say about a record, to be opened over the page on which it stands.
 * @param title what the record is called on this page
 * @param read what was said about it, among others
 * @returns how many threads are `open`; `onOpen` to open the dialog, which stands in `dialog`; `remarksOf` a text of it
 */
export function useTalk(host: RecordView, title: string, read: CommentsRead) {
  const failure = useFailure();
  const [opening, setOpening] = useState<Opening | null>(null);
  /** A chunk of its own, for most readers read on. */
  const [Panel, setPanel] = useState<typeof CommentsDialog | null>(null);
  const threads = useMemo(() => openOf(threadsOf(read.data ?? [], host.id)), [read.data, host.id]);
  const maySay = host.may.includes('comment');
  const isWanted = opening !== null;
  const fail = useRef(() => {});
  useEffect(() => {
    fail.current = () => {
      setOpening(null);
      say({ text: failure(new Unreachable('a chunk did not come')).title });
    };
  });
  useEffect(() => {
    if (!isWanted) return;
    void import('./comments-dialog.tsx').then(
      ({ CommentsDialog: loaded }) => setPanel(() => loaded),
      () => fail.current(),
    );
  }, [isWanted]);
  const remarksOf = useMemo(() => remarksIn(threads, maySay, setOpening), [threads, maySay]);
  const dialog: ReactNode = opening && Panel && (
    <Panel host={host} title={title} read={read} opening={opening} onClose={() => setOpening(null)} />
  );
  return { open: threads.length, onOpen: () => setOpening({}), remarksOf, dialog };
}

/** What is said about each text of a record; the same object for as long as the same is said. */
function remarksIn(threads: readonly Thread[], maySay: boolean, open: (opening: Opening) => void) {
  const made = new Map<string, Remarks>();
  const quoted = threads.flatMap(({ root }) => quotedAt(root) ?? []);
  const make = (address: string): Remarks => ({
    passages: quoted.filter((one) => one.address === address),
    onSay: maySay ? ({ anchor, ...words }) => open({ quoted: { part: `${address}#${anchor}`, ...words } }) : null,
    onOpen: (ids) => {
      const root = threads.find((thread) => ids.includes(thread.root.record.id))?.root;
      open(root === undefined ? {} : { comment: root.record.code });
    },
  });
  return (field: string, language: Language | null): Remarks => {
    const address = language === null ? field : `${field}/${language}`;
    const remarks = made.get(address) ?? make(address);
    made.set(address, remarks);
    return remarks;
  };
}
