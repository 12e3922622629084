import { useState } from 'react';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { IconPlus, IconX } from '../../ui/icons.ts';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';
import { AddRole } from './add-role.tsx';
import { AskFirst } from './ask-first.tsx';
import { lastDay } from './model.ts';
import { offeredBeside } from './offered.ts';
import styles from './panel.module.css';
import type { Grant, Person } from './shapes.ts';
import type { Deed } from './use-deed.ts';
import { useRoleWords } from './use-role-words.ts';

/** What somebody may do: each role with its end, a way to end it, and one to add another. */
export function PersonRoles({ person, deed }: { person: Person; deed: Deed }) {
  const { t, of } = useWords();
  const { city, member } = useHere();
  const wordsFor = useRoleWords();
  const [isAdding, setAdding] = useState(false);
  const [asked, setAsked] = useState<Grant | null>(null);
  const offered = offeredBeside(person.grants);
  // Nobody raises themselves: somebody else gives them more.
  const mayAdd = person.id !== member.id && offered.roles.length > 0;

  const end = (grant: Grant) =>
    deed.run(async (deeds) => {
      await deeds.takeBack(person.id, grant.id);
      setAsked(null);
      say({ text: t('people.role.ended', { name: of(person.name), role: wordsFor(grant) }) });
    });
  return (
    <section aria-labelledby={`roles-${person.id}`}>
      <h3 id={`roles-${person.id}`}>{t('people.roles')}</h3>
      <ul className={styles['grants']}>
        {person.grants.map((grant) => (
          <li key={grant.id}>
            <span>
              {wordsFor(grant)}
              <small>
                {grant.until === null
                  ? t('people.open')
                  : t('people.role.until', { day: lastDay(grant.until, city.zone) })}
              </small>
            </span>
            <button
              type="button"
              aria-label={t('people.role.end', { role: wordsFor(grant) })}
              title={t('people.role.end', { role: wordsFor(grant) })}
              onClick={() => (person.id === member.id ? setAsked(grant) : void end(grant))}
            >
              <IconX size="1.125rem" stroke={1.8} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <AskFirst
          title={t('people.role.own', { role: wordsFor(asked) })}
          text={t('people.role.own.text')}
          word={t('people.role.end', { role: wordsFor(asked) })}
          isBusy={deed.isBusy}
          onDo={() => void end(asked)}
          onLeave={() => setAsked(null)}
        />
      )}
      {isAdding ? (
        <AddRole person={person} offered={offered} onDone={() => setAdding(false)} />
      ) : (
        mayAdd && (
          <Button icon={<IconPlus size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={() => setAdding(true)}>
            {t('people.role.add')}
          </Button>
        )
      )}
    </section>
  );
}
