import type { Decided } from '@cityloom/operating-model';
import { inEither, useName } from '../../records/names.ts';
import { useWords } from '../../words/use-words.ts';

/** Which body decided, when, and how it voted: facts that stand in a row. */
export function DecidedFacts({ decided: { by, on, vote, isConsent, isDisputed } }: { decided: Decided }) {
  const { t, language, day } = useWords();
  const body = inEither(useName(by)?.name ?? null, language);
  return (
    <>
      {body !== null && <span>{t('decided.by', { body })}</span>}
      {on !== null && <time dateTime={on}>{day(on)}</time>}
      {isConsent && <span>{t('decided.consent')}</span>}
      {vote && <span>{t('decided.vote', { ...vote })}</span>}
      {isDisputed && <span>{t('decided.disputed')}</span>}
    </>
  );
}
