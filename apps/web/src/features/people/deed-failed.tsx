import { Problem } from '../../server/problem.ts';
import { useFailure } from '../../server/use-failure.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { type About, refusedNames } from './refused-names.ts';
import type { Deed } from './use-deed.ts';

type Props = {
  deed: Deed;
  /** In a form, whose own button sends what stands in it now. */
  isInForm?: boolean;
  /** Whether what was refused is of an organisation, and not of a person. */
  about?: About;
};

/** Says why something was not done. What was refused stays so; everything else can be tried again. */
export function DeedFailed({ deed: { failed }, isInForm = false, about = 'person' }: Props) {
  const { t } = useWords();
  const failure = useFailure((name) => {
    const word = refusedNames[about].get(name);
    return word && t(word);
  });
  if (failed === null) return null;
  return (
    <Notice {...failure(failed.reason)}>
      {!isInForm && !(failed.reason instanceof Problem) && <Button onClick={failed.again}>{t('failure.retry')}</Button>}
      <Button onClick={failed.forget}>{t('toast.close')}</Button>
    </Notice>
  );
}
