import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { Language } from '@cityloom/operating-model';
import { locales } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { useMarkedName } from './colleagues/marked-name.ts';
import type { LiveDocument } from './live-document.ts';
import { makeEditor } from './make-editor.ts';
import { focusAtEnd } from './own-caret-plugin.ts';
import fieldStyles from './field.module.css';
import { chosenPassage, showPassages } from './passages/passage-plugin.ts';
import type { Remarks } from './passages/remarks.ts';
import styles from './prose.module.css';
import { Toolbar } from './toolbar.tsx';

type Props = {
  live: LiveDocument;
  doc: Y.Doc;
  label: string;
  /** The language of the text; null where it has none of its own. */
  language: Language | null;
  headingLevel: number;
  /** Whether the server takes edits now. */
  editable: boolean;
  onLeave: () => void;
  /** What is said about its words. */
  remarks?: Remarks;
};

/** The editor of a prose text with its tools. It takes the focus when it opens. */
export function ProseEditor(props: Props) {
  const { live, doc, label, language, headingLevel, editable, onLeave, remarks } = props;
  const { t, language: reading } = useWords();
  const nameOf = useMarkedName();
  const [editor, setEditor] = useState<Editor | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const lang = locales[language ?? reading];
  const latest = useRef({ onLeave, nameOf, label, lang });
  useEffect(() => {
    latest.current = { onLeave, nameOf, label, lang };
  });

  const mount = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return;
      const made = makeEditor({
        element,
        live,
        doc,
        label: () => latest.current.label,
        lang: () => latest.current.lang,
        headingLevel,
        nameOf: (who) => latest.current.nameOf(who),
        onLeave: () => latest.current.onLeave(),
        onTooLong: () => setTooLong(true),
      });
      made.on('update', () => setTooLong(false));
      setEditor(made);
      // At once: the next key may come before the next picture.
      if (isFree()) focusAtEnd(made.view);
      return () => {
        setEditor(null);
        made.destroy();
      };
    },
    // Only another text makes another editor: a new title above it must not take caret, undo and composition away.
    [live, doc, headingLevel],
  );

  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);

  const onSay = remarks?.onSay ?? null;
  const say = ({ state }: Editor) => {
    const chosen = chosenPassage(state, doc);
    if (chosen !== null) onSay?.(chosen);
  };
  const passages = remarks?.passages;
  useEffect(() => {
    if (editor === null || passages === undefined) return undefined;
    // An editor that is gone has no view to ask.
    const { view } = editor;
    const show = () => showPassages(view, passages);
    show();
    view.dom.addEventListener('compositionend', show);
    return () => view.dom.removeEventListener('compositionend', show);
  }, [editor, passages]);

  useEffect(() => {
    // The editor reads its attributes anew.
    editor?.view.setProps({});
  }, [editor, label, lang]);

  return (
    <>
      {editor && editable && <Toolbar editor={editor} {...(onSay && { onSay: () => say(editor) })} />}
      {tooLong && (
        <p role="alert" className={fieldStyles['note']}>
          {t('prose.too-long')}
        </p>
      )}
      <div ref={mount} className={styles['text']} data-editing lang={lang} />
    </>
  );
}

/** Whether the focus may be taken: an editor that replaces another one must not take it from where the person is now. */
function isFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || !activeElement.matches('input, textarea, [contenteditable="true"]');
}
