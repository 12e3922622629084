import type { RecordType } from '@cityloom/operating-model';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { mayBegin } from '../records/reach.ts';
import { useHere } from '../server/here.tsx';
import { Choice } from '../ui/choice.tsx';
import { CreateRecord } from '../views/form/create-record.tsx';
import { latePart } from '../ui/late-part.ts';
import { useTitle, useWords } from '../words/use-words.ts';
import { AnswerSeveralButton } from './answer-several-button.tsx';
import { PlaceTabs } from './place-tabs.tsx';
import { placeOf } from './places.ts';
import { RecordsShown } from './records-shown.tsx';
import { TypeHeader } from './type-header.tsx';
import styles from './type-page.module.css';
import { hasSimilar } from '../voices/support/support.ts';
import { viewNamed, viewsOf } from './type-views.ts';
import { useAllRecords } from '../records/use-all-records.ts';
import { useTypeSearch } from './use-type-search.ts';

const SimilarBelow = latePart(async () => (await import('../voices/similar/similar-below.tsx')).SimilarBelow);
const AdoptionNews = latePart(async () => (await import('../voices/suggestions/adoption-news.tsx')).AdoptionNews);

/** The records of a type: what they are for, a choice of views over them, and the way to begin one. */
export function TypePage({ type }: { type: RecordType }) {
  const { t, of } = useWords();
  const { city, member } = useHere();
  const navigate = useNavigate();
  const [search, change] = useTypeSearch();
  const beginning = useBeginning(change);
  const records = useAllRecords(type.id);
  const views = viewsOf(type);
  const view = viewNamed(views, search.view);
  const place = placeOf(type.id);
  useTitle(of(type.plural));
  return (
    <div className={styles['page']}>
      {place && <PlaceTabs place={place} current={type.id} />}
      <TypeHeader type={type} records={records.data} onNew={beginning.open}>
        {views.length > 1 && (
          <div className={styles['views']}>
            <Choice
              legend={t('type.view')}
              isLegendSpoken
              value={view}
              options={views.map(({ id, word }) => ({ value: id, word: t(word) }))}
              onChoose={(id) => change({ view: id === views[0]?.id ? undefined : id })}
            />
          </div>
        )}
        {type.asks === undefined && records.data && <AnswerSeveralButton type={type} records={records.data} />}
      </TypeHeader>
      {search.new === 1 && mayBegin(type, member) && (
        <CreateRecord
          type={type}
          onCreated={(code) =>
            void navigate({
              to: '/$citySlug/r/$type/{-$code}',
              params: { citySlug: city.slug, type: type.id, code },
              // Back leads to the list, and not to one more new record.
              replace: true,
            })
          }
          onCancel={beginning.close}
          {...(hasSimilar(type) && { Below: SimilarBelow })}
        />
      )}
      {type.views.timeline && records.data && (
        <Suspense fallback={null}>
          <AdoptionNews records={records.data} />
        </Suspense>
      )}
      <RecordsShown
        type={type}
        view={view}
        records={records}
        search={search}
        onChange={change}
        onNew={beginning.open}
      />
    </div>
  );
}

/** Whether a new record is being begun stands in the address: Back closes it, and so does closing it go back. */
function useBeginning(change: ReturnType<typeof useTypeSearch>[1]) {
  const { history } = useRouter();
  const isOurs = useRef(false);
  return {
    open: () => {
      isOurs.current = true;
      change({ new: 1 });
    },
    close: () => {
      // Whoever came by an address that says so has no page without it behind them.
      if (isOurs.current) history.back();
      else change({ new: undefined }, 'typing');
      isOurs.current = false;
    },
  };
}
