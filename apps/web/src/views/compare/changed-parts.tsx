import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { RecordLink } from '../../fields/record-link.tsx';
import { titleIn } from '../../fields/title-in.ts';
import { inEither } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { CompareLink } from '../version/compare-link.tsx';
import styles from './compare.module.css';
import type { Part, PartChange } from './part-changes.ts';

type Props = { type: RecordType; changes: readonly PartChange[] };

/** What became of the parts of a whole, kind by kind. Of one that stayed, what changed in it stands on a page of its own. */
export function ChangedParts({ type, changes }: Props) {
  return (type.holds ?? []).map(({ type: id }) => {
    const partType = recordTypes.get(id);
    const those = changes.filter(({ part }) => part.type === id);
    return partType && those.length > 0 && <Kind key={id} type={partType} changes={those} />;
  });
}

function Kind({ type, changes }: Props) {
  const { of } = useWords();
  const id = useId();
  return (
    <section className={styles['field']} aria-labelledby={id}>
      <h2 id={id}>{of(type.plural)}</h2>
      <ul className={styles['parts']}>
        {changes.map((change) => (
          <li key={change.part.code} className={styles['block']} data-change={change.kind}>
            <ChangedPart type={type} change={change} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const words = {
  added: 'compare.block.added',
  removed: 'compare.block.removed',
  changed: 'compare.part.changed',
} as const;

function ChangedPart({ type, change }: { type: RecordType; change: PartChange }) {
  const { t, language } = useWords();
  const { part } = change;
  const name = inEither(titleIn(type, { [type.title]: part.title }), language) ?? part.code;
  return (
    <>
      {change.kind !== 'open' && <span className={styles['label']}>{t(words[change.kind])}</span>}
      {'since' in change ? <span>{name}</span> : <PartLink part={part} word={name} />}
      <span className={styles['muted']}>{part.code}</span>
      {'since' in change && <CompareLink record={part} side={change.since} other={part.side ?? 'now'} name={name} />}
    </>
  );
}

function PartLink({ part: { type, code, side }, word }: { part: Part; word: string }) {
  const { city } = useHere();
  if (side === 'now') {
    return (
      <RecordLink typeId={type} code={code}>
        {word}
      </RecordLink>
    );
  }
  // What was named is read where it is compared, and there is nothing here to compare it with.
  if (typeof side !== 'number') return <span>{word}</span>;
  return (
    <Link
      to="/$citySlug/r/$type/$code/versions/$number"
      params={{ citySlug: city.slug, type, code, number: String(side) }}
    >
      {word}
    </Link>
  );
}
