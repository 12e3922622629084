import { useId, useState } from 'react';
import { IconChevronDown } from '../../ui/icons.ts';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import styles from './panel.module.css';
import { PersonAccess } from './person-access.tsx';
import { PersonLines } from './person-lines.tsx';
import { PersonRoles } from './person-roles.tsx';
import type { Invitation, Person } from './shapes.ts';
import { standing } from './standing.ts';
import { useDeed } from './use-deed.ts';
import { useRoleWords } from './use-role-words.ts';

type Props = { person: Person; onInvited: (person: Person, invitation: Invitation) => void };

/** Somebody and how they stand; all that can be done for them unfolds below. */
export function ManagedPerson({ person, onInvited }: Props) {
  const { t, of } = useWords();
  const id = useId();
  const deed = useDeed();
  const wordsFor = useRoleWords();
  const [isOpen, setOpen] = useState(false);
  const around = useKeptFocus<HTMLDivElement>(isOpen);
  const { tone, word } = standing[person.state];
  return (
    <li id={`person-${person.id}`} className={styles['row']}>
      <div className={styles['face']}>
        <PersonLines
          person={person}
          roles={person.grants.map(wordsFor)}
          heading={<h2 tabIndex={-1}>{of(person.name)}</h2>}
        />
        {person.state === 'active' ? (
          <span className={styles['quiet']}>{t(word)}</span>
        ) : (
          <ToneBadge tone={tone} word={t(word)} />
        )}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className={styles['toggle']}
          aria-label={t('people.manage', { name: of(person.name) })}
        >
          <IconChevronDown size="1.25rem" stroke={1.8} aria-hidden="true" />
        </button>
      </div>
      <div id={id} ref={around} hidden={!isOpen} className={styles['panel']}>
        {isOpen && (
          <>
            {person.state !== 'ended' && <PersonRoles person={person} deed={deed} />}
            <PersonAccess person={person} deed={deed} onInvited={(invitation) => onInvited(person, invitation)} />
            <DeedFailed deed={deed} />
          </>
        )}
      </div>
    </li>
  );
}
