import { type RecordType, recordTypes, stateLabels } from '@cityloom/operating-model';
import type { RecordView } from '../records/shapes.ts';
import { useRecord } from '../records/use-records.ts';
import { isRevised, mayReadOtherwise, useVersions } from '../records/versions.ts';
import { useHere } from '../server/here.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { IconHistory, IconLock, IconPrinter } from '../ui/icons.ts';
import { keptIn, usualOther } from '../views/compare/sides.ts';
import { DecidedFacts } from '../views/version/decided-facts.tsx';
import { PartLink } from '../views/version/part-link.tsx';
import { VersionLink } from '../views/version/version-link.tsx';
import type { SealedText } from '../views/version/version-query.ts';
import { useWords } from '../words/use-words.ts';
import styles from './version-page.module.css';
import { WorkingText } from './working-text.tsx';

type Props = { type: RecordType; code: string; sealed: SealedText };

/** Says that a text is sealed, by whom and since when, on which decision, what has come since, and leads to the text as it is now. */
export function SealedMark({ type, code, sealed: { number, at, by, decision } }: Props) {
  const { t, of, moment } = useWords();
  const { data: record } = useRecord(type.id, code);
  return (
    <div className={styles['mark']}>
      <IconLock size="1.5rem" stroke={1.7} aria-hidden="true" />
      <div>
        <p className={styles['sealed']}>{t('version.sealed', { number })}</p>
        <p className={styles['facts']}>
          <span>
            {by?.name
              ? t('version.by', { name: of(by.name), moment: moment(at) })
              : t('version.at', { moment: moment(at) })}
          </span>
          {record && <Since record={record} number={number} />}
        </p>
        {decision && <RestsOn decision={decision} />}
      </div>
      <div className={styles['actions']}>
        {record && <SeeChanges record={record} number={number} />}
        <WorkingText typeId={type.id} code={code} />
        <Button icon={<IconPrinter size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={() => window.print()}>
          {t('version.print')}
        </Button>
      </div>
    </div>
  );
}

/** The decision that the adoption rests on, as it was sealed: by which body, and with which vote. */
function RestsOn({ decision }: { decision: NonNullable<SealedText['decision']> }) {
  const { t } = useWords();
  const type = recordTypes.get(decision.type);
  return (
    type && (
      <p className={styles['facts']}>
        <DecidedFacts decided={decision.decided} />
        <PartLink type={type} part={decision} word={t('decided.read', { code: decision.code })} />
      </p>
    )
  );
}

/** To what changed: since this version, or up to it. Nothing where there is nothing to compare it with. */
function SeeChanges({ record, number }: { record: RecordView; number: number }) {
  const { t } = useWords();
  const { city } = useHere();
  const versions = useVersions(record).data;
  if (versions === undefined || usualOther(number, keptIn(versions, []), mayReadOtherwise(record)) === null)
    return null;
  return (
    <LinkButton
      look="filled"
      icon={<IconHistory size="1.125rem" stroke={1.8} aria-hidden="true" />}
      to="/$citySlug/r/$type/$code/versions/$number/compare"
      params={{ citySlug: city.slug, type: record.type, code: record.code, number: String(number) }}
    >
      {t('compare.see')}
    </LinkButton>
  );
}

/** What has come since: a newer version, or what became of the text. */
function Since({ record, number }: { record: RecordView; number: number }) {
  const { t, of } = useWords();
  const newest = useVersions(record).data?.[0];
  if (newest !== undefined && newest.number > number) {
    return (
      <>
        <span>{t('version.newer', { number: newest.number })}</span>
        <VersionLink record={record} version={newest} />
      </>
    );
  }
  if (isRevised(record)) return <span>{t('version.revised')}</span>;
  return record.state === 'adopted' ? null : <span>{of(stateLabels[record.state])}</span>;
}
