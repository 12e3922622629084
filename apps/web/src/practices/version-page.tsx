import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { FieldValue } from '../fields/field-value.tsx';
import { titleIn } from '../fields/title-in.ts';
import { inEither } from '../records/names.ts';
import { useHere } from '../server/here.tsx';
import { isMissing } from '../server/is-missing.ts';
import { Failure } from '../server/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { SealedFields } from '../views/version/sealed-fields.tsx';
import { PartsSealed } from '../views/version/parts-sealed.tsx';
import { sealedBody } from '../views/version/sealed-parts.ts';
import { SealedSheet } from '../views/version/sealed-sheet.tsx';
import { type SealedText, versionQuery } from '../views/version/version-query.ts';
import type { TextView } from '../words/text-view.ts';
import { useTitle, useWords } from '../words/use-words.ts';
import { Fingerprint } from './fingerprint.tsx';
import { ListLink } from './list-link.tsx';
import columns from './record-page.module.css';
import { SealedMark } from './sealed-mark.tsx';
import styles from './version-page.module.css';
import { WorkingText } from './working-text.tsx';

/** One sealed version of a record of any type. Whoever comes with an unknown type is sent on before. */
export function VersionPage() {
  const { type: typeId, code, number } = useParams({ from: '/$citySlug/r/$type/$code/versions/$number' });
  const type = recordTypes.get(typeId);
  return type && <Version key={`${code}/${number}`} type={type} code={code} number={Number(number)} />;
}

type Props = { type: RecordType; code: string; number: number };

/** A record as it was when it was adopted: to read, to print, and to check by its fingerprint. */
function Version({ type, code, number }: Props) {
  const { t, language } = useWords();
  const { city } = useHere();
  const { data: sealed, error, isPending, refetch } = useQuery(versionQuery(city.id, type.id, code, number));
  const title = (sealed && inEither(titleIn(type, sealed.fields), language)) ?? code;
  useTitle(t('version.title', { title, number }));

  if (isMissing(error)) {
    return (
      <Notice
        as="page"
        title={t('version.missing', { code, version: t('compare.word', { number }) })}
        lines={[t('record.missing.text')]}
      >
        <WorkingText typeId={type.id} code={code} />
      </Notice>
    );
  }
  if (sealed) return <Sealed type={type} code={code} sealed={sealed} />;
  return (
    <div className={columns['without']}>
      <ListLink type={type} />
      <h1 tabIndex={-1}>{t('version.title', { title, number })}</h1>
      {isPending ? (
        <Waiting word={t('opening')} heights={[5, 22, 14]} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

function Sealed({ type, code, sealed }: { type: RecordType; code: string; sealed: SealedText }) {
  const { t, of } = useWords();
  const { city } = useHere();
  const [view, choose] = useState<TextView | null>(null);
  const title = type.fields[type.title];
  const hasDocument = sealedBody(type, sealed).length > 0;
  const beside = <SealedFields type={type} sealed={sealed} groups="narrow" />;
  return (
    <article className={columns['page']}>
      <header className={styles['header']}>
        <p className={styles['way']}>
          <ListLink type={type} />
          <span>{code}</span>
          <span className={styles['printed']}>{of(city.name)}</span>
        </p>
        <h1 tabIndex={-1}>
          {title && <FieldValue field={title} value={sealed.fields[type.title]} empty={t('record.nameless')} />}
        </h1>
        <SealedMark type={type} code={code} sealed={sealed} />
      </header>
      <div className={columns['columns']} data-document={hasDocument}>
        <div className={columns['main']}>
          <SealedSheet type={type} sealed={sealed} chosen={view} onChoose={choose} />
          <SealedFields type={type} sealed={sealed} groups="wide" />
          <PartsSealed type={type} parts={sealed.parts} chosen={view} />
          {!hasDocument && beside}
        </div>
        {hasDocument && <div className={columns['side']}>{beside}</div>}
      </div>
      <Fingerprint sealed={sealed} />
    </article>
  );
}
