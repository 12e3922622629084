import { type Asked, useChanges } from '../records/use-changes.ts';
import { useFailure } from '../server/use-failure.ts';
import { say } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';

/**
 * Asks for something at once, with no form around it: a refusal is said with the way to try again.
 * @param typeId of what is asked for
 */
export function useAsking(typeId: string): (asked: Asked, onDone: () => void) => Promise<void> {
  const { t } = useWords();
  const failure = useFailure();
  const { submit } = useChanges(typeId);
  const ask = async (asked: Asked, onDone: () => void): Promise<void> => {
    try {
      await submit(asked);
      onDone();
    } catch (reason) {
      const again = { word: t('failure.retry'), act: () => void ask(asked, onDone) };
      say({ text: failure(reason).title, actions: [again] });
    }
  };
  return ask;
}
