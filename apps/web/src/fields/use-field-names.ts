import type { Label } from '@cityloom/operating-model';
import { useWords } from '../words/use-words.ts';

/** How some fields are called in the reader's language, for whoever says which of them was refused. */
export function useFieldNames(
  fields: Readonly<Record<string, { readonly label: Label }>>,
): (name: string) => string | undefined {
  const { of } = useWords();
  const labels = new Map(Object.entries(fields));
  return (name) => {
    const field = labels.get(name);
    return field && of(field.label);
  };
}
