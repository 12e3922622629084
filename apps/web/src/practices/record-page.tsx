import type { RecordType } from '@cityloom/operating-model';
import { Suspense } from 'react';
import { inEither } from '../records/names.ts';
import { useRecord } from '../records/use-records.ts';
import { WriteTogether } from '../prose/together/write-together.tsx';
import { Problem } from '../server/problem.ts';
import { Failure } from '../server/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { bodyOf, DocumentView } from '../views/document/document-view.tsx';
import { FormView } from '../views/form/form-view.tsx';
import { titleOf } from '../views/title-of.ts';
import { useTitle, useWords } from '../words/use-words.ts';
import { handMadeParts } from './hand-made.ts';
import { ListLink } from './list-link.tsx';
import { RecordHeader } from './record-header.tsx';
import styles from './record-page.module.css';
import { RecordReaders } from './record-readers.tsx';
import { RecordReferrers } from './record-referrers.tsx';

type Props = { type: RecordType; code: string };

/** One record: what it says to read, its fields beside, and what refers to it; written in place by those who may. */
export function RecordPage({ type, code }: Props) {
  const { t, language } = useWords();
  const { data: record, error, isPending, refetch } = useRecord(type.id, code);
  const title = record && inEither(titleOf(type, record), language);
  useTitle(title ?? code);

  // What was taken from the reader while they were here is gone; what failed to come anew is still there.
  if (error instanceof Problem && (error.status === 404 || error.status === 403)) {
    return (
      <Notice as="page" title={t('record.missing', { code })} lines={[t('record.missing.text')]}>
        <ListLink type={type} />
      </Notice>
    );
  }
  if (record === undefined) {
    return (
      <div className={styles['without']}>
        <ListLink type={type} />
        <h1 tabIndex={-1}>{code}</h1>
        {isPending ? (
          <Waiting word={t('opening')} heights={[4, 22, 14]} />
        ) : (
          <Failure error={error} onRetry={() => void refetch()} />
        )}
      </div>
    );
  }
  const body = bodyOf(type, record);
  const elsewhere = [type.title, ...body];
  const hasDocument = body.length > 0;
  return (
    <div className={styles['page']}>
      <RecordHeader type={type} record={record} />
      {record.may.some((action) => action === 'edit' || action === 'comment') ? (
        <WriteTogether record={record.id} lead={record.ownerOrg} what={t('record.this')} />
      ) : (
        <RecordReaders record={record} />
      )}
      <div className={styles['columns']} data-document={hasDocument}>
        <div className={styles['main']}>
          {handMadeParts
            .filter((made) => made.type === type.id)
            .map(({ type: made, Part }) => (
              <Suspense key={made} fallback={null}>
                <Part record={record} />
              </Suspense>
            ))}
          <DocumentView type={type} record={record} />
          <FormView type={type} record={record} elsewhere={elsewhere} groups={hasDocument ? 'wide' : 'all'} />
        </div>
        {hasDocument && (
          <div className={styles['side']}>
            <FormView type={type} record={record} elsewhere={elsewhere} groups="narrow" />
          </div>
        )}
        <RecordReferrers type={type} record={record} />
      </div>
    </div>
  );
}
