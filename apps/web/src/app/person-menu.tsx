import { sectorLabels } from '@cityloom/operating-model';
import { IconAppWindow, IconLogout, IconUsers } from '../ui/icons.ts';
import { Link } from '@tanstack/react-router';
import type { Member } from '../server/contract.ts';
import { signOut } from '../session/session.ts';
import { nextWindow } from '../session/window-number.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { SectorAvatar } from '../ui/sector-avatar.tsx';
import { SectorMark } from '../ui/sector-mark.tsx';
import { useRoleNames } from '../words/use-role-names.ts';
import { useWords } from '../words/use-words.ts';
import styles from './header.module.css';

const icon = { size: '1.25rem', stroke: 1.7, 'aria-hidden': true } as const;

/**
 * Who I am here, and the ways to be somebody else.
 * @param props.mayChange whether another person is one click away
 */
export function PersonMenu({ member, mayChange }: { member: Member; mayChange: boolean }) {
  const { t, of } = useWords();
  const namesOf = useRoleNames();
  const name = of(member.name);
  const face = (
    <>
      <SectorAvatar sector={member.sector} name={name} />
      <span className={styles['person-name']}>{name}</span>
    </>
  );
  return (
    <Disclosure face={face}>
      {(close) => (
        <>
          <div className={styles['person']}>
            <strong>{name}</strong>
            {member.sector && <SectorMark sector={member.sector} word={of(sectorLabels[member.sector])} />}
            {member.organisation && <span>{of(member.organisation.name)}</span>}
            <span>{namesOf(member).join(' · ')}</span>
          </div>
          <ul className={styles['person-actions']}>
            {mayChange && (
              <>
                <li>
                  <Link to="/who" onClick={close}>
                    <IconUsers {...icon} />
                    {t('person.change')}
                  </Link>
                </li>
                <li>
                  <a href={`/who?window=${nextWindow()}`} target="_blank" rel="noopener" onClick={close}>
                    <IconAppWindow {...icon} />
                    {t('person.second')}
                  </a>
                </li>
              </>
            )}
            <li>
              <button type="button" onClick={() => void signOut()}>
                <IconLogout {...icon} />
                {t('sign-out')}
              </button>
            </li>
          </ul>
        </>
      )}
    </Disclosure>
  );
}
