import { useWords } from '../../words/use-words.ts';
import type { Share } from './model.ts';

/** Says which sections the reader may write, and what happens with what is written. */
export function useShare(): (share: Share) => string {
  const { t, allOf } = useWords();
  return ({ much, numbers }) => {
    if (much === 'none') return t('vision.share.none');
    const values = { count: numbers.length, numbers: allOf(numbers.map(String)) };
    return t(much === 'all' ? 'vision.share.all' : 'vision.share.some', values);
  };
}
