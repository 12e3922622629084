import { Link } from '@tanstack/react-router';
import type { RecordView } from '../../records/shapes.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';

type Props = {
  record: Pick<RecordView, 'type' | 'code'>;
  number: number;
  /** What it is compared with: a later version, or the text of today. */
  other: number | 'now';
  /** What the record is called, where several records stand in a row. */
  name?: string;
};

/** Leads from a version to what changed since. */
export function CompareLink({ record, number, other, name }: Props) {
  const { t } = useWords();
  const { city } = useHere();
  return (
    <Link
      to="/$citySlug/r/$type/$code/versions/$number/compare"
      params={{ citySlug: city.slug, type: record.type, code: record.code, number: String(number) }}
      search={{ with: other }}
      // Several stand in a row: each says by itself since when, or of what.
      aria-label={name === undefined ? t('compare.see.since', { number }) : t('compare.see.of', { name })}
    >
      {t('compare.see')}
    </Link>
  );
}
