import type { Organisation } from '../../../server/contract.ts';
import { useHere } from '../../../server/here.tsx';
import { TitleLink } from '../../../views/title-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import styles from './letter.module.css';
import { mostTelling, type Said, tallyOf } from '../said/said.ts';
import { useTallyWords } from '../said/use-tally-words.ts';
import { Written } from '../said/written.tsx';

/** As many as one page holds. */
const most = 4;

/** The page as a letter of one A4 page, from the organisation to its members: on paper it stands in the page's place. */
export function Letter({
  organisation: { name, sector },
  said,
}: {
  organisation: Organisation;
  said: readonly Said[];
}) {
  const { t, of, day, allOf } = useWords();
  const { city } = useHere();
  const tally = tallyOf(said, city.today);
  const parts = allOf(useTallyWords(tally).map(({ word }) => word));
  const today = day(city.today);
  const told = mostTelling(said, most);
  const waits = said.filter(({ stands }) => stands === 'open');
  return (
    <section className={styles['letter']} aria-labelledby="org-letter">
      <header>
        <p>{of(name)}</p>
        <p>{today}</p>
      </header>
      <h2 id="org-letter">{t('org.letter.title', { city: of(city.name) })}</h2>
      <p>{t('org.letter.to', { sector: sector ?? 'none' })}</p>
      <p>{t('org.letter.sum', { day: today, count: tally.all, parts })}</p>
      {told.length > 0 && <h3>{t('org.letter.told')}</h3>}
      <ul>
        {told.map(({ type, record, outcome, why }) => (
          <li key={record.id}>
            <TitleLink type={type} record={record} className={styles['title']} />
            {outcome && <strong>{of(outcome)}</strong>}
            {why && <Written text={why} className={styles['why']} />}
          </li>
        ))}
      </ul>
      {waits.length > 0 && <h3>{t('org.letter.waits')}</h3>}
      <ul>
        {waits.slice(0, most).map(({ type, record, due }) => (
          <li key={record.id}>
            <TitleLink type={type} record={record} className={styles['title']} />
            {due !== null && <span>{t('answer.due', { day: day(due) })}</span>}
          </li>
        ))}
        {waits.length > most && <li>{t('org.letter.more', { count: waits.length - most })}</li>}
      </ul>
      <footer>
        <p>{of(name)}</p>
        <p>{t('org.letter.rest', { address: `${location.origin}${location.pathname}` })}</p>
      </footer>
    </section>
  );
}
