import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { IconCheck, IconCopy } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';

/** Takes words along, to be kept elsewhere. */
export function CopyButton({ words }: { words: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(words);
    setCopied(true);
  };
  return (
    <Button icon={copied ? <IconCheck size="1rem" /> : <IconCopy size="1rem" />} onClick={() => void copy()}>
      {t(copied ? 'prose.copied' : 'prose.copy')}
    </Button>
  );
}
