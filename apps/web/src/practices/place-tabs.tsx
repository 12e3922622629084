import type { RecordType } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { reaches } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { useWords } from '../words/use-words.ts';
import { homes, pageFor } from './hand-made.ts';
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
  const facts = (type: RecordType) => ({
    className: styles['tab'],
    children: pageFor(type.id) === undefined ? of(type.plural) : t(place),
    ...(isHere(type) && { 'aria-current': 'page' as const, ref: here }),
    activeProps: {},
  });
  return (
    <nav aria-label={t('type.tabs', { place: t(place) })} className={styles['tabs']}>
      <ul>
        {offered.map((type) => (
          <li key={type.id}>
            {type === first ? (
              <Link to={homes[place]} params={{ citySlug: city.slug }} {...facts(type)} />
            ) : (
              <Link to="/$citySlug/r/$type/{-$code}" params={{ citySlug: city.slug, type: type.id }} {...facts(type)} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
