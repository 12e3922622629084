import { useQuery, useQueryClient } from '@tanstack/react-query';
import { openSession } from '../../server/open-session.ts';
import { citiesQuery, configurationQuery } from '../../server/queries.ts';
import { useFailure } from '../../server/use-failure.ts';
import { signIn, useSession } from '../../session/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './landing.module.css';

/** The way in: back to the city for those signed in, else the people of the trial, else the sign-in. */
export function LandingActions() {
  const { t, of } = useWords();
  const client = useQueryClient();
  const failure = useFailure();
  const session = useSession();
  const configuration = useQuery(configurationQuery);
  const asked = useQuery(citiesQuery);
  const cities = asked.data ?? [];

  if (session.status === 'failed') {
    return (
      <div className={styles['actions']}>
        <Notice {...failure(session.reason)}>
          <Button onClick={() => void openSession(client)}>{t('failure.retry')}</Button>
        </Notice>
      </div>
    );
  }
  if (session.status === 'signed-in' && cities.length > 0) {
    return (
      <div className={styles['actions']}>
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
          {configuration.data?.trial && <LinkButton to="/who">{t('person.change')}</LinkButton>}
        </div>
      </div>
    );
  }
  if (!configuration.data) {
    return (
      <div className={styles['actions']}>
        <Waiting word={t('opening')} heights={[2.75]} />
      </div>
    );
  }
  const { trial } = configuration.data;
  const first = cities[0];
  return (
    <div className={styles['actions']}>
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
          onClick={() => void signIn({ to: first ? `/${first.slug}` : '/' })}
        >
          {t('sign-in')}
        </Button>
      </div>
      {trial && <p className={styles['note']}>{t('landing.note')}</p>}
    </div>
  );
}
