import { type Language, languages } from '@cityloom/operating-model';
import { type ReactNode, useMemo } from 'react';
import type { LiveDocument } from '../prose/live-document.ts';
import { useFound } from '../prose/passages/use-found.ts';
import { useLiveDocument } from '../prose/use-live.ts';
import { useShownText } from '../prose/use-shown-text.ts';
import { useHere } from '../server/here.tsx';
import { type Quoted, quotedWords } from './quoted.ts';

type Props = {
  /** Id of the record in whose text they stand. */
  record: string;
  quoted: Quoted;
  /** Shows them: as they read now, null where they have gone, undefined until that is known. */
  children: (now: string | null | undefined, language: Language | null) => ReactNode;
};

/** Follows how some words of a text read now, whatever is written meanwhile. */
export function WordsNow({ record, quoted, children }: Props) {
  const { city } = useHere();
  const [address = ''] = quoted.part.split('#');
  const [field = '', inside] = address.split('/');
  const language = languages.find((known) => known === inside) ?? null;
  const live = useLiveDocument({ city: city.id, record, field, language });
  return live === null ? (
    children(undefined, language)
  ) : (
    <Followed live={live} quoted={quoted}>
      {(now) => children(now, language)}
    </Followed>
  );
}

type FollowedProps = { live: LiveDocument; quoted: Quoted; children: (now: string | null | undefined) => ReactNode };

function Followed({ live, quoted, children }: FollowedProps) {
  const { text, doc } = useShownText(live);
  const { part, quote, before, after } = quoted;
  const about = useMemo(() => [quotedWords({ part, quote, before, after })], [part, quote, before, after]);
  const { blocks, found } = useFound(doc, text, about);
  if (text === null) return children(undefined);
  const [place] = found;
  return children(
    place ? (blocks.find(({ id }) => id === place.block)?.words.slice(place.from, place.to) ?? null) : null,
  );
}
