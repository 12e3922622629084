import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { IconUserPlus } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { AddPerson } from './add-person.tsx';
import { emptyDraft, newcomerOf } from './draft.ts';
import { AnswerDays } from './answer-days.tsx';
import { HearsAll } from './hears-all.tsx';
import { ManagedPerson } from './managed-person.tsx';
import { byName, found, type Sought } from './model.ts';
import { PeopleFilter } from './people-filter.tsx';
import { PeopleRead } from './people-read.tsx';
import styles from './people.module.css';
import { peopleQuery } from './queries.ts';
import { Sendings } from './sendings.tsx';
import { Slip, type SlipWords } from './slip.tsx';
import { StateChoice } from './state-choice.tsx';
import { useTheRest } from './use-the-rest.ts';

const everybody: Sought = { words: '' };
const nobodyYet = () => emptyDraft({ person: newId(), organisation: newId() });

/** The people of a city for those who look after access: who is there and may do what, and the way to let others in. */
export function Managed() {
  const { t, of, language } = useWords();
  const { city } = useHere();
  const [sought, setSought] = useState(everybody);
  const [draft, setDraft] = useState(nobodyYet);
  const [isAdding, setAdding] = useState(false);
  const [slip, setSlip] = useState<SlipWords | null>(null);
  const query = useInfiniteQuery(peopleQuery(city.id));
  const people = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const more = useTheRest(query, people.length);
  const left = byName(found(people, sought), language);
  return (
    <>
      <div className={styles['tools']}>
        {!isAdding && (
          <Button
            look="filled"
            icon={<IconUserPlus size="1.125rem" stroke={1.8} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('people.add')}
          </Button>
        )}
      </div>
      {isAdding && (
        <AddPerson
          draft={draft}
          onWrite={setDraft}
          onLeave={() => setAdding(false)}
          onAdded={(invitation) => {
            setSlip({ ...invitation, person: draft.ids.person, name: of(newcomerOf(draft, language).name) });
            setDraft(nobodyYet());
            setAdding(false);
            setSought(everybody);
          }}
        />
      )}
      <PeopleFilter
        sought={sought}
        onSeek={setSought}
        count={query.data ? { all: people.length, left: left.length } : null}
      >
        <StateChoice state={sought.state} onChoose={(state) => setSought({ ...sought, state })} />
      </PeopleFilter>
      <PeopleRead query={query} left={left.length} onClear={() => setSought(everybody)} more={more}>
        <ul className={styles['rows']}>
          {left.map((person) => (
            <ManagedPerson
              key={person.id}
              person={person}
              onInvited={(one, invitation) => setSlip({ ...invitation, person: one.id, name: of(one.name) })}
            />
          ))}
        </ul>
      </PeopleRead>
      <AnswerDays />
      <HearsAll />
      <Sendings />
      {slip && (
        <Slip
          slip={slip}
          onClose={() => {
            setSlip(null);
            lead(slip.person);
          }}
        />
      )}
    </>
  );
}

/** Leads to whom a slip was for: the form they were added in has gone. */
function lead(personId: string): void {
  const row = document.getElementById(`person-${personId}`);
  row?.scrollIntoView?.({ block: 'nearest' });
  row?.querySelector('h2')?.focus({ preventScroll: true });
}
