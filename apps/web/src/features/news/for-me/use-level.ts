import { useQueryClient } from '@tanstack/react-query';
import { useHere } from '../../../server/here.tsx';
import { useFailure } from '../../../server/use-failure.ts';
import { say } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/use-words.ts';
import { followKey, type Following, followsQuery, setFollowing } from '../../../voices/follow/follow-query.ts';
import type { WordKey } from '../../../words/en.ts';
import { forMeKey } from '../badge/count-query.ts';

/** Lets the reader hear of a record or not, and says how to undo that. */
export function useLevel() {
  const { t } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  const turn = async (record: string, level: Following['level']): Promise<boolean> => {
    try {
      await setFollowing(city.id, record, level);
    } catch (error) {
      say({ text: failure(error).title });
      return false;
    }
    await Promise.all([followKey, forMeKey].map((keyOf) => client.invalidateQueries({ queryKey: keyOf(city.id) })));
    return true;
  };
  return async (record: string, level: Following['level'], said: WordKey): Promise<void> => {
    const chosen = client.getQueryData(followsQuery(city.id).queryKey);
    const before = chosen?.items.find((one) => one.record.id === record)?.level ?? 'usual';
    if (!(await turn(record, level))) return;
    say({ text: t(said), actions: [{ word: t('record.undo'), act: () => void turn(record, before) }] });
  };
}
