import type { ReactNode } from 'react';
import { WriteTogether } from '../../prose/together/write-together.tsx';
import type { Organisation } from '../../server/contract.ts';
import { VersionFact } from '../../views/version/version-fact.tsx';
import { CommentsButton } from '../../voices/comments-button.tsx';
import { PositionsPlace } from '../../voices/positions/positions-place.tsx';
import type { SaidRead } from '../../voices/use-said.ts';
import { useTalk } from '../../voices/use-talk.tsx';
import { languageNames, locales } from '../../words/language.ts';
import { shownIn, type TextView } from '../../words/text-view.ts';
import { useWords } from '../../words/use-words.ts';
import type { Section } from './model.ts';
import { OrganisationName } from './organisation-name.tsx';
import { SectionText } from './section-text.tsx';
import { SectionTitle } from './section-title.tsx';
import styles from './vision.module.css';

type Props = {
  section: Section;
  /** Ids of the sections on the page. */
  together: readonly string[];
  menu: ReactNode;
  /** What people say about the sections. */
  said: SaidRead;
  organisations: ReadonlyMap<string, Organisation>;
  view: TextView;
  /** Whether the address leads here. */
  isNamed: boolean;
  /** Whether it is to be written at once. */
  isToWrite: boolean;
  onBegun: () => void;
};

/** One section: its title, who writes it, and its text in one language or in both. */
export function SectionPart({
  section,
  together,
  menu,
  said,
  organisations,
  view,
  isNamed,
  isToWrite,
  onBegun,
}: Props) {
  const { t, of, language: first } = useWords();
  const { record, lead, others } = section;
  const talk = useTalk(record, of(section.title), said);
  const leader = lead === null ? undefined : organisations.get(lead);
  const companions = others.flatMap((id) => organisations.get(id) ?? []);
  return (
    <section className={styles['section']} aria-labelledby={record.code}>
      <SectionTitle section={section} view={view} isNamed={isNamed} menu={menu} />
      <dl className={styles['people']}>
        {leader && (
          <div>
            <dt>{t('vision.lead')}</dt>
            <dd>
              <OrganisationName organisation={leader} />
            </dd>
          </div>
        )}
        {companions.length > 0 && (
          <div>
            <dt>{t('vision.with')}</dt>
            {companions.map((organisation) => (
              <dd key={organisation.id}>
                <OrganisationName organisation={organisation} />
              </dd>
            ))}
          </div>
        )}
        <VersionFact record={record} />
      </dl>
      <div className={styles['texts']}>
        {shownIn(view, first).map((language, place) => (
          <div key={language} lang={locales[language]}>
            {view === 'both' && <p className={styles['language']}>{languageNames[language]}</p>}
            <SectionText
              section={section}
              language={language}
              remarks={talk.remarksOf('text', language)}
              isToWrite={isToWrite && place === 0}
              onBegun={onBegun}
            />
          </div>
        ))}
      </div>
      <PositionsPlace host={record} together={together} />
      <CommentsButton open={talk.open} onOpen={() => talk.onOpen()} />
      {talk.dialog}
      <WriteTogether
        record={record.id}
        isWriter={record.may.includes('edit')}
        lead={lead}
        what={t('vision.this-section')}
      />
    </section>
  );
}
