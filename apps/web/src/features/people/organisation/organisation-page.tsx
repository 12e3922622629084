import { organisationKindLabels, sectorLabels } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Organisation } from '../../../server/contract.ts';
import { Failure } from '../../../server/failure.tsx';
import { useHere } from '../../../server/here.tsx';
import { membersOfQuery, organisationsQuery } from '../../../server/queries.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectorMark } from '../../../ui/sector-mark.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { WayBack } from '../../../ui/way-back.tsx';
import { useTitle, useWords } from '../../../words/use-words.ts';
import place from '../place.module.css';
import styles from './organisation.module.css';
import { StandsSection } from './stands-section.tsx';
import { WhatWeSaid } from './what-we-said.tsx';

/** One organisation: who it is, what it said and what became of that, and where it stands. */
export function OrganisationPage() {
  const { t, of } = useWords();
  const { city } = useHere();
  const { code } = useParams({ from: '/$citySlug/organisations/$code' });
  const { data, error, isPending, refetch } = useQuery(organisationsQuery(city.id));
  const organisation = data?.find((one) => one.code === code);
  const name = organisation ? of(organisation.name) : code;
  useTitle(name);
  if (data && !organisation) return <Missing code={code} />;
  // The heading is there from the beginning, for it has the focus of whoever comes.
  return (
    <article className={styles['page']}>
      <header className={place['header']}>
        <p>
          <WayBack to="/$citySlug/people" params={{ citySlug: city.slug }}>
            {t('people')}
          </WayBack>
        </p>
        <h1 tabIndex={-1}>{name}</h1>
        {organisation && <Facts organisation={organisation} />}
      </header>
      {isPending && <Waiting word={t('opening')} heights={[14, 8]} />}
      {error && !organisation && <Failure error={error} onRetry={() => void refetch()} />}
      {organisation && (
        <>
          <WhatWeSaid organisation={organisation} />
          <StandsSection organisation={organisation} />
        </>
      )}
    </article>
  );
}

/** Its side, its kind where that says more, and how many of its people take part, once that is known. */
function Facts({ organisation: { id, code, kind, sector } }: { organisation: Organisation }) {
  const { t, of } = useWords();
  const { city } = useHere();
  const { data: people } = useQuery(membersOfQuery(city.id, id));
  const side = sector && of(sectorLabels[sector]);
  const is = of(organisationKindLabels[kind]);
  return (
    <p className={styles['facts']}>
      {sector && side && <SectorMark sector={sector} word={side} />}
      {is !== side && <span>{is}</span>}
      <span>{code}</span>
      {people && <span>{t('org.people', { count: people.length })}</span>}
    </p>
  );
}

function Missing({ code }: { code: string }) {
  const { t } = useWords();
  const { city } = useHere();
  useTitle(t('org.missing', { code }));
  return (
    <Notice as="page" title={t('org.missing', { code })} lines={[t('org.missing.text')]}>
      <LinkButton look="filled" to="/$citySlug/people" params={{ citySlug: city.slug }}>
        {t('people')}
      </LinkButton>
    </Notice>
  );
}
