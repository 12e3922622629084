import { useMemo } from 'react';
import { useRecords } from '../../records/use-records.ts';
import { useHere } from '../../server/here.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { IconUsersGroup } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { Card } from './card.tsx';
import { recentlyHeard } from './glance.ts';
import styles from './home.module.css';
import { LineLink } from './line-link.tsx';

const most = 4;
const newestFirst = { sort: '-date' };

/** The latest occasions on which people were heard. */
export function HeardCard() {
  const { t, dayNear } = useWords();
  const { city } = useHere();
  const asked = useRecords('engagement', newestFirst);
  const heard = useMemo(() => asked.data && recentlyHeard(asked.data, city.today, most), [asked.data, city.today]);
  return (
    <Card
      id="home-heard"
      title={t('home.heard')}
      asked={asked}
      empty={heard?.length === 0 ? t('home.heard.empty') : null}
      next={
        <LinkButton
          to="/$citySlug/engagement"
          params={{ citySlug: city.slug }}
          icon={<IconUsersGroup size="1.25rem" stroke={1.7} aria-hidden="true" />}
        >
          {t('home.heard.all')}
        </LinkButton>
      }
    >
      <ul className={styles['lines']}>
        {heard?.map(({ record, name, from, people }) => (
          <li key={record.id}>
            <LineLink record={record} name={name} />
            <span className={styles['aside']}>
              {dayNear(from)}
              {people > 0 && <span>{t('part.count', { count: people })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
