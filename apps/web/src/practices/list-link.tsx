import type { RecordType } from '@cityloom/operating-model';
import { Link, useNavigate } from '@tanstack/react-router';
import { useHere } from '../server/here.tsx';
import { IconArrowLeft } from '../ui/icons.ts';
import { useWords } from '../words/use-words.ts';
import { placeOf, typesOf } from './places.ts';

/** Where the records of a type are listed: the type that a place is about, on the page of that place. */
function listOf(type: RecordType, citySlug: string) {
  const place = placeOf(type.id);
  if (place !== undefined && typesOf(place)[0]?.id === type.id) {
    const pages = {
      vision: '/$citySlug/vision/{-$code}',
      roadmap: '/$citySlug/roadmap',
      engagement: '/$citySlug/engagement',
    } as const;
    return { to: pages[place], params: { citySlug, code: undefined } } as const;
  }
  return { to: '/$citySlug/r/$type/{-$code}', params: { citySlug, type: type.id, code: undefined } } as const;
}

/** The way back from a record to the list that it stands in. */
export function ListLink({ type }: { type: RecordType }) {
  const { of } = useWords();
  const { city } = useHere();
  return (
    <Link {...listOf(type, city.slug)}>
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
