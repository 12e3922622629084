import { useQueryClient } from '@tanstack/react-query';
import { citiesQuery } from '../../server/queries.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import styles from './people.module.css';
import { useDeed } from './use-deed.ts';

/** Whether people without an account are heard, for those who look after access to open and to close. */
export function HearsAll() {
  const { t, language } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const deed = useDeed();
  const set = (hearsAll: boolean) =>
    deed.run(async (deeds) => {
      await deeds.hear(hearsAll);
      await client.invalidateQueries(citiesQuery);
    });
  return (
    <section aria-labelledby="hears-all" className={styles['hearing']}>
      <h2 id="hears-all">{t('people.hears')}</h2>
      <label>
        <input
          type="checkbox"
          checked={city.hearsAll}
          disabled={deed.isBusy}
          onChange={({ target }) => void set(target.checked)}
        />
        {t('people.hears.all')}
      </label>
      <p className={styles['muted']}>
        {t('people.hears.text')}{' '}
        {city.hearsAll && <a href={`/p/${city.slug}/${language}/say`}>{t('people.hears.look')}</a>}
      </p>
      <DeedFailed deed={deed} />
    </section>
  );
}
