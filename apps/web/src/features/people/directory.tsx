import { sectorLabels } from '@cityloom/operating-model';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useHere } from '../../server/here.tsx';
import { membersQuery } from '../../server/queries.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { useRoleNames } from '../../words/use-role-names.ts';
import { useWords } from '../../words/use-words.ts';
import { byName, bySide, found, type Sought } from './model.ts';
import { PeopleFilter } from './people-filter.tsx';
import { PeopleRead } from './people-read.tsx';
import styles from './people.module.css';
import { PersonLines } from './person-lines.tsx';
import { useTheRest } from './use-the-rest.ts';

const everybody: Sought = { words: '' };

/** Who takes part, side by side and by name. */
export function Directory() {
  const { t, of, language } = useWords();
  const namesOf = useRoleNames();
  const { city } = useHere();
  const [sought, setSought] = useState(everybody);
  const query = useInfiniteQuery(membersQuery(city.id));
  const people = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const more = useTheRest(query, people.length);
  const left = byName(found(people, sought), language);
  return (
    <>
      <PeopleFilter sought={sought} onSeek={setSought} count={query.data ? countOf(people, left) : null} />
      <PeopleRead query={query} left={left.length} onClear={() => setSought(everybody)} more={more}>
        {bySide(left).map((side) => (
          <section key={side.sector} aria-labelledby={`side-${side.sector}`} className={styles['side']}>
            <h2 id={`side-${side.sector}`}>
              {side.sector && <SectorShape sector={side.sector} />}
              {side.sector ? of(sectorLabels[side.sector]) : t('sector.none')}
              <span className={styles['muted']}>{t('part.count', { count: side.people.length })}</span>
            </h2>
            <ul>
              {side.people.map((one) => (
                <li key={one.id}>
                  <PersonLines person={one} roles={namesOf(one)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </PeopleRead>
    </>
  );
}

const countOf = (all: readonly unknown[], left: readonly unknown[]) => ({ all: all.length, left: left.length });
