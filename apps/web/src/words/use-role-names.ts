import { type Label, practiceRole, type Role, roleLabels } from '@cityloom/operating-model';
import { useWords } from './use-words.ts';

type Held = Readonly<{ roles: readonly Role[]; leads: readonly Readonly<{ name: Label }>[] }>;

/** How a role is called: with the practice, where it holds for that one only. */
export function useRoleName(): (role: Role, practice?: Label) => string {
  const { t, of } = useWords();
  return (role, practice) => {
    const name = of(roleLabels[role]);
    return practice ? t('filter.set', { name, value: of(practice) }) : name;
  };
}

/** What somebody is in a city, in words: the roles for all of it, and the practices that they lead. */
export function useRoleNames(): (held: Held) => readonly string[] {
  const nameOf = useRoleName();
  return ({ roles, leads }) => [
    ...roles.map((role) => nameOf(role)),
    ...leads.map(({ name }) => nameOf(practiceRole, name)),
  ];
}
