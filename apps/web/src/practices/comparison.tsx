import type { RecordType } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { RecordView } from '../records/shapes.ts';
import { Failure } from '../server/failure.tsx';
import { useHere } from '../server/here.tsx';
import { Button } from '../ui/button.tsx';
import { IconPrinter } from '../ui/icons.ts';
import { Waiting } from '../ui/waiting.tsx';
import { ChangedFields } from '../views/compare/changed-fields.tsx';
import { ChangedParts } from '../views/compare/changed-parts.tsx';
import { countsOf } from '../views/compare/counts.ts';
import { recordChanges } from '../views/compare/field-changes.ts';
import { sentenceOf, sideNames, sideWord } from '../views/compare/names.ts';
import { partChanges } from '../views/compare/part-changes.ts';
import { PutBack } from '../views/compare/put-back.tsx';
import type { Kept, Side, Sides } from '../views/compare/sides.ts';
import { useSnapshot } from '../views/compare/use-snapshot.ts';
import { WhoShaped } from '../views/compare/who-shaped.tsx';
import { useWords } from '../words/use-words.ts';
import styles from './compare-page.module.css';

type Props = {
  type: RecordType;
  record: RecordView;
  kept: readonly Kept[];
  sides: Sides;
  /** Where the sides are chosen. */
  children: ReactNode;
};

/** What changed between two times of a record: in a sentence, field by field, part by part, and, for those who may know, who did it. */
export function Comparison({ type, record, kept, sides, children }: Props) {
  const words = useWords();
  const { t } = words;
  const before = useSnapshot(type, record, sides.before);
  const after = useSnapshot(type, record, sides.after);
  const { writes } = record;
  const changes = useMemo(
    () =>
      before.snapshot === null || after.snapshot === null
        ? null
        : {
            ...recordChanges(type, before.snapshot, after.snapshot, writes),
            parts: partChanges(before.snapshot.parts, after.snapshot.parts),
          },
    [type, before.snapshot, after.snapshot, writes],
  );
  const failed = [before, after].find(({ snapshot, error }) => snapshot === null && error !== null);
  const clockOf = (side: Side) => kept.find((one) => one.side === side)?.clock ?? null;
  const since = clockOf(sides.before);
  return (
    <>
      <div className={styles['choice']}>
        {children}
        <div className={styles['actions']}>
          <SideLinks type={type} record={record} sides={sides} />
          <Button icon={<IconPrinter size="1.125rem" stroke={1.8} aria-hidden="true" />} onClick={() => window.print()}>
            {t('version.print')}
          </Button>
        </div>
      </div>
      {failed && <Failure error={failed.error} onRetry={failed.retry} />}
      {!failed && changes === null && <Waiting word={t('opening')} heights={[3, 14]} />}
      {changes && (
        <>
          <p className={styles['sentence']}>
            {sentenceOf(words, sides, kept, countsOf(changes.changed, changes.parts))}
          </p>
          <ChangedFields
            type={type}
            changes={changes}
            names={sideNames(words, sides, kept)}
            footOf={(change) =>
              sides.after === 'now' &&
              sides.before !== 'now' &&
              writes.includes(change.name) && (
                <PutBack
                  record={record}
                  side={sides.before}
                  version={sideWord(words, sides.before, kept)}
                  change={change}
                  now={after.snapshot}
                />
              )
            }
          />
          <ChangedParts type={type} changes={changes.parts} />
          {since !== null && record.may.includes('history') && (
            <WhoShaped type={type} record={record} after={since} upto={clockOf(sides.after)} />
          )}
        </>
      )}
    </>
  );
}

/** To what is compared: the versions as they were sealed, and the record as it is now. */
function SideLinks({ type, record, sides }: Pick<Props, 'type' | 'record' | 'sides'>) {
  const { t } = useWords();
  const { city } = useHere();
  const params = { citySlug: city.slug, type: type.id, code: record.code };
  return [sides.before, sides.after].map((side) => {
    // What was named is read where it is compared.
    if (typeof side === 'string' && side !== 'now') return null;
    return side === 'now' ? (
      <Link key={side} to="/$citySlug/r/$type/{-$code}" params={params}>
        {t('version.now')}
      </Link>
    ) : (
      <Link
        key={side}
        to="/$citySlug/r/$type/$code/versions/$number"
        params={{ ...params, number: String(side) }}
        // The address of a comparison begins with that of its version.
        activeOptions={{ exact: true }}
      >
        {t('version.read', { number: side })}
      </Link>
    );
  });
}
