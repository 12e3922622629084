import { useWords } from '../../words/use-words.ts';
import type { Share } from './model.ts';

/**
 * Says which sections the reader may write, and when others see what is written: at once, or where a text is written
 * carefully first, once it is put in.
 */
export function useShare(): (share: Share, isCarefulFirst: boolean) => string {
  const { t, allOf } = useWords();
  return ({ much, numbers }, isCarefulFirst) => {
    if (much === 'none') return t('vision.share.none');
    const seen = t(isCarefulFirst ? 'vision.share.careful' : 'vision.share.live');
    const values = { count: numbers.length, numbers: allOf(numbers.map(String)), seen };
    return t(much === 'all' ? 'vision.share.all' : 'vision.share.some', values);
  };
}
