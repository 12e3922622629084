import type { RecordType } from '@cityloom/operating-model';
import { Button } from '../ui/button.tsx';
import { IconPlus } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';

/** Begins a record of a type. */
export function NewButton({ type, onNew }: { type: RecordType; onNew: () => void }) {
  const { t, of, language } = useWords();
  return (
    <Button look="filled" icon={<IconPlus size="1.125rem" stroke={2} aria-hidden="true" />} onClick={onNew}>
      {t('type.new', { label: of(type.label).toLocaleLowerCase(language) })}
    </Button>
  );
}
