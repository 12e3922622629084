import { LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTitle, useWords } from '../words/use-words.ts';

/** There is nothing at this address: says so, and shows the way to the start. */
export function NotFound() {
  const { t } = useWords();
  useTitle(t('missing.title'));
  return (
    <Notice as="page" title={t('missing.title')} lines={[t('missing.text')]}>
      <LinkButton to="/" look="filled">
        {t('start-page')}
      </LinkButton>
    </Notice>
  );
}
