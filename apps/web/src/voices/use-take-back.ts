import type { RecordView } from '../records/shapes.ts';
import { say } from '../ui/toasts.tsx';
import { useWords } from '../words/use-words.ts';
import { useAsking } from './use-asking.ts';

/** Takes back what one has said, of one type, says so, and offers the way back. */
export function useTakeBack(typeId: string): (record: RecordView) => void {
  const { t } = useWords();
  const ask = useAsking(typeId);
  return ({ id }) =>
    void ask({ kind: 'bin', record: id }, () => {
      const undo = () => void ask({ kind: 'restore', record: id }, () => say({ text: t('talk.back') }));
      say({ text: t('talk.taken-back'), actions: [{ word: t('record.undo'), act: undo }] });
    });
}
