import type { ReactNode } from 'react';
import { OrganisationLink } from '../../fields/organisation-link.tsx';
import { SectorAvatar } from '../../ui/sector-avatar.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Listed } from './model.ts';
import styles from './people.module.css';

type Props = {
  person: Listed;
  roles: readonly string[];
  /** The name, where it heads what follows. */
  heading?: ReactNode;
};

/** Somebody in three lines: who, for whom, and in which roles. */
export function PersonLines({ person: { name, organisation, sector }, roles, heading }: Props) {
  const { t, of } = useWords();
  return (
    <div className={styles['person']}>
      <SectorAvatar sector={sector} name={of(name)} />
      <div>
        {heading ?? <strong>{of(name)}</strong>}
        {organisation && (
          <OrganisationLink code={organisation.code} className={styles['organisation']}>
            {of(organisation.name)}
          </OrganisationLink>
        )}
        <span>{roles.length === 0 ? t('home.no-role') : roles.join(' · ')}</span>
      </div>
    </div>
  );
}
