import { sectorLabels } from '@cityloom/operating-model';
import type { Member } from '../../server/contract.ts';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { useRoleNames } from '../../words/use-role-names.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './home.module.css';

/** Which side I stand for, which organisation I speak for, and the roles that say what I may do. */
export function Identity({ member }: { member: Member }) {
  const { t, of } = useWords();
  const { sector, organisation } = member;
  const roles = useRoleNames()(member);
  return (
    <ul className={styles['identity']} aria-label={t('home.identity')}>
      {sector && (
        <li>
          <SectorMark sector={sector} word={of(sectorLabels[sector])} />
        </li>
      )}
      {organisation && <li>{of(organisation.name)}</li>}
      {roles.map((role) => (
        <li key={role}>{role}</li>
      ))}
      {roles.length === 0 && <li>{t('home.no-role')}</li>}
    </ul>
  );
}
