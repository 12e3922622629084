import type { RecordType } from '@cityloom/operating-model';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words/use-words.ts';
import { ListLink } from './list-link.tsx';

/** In place of a page of a record that is not there for the reader. */
export function MissingRecord({ type, code }: { type: RecordType; code: string }) {
  const { t } = useWords();
  return (
    <Notice as="page" title={t('record.missing', { code })} lines={[t('record.missing.text')]}>
      <ListLink type={type} />
    </Notice>
  );
}
