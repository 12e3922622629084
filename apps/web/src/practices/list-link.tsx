import type { RecordType } from '@cityloom/operating-model';
import { useNavigate } from '@tanstack/react-router';
import { useHere } from '../server/here.tsx';
import { WayBack } from '../ui/way-back.tsx';
import { useWords } from '../words/use-words.ts';
import { listOf } from './list-address.ts';

/** A list is not its records, though their addresses begin with its own. */
const exact = { exact: true };

/** The way back from a record to the list that it stands in. */
export function ListLink({ type }: { type: RecordType }) {
  const { of } = useWords();
  const { city } = useHere();
  return (
    <WayBack {...listOf(type, city.slug)} activeOptions={exact}>
      {of(type.plural)}
    </WayBack>
  );
}

/** Goes there. */
export function useToList(type: RecordType): () => void {
  const { city } = useHere();
  const navigate = useNavigate();
  return () => void navigate(listOf(type, city.slug));
}
