import { useQueryClient } from '@tanstack/react-query';
import type { City } from '../../server/contract.ts';
import { citiesQuery } from '../../server/queries.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { DeedFailed } from './deed-failed.tsx';
import styles from './people.module.css';
import { useDeed } from './use-deed.ts';

/** Whether people without an account are heard, and whether somebody reads that first, for those who look after access. */
export function HearsAll() {
  const { t, language } = useWords();
  const { city } = useHere();
  const client = useQueryClient();
  const deed = useDeed();
  const { hearsAll, readsFirst } = city;
  const set = (changed: Partial<Pick<City, 'hearsAll' | 'readsFirst'>>) =>
    deed.run(async (deeds) => {
      await deeds.hear(changed);
      await client.invalidateQueries(citiesQuery);
    });
  return (
    <section aria-labelledby="hears-all" className={styles['hearing']}>
      <h2 id="hears-all">{t('people.hears')}</h2>
      <label>
        <input
          type="checkbox"
          checked={hearsAll}
          disabled={deed.isBusy}
          onChange={({ target }) => void set({ hearsAll: target.checked })}
        />
        {t('people.hears.all')}
      </label>
      {hearsAll && (
        <label>
          <input
            type="checkbox"
            checked={readsFirst}
            disabled={deed.isBusy}
            onChange={({ target }) => void set({ readsFirst: target.checked })}
          />
          {t('people.hears.first')}
        </label>
      )}
      <p className={styles['muted']}>
        {readsFirst ? t('people.hears.text') : t('people.hears.once')} {t('people.hears.due')}{' '}
        {hearsAll && <a href={`/p/${city.slug}/${language}/say`}>{t('people.hears.look')}</a>}
      </p>
      <DeedFailed deed={deed} />
    </section>
  );
}
