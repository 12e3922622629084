import type { Member } from '../../server/contract.ts';
import { SectorAvatar } from '../../ui/sector-avatar.tsx';
import { useRoleNames } from '../../words/use-role-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';

/** People with the organisation they speak for and their roles. */
export function MemberList({ members }: { members: readonly Member[] }) {
  const { t, of } = useWords();
  const namesOf = useRoleNames();
  if (members.length === 0) return <p className={styles['muted']}>{t('part.none')}</p>;
  return (
    <ul className={styles['members']}>
      {members.map((member) => (
        <li key={member.id}>
          <SectorAvatar sector={member.sector} name={of(member.name)} />
          <div>
            <span>
              <strong>{of(member.name)}</strong> {namesOf(member).join(' · ')}
            </span>
            {member.organisation && <span>{of(member.organisation.name)}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
}
