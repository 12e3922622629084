import type { Language } from '@cityloom/operating-model';
import { recordTypes } from '@cityloom/operating-model';
import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Remarks } from '../prose/passages/remarks.ts';
import type { RecordView } from '../records/shapes.ts';
import { Unreachable } from '../server/problem.ts';
import { useFailure } from '../server/use-failure.ts';
import { latePart } from '../ui/late-part.ts';
import { say } from '../ui/toasts.tsx';
import type { CommentsDialog } from './comments-dialog.tsx';
import { type Opening, quotedAt, quotedBy } from './quoted.ts';
import { maySuggestValue } from './suggestions/may-suggest.ts';
import { mayAnswer, type Suggestion, suggestionsOf, waiting } from './suggestions/suggestion.ts';
import { openOf, type Thread, threadsOf } from './threads.ts';
import type { SaidRead } from './use-said.ts';

/** What waits for an answer stands below its paragraph, for whoever may answer it: nobody's first sight needs it. */
const InPlace = latePart(async () => (await import('./suggestions/in-place.tsx')).InPlace);

/**
 * What people say about a record, to be opened over the page on which it stands.
 * @param title what the record is called on this page
 * @param read what was said about it, and suggested for it, among others
 * @param asked the field to suggest a change of at once, as the address says, and what to do once that is closed
 * @returns how many threads and suggestions are `open`; `onOpen` to open the dialog, which stands in `dialog`; `remarksOf` a text of it
 */
export function useTalk(host: RecordView, title: string, read: SaidRead, asked?: Asked) {
  const failure = useFailure();
  const [opening, setOpening] = useState<Opening | null>(() => openingOf(host, asked?.field));
  /** A chunk of its own, for most readers read on. */
  const [Panel, setPanel] = useState<typeof CommentsDialog | null>(null);
  const comments = read.comments.data;
  const threads = useMemo(() => openOf(threadsOf(comments ?? [], host.id)), [comments, host.id]);
  const suggestions = useMemo(() => {
    const type = recordTypes.get(host.type);
    return type === undefined ? [] : waiting(suggestionsOf(read.suggestions.data ?? [], type, host.id));
  }, [read.suggestions.data, host.type, host.id]);
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
  const remarksOf = useMemo(
    () => remarksIn({ host, threads, suggestions, comments: comments ?? [], maySay, open: setOpening }),
    [host, threads, suggestions, comments, maySay],
  );
  const close = () => {
    setOpening(null);
    asked?.onClosed();
  };
  const dialog: ReactNode = opening && Panel && <Panel {...{ host, title, read, opening }} onClose={close} />;
  return {
    open: { comments: threads.length, suggestions: suggestions.length },
    onOpen: (what: Opening = {}) => setOpening(what),
    remarksOf,
    dialog,
  };
}

/** What an address asks for: to suggest a change of a field. */
type Asked = Readonly<{ field: string | undefined; onClosed: () => void }>;

function openingOf(host: RecordView, suggest: string | undefined): Opening | null {
  const type = recordTypes.get(host.type);
  return suggest !== undefined && type !== undefined && maySuggestValue(type, host, suggest) ? { suggest } : null;
}

type Said = Readonly<{
  host: RecordView;
  threads: readonly Thread[];
  suggestions: readonly Suggestion[];
  comments: readonly RecordView[];
  maySay: boolean;
  open: (opening: Opening) => void;
}>;

/** What is said about each text of a record; the same object for as long as the same is said. */
function remarksIn({ host, threads, suggestions, comments, maySay, open }: Said) {
  const made = new Map<string, Remarks>();
  const quoted = threads.flatMap(({ root }) => quotedAt(root) ?? []);
  const suggested = suggestions.flatMap(({ record, part, change }) =>
    change?.kind === 'words' ? [{ ...quotedBy(record.id, { part, ...change }), words: change.words }] : [],
  );
  const make = (address: string): Remarks => ({
    passages: [...quoted, ...suggested].filter((one) => one.address === address),
    onSay: maySay ? ({ anchor, ...words }) => open({ quoted: { part: `${address}#${anchor}`, ...words } }) : null,
    onOpen: (ids) => {
      const said = [...threads.map(({ root }) => root), ...suggestions].find(({ record }) => ids.includes(record.id));
      open(said === undefined ? {} : { comment: said.record.code });
    },
    below: (ids) => {
      const mine = suggestions.filter((one) => ids.includes(one.record.id) && mayAnswer(one));
      return mine.length === 0 ? null : (
        <Suspense fallback={null}>
          <InPlace host={host} suggestions={mine} comments={comments} />
        </Suspense>
      );
    },
  });
  return (field: string, language: Language | null): Remarks => {
    const address = language === null ? field : `${field}/${language}`;
    const remarks = made.get(address) ?? make(address);
    made.set(address, remarks);
    return remarks;
  };
}
