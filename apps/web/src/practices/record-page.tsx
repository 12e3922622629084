import type { RecordType } from '@cityloom/operating-model';
import { inEither } from '../records/names.ts';
import { useRecord } from '../records/use-records.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import { Problem } from '../server/problem.ts';
import { useFailure } from '../server/use-failure.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { bodyOf, DocumentView } from '../views/document/document-view.tsx';
import { FormView } from '../views/form/form-view.tsx';
import { useTitle, useWords } from '../words/use-words.ts';
import { ListLink } from './list-link.tsx';
import { RecordHeader } from './record-header.tsx';
import styles from './record-page.module.css';
import { RecordReaders } from './record-readers.tsx';
import { RecordReferrers } from './record-referrers.tsx';

type Props = { type: RecordType; code: string };

/** One record: what it says to read, its fields beside, and what refers to it; written in place by those who may. */
export function RecordPage({ type, code }: Props) {
  const { t, language } = useWords();
  const failure = useFailure();
  const { data: record, error, isPending, refetch } = useRecord(type.id, code);
  const title = record && inEither(valueOf(record, type.title, kinds.bilingual), language);
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
          <Notice {...failure(error)}>
            <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>
          </Notice>
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
      <RecordReaders record={record} />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <DocumentView type={type} record={record} />
          <FormView type={type} record={record} elsewhere={elsewhere} groups={hasDocument ? 'wide' : 'all'} />
          {hasDocument && <RecordReferrers type={type} record={record} />}
        </div>
        <div className={styles['side']}>
          {hasDocument ? (
            <FormView type={type} record={record} elsewhere={elsewhere} groups="narrow" />
          ) : (
            <RecordReferrers type={type} record={record} />
          )}
        </div>
      </div>
    </div>
  );
}
