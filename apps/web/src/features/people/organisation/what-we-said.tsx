import { recordTypes, spokenFor } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { AnswerClock } from '../../../fields/answer/answer-clock.tsx';
import { reaches } from '../../../records/reach.ts';
import { useEvery } from '../../../records/use-every.ts';
import type { Organisation } from '../../../server/contract.ts';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { ToneBadge } from '../../../ui/tone-badge.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { TitleLink } from '../../../views/title-link.tsx';
import { useWords } from '../../../words/use-words.ts';
import { Letter } from './letter.tsx';
import styles from './organisation.module.css';
import { inOrder, type Said, saidIn, tallyOf } from './said.ts';
import { TallyLine } from './tally-line.tsx';
import { SpokenFor } from './spoken-for.tsx';
import { Written } from './written.tsx';

const answered = [...recordTypes.values()].filter(({ answer }) => answer !== undefined);

/** What an organisation said as far as the reader may see it, counted and one by one, and the letter that is made of it. */
export function WhatWeSaid({ organisation }: { organisation: Organisation }) {
  const { t } = useWords();
  const { member } = useHere();
  const types = useMemo(() => answered.filter((type) => reaches(member.roles, type.class)), [member.roles]);
  const wanted = useMemo(() => ({ filter: { '@ownerOrg': { eq: organisation.id } } }), [organisation.id]);
  const { records, error, retry } = useEvery(types, wanted);
  const said = useMemo(
    () =>
      records &&
      inOrder(types.flatMap((type, place) => (records[place] ?? []).flatMap((one) => saidIn(type, one) ?? []))),
    [types, records],
  );
  return (
    <>
      <section aria-labelledby="org-said" className={styles['card']}>
        <div className={styles['top']}>
          <h2 id="org-said">{t('org.said')}</h2>
          {said && said.length > 0 && (
            <Button
              icon={<IconPrinter size="1.125rem" stroke={1.8} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t('org.letter.print')}
            </Button>
          )}
        </div>
        {error && <Failure error={error} onRetry={retry} />}
        {!said && !error && <Waiting word={t('opening')} heights={[1.5, 12]} />}
        {said?.length === 0 && <p className={styles['muted']}>{t('org.said.none')}</p>}
        {said && said.length > 0 && <SaidList said={said} />}
        <SpokenFor organisation={organisation} />
      </section>
      {said && said.length > 0 && <Letter organisation={organisation} said={said} />}
    </>
  );
}

function SaidList({ said }: { said: readonly Said[] }) {
  const { city } = useHere();
  return (
    <>
      <TallyLine tally={tallyOf(said, city.today)} />
      <ul className={styles['list']}>
        {said.map((one) => (
          <OneSaid key={one.record.id} said={one} />
        ))}
      </ul>
    </>
  );
}

function OneSaid({ said: { type, record, stands, outcome, why } }: { said: Said }) {
  const { t, of } = useWords();
  return (
    <li>
      <p className={styles['what']}>
        <TitleLink type={type} record={record} className={styles['title']} />
        <span className={styles['aside']}>
          {of(type.label)} {record.code}
        </span>
        {spokenFor({ ...record, type }) !== null && <span className={styles['aside']}>{t('org.in-name')}</span>}
      </p>
      <div className={styles['stands']}>
        {outcome && <ToneBadge tone={outcome.tone ?? 'idle'} word={of(outcome)} />}
        {stands === 'closed' && <ToneBadge tone="idle" word={t('org.closed')} />}
        {stands === 'open' && <ToneBadge tone="busy" word={t('org.waiting')} />}
        <AnswerClock type={type} record={record} />
      </div>
      {why && <Written text={why} className={styles['why']} />}
    </li>
  );
}
