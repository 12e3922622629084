import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTitle, useWords } from '../words/use-words.ts';

/** A page of ours failed: says so, and offers to load it anew. */
export function Broken() {
  const { t } = useWords();
  useTitle(t('broken.title'));
  return (
    <Notice as="page" title={t('broken.title')} lines={[t('broken.text')]}>
      <Button look="filled" onClick={() => location.reload()}>
        {t('broken.reload')}
      </Button>
    </Notice>
  );
}
