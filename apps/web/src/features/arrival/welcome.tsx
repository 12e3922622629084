import { practiceRole, type Role, roleMeanings, type RoleToGive } from '@cityloom/operating-model';
import type { City, Invitation } from '../../server/contract.ts';
import { useRoleName } from '../../words/use-role-names.ts';
import { useTitle, useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';
import { Enter } from './enter.tsx';
import { EnterInTrial } from './enter-in-trial.tsx';

const isGiven = (role: Role): role is RoleToGive => role in roleMeanings;

type Props = { city: City; code: string; invitation: Invitation; trial: boolean };

/** Says who asks whom into which city and to do what, before anything is used up. */
export function Welcome({
  city,
  code,
  invitation: { name, organisation, roles, leads, inviter, until },
  trial,
}: Props) {
  const { t, of, moment } = useWords();
  const roleName = useRoleName();
  const cityName = of(city.name);
  const title = inviter
    ? t('join.title', { inviter: of(inviter), city: cityName })
    : t('join.title.own', { city: cityName });
  useTitle(title);
  return (
    <div className={styles['arrival']}>
      <h1 tabIndex={-1}>{title}</h1>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('join.me')}</dt>
          <dd>
            <strong>{of(name)}</strong>
            {organisation && <span>{of(organisation)}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('join.do')}</dt>
          <dd>
            {roles.map((role) => (
              <div key={role}>
                <span>{roleName(role)}</span>
                {isGiven(role) && <small>{of(roleMeanings[role])}</small>}
              </div>
            ))}
            {leads.map(({ practice, name: called }) => (
              <div key={practice}>
                <span>{roleName(practiceRole, called)}</span>
                <small>{of(roleMeanings[practiceRole])}</small>
              </div>
            ))}
          </dd>
        </div>
      </dl>
      {trial ? <EnterInTrial city={city} code={code} /> : <Enter city={city} code={code} />}
      <p className={styles['once']}>{t('people.slip.once', { moment: moment(until) })}</p>
    </div>
  );
}
