import { sectorLabels, sectors } from '@cityloom/operating-model';
import type { Sector } from '@cityloom/operating-model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { TrialPerson } from '../../server/contract.ts';
import { openSession } from '../../server/open-session.ts';
import { citiesQuery, trialPeopleQuery } from '../../server/queries.ts';
import { Failure } from '../../server/failure.tsx';
import { signIn, useSession } from '../../session/session.ts';
import { Notice } from '../../ui/notice.tsx';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useTitle, useWords } from '../../words/use-words.ts';
import { PersonCard } from './person-card.tsx';
import styles from './who.module.css';

const groups: readonly (Sector | null)[] = [...sectors, null];

/**
 * The people of the trial: one click, no password, and you are one of them.
 * @param props.to the path that led here, to go back to; without it the way leads to the example city
 */
export function Who({ to }: { to: string | undefined }) {
  const { t } = useWords();
  useTitle(t('who.title'));
  return (
    <div className={styles['who']}>
      <h1 tabIndex={-1}>{t('who.title')}</h1>
      <p className={styles['text']}>{t('who.text')}</p>
      <People to={to} />
    </div>
  );
}

function People({ to }: { to: string | undefined }) {
  const { t, of } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const session = useSession();
  const people = useQuery(trialPeopleQuery);
  const cities = useQuery(citiesQuery);
  const current = session.status === 'signed-in' ? session.username : null;
  const citySlug = (cities.data?.find((city) => city.example) ?? cities.data?.[0])?.slug;

  if (session.status === 'failed') {
    return <Failure error={session.reason} onRetry={() => void openSession(client)} />;
  }
  if (people.isPending || cities.isPending) return <Waiting word={t('opening')} heights={[18, 10, 11]} />;
  if (!people.data || !cities.data) {
    return (
      <Failure
        error={people.error ?? cities.error}
        onRetry={() => void Promise.all([people.refetch(), cities.refetch()])}
      />
    );
  }
  if (people.data.length === 0 || citySlug === undefined) return <Notice title={t('who.empty')} />;

  const goal = to ?? `/${citySlug}`;
  const choose = ({ username }: TrialPerson) =>
    username === current ? void navigate({ href: goal }) : void signIn({ to: goal, as: username });

  return groups.map((sector) => {
    const group = people.data.filter((person) => person.sector === sector);
    const heading = `who-${sector ?? 'none'}`;
    return group.length === 0 ? null : (
      <section key={heading} aria-labelledby={heading} className={styles['group']}>
        <h2 id={heading}>
          {sector && <SectorShape sector={sector} />}
          {sector ? of(sectorLabels[sector]) : t('sector.none')}
        </h2>
        <ul>
          {group.map((person) => (
            <li key={person.username}>
              <PersonCard person={person} current={person.username === current} onChoose={() => choose(person)} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
