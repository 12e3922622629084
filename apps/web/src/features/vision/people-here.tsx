import { sectorLabels } from '@cityloom/operating-model';
import type { Company } from '../../prose/reading/company-of.ts';
import { IconUsers } from '../../ui/icons.ts';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { Fold } from './fold.tsx';
import type { Section } from './model.ts';
import styles from './reading.module.css';
import { SectionLink } from './section-link.tsx';

type Props = { company: Company; sections: readonly Section[] };

/** Who else is at the vision: those who write by name, with the section they write in; those who read as a number. */
export function PeopleHere({ company: { isKnown, writers, readers }, sections }: Props) {
  const { t, of } = useWords();
  const count = writers.length + readers;
  return (
    <Fold title={isKnown ? t('here.title', { count }) : t('here')} Face={IconUsers}>
      {writers.length > 0 && (
        <ul className={styles['people']}>
          {writers.map(({ person, name, sector, organisation, records }) => (
            <li key={person}>
              <span className={styles['person']}>
                {sector && (
                  <>
                    <SectorShape sector={sector} />
                    <Spoken>{of(sectorLabels[sector])}</Spoken>
                  </>
                )}
                <strong>{of(name)}</strong>
                {organisation && <span>{of(organisation)}</span>}
              </span>
              {sections
                .filter(({ record }) => records.includes(record.id))
                .map(({ record, number }) => (
                  <SectionLink key={record.id} code={record.code}>
                    {t('here.writing', { number })}
                  </SectionLink>
                ))}
            </li>
          ))}
        </ul>
      )}
      {readers > 0 && <p>{t('here.readers', { count: readers })}</p>}
      {count === 0 && <p>{t(isKnown ? 'here.nobody' : 'here.unknown')}</p>}
    </Fold>
  );
}
