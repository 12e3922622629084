import { Link } from '@tanstack/react-router';
import type { Organisation } from '../../server/contract.ts';
import { useHere } from '../../server/here.tsx';
import { IconPencil } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';
import styles from './opening.module.css';
import { OrganisationName } from './organisation-name.tsx';
import { useSaid } from './use-said.ts';

type Props = { sections: readonly Section[]; organisations: ReadonlyMap<string, Organisation> };

/** The sections of the vision with who leads each, and where the reader may write. */
export function SectionList({ sections, organisations }: Props) {
  const { t, language } = useWords();
  const say = useSaid(language);
  const { city } = useHere();
  if (sections.length === 0) return null;
  return (
    <section className={styles['sections']} aria-labelledby="opening-sections">
      <h2 id="opening-sections">{t('home.sections')}</h2>
      <ol>
        {sections.map(({ record, number, title, lead, mayWriteText }) => {
          const [said] = say(title);
          const leader = lead === null ? undefined : organisations.get(lead);
          return (
            <li key={record.id}>
              <Link to="/$citySlug/vision/{-$code}" params={{ citySlug: city.slug, code: record.code }}>
                <span className={styles['number']}>{number}</span>
                <span className={styles['name']}>
                  <strong lang={said?.language}>{said?.text}</strong>
                  {mayWriteText && (
                    <span className={styles['yours']}>
                      <IconPencil size="1rem" stroke={1.9} aria-hidden="true" />
                      {t('vision.yours')}
                    </span>
                  )}
                </span>
                <span className={styles['leader']}>{leader && <OrganisationName organisation={leader} />}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
