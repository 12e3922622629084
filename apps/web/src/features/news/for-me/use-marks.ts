import { useQueryClient } from '@tanstack/react-query';
import { useHere } from '../../../server/here.tsx';
import { useFailure } from '../../../server/use-failure.ts';
import { say } from '../../../ui/toasts.tsx';
import { useWords } from '../../../words/use-words.ts';
import { countQuery, forMeKey } from '../badge/count-query.ts';
import { type ForMe, markRecords, type SeenPlace, withSeen } from './for-me-query.ts';

/** Marks as seen what was read, one or all at once, and says how to undo that. @returns whether it arrived */
export function useMarks() {
  const { t } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const failure = useFailure();
  const send = async (records: readonly SeenPlace[], undo: boolean): Promise<boolean> => {
    try {
      client.setQueryData(countQuery(city.id).queryKey, await markRecords(city.id, records, undo));
      return true;
    } catch (error) {
      say({ text: failure(error).title });
      return false;
    }
  };
  const undo = async (records: readonly SeenPlace[]) => {
    if (await send(records, true)) await client.invalidateQueries({ queryKey: forMeKey(city.id) });
  };
  /** @param records how far each had been seen before */
  return async ({ clock }: ForMe, records: readonly SeenPlace[]): Promise<boolean> => {
    const seen = records.map(({ record }) => ({ record, clock }));
    if (!(await send(seen, false))) return false;
    // Nothing is read anew: what is on screen stays where it is.
    client.setQueriesData<ForMe>(
      { queryKey: forMeKey(city.id), predicate: ({ queryKey }) => queryKey.at(-1) !== 'count' },
      (told) => told && withSeen(told, seen),
    );
    say({ text: t('news.seen'), actions: [{ word: t('record.undo'), act: () => void undo(records) }] });
    return true;
  };
}
