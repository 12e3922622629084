import { practices } from '@cityloom/operating-model';
import { useRoleName } from '../../words/use-role-names.ts';
import type { Grant } from './shapes.ts';

/** How a role is called that somebody was given: with the practice, where it holds for that one only. */
export function useRoleWords(): (grant: Grant) => string {
  const nameOf = useRoleName();
  return ({ role, practice }) => nameOf(role, practices.find(({ clause }) => clause === practice)?.label);
}
