import { useFailure } from '../server/use-failure.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTitle, useWords } from '../words/use-words.ts';

/** Something a whole page needs did not come: says what, keeps the address, and tries again on request. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useWords();
  const failure = useFailure()(error);
  useTitle(failure.title);
  return (
    <Notice as="page" {...failure}>
      <Button look="filled" onClick={onRetry}>
        {t('failure.retry')}
      </Button>
    </Notice>
  );
}
