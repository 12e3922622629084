import type { RecordType } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { AnswerClock } from '../../fields/answer/answer-clock.tsx';
import { answerOf, outcomesOf } from '../../fields/answer/answer-of.ts';
import { NameText } from '../../records/name-text.tsx';
import type { RecordView } from '../../records/shapes.ts';
import { useEvery } from '../../records/use-every.ts';
import { Failure } from '../../server/failure.tsx';
import { ToneBadge } from '../../ui/tone-badge.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { TitleLink } from '../../views/title-link.tsx';
import { nameIn } from '../../voices/comment.ts';
import { useWords } from '../../words/use-words.ts';
import { AnswerSeveralButton } from '../answer-several-button.tsx';
import styles from './hearing.module.css';

type Props = { said: RecordType; record: RecordView; headingId: string };

/** What was said to a question, as far as the reader sees it, each with what became of it; whoever answers does it from here. */
export function SaidTo({ said: type, record, headingId }: Props) {
  const { t } = useWords();
  const types = useMemo(() => [type], [type]);
  const { records, error, retry } = useEvery(types, () => ({
    filter: { [type.says?.on ?? '']: { eq: record.id } },
    sort: '-@code',
  }));
  const said = useMemo(() => (records?.[0] ?? []).filter(({ state }) => state !== 'draft'), [records]);
  if (error !== null) return <Failure error={error} onRetry={retry} />;
  if (records === undefined) return <Waiting word={t('opening')} heights={[3]} />;
  return (
    <>
      <div className={styles['top']}>
        <h2 id={headingId}>{t('hearing.answers', { count: said.length })}</h2>
        <AnswerSeveralButton type={type} records={said} />
      </div>
      {said.length === 0 ? (
        <p className={styles['remark']}>{t('hearing.answers.none')}</p>
      ) : (
        <ul className={styles['said']}>
          {said.map((one) => (
            <li key={one.id}>
              <TitleLink type={type} record={one} />
              <span className={styles['who']}>
                <Who said={one} />
                <Became type={type} said={one} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** For whom it was said: an organisation, or nobody but the speaker. */
function Who({ said }: { said: RecordView }) {
  const { t } = useWords();
  const organisation = nameIn(said);
  return organisation === null ? t('hearing.self') : <NameText id={organisation} />;
}

function Became({ type, said }: { type: RecordType; said: RecordView }) {
  const { of } = useWords();
  const option = outcomesOf(type)[answerOf(type, said)?.outcome ?? ''];
  return option ? (
    <ToneBadge tone={option.tone ?? 'idle'} word={of(option)} />
  ) : (
    <AnswerClock type={type} record={said} />
  );
}
