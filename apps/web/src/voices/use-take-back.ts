import type { RecordView } from '../records/shapes.ts';
import { type Asked, useChanges } from '../records/use-changes.ts';
import { useFailure } from '../server/use-failure.ts';
import { say } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';

/** Takes back what one has said, of one type, says so, and offers the way back; a refusal is said with the way to try again. */
export function useTakeBack(typeId: string): (record: RecordView) => void {
  const { t } = useWords();
  const failure = useFailure();
  const { submit } = useChanges(typeId);
  const ask = async (asked: Asked, onDone: () => void) => {
    try {
      await submit(asked);
      onDone();
    } catch (reason) {
      const again = { word: t('failure.retry'), act: () => void ask(asked, onDone) };
      say({ text: failure(reason).title, actions: [again] });
    }
  };
  return ({ id }) =>
    void ask({ kind: 'bin', record: id }, () => {
      const undo = () => void ask({ kind: 'restore', record: id }, () => say({ text: t('talk.back') }));
      say({ text: t('talk.taken-back'), actions: [{ word: t('record.undo'), act: undo }] });
    });
}
