import type { RecordType } from '@cityloom/operating-model';
import { lazy, Suspense, useMemo } from 'react';
import { inEither } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { WriteTogether } from '../prose/together/write-together.tsx';
import { Problem } from '../server/problem.ts';
import { Failure } from '../server/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { bodyOf, DocumentView } from '../views/document/document-view.tsx';
import { FormView } from '../views/form/form-view.tsx';
import { titleOf } from '../views/title-of.ts';
import { SpeaksAbout } from '../voices/speaks-about.tsx';
import { useComments } from '../voices/use-comments.ts';
import { useTalk } from '../voices/use-talk.tsx';
import { useTitle, useWords } from '../words/use-words.ts';
import { handMadeParts } from './hand-made.ts';
import { ListLink } from './list-link.tsx';
import { RecordHeader } from './record-header.tsx';
import styles from './record-page.module.css';
import { RecordReaders } from './record-readers.tsx';
import { RecordReferrers } from './record-referrers.tsx';
import { useTypeSearch } from './use-type-search.ts';

type Props = { type: RecordType; code: string };

const CommentsSection = lazy(async () => ({
  default: (await import('../voices/comments-section.tsx')).CommentsSection,
}));

/** One record: what it says to read, its fields beside, what refers to it and what people say about it; written in place by those who may. */
export function RecordPage({ type, code }: Props) {
  const { t, language } = useWords();
  const [search, change] = useTypeSearch();
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
  const elsewhere = [type.title, ...body, ...fixedIn(type)];
  const hasDocument = body.length > 0;
  return (
    <div className={styles['page']}>
      <RecordHeader type={type} record={record} />
      <Standing type={type} record={record} />
      <div className={styles['columns']} data-document={hasDocument}>
        <div className={styles['main']}>
          {handMadeParts
            .filter((made) => made.type === type.id)
            .map(({ type: made, Part }) => (
              <Suspense key={made} fallback={null}>
                <Part record={record} />
              </Suspense>
            ))}
          {type.about === undefined ? (
            <TalkedOver type={type} record={record} />
          ) : (
            <DocumentView type={type} record={record} />
          )}
          <FormView type={type} record={record} elsewhere={elsewhere} groups={hasDocument ? 'wide' : 'all'} />
        </div>
        {hasDocument && (
          <div className={styles['side']}>
            <FormView type={type} record={record} elsewhere={elsewhere} groups="narrow" />
          </div>
        )}
        <RecordReferrers type={type} record={record} />
        {type.about === undefined && (
          <div className={styles['talk']}>
            <Suspense fallback={null}>
              <CommentsSection host={record} search={search} onSearch={(next) => change(next, 'typing')} />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
}

/** The texts of a record, with what is said about their words. */
function TalkedOver({ type, record }: { type: RecordType; record: RecordView }) {
  const { language } = useWords();
  const comments = useComments(useMemo(() => [record.id], [record.id]));
  const talk = useTalk(record, inEither(titleOf(type, record), language) ?? record.code, comments);
  return (
    <>
      <DocumentView type={type} record={record} remarksOf={talk.remarksOf} />
      {talk.dialog}
    </>
  );
}

/** What was written with the record and says where it was said; its page says that in words. */
const fixedIn = (type: RecordType) =>
  Object.entries(type.fields).flatMap(([name, field]) => (field.class === 'fixed' ? [name] : []));

/** How the reader stands to it: who writes it with whom, whom to ask, or where it was said. */
function Standing({ type, record }: { type: RecordType; record: RecordView }) {
  const { t } = useWords();
  if (type.about !== undefined) return <SpeaksAbout about={type.about} record={record} />;
  return record.may.some((action) => action === 'edit' || action === 'comment') ? (
    <WriteTogether record={record.id} lead={record.ownerOrg} what={t('record.this')} />
  ) : (
    <RecordReaders record={record} />
  );
}
