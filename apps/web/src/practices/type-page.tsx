import type { RecordType } from '@cityloom/operating-model';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useHere } from '../server/here.tsx';
import { Choice } from '../ui/choice.tsx';
import { CreateRecord } from '../views/form/create-record.tsx';
import { useTitle, useWords } from '../words/use-words.ts';
import { PlaceTabs } from './place-tabs.tsx';
import { placeOf } from './places.ts';
import { RecordsShown } from './records-shown.tsx';
import { TypeHeader } from './type-header.tsx';
import styles from './type-page.module.css';
import { viewNamed, viewsOf } from './type-views.ts';
import { useAllRecords } from '../records/use-all-records.ts';
import { useTypeSearch } from './use-type-search.ts';

/** The records of a type: what they are for, a choice of views over them, and the way to begin one. */
export function TypePage({ type }: { type: RecordType }) {
  const { t, of } = useWords();
  const { city } = useHere();
  const navigate = useNavigate();
  const [search, change] = useTypeSearch();
  const [isBeginning, setBeginning] = useState(false);
  const records = useAllRecords(type.id);
  const views = viewsOf(type);
  const view = viewNamed(views, search.view);
  const place = placeOf(type.id);
  useTitle(of(type.plural));
  return (
    <div className={styles['page']}>
      {place && <PlaceTabs place={place} current={type.id} />}
      <TypeHeader type={type} records={records.data} onNew={() => setBeginning(true)}>
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
      </TypeHeader>
      {isBeginning && (
        <CreateRecord
          type={type}
          onCreated={(code) =>
            void navigate({ to: '/$citySlug/r/$type/{-$code}', params: { citySlug: city.slug, type: type.id, code } })
          }
          onCancel={() => setBeginning(false)}
        />
      )}
      <RecordsShown type={type} view={view} records={records} search={search} onChange={change} />
    </div>
  );
}
