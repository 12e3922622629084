import { Link } from '@tanstack/react-router';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Side } from '../compare/sides.ts';

type Props = {
  record: Pick<RecordView, 'type' | 'code'>;
  side: Side;
  /** The name that somebody gave it, where it has one. */
  called?: string;
  /** What it is compared with: a later version, or the text of today. */
  other: Side;
  /** What the record is called, where several records stand in a row. */
  name?: string;
};

/** Leads from a version to what changed since. */
export function CompareLink({ record, side, called, other, name }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  const version =
    called === undefined ? t('compare.word', { number: Number(side) }) : t('compare.named', { name: called });
  return (
    <Link
      to="/$citySlug/r/$type/$code/versions/$number/compare"
      params={{ citySlug: city.slug, type: record.type, code: record.code, number: String(side) }}
      search={{ with: other }}
      // Several stand in a row: each says by itself since when, or of what.
      aria-label={name === undefined ? t('compare.see.since', { version }) : t('compare.see.of', { name })}
    >
      {t('compare.see')}
    </Link>
  );
}
