import { isAllowedHref } from '@cityloom/live';
import type { Editor } from '@tiptap/core';
import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useWords } from '../words/use-words.ts';
import { Button } from '../ui/button.tsx';
import styles from './field.module.css';

/** Where a link leads: made of the chosen words, changed or taken away. */
export function LinkEntry({ editor, onEnd }: { editor: Editor; onEnd: () => void }) {
  const { t } = useWords();
  const id = useId();
  const existing: unknown = editor.getAttributes('link')['href'];
  const [href, setHref] = useState(typeof existing === 'string' ? existing : '');
  const [wrong, setWrong] = useState(false);

  const end = (change: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => {
    onEnd();
    change(editor.chain().focus()).run();
  };
  const set = () => {
    const address = addressOf(href);
    if (address === null) return setWrong(true);
    const { empty } = editor.state.selection;
    const hasLink = editor.isActive('link');
    end((chain) => {
      if (hasLink) return chain.extendMarkRange('link').setMark('link', { href: address });
      if (!empty) return chain.setMark('link', { href: address });
      return chain.insertContent({
        type: 'text',
        text: href.trim(),
        marks: [{ type: 'link', attrs: { href: address } }],
      });
    });
  };

  const press = (event: KeyboardEvent) => {
    // The Enter that chooses composed words is not meant for us; some browsers tell by the old number only.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') set();
    if (event.key === 'Escape') end((chain) => chain);
  };

  return (
    <div className={styles['link']}>
      <label htmlFor={id}>{t('prose.link.address')}</label>
      <input
        id={id}
        value={href}
        inputMode="url"
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        ref={takeFocus}
        onKeyDown={press}
        onChange={(event) => {
          setHref(event.target.value);
          setWrong(false);
        }}
      />
      <Button onClick={set}>{t('prose.link.set')}</Button>
      {existing !== undefined && (
        <Button onClick={() => end((chain) => chain.extendMarkRange('link').unsetMark('link'))}>
          {t('prose.link.remove')}
        </Button>
      )}
      {wrong && (
        <p id={`${id}-wrong`} role="alert">
          {t('prose.link.wrong')}
        </p>
      )}
    </div>
  );
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

/** The address that somebody meant: `example.org/page` is one too. Null for what may not be linked to. */
function addressOf(written: string): string | null {
  const address = written.trim();
  if (isAllowedHref(address)) return address;
  const completed = `https://${address}`;
  return /^[^\s/:?#]+\.[^\s/:?#]+([/?#].*)?$/.test(address) && isAllowedHref(completed) ? completed : null;
}
