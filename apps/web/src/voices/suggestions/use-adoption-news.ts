import { useEffect, useMemo, useRef } from 'react';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useNames } from '../../records/use-names.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { useHere } from '../../server/here.tsx';
import { say } from '../../ui/toasts.tsx';
import { useWords } from '../../words/use-words.ts';

/** Those that wait for an answer, by id. */
const waitingIn = (suggestions: readonly RecordView[]) =>
  new Set(suggestions.filter((one) => valueOf(one, 'outcome', kinds.text) === null).map(({ id }) => id));

/**
 * Says whose suggestion was adopted, the moment it is, to whoever sees what it changes and did not adopt it themselves.
 * @param suggestions for what is on the page, kept up to date; undefined until they are there
 */
export function useAdoptionNews(suggestions: readonly RecordView[] | undefined): void {
  const { t, language } = useWords();
  const { member } = useHere();
  const names = useNames(
    useMemo(() => [...new Set((suggestions ?? []).flatMap((one) => one.ownerOrg ?? one.owner ?? []))], [suggestions]),
  );
  const waited = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (suggestions === undefined) return;
    const before = waited.current;
    waited.current = waitingIn(suggestions);
    for (const one of suggestions) {
      const isAdopted = before?.has(one.id) === true && valueOf(one, 'outcome', kinds.text) === 'adopted';
      if (!isAdopted || valueOf(one, 'answeredBy', kinds.ref) === member.id) continue;
      const who = inEither(names.get(one.ownerOrg ?? one.owner ?? '')?.name ?? null, language);
      say({ text: t('suggest.news', { who: who ?? t('talk.somebody'), code: one.code }) });
    }
  }, [suggestions, names, member.id, language, t]);
}
