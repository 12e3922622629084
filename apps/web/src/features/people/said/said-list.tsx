import { spokenFor } from '@cityloom/operating-model';
import { DueClock } from '../../../fields/answer/due-clock.tsx';
import { NameOf } from '../../../fields/name-of.tsx';
import { useHere } from '../../../server/here.tsx';
import { ToneBadge } from '../../../ui/tone-badge.tsx';
import { TitleLink } from '../../../views/title-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import { dayIn } from '../model.ts';
import type { Said } from './said.ts';
import styles from './said.module.css';
import { useStandsWords } from './use-stands-words.ts';
import { Written } from './written.tsx';

/** What was said, one below the other: what it is about, when it was said, and what became of it. */
export const SaidList = ({ said }: { said: readonly Said[] }) => (
  <ul className={styles['list']}>
    {said.map((one) => (
      <OneSaid key={one.record.id} said={one} />
    ))}
  </ul>
);

function OneSaid({ said }: { said: Said }) {
  const { t, of, day } = useWords();
  const { city } = useHere();
  const stands = useStandsWords()(said);
  const { type, record, on, why, due } = said;
  return (
    <li>
      <p className={styles['what']}>
        <TitleLink type={type} record={record} className={styles['title']} />
        <span className={styles['aside']}>
          {of(type.label)} {record.code}
          {spokenFor({ ...record, type }) !== null && ` · ${t('org.in-name')}`}
        </span>
      </p>
      <p className={styles['about']}>
        <time dateTime={record.createdAt}>{day(dayIn(city.zone, new Date(record.createdAt)))}</time>
        {on !== null && (
          <span>
            {t('talk.part')} <NameOf id={on} />
          </span>
        )}
      </p>
      {stands && (
        <div className={styles['stands']}>
          <ToneBadge tone={stands.tone} word={stands.word} />
          {due !== null && <DueClock due={due} />}
        </div>
      )}
      {why && <Written text={why} className={styles['why']} />}
    </li>
  );
}
