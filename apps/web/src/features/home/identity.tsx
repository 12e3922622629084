import { roleLabels, sectorLabels } from '@cityloom/operating-model';
import type { Member } from '../../server/contract.ts';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';

/** Which side I stand for, which organisation I speak for, and the roles that say what I may do. */
export function Identity({ member }: { member: Member }) {
  const { t, of } = useWords();
  const roles = member.roles.map((role) => of(roleLabels[role]));
  return (
    <dl className={styles['identity']}>
      {member.sector && (
        <div>
          <dt>{t('home.sector')}</dt>
          <dd>
            <SectorMark sector={member.sector} word={of(sectorLabels[member.sector])} />
          </dd>
        </div>
      )}
      {member.organisation && (
        <div>
          <dt>{t('home.organisation')}</dt>
          <dd>{of(member.organisation.name)}</dd>
        </div>
      )}
      <div>
        <dt>{t('home.roles', { count: roles.length })}</dt>
        <dd>
          {roles.length === 0 && t('home.no-role')}
          {roles.map((role) => (
            <span key={role} className={styles['role']}>
              {role}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
