import { useQuery } from '@tanstack/react-query';
import { waitingCitiesQuery } from '../../server/cities.ts';
import type { WaitingCity } from '../../server/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './arrival.module.css';

type Props = { trial: boolean; onGive: (city: WaitingCity) => void };

/** The cities that nobody has entered yet, each with a new code for its founder; nothing where there are none. */
export function WaitingCities({ trial, onGive }: Props) {
  const { t, of } = useWords();
  const { data: cities = [] } = useQuery(waitingCitiesQuery(trial));
  if (cities.length === 0) return null;
  return (
    <section className={styles['waiting']} aria-labelledby="waiting-cities">
      <h2 id="waiting-cities">{t('start.waiting')}</h2>
      <ul>
        {cities.map((city) => (
          <li key={city.id}>
            <div>
              <strong>{of(city.name)}</strong>
              <small>{t('start.waiting.founder', { name: of(city.founder) })}</small>
            </div>
            <Button
              aria-label={t(trial ? 'start.waiting.enter' : 'start.waiting.code', { city: of(city.name) })}
              onClick={() => onGive(city)}
            >
              {t(trial ? 'join.enter' : 'start.waiting.give')}
            </Button>
          </li>
        ))}
      </ul>
      {!trial && <p className={styles['once']}>{t('start.waiting.once')}</p>}
    </section>
  );
}
