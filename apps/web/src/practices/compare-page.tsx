import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { inEither } from '../records/names.ts';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { namedQuery } from '../records/named-versions.ts';
import { mayReadOtherwise, useVersions } from '../records/versions.ts';
import { useHere } from '../server/here.tsx';
import { isMissing } from '../server/is-missing.ts';
import { Failure } from '../server/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SideChoice } from '../views/compare/side-choice.tsx';
import { sideWord } from '../views/compare/names.ts';
import { inOrderOfTime, type Kept, keptIn, type Side, sideIn, type Sides, usualOther } from '../views/compare/sides.ts';
import { titleOf } from '../views/title-of.ts';
import { useTitle, useWords } from '../words/use-words.ts';
import { Comparison } from './comparison.tsx';
import { ListLink } from './list-link.tsx';
import { MissingRecord } from './missing-record.tsx';
import columns from './record-page.module.css';
import styles from './version-page.module.css';
import { WorkingText } from './working-text.tsx';

const from = '/$citySlug/r/$type/$code/versions/$number/compare';

/** Two versions of a record of any type, or one and the text of today. Whoever comes with an unknown type is sent on before. */
export function ComparePage() {
  const { type: typeId, code, number } = useParams({ from });
  const { with: other } = useSearch({ from });
  const type = recordTypes.get(typeId);
  const side = sideIn(number);
  return type && side !== null && <Compare key={code} type={type} code={code} side={side} other={other ?? null} />;
}

type Props = { type: RecordType; code: string; side: Side; other: Side | null };

function Compare({ type, code, side, other }: Props) {
  const { t, language } = useWords();
  const { data: record, error, isPending, refetch } = useRecord(type.id, code);
  const title = (record && inEither(titleOf(type, record), language)) ?? code;
  useTitle(t('compare.title', { title }));

  if (isMissing(error)) return <MissingRecord type={type} code={code} />;
  if (record) return <Found {...{ type, record, side, other, title }} />;
  return (
    <div className={columns['without']}>
      <ListLink type={type} />
      <h1 tabIndex={-1}>{t('compare.title', { title })}</h1>
      {isPending ? (
        <Waiting word={t('opening')} heights={[5, 14]} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

type FoundProps = Omit<Props, 'code'> & { record: RecordView; title: string };

function Found({ type, record, side, other, title }: FoundProps) {
  const { t, of } = useWords();
  const { city } = useHere();
  const versions = useVersions(record);
  const isNamedSeen = record.may.includes('history');
  const named = useQuery({ ...namedQuery(city.id, type.id, record.id), enabled: isNamedSeen });
  const { code } = record;
  const heading = (
    <header className={styles['header']}>
      <p className={styles['way']}>
        <ListLink type={type} />
        <span>{code}</span>
        <span className={styles['printed']}>{of(city.name)}</span>
      </p>
      <h1 tabIndex={-1}>{t('compare.title', { title })}</h1>
    </header>
  );
  const failed = [versions, named].find((query) => query.data === undefined && query.error !== null);
  const kept = keptIn(versions.data ?? [], named.data ?? []);
  const missing = missingAmong(kept, [side, other]);
  // Somebody may have named it a moment ago.
  const isComing = missing !== null && named.isFetching;
  if (versions.data === undefined || (isNamedSeen && named.data === undefined) || isComing) {
    return (
      <div className={columns['page']}>
        {heading}
        {failed === undefined ? (
          <Waiting word={t('opening')} heights={[5, 14]} />
        ) : (
          <Failure error={failed.error} onRetry={() => void failed.refetch()} />
        )}
      </div>
    );
  }
  if (missing !== null) {
    return (
      <Notice
        as="page"
        title={t('version.missing', { code, version: sideWord({ t }, missing, kept) })}
        lines={[t('record.missing.text')]}
      >
        <WorkingText typeId={type.id} code={code} />
      </Notice>
    );
  }
  const sides = sidesOf(side, other, kept, record);
  if (sides === null) {
    return (
      <Notice
        as="page"
        title={t('compare.nothing', { version: sideWord({ t }, side, kept) })}
        lines={[t('compare.nothing.text')]}
      >
        <WorkingText typeId={type.id} code={code} />
      </Notice>
    );
  }
  return (
    <article className={columns['page']}>
      {heading}
      <Chosen type={type} record={record} kept={kept} sides={sides} />
    </article>
  );
}

type ChosenProps = { type: RecordType; record: RecordView; kept: readonly Kept[]; sides: Sides };

function Chosen({ type, record, kept, sides }: ChosenProps) {
  const { city } = useHere();
  const navigate = useNavigate();
  const choose = ({ before, after }: Sides) =>
    void navigate({
      to: from,
      params: { citySlug: city.slug, type: type.id, code: record.code, number: String(before) },
      search: { with: after },
      resetScroll: false,
    });
  return (
    <Comparison type={type} record={record} kept={kept} sides={sides}>
      <SideChoice
        sides={sides}
        kept={kept}
        hasNow={mayReadOtherwise(record) || sides.after === 'now'}
        onChoose={choose}
      />
    </Comparison>
  );
}

/** The first of some sides that is no version of the record. */
const missingAmong = (kept: readonly Kept[], sides: readonly (Side | null)[]): Side | null =>
  sides.find((side) => side !== null && side !== 'now' && kept.every((one) => one.side !== side)) ?? null;

/** What is compared; where the address names nothing else, or the version itself, what is usual. */
function sidesOf(side: Side, other: Side | null, kept: readonly Kept[], record: RecordView) {
  const chosen = other === null ? null : inOrderOfTime(side, other, kept);
  const usual = usualOther(side, kept, mayReadOtherwise(record));
  return chosen ?? (usual === null ? null : inOrderOfTime(side, usual, kept));
}
