import type { RecordView } from '../../records/shapes.ts';
import { isRevised, mayReadOtherwise, useVersions } from '../../records/versions.ts';
import { Problem } from '../../server/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { IconChevronDown } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import { CompareLink } from './compare-link.tsx';
import styles from './version.module.css';
import { VersionLink } from './version-link.tsx';

type Props = {
  record: RecordView;
  /** What stands before it, in place of the usual name of the fact. */
  label?: string;
  /** Whether the versions before the newest are offered too. */
  isWhole?: boolean;
};

/** A fact of a record, for a list of them: its newest sealed version. Nothing where nothing was adopted. */
export function VersionFact({ record, label, isWhole = false }: Props) {
  const { t } = useWords();
  const { data, error, refetch } = useVersions(record);
  const [newest, ...earlier] = data ?? [];
  const hasFailed = data === undefined && error !== null && !(error instanceof Problem);
  if (newest === undefined && !hasFailed) return null;
  return (
    <div>
      <dt>{label ?? t('version.list')}</dt>
      <dd className={styles['fact']}>
        {newest === undefined ? (
          <>
            {t('version.failed')}
            <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>
          </>
        ) : (
          <VersionLink record={record} version={newest} />
        )}
        {newest && mayReadOtherwise(record) && (
          <span className={styles['since']}>
            {isRevised(record) && t('version.revised')}
            <CompareLink record={record} side={newest.number} other="now" />
          </span>
        )}
        {isWhole && earlier.length > 0 && (
          <span className={styles['earlier']}>
            <Disclosure
              align="start"
              face={
                <>
                  {t('version.earlier')}
                  <IconChevronDown size="1rem" stroke={1.8} aria-hidden="true" />
                </>
              }
            >
              {() => (
                <ul className={styles['list']}>
                  {earlier.map((version) => (
                    <li key={version.number}>
                      <VersionLink record={record} version={version} />
                      <CompareLink
                        record={record}
                        side={version.number}
                        other={mayReadOtherwise(record) ? 'now' : (newest?.number ?? 'now')}
                      />
                    </li>
                  ))}
                </ul>
              )}
            </Disclosure>
          </span>
        )}
      </dd>
    </div>
  );
}
