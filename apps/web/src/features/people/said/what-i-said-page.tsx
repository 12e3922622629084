import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { IconDownload } from '../../../ui/icons.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { WayBack } from '../../../ui/way-back.tsx';
import { useTitle, useWords } from '../../../words/use-words.ts';
import { newestFirst, type Said, stageOf } from './said.ts';
import styles from '../place.module.css';
import { SaidList } from './said-list.tsx';
import { readSaidSearch, type SaidSearch } from './said-search.ts';
import { StageChoice } from './stage-choice.tsx';
import { useExport } from './use-export.ts';
import { useSaid } from './use-said.ts';

const from = '/$citySlug/for-me/said';

/** All that the reader said, or their organisation: the newest first, with what became of it, to narrow and to take along. */
export function WhatISaidPage() {
  const { t, of } = useWords();
  const { city, member } = useHere();
  const search = useSearch({ from, select: readSaidSearch });
  const navigate = useNavigate();
  const change = (next: SaidSearch) => void navigate({ from, to: '.', search: next, resetScroll: false });
  const ours = search.whose === 'ours' ? member.organisation : null;
  useTitle(t('said'));
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <p>
          <WayBack to="/$citySlug/for-me" params={{ citySlug: city.slug }}>
            {t('for-me')}
          </WayBack>
        </p>
        <h1 tabIndex={-1}>{t('said')}</h1>
        <p className={styles['muted']}>{t('said.text')}</p>
      </header>
      {member.organisation && (
        <div className={styles['start']}>
          <Choice
            legend={t('said.whose')}
            isLegendSpoken
            value={ours ? 'ours' : 'mine'}
            options={[
              { value: 'mine', word: t('said.mine') },
              { value: 'ours', word: of(member.organisation.name) },
            ]}
            onChoose={(whose) => change(whose === 'ours' ? { whose } : {})}
          />
        </div>
      )}
      <Words
        key={ours?.id ?? ''}
        organisation={ours}
        stage={search.stands}
        onStage={(stands) => change(readSaidSearch({ ...search, stands }))}
      />
    </div>
  );
}

type Props = {
  /** Whose words; the reader's own where it is nobody. */
  organisation: NonNullable<ReturnType<typeof useHere>['member']['organisation']> | null;
  stage: SaidSearch['stands'];
  onStage: (stage: SaidSearch['stands']) => void;
};

function Words({ organisation, stage, onStage }: Props) {
  const { t, of } = useWords();
  const { city, member } = useHere();
  const speaking = organisation ? { organisation: organisation.id } : { person: member.id };
  const { said: every, error, retry } = useSaid(speaking);
  const said = useMemo(() => every && newestFirst(every), [every]);
  const { save, isSaving } = useExport(of((organisation ?? member).name));
  if (said === undefined && error !== null) return <Failure error={error} onRetry={retry} />;
  if (said === undefined) return <Waiting word={t('opening')} heights={[3, 20]} />;
  if (said.length === 0) return <Nothing isOurs={organisation !== null} />;
  const shown: readonly Said[] = stage === undefined ? said : said.filter((one) => stageOf(one) === stage);
  return (
    <section aria-label={organisation ? of(organisation.name) : t('said.mine')} className={styles['card']}>
      <div className={styles['top']}>
        <StageChoice said={said} stage={stage} onChoose={onStage} />
        {shown.some(({ stands }) => stands !== 'hidden') && (
          <Button
            icon={<IconDownload size="1.125rem" stroke={1.8} aria-hidden="true" />}
            loading={isSaving}
            onClick={() => void save(shown)}
          >
            {t('said.export')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? <p className={styles['muted']}>{t('said.no-match')}</p> : <SaidList said={shown} />}
      {organisation && (
        <p>
          <Link to="/$citySlug/organisations/$code" params={{ citySlug: city.slug, code: organisation.code }}>
            {t('said.organisation')}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Nothing yet, and where to begin. */
const Nothing = ({ isOurs }: { isOurs: boolean }) => {
  const { t } = useWords();
  const { city } = useHere();
  return (
    <Notice as="place" title={t(isOurs ? 'org.said.none' : 'said.none')} lines={[t('said.none.text')]}>
      <LinkButton to="/$citySlug/roadmap" params={{ citySlug: city.slug }}>
        {t('roadmap')}
      </LinkButton>
    </Notice>
  );
};
