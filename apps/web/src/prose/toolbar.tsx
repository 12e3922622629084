import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import {
  IconBlockquote,
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconMessage,
} from '../ui/icons.ts';
import type { Icon } from '../ui/icons.ts';
import type { WordKey } from '../words/en.ts';
import { useWords } from '../words/use-words.ts';
import { type Flag, useFlags } from './editor-flags.ts';
import { LinkEntry } from './link-entry.tsx';
import styles from './field.module.css';

type Tool = { flag: Flag; word: WordKey; Face: Icon; keys?: string; act: (editor: Editor) => void };

const tools: readonly Tool[] = [
  {
    flag: 'bold',
    word: 'prose.bold',
    Face: IconBold,
    keys: 'Control+B',
    act: (editor) => run(editor).toggleBold().run(),
  },
  {
    flag: 'italic',
    word: 'prose.italic',
    Face: IconItalic,
    keys: 'Control+I',
    act: (editor) => run(editor).toggleItalic().run(),
  },
  {
    flag: 'heading',
    word: 'prose.heading',
    Face: IconHeading,
    act: (editor) => run(editor).toggleProseHeading(2).run(),
  },
  { flag: 'bulletList', word: 'prose.list', Face: IconList, act: (editor) => run(editor).toggleBulletList().run() },
  {
    flag: 'orderedList',
    word: 'prose.numbers',
    Face: IconListNumbers,
    act: (editor) => run(editor).toggleNumbers().run(),
  },
  {
    flag: 'blockquote',
    word: 'prose.quote',
    Face: IconBlockquote,
    act: (editor) => run(editor).toggleBlockquote().run(),
  },
];

function run(editor: Editor) {
  return editor.chain().focus();
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * The tools of the editor: one stop for the Tab key, arrows within (WAI-ARIA toolbar pattern).
 * @param onSay says something about the words chosen, where the reader may
 */
export function Toolbar({ editor, onSay }: { editor: Editor; onSay?: () => void }) {
  const { t } = useWords();
  const active = useFlags(editor);
  const [current, setCurrent] = useState(0);
  const [linking, setLinking] = useState(false);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const ends: Readonly<Record<string, number>> = { Home: 0, End: buttons.length - 1 };
    const step = steps[event.key];
    const next = step === undefined ? ends[event.key] : (current + step + buttons.length) % buttons.length;
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    buttons[next]?.focus();
  };
  const face = (at: number, word: string) => ({
    type: 'button' as const,
    className: styles['tool'],
    tabIndex: at === current ? 0 : -1,
    'aria-label': word,
    title: word,
    // The chosen words stay chosen.
    onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
    onFocus: () => setCurrent(at),
  });

  return (
    <div className={styles['tools']}>
      <div role="toolbar" aria-label={t('prose.tools')} tabIndex={-1} onKeyDown={move}>
        {tools.map(({ flag, word, Face, keys, act }, at) => (
          <button
            key={flag}
            {...face(at, t(word))}
            aria-pressed={active.has(flag)}
            {...(keys && { 'aria-keyshortcuts': keys })}
            onClick={() => act(editor)}
          >
            <Face aria-hidden size="1.125rem" />
          </button>
        ))}
        <button
          {...face(tools.length, t('prose.link'))}
          aria-pressed={active.has('link')}
          aria-expanded={linking}
          onClick={() => setLinking(!linking)}
        >
          <IconLink aria-hidden size="1.125rem" />
        </button>
        {onSay && (
          <button {...face(tools.length + 1, t('remarks.say.chosen'))} onClick={onSay}>
            <IconMessage aria-hidden size="1.125rem" />
          </button>
        )}
      </div>
      {linking && <LinkEntry editor={editor} onEnd={() => setLinking(false)} />}
    </div>
  );
}
