import { sectorLabels, sectors } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useNames } from '../../records/use-names.ts';
import { mayReadOtherwise } from '../../records/versions.ts';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { Entry } from '../../ui/entry.tsx';
import { CompareLink } from '../../views/version/compare-link.tsx';
import type { Kept, Side } from '../../views/compare/sides.ts';
import { useWords } from '../../words/use-words.ts';
import styles from './history.module.css';
import { SittingView } from './sitting-view.tsx';
import type { Sitting } from './sittings.ts';
import { isBy, type Whose } from './whose.ts';

/** As many entries as are shown at once. */
const step = 50;

type Props = {
  record: RecordView;
  /** The last one first. */
  sittings: readonly Sitting[];
  /** What was sealed, and named. */
  kept: readonly Kept[];
};

/** Who changed a record and when, the last change first, between the versions that were kept of it. */
export function HistoryList({ record, sittings, kept }: Props) {
  const { t, of, language } = useWords();
  const [whose, setWhose] = useState<Whose>('all');
  const [most, setMost] = useState(step);
  const people = useMemo(() => [...new Set(sittings.flatMap((one) => one.people))].toSorted(), [sittings]);
  const names = useNames(people);
  const known = people
    .flatMap((person) => {
      const name = inEither(names.get(person)?.name ?? null, language);
      return name === null ? [] : [{ person, name }];
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, language));
  const sectorOf = (person: string) => names.get(person)?.sector ?? null;
  const theirs = sittings.filter((one) => isBy(one, whose, sectorOf));
  const entries = [
    // What was kept holds all that was changed up to its place of the clock.
    ...kept.map((version) => ({ clock: version.clock, version })),
    ...theirs.map((sitting) => ({ clock: sitting.last, sitting })),
  ].toSorted((one, other) => other.clock - one.clock);
  const newest = kept.find(({ name }) => name === null)?.side ?? null;
  const more = entries.length - most;
  return (
    <>
      <div className={styles['whose']}>
        <Entry label={t('history.who')}>
          {(control) => (
            <select {...control} value={whose} onChange={({ target }) => setWhose(target.value as Whose)}>
              <option value="all">{t('history.everybody')}</option>
              <optgroup label={t('history.sectors')}>
                {sectors.map((sector) => (
                  <option key={sector} value={`sector:${sector}`}>
                    {of(sectorLabels[sector])}
                  </option>
                ))}
              </optgroup>
              <optgroup label={t('history.people')}>
                {known.map(({ person, name }) => (
                  <option key={person} value={`person:${person}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            </select>
          )}
        </Entry>
      </div>
      <output className={styles['count']}>
        {theirs.length > 0
          ? t('history.count', { count: theirs.length })
          : t(whose === 'all' ? 'history.none' : 'history.none.theirs')}
      </output>
      <ul className={styles['entries']}>
        {entries.slice(0, most).map((entry) =>
          'sitting' in entry ? (
            <li key={`sitting ${entry.sitting.first}`}>
              <SittingView sitting={entry.sitting} />
            </li>
          ) : (
            <li key={entry.version.side} data-kept="true">
              <KeptLine record={record} version={entry.version} newest={newest} />
            </li>
          ),
        )}
      </ul>
      {more > 0 && (
        <div>
          <Button onClick={() => setMost(most + step)}>{t('history.more', { count: Math.min(step, more) })}</Button>
        </div>
      )}
    </>
  );
}

type KeptProps = { record: RecordView; version: Kept; newest: Side | null };

/** @param newest the newest sealed version, with which earlier ones are compared where nobody may read otherwise yet */
function KeptLine({ record, version: { side, at, name }, newest }: KeptProps) {
  const { t, moment } = useWords();
  const { city } = useHere();
  const other = mayReadOtherwise(record) ? 'now' : newest;
  return (
    <p className={styles['head']}>
      <strong>{name === null ? t('history.sealed', { number: Number(side) }) : t('history.named', { name })}</strong>
      <time dateTime={at}>{moment(at)}</time>
      {typeof side === 'number' && (
        <Link
          to="/$citySlug/r/$type/$code/versions/$number"
          params={{ citySlug: city.slug, type: record.type, code: record.code, number: String(side) }}
        >
          {t('version.read', { number: side })}
        </Link>
      )}
      {other !== null && other !== side && (
        <CompareLink record={record} side={side} {...(name !== null && { called: name })} other={other} />
      )}
    </p>
  );
}
