import { practices, roleLabels } from '@cityloom/operating-model';
import { useWords } from '../../words/use-words.ts';
import type { Grant } from './shapes.ts';

/** How a role is called that somebody was given: with the practice, where it holds for that one only. */
export function useRoleWords(): (grant: Grant) => string {
  const { t, of } = useWords();
  return ({ role, practice }) => {
    const scope = practices.find(({ clause }) => clause === practice);
    return scope ? t('filter.set', { name: of(roleLabels[role]), value: of(scope.label) }) : of(roleLabels[role]);
  };
}
