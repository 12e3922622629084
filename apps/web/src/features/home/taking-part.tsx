import { sectorLabels, sectors } from '@cityloom/operating-model';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Member } from '../../server/contract.ts';
import { membersQuery } from '../../server/queries.ts';
import { Failure } from '../../server/failure.tsx';
import { Button } from '../../ui/button.tsx';
import { SectorShape } from '../../ui/sector-mark.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import { Balance } from './balance.tsx';
import styles from './home.module.css';
import { MemberList } from './member-list.tsx';

/** Who is taking part, side by side: three columns, so that a missing voice is seen at a glance. */
export function TakingPart({ cityId }: { cityId: string }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="taking-part" className={styles['part']}>
      <h2 id="taking-part">{t('part.title')}</h2>
      <Everybody cityId={cityId} />
    </section>
  );
}

function Everybody({ cityId }: { cityId: string }) {
  const { t } = useWords();
  const query = useInfiniteQuery(membersQuery(cityId));
  if (query.isPending) return <Waiting word={t('opening')} heights={[1.5, 0.75, 20]} />;
  if (query.isError && !query.data) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  const members = query.data.pages.flatMap((page) => page.items);
  if (members.length === 0) return <p className={styles['muted']}>{t('part.empty')}</p>;
  return (
    <>
      <Sides members={members} complete={!query.hasNextPage} />
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('part.more')}
        </Button>
      )}
    </>
  );
}

function Sides({ members, complete }: { members: readonly Member[]; complete: boolean }) {
  const { t, of } = useWords();
  const sides = sectors.map((sector) => ({ sector, people: members.filter((member) => member.sector === sector) }));
  const rest = members.filter((member) => member.sector === null);
  const organisations = new Set(members.flatMap(({ organisation }) => organisation?.id ?? [])).size;
  return (
    <>
      <p className={styles['muted']}>
        {complete
          ? t('part.summary', { people: members.length, organisations })
          : t('part.summary.first', { people: members.length })}
      </p>
      <Balance counts={sides.map(({ sector, people }) => ({ sector, count: people.length }))} />
      <div className={styles['sides']}>
        {sides.map(({ sector, people }) => (
          <section key={sector} aria-labelledby={`side-${sector}`} className={styles['side']} data-sector={sector}>
            <h3 id={`side-${sector}`}>
              <SectorShape sector={sector} />
              {of(sectorLabels[sector])}
              {people.length > 0 && (
                <span className={styles['count']}>{t('part.count', { count: people.length })}</span>
              )}
            </h3>
            <MemberList members={people} />
          </section>
        ))}
      </div>
      {rest.length > 0 && (
        <section aria-labelledby="side-none" className={styles['rest']}>
          <h3 id="side-none">
            {t('sector.none')}
            <span className={styles['count']}>{t('part.count', { count: rest.length })}</span>
          </h3>
          <MemberList members={rest} />
        </section>
      )}
    </>
  );
}
