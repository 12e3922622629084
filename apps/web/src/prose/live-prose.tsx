import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import type { LiveDocument } from './live-document.ts';
import { LiveNotes } from './live-notes.tsx';
import { PresentPeople } from './present-people.tsx';
import type { ProseFieldProps } from './prose-field-props.ts';
import { proseQuery } from './prose-query.ts';
import { ProseText } from './prose-text.tsx';
import styles from './field.module.css';
import { SavedSign } from './saved-sign.tsx';
import { useEditorChunk } from './use-editor-chunk.ts';
import { useLiveText } from './use-live-text.ts';
import { useLive, usePresent } from './use-live.ts';
import { WriteButton } from './write-button.tsx';
import { WrittenText } from './written-text.tsx';

type Props = ProseFieldProps & { live: LiveDocument };

/** A prose field with its live document: the text or its editor, who is here, and what is saved. */
export function LiveProse(props: Props) {
  const { live, label, mayWrite } = props;
  const { t } = useWords();
  const [wanted, setWanted] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const { ProseEditor, status, fetchEditor } = useEditorChunk();
  const [phase, doc] = [useLive(live, 'phase'), useLive(live, 'doc')];
  const [saved, unsaved] = [useLive(live, 'saved'), useLive(live, 'unsaved')];
  const writes = useLive(live, 'writes');
  const isOffered = phase === 'opening' ? mayWrite : writes && phase !== 'gone' && phase !== 'old_client';
  const writing = wanted && writes && doc !== null && ProseEditor !== null;
  useTold(props, writing);
  useForgetting(props);

  const leave = () => {
    setWanted(false);
    field.current?.querySelector<HTMLElement>('[data-write] button')?.focus();
  };
  const write = async () => setWanted(await fetchEditor());

  return (
    <div ref={field} className={styles['field']}>
      <div className={styles['bar']}>
        <PresentPeople live={live} />
        {(writing || unsaved || saved === 'refused') && <SavedSign saved={saved} />}
        {isOffered && (
          <WriteButton
            label={label}
            writing={writing}
            loading={status === 'loading'}
            disabled={doc === null}
            onWrite={() => void write()}
            onLeave={leave}
          />
        )}
      </div>
      {status === 'failed' && (
        <p role="alert" className={styles['note']}>
          {t('prose.editor-failed')}
        </p>
      )}
      <LiveNotes live={live} />
      {writing ? (
        <ProseEditor
          key={doc.guid}
          {...{ live, doc, label }}
          language={props.language}
          headingLevel={props.headingLevel}
          editable={saved !== 'refused'}
          onLeave={leave}
        />
      ) : (
        phase !== 'gone' && <LiveText {...props} mayWrite={isOffered} />
      )}
    </div>
  );
}

/** The live text to read; until it is there, as the server last wrote it out. */
function LiveText(props: Props) {
  const { t } = useWords();
  const json = useLiveText(useLive(props.live, 'doc'));
  if (json === null) return <WrittenText {...props} />;
  const empty = props.empty ?? t(props.mayWrite ? 'prose.empty.write' : 'prose.empty');
  return <ProseText json={json} language={props.language} headingLevel={props.headingLevel} empty={empty} />;
}

/** Keeps the page informed. */
function useTold({ live, onState }: Props, writing: boolean): void {
  const phase = useLive(live, 'phase');
  const saved = useLive(live, 'saved');
  const writes = useLive(live, 'writes');
  const people = usePresent(live).people.length;
  const latest = useRef(onState);
  useEffect(() => {
    latest.current = onState;
  });
  useEffect(() => {
    latest.current?.({ phase, saved, writes, writing, people });
  }, [phase, saved, writes, writing, people]);
}

/** What may no longer be read does not stay among the answers kept for later either. */
function useForgetting({ live, cityId: city, recordId: record, field, language }: Props): void {
  const client = useQueryClient();
  const isGone = useLive(live, 'phase') === 'gone';
  useEffect(() => {
    if (isGone) client.removeQueries({ queryKey: proseQuery({ city, record, field, language }).queryKey });
  }, [isGone, client, city, record, field, language]);
}
