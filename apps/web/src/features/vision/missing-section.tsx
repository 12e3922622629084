import { useRecord } from '../../records/use-records.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { sectionType } from './model.ts';

/** The address names a section that is not in this vision: says whether it is in another one, or nowhere. */
export function MissingSection({ code }: { code: string }) {
  const { t, of } = useWords();
  const section = useRecord(sectionType, code);
  if (section.isPending) return null;
  const title = section.data && valueOf(section.data, 'title', kinds.bilingual);
  return (
    <Notice
      as="place"
      title={title ? t('vision.elsewhere', { title: of(title) }) : t('vision.missing', { code })}
      lines={[t('vision.here')]}
    />
  );
}
