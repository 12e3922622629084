import type { RecordType } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { reaches } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { useWords } from '../words/use-words.ts';
import { pageFor } from './hand-made.ts';
import { listOf } from './list-address.ts';
import styles from './place-tabs.module.css';
import { type PlaceId, typesOf } from './places.ts';

/**
 * The record types of a place, side by side; the first is the place's home. What a page of its own stands for has no second tab.
 * @param props.current the id of the type that is on screen
 */
export function PlaceTabs({ place, current }: { place: PlaceId; current: string }) {
  const { t, of } = useWords();
  const { city, member } = useHere();
  const here = useRef<HTMLAnchorElement>(null);
  const types = typesOf(place);
  const [first] = types;
  const offered = types.filter(
    (type) => type === first || (pageFor(type.id) === undefined && reaches(member.roles, type.class)),
  );
  useEffect(() => {
    // Newer browsers give a promise here, which is no way to end an effect.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  if (offered.length < 2) return null;

  const isHere = (type: RecordType) => type.id === current || (type === first && pageFor(current) === place);
  return (
    <nav aria-label={t('type.tabs', { place: t(place) })} className={styles['tabs']}>
      <ul>
        {offered.map((type) => (
          <li key={type.id}>
            <Link
              {...listOf(type, city.slug)}
              className={styles['tab']}
              {...(isHere(type) && { 'aria-current': 'page' as const, ref: here })}
            >
              {pageFor(type.id) === undefined ? of(type.plural) : t(place)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
