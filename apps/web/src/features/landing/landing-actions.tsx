import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { openSession } from '../../server/open-session.ts';
import { citiesQuery, configurationQuery } from '../../server/queries.ts';
import { Failure } from '../../server/failure.tsx';
import { signIn, useSession } from '../../session/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './landing.module.css';
import { useOwnCities } from './use-own-cities.ts';

/** The way in: back to the city for those signed in, else the people of the trial, else the sign-in. */
export function LandingActions() {
  return (
    <div className={styles['actions']}>
      <Ways />
    </div>
  );
}

function Ways() {
  const { t } = useWords();
  const client = useQueryClient();
  const session = useSession();
  const configuration = useQuery(configurationQuery);
  const asked = useQuery(citiesQuery);

  if (session.status === 'failed') {
    return <Failure error={session.reason} onRetry={() => void openSession(client)} />;
  }
  if (!configuration.data) return <Waiting word={t('opening')} heights={[2.75]} />;
  const { trial } = configuration.data;
  if (session.status === 'signed-in' && asked.data?.length !== 0) return <Back trial={trial} />;
  const [first, ...others] = asked.data ?? [];
  return (
    <>
      <div className={styles['buttons']}>
        {trial && (
          <LinkButton to="/who" look="filled">
            {t('landing.look')}
          </LinkButton>
        )}
        <Button
          look={trial ? 'default' : 'filled'}
          // Until the cities are known there is nowhere to come back to but here.
          disabled={session.status === 'starting' || asked.isPending}
          // Where there are several, this page says which are the reader's.
          onClick={() => void signIn({ to: first && others.length === 0 ? `/${first.slug}` : '/' })}
        >
          {t('sign-in')}
        </Button>
      </div>
      {trial && (
        <p className={styles['note']}>
          {t('landing.note')} <Link to="/start">{t('start.title')}</Link>
        </p>
      )}
    </>
  );
}

function Back({ trial }: { trial: boolean }) {
  const { t, of } = useWords();
  const cities = useOwnCities();
  if (!cities) return <Waiting word={t('opening')} heights={[2.75]} />;
  return (
    <>
      <div className={styles['buttons']}>
        {cities.map((city, place) => (
          <LinkButton
            key={city.id}
            to="/$citySlug"
            params={{ citySlug: city.slug }}
            look={place === 0 ? 'filled' : 'default'}
          >
            {t('landing.back', { city: of(city.name) })}
          </LinkButton>
        ))}
        {trial && (
          <LinkButton to="/who">
            {t(cities.some(({ example }) => example) ? 'person.change' : 'landing.look')}
          </LinkButton>
        )}
      </div>
      {trial && (
        <p className={styles['note']}>
          <Link to="/start">{t('start.title')}</Link>
        </p>
      )}
    </>
  );
}
