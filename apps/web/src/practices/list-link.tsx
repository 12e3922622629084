import type { RecordType } from '@cityloom/operating-model';
import { Link, useNavigate } from '@tanstack/react-router';
import { useHere } from '../server/here.tsx';
import { IconArrowLeft } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import { listOf } from './list-address.ts';
import styles from './list-link.module.css';

/** A list is not its records, though their addresses begin with its own. */
const exact = { exact: true };

/** The way back from a record to the list that it stands in. */
export function ListLink({ type }: { type: RecordType }) {
  const { of } = useWords();
  const { city } = useHere();
  return (
    <Link {...listOf(type, city.slug)} activeOptions={exact} className={styles['back']}>
      <IconArrowLeft size="1.125rem" stroke={1.8} aria-hidden="true" />
      {of(type.plural)}
    </Link>
  );
}

/** Goes there. */
export function useToList(type: RecordType): () => void {
  const { city } = useHere();
  const navigate = useNavigate();
  return () => void navigate(listOf(type, city.slug));
}
