import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLine } from '../server/socket.ts';
import { useWords } from '../words/use-words.ts';
import { beginAtEnd } from './careful/begin.ts';
import { CarefulText } from './careful/careful-text.tsx';
import { drafts } from './careful/drafts.ts';
import { LeftDrafts } from './careful/left-drafts.tsx';
import { useDrafts } from './careful/use-drafts.ts';
import type { LiveDocument } from './live-document.ts';
import { LiveNotes } from './live-notes.tsx';
import { PresentPeople } from './present-people.tsx';
import { isEmptyProse } from './prose-json.ts';
import type { ProseFieldProps } from './prose-field-props.ts';
import { proseQuery } from './prose-query.ts';
import styles from './field.module.css';
import { SavedSign } from './saved-sign.tsx';
import { useCarefulFirst } from './use-careful-first.ts';
import { useEditorChunk } from './use-editor-chunk.ts';
import { useFocusBack } from './use-focus-back.ts';
import { useLive, useLiveWhether } from './use-live.ts';
import { useShownText } from './use-shown-text.ts';
import { WriteButtons } from './write-buttons.tsx';
import { WrittenText } from './written-text.tsx';

type Props = ProseFieldProps & { live: LiveDocument };

/** A prose field with its live document: the text or its editor, who is here, and what is saved. */
export function LiveProse(props: Props) {
  const { live, label, mayWrite, language, headingLevel } = props;
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const { ProseEditor, status, fetchEditor } = useEditorChunk();
  const [phase, doc, view] = [useLive(live, 'phase'), useLive(live, 'doc'), useLive(live, 'view')];
  // Of how each letter is saved only what changes this part is heard here: while somebody types, nothing does.
  const isRefused = useLiveWhether(live, ({ saved }) => saved === 'refused');
  const writes = useLive(live, 'writes');
  const isBlocked = useLine() === 'blocked';
  const isCarefulFirst = useCarefulFirst();
  const here = useDrafts(live.address);
  const writing = wanted && writes && doc !== null && ProseEditor !== null;
  const { text, doc: shownDoc, seq, writes: servedWrites } = useShownText(live, !writing);
  const isUnsaved = useLiveWhether(live, ({ unsaved }) => unsaved && !writing);
  const isOffered = isBlocked
    ? (servedWrites ?? mayWrite)
    : phase === 'opening'
      ? mayWrite
      : writes && phase !== 'gone' && phase !== 'old_client';
  useForgetting(props);

  const bar = useFocusBack<HTMLDivElement>(writing);
  const leave = () => setWanted(false);
  const write = async () => {
    setChoosing(false);
    for (const { key, isOpen } of here) if (isOpen) drafts.close(key);
    setWanted(await fetchEditor());
  };
  const writeCarefully = () => {
    if (text !== null && isEmptyProse(text.json)) beginAtEnd({ address: live.address, text, seq });
    else setChoosing(!isChoosing);
  };
  useToWrite(props, isOffered && text !== null && (isBlocked || phase === 'live'), () => {
    if (isCarefulFirst && text !== null) beginAtEnd({ address: live.address, text, seq });
    else void write();
  });
  const empty = props.empty ?? t(isOffered ? 'prose.empty.write' : 'prose.empty');

  return (
    <div className={styles['field']}>
      <div ref={bar} className={styles['bar']}>
        <PresentPeople live={live} writing={writing} />
        <SavedPlace live={live} writing={writing} />
        {isOffered && (
          <WriteButtons
            label={label}
            writing={writing}
            loading={status === 'loading'}
            editor={isBlocked ? null : doc === null ? 'waiting' : 'ready'}
            careful={{ isFirst: isCarefulFirst, isChoosing }}
            onWrite={() => void write()}
            onLeave={leave}
            onCareful={writeCarefully}
          />
        )}
      </div>
      {status === 'failed' && (
        <p role="alert" className={styles['note']}>
          {t('prose.editor-failed')}
        </p>
      )}
      <LiveNotes live={live} />
      {phase === 'gone' && <LeftDrafts drafts={here} />}
      {isChoosing && !writing && <p className={styles['hint']}>{t('prose.careful.choose')}</p>}
      {writing ? (
        <ProseEditor
          key={`${doc.guid} ${view}`}
          {...{ live, doc, label, language, headingLevel }}
          editable={!isRefused}
          {...(props.remarks && { remarks: props.remarks })}
          onLeave={leave}
        />
      ) : phase === 'gone' ? null : text === null ? (
        <WrittenText {...props} mayWrite={isOffered} />
      ) : (
        <CarefulText
          {...{ live, text, seq, label, language, headingLevel, empty, isChoosing }}
          {...(props.remarks && { remarks: props.remarks })}
          doc={shownDoc}
          drafts={here}
          isOffered={isOffered && phase !== 'opening' && (isBlocked || !isUnsaved)}
          onBegun={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

/** Where it is told what is saved: while somebody writes, and as long as something is not. */
function SavedPlace({ live, writing }: Pick<Props, 'live'> & { writing: boolean }) {
  const [saved, unsaved] = [useLive(live, 'saved'), useLive(live, 'unsaved')];
  return writing || unsaved || saved === 'refused' ? <SavedSign saved={saved} /> : null;
}

/** Opens the text once, where the page asks for it and as soon as it can be written. */
function useToWrite({ isToWrite = false, onBegun }: Props, isReady: boolean, begin: () => void): void {
  const hasBegun = useRef(false);
  const now = useRef({ begin, onBegun });
  useEffect(() => {
    now.current = { begin, onBegun };
  });
  useEffect(() => {
    if (!isToWrite || !isReady || hasBegun.current) return;
    hasBegun.current = true;
    now.current.begin();
    now.current.onBegun?.();
  }, [isToWrite, isReady]);
}

/** What may no longer be read does not stay among the answers kept for later either. */
function useForgetting({ live, cityId: city, recordId: record, field, language }: Props): void {
  const client = useQueryClient();
  const isGone = useLive(live, 'phase') === 'gone';
  useEffect(() => {
    if (isGone) client.removeQueries({ queryKey: proseQuery({ city, record, field, language }).queryKey });
  }, [isGone, client, city, record, field, language]);
}
