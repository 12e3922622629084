import { useMemo } from 'react';
import type { Organisation } from '../../../server/contract.ts';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconPrinter } from '../../../ui/icons.ts';
import { Waiting } from '../../../ui/waiting.tsx';
import { useWords } from '../../../words/use-words.ts';
import { inOrder, newestFirst, stageOf, tallyOf } from '../said/said.ts';
import { SaidList } from '../said/said-list.tsx';
import { TallyLine } from '../said/tally-line.tsx';
import { useSaid } from '../said/use-said.ts';
import { Letter } from './letter.tsx';
import styles from '../place.module.css';

/** What an organisation said as far as the reader may see it, counted and one by one, and the letter that is made of it. */
export function WhatWeSaid({ organisation }: { organisation: Organisation }) {
  const { t } = useWords();
  const { city } = useHere();
  const { said: every, error, retry } = useSaid({ organisation: organisation.id });
  const shown = useMemo(() => every?.filter(({ stands }) => stands !== 'hidden'), [every]);
  const said = useMemo(() => shown && inOrder(shown.filter((one) => stageOf(one) !== 'talk')), [shown]);
  const talk = useMemo(() => newestFirst((shown ?? []).filter((one) => stageOf(one) === 'talk')), [shown]);
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
        {said && said.length > 0 && (
          <>
            <TallyLine tally={tallyOf(said, city.today)} />
            <SaidList said={said} />
          </>
        )}
        {talk.length > 0 && (
          <>
            <h3>{t('org.spoken', { count: talk.length })}</h3>
            <SaidList said={talk} />
          </>
        )}
      </section>
      {said && said.length > 0 && <Letter organisation={organisation} said={said} />}
    </>
  );
}
