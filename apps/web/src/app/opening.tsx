import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/use-words.ts';

/** Stands where a page of a city is on its way. */
export function Opening() {
  const { t } = useWords();
  return <Waiting word={t('opening')} heights={[11, 1.5, 20]} />;
}
