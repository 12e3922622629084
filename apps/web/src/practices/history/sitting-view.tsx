import { ToldContent } from '../../features/news/line/told.tsx';
import { useTitle } from '../../features/news/line/use-title.ts';
import { RecordLink } from '../../fields/record-link.tsx';
import { NameText } from '../../records/name-text.tsx';
import { suggestionType } from '../../voices/comment.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './history.module.css';
import type { Sitting, Told } from './sittings.ts';

const actWords = {
  created: 'history.created',
  binned: 'history.binned',
  restored: 'history.restored',
} as const;

/** What somebody did to a record at one time: who, when, what it was and what it became, and why. */
export function SittingView({ sitting }: { sitting: Sitting }) {
  const { t, moment } = useWords();
  const { people, organisation, to, acts, tells, suggested, whys } = sitting;
  return (
    <>
      <p className={styles['head']}>
        <strong className={styles['names']}>
          {people.length === 0 && t('talk.somebody')}
          {people.map((person) => (
            <NameText key={person} id={person} />
          ))}
        </strong>
        {people.length > 1 && <span>{t('compare.who.at-once')}</span>}
        {organisation !== null && <NameText id={organisation} />}
        <time dateTime={to}>{moment(to)}</time>
      </p>
      {acts.map((act) => (
        <p key={act}>{t(actWords[act])}</p>
      ))}
      {tells.length > 0 && (
        <ul className={styles['tells']}>
          {tells.map((told) => (
            <li key={told.address}>
              <Change told={told} suggestions={suggested.get(told.address) ?? []} />
            </li>
          ))}
        </ul>
      )}
      {whys.map((why) => (
        <p key={why}>{t('history.why', { why })}</p>
      ))}
    </>
  );
}

function Change({ told, suggestions }: { told: Told; suggestions: readonly string[] }) {
  const { t } = useWords();
  const title = useTitle(told);
  return (
    <>
      <p className={styles['title']}>{title}</p>
      <ToldContent told={told} now={t('history.after')} />
      {suggestions.map((code) => (
        <RecordLink key={code} typeId={suggestionType} code={code}>
          {t('history.suggested', { code })}
        </RecordLink>
      ))}
    </>
  );
}
