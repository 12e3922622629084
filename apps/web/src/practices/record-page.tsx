import { heardAs, type RecordType } from '@cityloom/operating-model';
import { type ReactNode, Suspense, useMemo } from 'react';
import { inEither } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { answerFields } from '../fields/answer/answer-of.ts';
import { WriteTogether } from '../prose/together/write-together.tsx';
import { isMissing } from '../server/is-missing.ts';
import { Failure } from '../server/failure.tsx';
import { latePart } from '../ui/late-part.ts';
import { Waiting } from '../ui/waiting.tsx';
import { bodyOf, DocumentView } from '../views/document/document-view.tsx';
import type { RemarksOf } from '../views/document/prose-texts.tsx';
import { FormView } from '../views/form/form-view.tsx';
import { titleOf } from '../views/title-of.ts';
import { HiddenNote } from '../voices/hiding/hidden-note.tsx';
import { PositionsPlace } from '../voices/positions/positions-place.tsx';
import { SpeaksAbout } from '../voices/speaks-about.tsx';
import type { Quoted } from '../voices/quoted.ts';
import { SuggestButton } from '../voices/suggestions/suggest-button.tsx';
import { SupportPlace } from '../voices/support/support-line.tsx';
import { useAdoptionNews } from '../voices/suggestions/use-adoption-news.ts';
import { useSaid } from '../voices/use-said.ts';
import { useTalk } from '../voices/use-talk.tsx';
import { useTitle, useWords } from '../words/use-words.ts';
import { handMadeParts } from './hand-made.ts';
import { ListLink } from './list-link.tsx';
import { MissingRecord } from './missing-record.tsx';
import { RecordAnswer } from './record-answer.tsx';
import { RecordHeader } from './record-header.tsx';
import styles from './record-page.module.css';
import { RecordReaders } from './record-readers.tsx';
import { RecordReferrers } from './record-referrers.tsx';
import { RestingVersions } from './resting-versions.tsx';
import type { TypeSearch } from './type-search.ts';
import { useTypeSearch } from './use-type-search.ts';

type Props = { type: RecordType; code: string };

const HearingPart = latePart(async () => (await import('./hearing/hearing-part.tsx')).HearingPart);
const CommentsSection = latePart(async () => (await import('../voices/comments-section.tsx')).CommentsSection);

/** One record: what it says to read, its fields beside, what refers to it and what people say about it; written in place by those who may. */
export function RecordPage({ type, code }: Props) {
  const { t, language } = useWords();
  const [search, change] = useTypeSearch();
  const { data: record, error, isPending, refetch } = useRecord(type.id, code);
  const title = record && inEither(titleOf(type, record), language);
  useTitle(title ?? code);

  // What was taken from the reader while they were here is gone; what failed to come anew is still there.
  if (isMissing(error)) return <MissingRecord type={type} code={code} />;
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
  return type.about === undefined ? (
    <TalkedOver {...{ type, record, search, change }} title={title ?? record.code} />
  ) : (
    <Opened {...{ type, record }} />
  );
}

type OpenedProps = {
  type: RecordType;
  record: RecordView;
  /** What is said about its texts, what stands beside its fields, and below everything. */
  remarksOf?: RemarksOf;
  besideOf?: (name: string) => ReactNode;
  children?: ReactNode;
};

function Opened({ type, record, remarksOf, besideOf, children }: OpenedProps) {
  const body = bodyOf(type, record);
  const elsewhere = [type.title, ...body, ...saidElsewhere(type), ...unsaid(type, record), ...answerFields(type)];
  const hasDocument = body.length > 0;
  const form = { type, record, elsewhere, ...(besideOf && { besideOf }) };
  return (
    <div className={styles['page']}>
      <RecordHeader type={type} record={record} />
      {type.asks === undefined && <HiddenNote record={record} />}
      <Standing type={type} record={record} />
      <PositionsPlace host={record} together={[record.id]} />
      <SupportPlace host={record} />
      <div className={styles['columns']} data-document={hasDocument}>
        <div className={styles['main']}>
          {type.hears && (
            <Suspense fallback={null}>
              <HearingPart hears={type.hears} {...{ type, record }} />
            </Suspense>
          )}
          {handMadeParts
            .filter((made) => made.type === type.id)
            .map(({ type: made, Part }) => (
              <Suspense key={made} fallback={null}>
                <Part record={record} />
              </Suspense>
            ))}
          <DocumentView type={type} record={record} {...(remarksOf && { remarksOf })} />
          {type.asks === undefined && type.withholds === undefined && <RecordAnswer type={type} record={record} />}
          <FormView {...form} groups={hasDocument ? 'wide' : 'all'} />
          {type.decides && <RestingVersions type={type} record={record} />}
        </div>
        {hasDocument && (
          <div className={styles['side']}>
            <FormView {...form} groups="narrow" />
          </div>
        )}
        <RecordReferrers type={type} record={record} />
        {children}
      </div>
    </div>
  );
}

type TalkedOverProps = {
  type: RecordType;
  record: RecordView;
  title: string;
  search: TypeSearch;
  change: ReturnType<typeof useTypeSearch>[1];
};

/** A record that people talk about: its texts with what is said about their words, its fields with the way to suggest a change, and the talk. */
function TalkedOver({ type, record, title, search, change }: TalkedOverProps) {
  const said = useSaid(useMemo(() => [record.id], [record.id]));
  useAdoptionNews(said.suggestions.data);
  const { suggest } = search;
  const closed = () => suggest !== undefined && change({ suggest: undefined }, 'typing');
  const talk = useTalk(record, title, said, { field: suggest, onClosed: closed });
  const onSuggest = (about: string | Quoted) =>
    talk.onOpen(typeof about === 'string' ? { suggest: about } : { quoted: about });
  return (
    <Opened
      {...{ type, record }}
      remarksOf={talk.remarksOf}
      besideOf={(name) => <SuggestButton {...{ type, name, onSuggest }} host={record} />}
    >
      <div className={styles['talk']}>
        <Suspense fallback={null}>
          <CommentsSection host={record} {...{ search, onSuggest }} onSearch={(next) => change(next, 'typing')} />
        </Suspense>
      </div>
      {talk.dialog}
    </Opened>
  );
}

/** What says where something was said, and what became of it: its page says that in words. */
const saidElsewhere = (type: RecordType) =>
  Object.entries(type.fields).flatMap(([name, field]) =>
    type.about !== undefined && (field.class === 'fixed' || field.class === 'verdict') ? [name] : [],
  );

/**
 * For whom something was said, to whom by name, by which way it came and who is thanked for it, where that is nobody and none and the
 * reader could not say so now.
 */
const unsaid = ({ inName, calls, answer, entered }: RecordType, { fields, writes }: RecordView): readonly string[] => {
  const led = fields[answer?.leadsTo ?? ''];
  const isMerged = answer?.merges !== undefined && fields[answer.outcome] === answer.merges.as;
  const mayThank = isMerged || (Array.isArray(led) && led.length > 0);
  const { as, given } = answer?.thanks ?? {};
  return [inName, calls, entered?.source, entered?.card, as, given].flatMap((name) => {
    const value = fields[name ?? ''];
    const isNobody =
      value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
    const maySay =
      name !== undefined &&
      writes.includes(name) &&
      (name !== as || mayThank) &&
      (name !== given || fields[as ?? ''] !== undefined);
    return name !== undefined && isNobody && !maySay ? [name] : [];
  });
};

/** How the reader stands to it: who writes it with whom, whom to ask, or where it was said. */
function Standing({ type, record }: { type: RecordType; record: RecordView }) {
  const { t } = useWords();
  if (type.about !== undefined) return <SpeaksAbout about={type.about} record={record} />;
  // Nobody writes it but whoever holds its slip.
  if (record.owner === null && type === heardAs()) return <p className={styles['readers']}>{t('record.nobodys')}</p>;
  return record.may.some((action) => action === 'edit' || action === 'comment') ? (
    <WriteTogether
      record={record.id}
      isWriter={record.may.includes('edit')}
      lead={record.ownerOrg}
      what={t('record.this')}
    />
  ) : (
    <RecordReaders record={record} />
  );
}
