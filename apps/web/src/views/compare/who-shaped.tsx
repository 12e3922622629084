import { type RecordType, sectorLabels } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { NameText } from '../../records/name-text.tsx';
import { historyBetweenQuery } from '../../records/queries.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useNames } from '../../records/use-names.ts';
import { Failure } from '../../server/failure.tsx';
import { useHere } from '../../server/here.tsx';
import { SectorMark } from '../../ui/sector-mark.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useWords } from '../../words/use-words.ts';
import styles from './compare.module.css';
import { type Share, sharesIn, type SideShare, sidesIn } from './shares.ts';

type Props = {
  type: RecordType;
  record: RecordView;
  /** Place in the city's clock of the older side. */
  after: number;
  /** Of the newer side; null for today. */
  upto: number | null;
};

/** Who changed the record between the two, by sector and by person, for those who may know its history. */
export function WhoShaped({ type, record, after, upto }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const id = useId();
  const { data, error, refetch } = useQuery(historyBetweenQuery(city.id, record, after, upto));
  const shares = useMemo(() => sharesIn(data ?? []), [data]);
  const people = useMemo(() => [...new Set(shares.flatMap((share) => share.people))], [shares]);
  const names = useNames(people);
  const isKnown = shares.every((share) => share.sector !== undefined || share.people.every((one) => names.has(one)));
  const sides = isKnown ? sidesIn(shares, (person) => names.get(person)?.sector ?? null) : [];
  return (
    <section className={styles['who']} aria-labelledby={id}>
      <h2 id={id}>{t('compare.who')}</h2>
      {data === undefined && error === null && <Waiting word={t('opening')} heights={[6]} />}
      {data === undefined && error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && shares.length === 0 && <p>{t('compare.who.none')}</p>}
      {shares.length > 0 && (
        <>
          <h3>{t('compare.who.sectors')}</h3>
          <ul className={styles['shares']}>
            {sides.map((side) => (
              <li key={side.side ?? 'none'}>
                <SideName side={side.side} />
                <HowMuch type={type} share={side} count={side.people.length} />
              </li>
            ))}
          </ul>
          <h3>{t('compare.who.people')}</h3>
          <ul className={styles['shares']}>
            {shares.map((share) => (
              <li key={`${share.people.join(' ')} ${share.organisation} ${share.sector}`}>
                <Who share={share} />
                <HowMuch type={type} share={share} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SideName({ side }: { side: SideShare['side'] }) {
  const { t, of } = useWords();
  if (side === null) return <strong>{t('sector.none')}</strong>;
  if (side === 'several') return <strong>{t('compare.who.several')}</strong>;
  return (
    <strong>
      <SectorMark sector={side} word={of(sectorLabels[side])} />
    </strong>
  );
}

function Who({ share: { people, organisation, from, to } }: { share: Share }) {
  const { t, dayOf } = useWords();
  const [first, last] = [dayOf(from), dayOf(to)];
  return (
    <span className={styles['person']}>
      <strong className={styles['names']}>
        {people.map((person) => (
          <NameText key={person} id={person} />
        ))}
      </strong>
      {people.length > 1 && <span>{t('compare.who.at-once')}</span>}
      {organisation !== null && <NameText id={organisation} />}
      <span>{first === last ? first : t('field.period', { from: first, to: last })}</span>
    </span>
  );
}

type Much = Pick<Share, 'fields' | 'added' | 'removed'>;

function HowMuch({ type, share, count }: { type: RecordType; share: Much; count?: number }) {
  const { t, of, allOf } = useWords();
  const labels = share.fields.flatMap((name) => type.fields[name]?.label ?? []).map(of);
  const { added, removed } = share;
  return (
    <span className={styles['much']}>
      {count !== undefined && <span>{t('compare.who.count', { count })}</span>}
      {labels.length > 0 && <span>{t('compare.who.fields', { names: allOf(labels) })}</span>}
      {added + removed > 0 && <span>{t('compare.who.letters', { added, removed })}</span>}
    </span>
  );
}
