import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { useFailure } from './use-failure.ts';

type Props = {
  error: unknown;
  /** Tries once more what failed; without it there is nothing to try. */
  onRetry?: (() => void) | undefined;
  /** As in {@link useFailure}. */
  nameOf?: (field: string) => string | undefined;
  /** What else the reader can do. */
  children?: ReactNode;
};

/** Says in the place of something that failed what happened, and offers to try again. */
export function Failure({ error, onRetry, nameOf, children }: Props) {
  const { t } = useWords();
  const failure = useFailure(nameOf);
  const retry = onRetry && <Button onClick={onRetry}>{t('failure.retry')}</Button>;
  return (
    <Notice {...failure(error)}>
      {retry}
      {children}
    </Notice>
  );
}
