import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useHere } from '../../server/here.tsx';
import { membersQuery, organisationsQuery } from '../../server/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './together.module.css';

type Props = {
  /** Ids of those who write already. */
  without: readonly string[];
  isPending: boolean;
  onInvite: (kind: 'person' | 'organisation', id: string) => void;
};

/** Chooses a person or an organisation to invite: a plain list of the browser, so that it works everywhere. */
export function GuestChoice({ without, isPending, onInvite }: Props) {
  const { t, of } = useWords();
  const { city } = useHere();
  const id = useId();
  const [chosen, choose] = useState('');
  const members = useInfiniteQuery(membersQuery(city.id));
  const organisations = useQuery(organisationsQuery(city.id));
  const people = (members.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    (one) => !without.includes(one.id) && !without.includes(one.organisation?.id ?? ''),
  );
  const others = (organisations.data ?? []).filter((one) => !without.includes(one.id));
  const isPerson = people.some((one) => one.id === chosen);
  const isKnown = isPerson || others.some((one) => one.id === chosen);
  const invite = () => {
    onInvite(isPerson ? 'person' : 'organisation', chosen);
    choose('');
  };
  return (
    <div className={styles['guest']}>
      <label htmlFor={id}>{t('together.whom')}</label>
      <select id={id} value={isKnown ? chosen : ''} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('together.choose')}</option>
        <optgroup label={t('together.people')}>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.organisation
                ? t('together.person', { name: of(one.name), organisation: of(one.organisation.name) })
                : of(one.name)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('together.organisations')}>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {of(one.name)}
            </option>
          ))}
        </optgroup>
      </select>
      <Button look="filled" disabled={!isKnown || isPending} onClick={invite}>
        {t('together.invite')}
      </Button>
    </div>
  );
}
