import type { Label } from '@cityloom/operating-model';
import { createContext, use } from 'react';
import { useWords } from '../../words/use-words.ts';
import type { AskedColleagues } from './use-colleagues.ts';

/** The demo colleagues of a page; null where it does not ask for any. */
export const ColleaguesContext = createContext<AskedColleagues | null>(null);

/** Names somebody who is present, and says of a demo colleague that they are one. */
export function useMarkedName(): (who: { person: string; name: Label }) => string {
  const { t, of } = useWords();
  const colleagues = use(ColleaguesContext)?.data?.items ?? [];
  return ({ person, name }) =>
    colleagues.some((one) => one.person === person) ? t('colleagues.marked', { name: of(name) }) : of(name);
}
