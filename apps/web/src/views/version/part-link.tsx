import type { RecordType } from '@cityloom/operating-model';
import { Link } from '@tanstack/react-router';
import { titleIn } from '../../fields/title-in.ts';
import { inEither } from '../../records/names.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import type { VersionPart } from './version-query.ts';

/** What a version was called when it was sealed, else its code. */
export function usePartTitle() {
  const { language } = useWords();
  return (type: RecordType, { code, title }: VersionPart): string =>
    inEither(titleIn(type, { [type.title]: title }), language) ?? code;
}

type Props = { type: RecordType; part: VersionPart; word: string };

/** A link to a version that another names. */
export function PartLink({ type, part: { code, number }, word }: Props) {
  const { city } = useHere();
  return (
    <Link
      to="/$citySlug/r/$type/$code/versions/$number"
      params={{ citySlug: city.slug, type: type.id, code, number: String(number) }}
    >
      {word}
    </Link>
  );
}
